import { describe, expect, it } from 'vitest';
import { profileCollector } from '../../../core/import/presets/profile-collector.ts';
import { wideProfiles } from '../../../core/import/presets/wide-profiles.ts';
import { recognize } from '../../../core/import/recognize.ts';
import { readTable } from './read-table.ts';

function recognized(headers: readonly string[]) {
  const recognition = recognize(headers, { as: null, savedMapping: null, typeName: null, fileName: 'a.csv' });
  return { preset: recognition?.preset, areEmptyColumnsBlank: recognition?.areEmptyColumnsBlank };
}

describe('a file of the profile collector', () => {
  it('is known by all of its columns; a list made by hand is none', () => {
    expect([profileCollector.headers, wideProfiles.headers, profileCollector.headers.slice(1)].map(recognized)).toEqual(
      [
        { preset: 'Outlook profile collector', areEmptyColumnsBlank: true },
        { preset: 'wide profile inventory', areEmptyColumnsBlank: false },
        { preset: 'Outlook profile collector', areEmptyColumnsBlank: false },
      ],
    );
  });

  it('has columns that are blank where other files have columns that were not exported', () => {
    const cells: Readonly<Record<string, string>> = {
      UserName: 'NORDWIND\\kn',
      Computer: 'WS-1',
      ProfileName: 'Outlook',
    };
    const issuesOf = (headers: readonly string[]) =>
      readTable('profiles', headers, [headers.map((header) => cells[header] ?? '')]).issues.map(
        ({ code, column }) => `${code} ${column}`,
      );
    expect([issuesOf(profileCollector.headers), issuesOf([...Object.keys(cells), 'HomeServer'])]).toEqual([
      [],
      ['COLUMN_EMPTY HomeServer'],
    ]);
  });
});

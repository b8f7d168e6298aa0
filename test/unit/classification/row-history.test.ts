import { describe, expect, it } from 'vitest';
import { type RowImage, type RowVersion, rowChangeOf } from '../../../core/classification/row-history.ts';

const source = { importId: 1, file: 'p.csv', sheet: null, row: 3 };
const row: RowImage = {
  ...{ id: 7, key: 'k', computer: 'WS-1002', profile_name: 'Outlook', home_server: 'OSL-CAS01' },
  ...{ collected: '2014-03-14', import_file_id: 2, source_row: 3, gone_in: null },
};

function changeOf(version: Pick<RowVersion, 'before' | 'after'>) {
  return rowChangeOf('profile', { changeId: 1, ...version }, () => source);
}

describe('what a change did to a row', () => {
  it.each<[string, RowImage | null, RowImage | null]>([
    ['new', null, row],
    ['gone', row, { ...row, gone_in: 4 }],
    ['gone', row, null],
    ['back', { ...row, gone_in: 4 }, row],
    ['seen', { ...row, collected: '2014-03-07', import_file_id: 1, source_row: 9 }, row],
    ['changed', { ...row, home_server: 'outlook-osl' }, row],
  ])('is %s', (what, before, after) => {
    expect(changeOf({ before, after })?.what).toBe(what);
  });

  it('names the profile, the fields that differ and the row of the file', () => {
    expect(changeOf({ before: { ...row, home_server: null }, after: row })).toEqual({
      subject: 'profile',
      name: 'WS-1002 · Outlook',
      what: 'changed',
      fields: [{ field: 'homeServer', from: null, to: 'OSL-CAS01' }],
      source,
    });
  });

  it('has no source for what is gone, and is nothing for a row that never was', () => {
    expect([
      changeOf({ before: row, after: { ...row, gone_in: 4 } })?.source,
      changeOf({ before: null, after: null }),
    ]).toEqual([null, null]);
  });
});

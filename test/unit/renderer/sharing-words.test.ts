import { describe, expect, it } from 'vitest';
import { createFormats } from '../../../renderer/words/format.ts';
import { sharingNotes } from '../../../renderer/words/sharing-words.ts';

const format = createFormats('en-GB');
const since = '2014-04-03T10:12:00';
const now = new Date('2014-04-03T16:00:00');
const alone = { openedBy: null, place: null, origin: null } as const;

function words(project: Parameters<typeof sharingNotes>[0], at = now) {
  return sharingNotes(project, at, format).map(({ title, text, mark }) => ({ said: `${title} ${text}`.trim(), mark }));
}

describe('what everybody should know of a project file', () => {
  it('is nothing when it lies on a disk of this computer and nobody else has it open', () => {
    expect(words(alone)).toEqual([]);
  });

  it('is first who has it open and since when, then where it lies, then that it is a copy', () => {
    const notes = words({
      openedBy: { user: 'Ingrid Solberg', computer: 'WS-1002', since },
      place: { kind: 'network', name: '\\\\files01\\it' },
      origin: { file: '\\\\files01\\it\\Contoso.caskade', takenAt: since, checkedInAt: null },
    });
    expect(notes).toEqual([
      {
        said: 'Opened by Ingrid Solberg on WS-1002 since 10:12. You can read, not change.',
        mark: 'read only: Ingrid Solberg has it open',
      },
      {
        said: 'This project lies on the network drive \\\\files01\\it. It is one database file: two computers at once, or a connection that breaks, can damage it.',
        mark: 'on a network drive',
      },
      { said: 'Local copy of \\\\files01\\it\\Contoso.caskade, taken 3 Apr 2014, 10:12.', mark: 'local copy' },
    ]);
  });

  it('names the program that synchronizes it, and when the copy was checked in', () => {
    const origin = { file: 'C:\\OneDrive\\a.caskade', takenAt: since, checkedInAt: '2014-04-03T15:30:00' };
    expect(words({ ...alone, place: { kind: 'sync', name: 'OneDrive' }, origin })).toEqual([
      {
        said: 'This project lies in a folder that OneDrive synchronizes. It is one database file: copied in the middle of a change, or replaced by an older one, it can be damaged.',
        mark: 'in a folder of OneDrive',
      },
      { said: 'Local copy of C:\\OneDrive\\a.caskade, checked in 3 Apr 2014, 15:30.', mark: 'local copy' },
    ]);
  });

  it('has the day when it is not of today, and no name of somebody whose lock cannot be read', () => {
    const openedBy = { user: null, computer: null, since };
    expect(words({ ...alone, openedBy }, new Date('2014-04-04T01:00:00'))).toEqual([
      {
        said: 'Opened by somebody since 3 Apr 2014, 10:12. You can read, not change.',
        mark: 'read only: somebody has it open',
      },
    ]);
  });
});

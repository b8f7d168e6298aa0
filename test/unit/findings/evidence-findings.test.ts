import { describe, expect, it } from 'vitest';
import { foundAfter, importedFacts, issue, openAfter, person } from '../../factories/findings.ts';
import { makeProfile, namingOnly, nordwindNames } from '../../factories/inventory.ts';

const array = namingOnly(nordwindNames.oslo);
const seenPeople = (count: number) => Array.from({ length: count }, (_, i) => person(`seen${i}`));

describe('F40, mailboxes without evidence', () => {
  const unseen = person('fmoen', null);

  it('is medium for more than one in ten', () => {
    expect([
      foundAfter({ people: [unseen, ...seenPeople(8)] }),
      foundAfter({ people: [unseen, ...seenPeople(9)] }),
    ]).toEqual([['F40 medium - mailboxes without evidence: fmoen'], []]);
  });

  it('takes a connection for evidence', () => {
    expect(foundAfter({ people: [unseen, person('isolberg')], connectedMailboxes: new Set([1]) })).toEqual([]);
  });

  it('does not expect any of rooms and shared mailboxes', () => {
    const people = ['RoomMailbox', 'SharedMailbox', 'DiscoveryMailbox'].map((type, i) =>
      person(`m${i}`, null, { recipientTypeDetails: type }),
    );
    expect(foundAfter({ people: [...people, person('isolberg')] })).toEqual([]);
  });
});

describe('F41, old evidence', () => {
  const old = person('old', { ...array, collected: '2014-02-01T08:00:00' });

  it('is medium for more than one device in five', () => {
    expect([foundAfter({ people: [old, ...seenPeople(3)] }), foundAfter({ people: [old, ...seenPeople(4)] })]).toEqual([
      ['F41 medium - old evidence: pc-old'],
      [],
    ]);
  });

  it('goes by the setting and by the newest profile of a device', () => {
    const again = {
      ...old,
      profiles: [...old.profiles, makeProfile('old', { computer: 'PC-OLD', profileName: 'Other', ...array })],
    };
    expect([foundAfter({ people: [old], settings: { evidenceDays: 60 } }), foundAfter({ people: [again] })]).toEqual([
      [],
      [],
    ]);
  });

  it('stays open without any profile', () => {
    expect(openAfter({ people: [person('isolberg', null)] }).filter((line) => line.startsWith('F41'))).toEqual([
      'F41 -: import Outlook profiles',
    ]);
  });
});

describe('F44, exactly 1,000 mailboxes', () => {
  const stopped = importedFacts({ rows: 1000, issues: [issue('EXACTLY_1000_MAILBOXES', 'warning')] });

  it('is high until a later complete import', () => {
    const later = importedFacts({ importId: 2, file: 'All.csv', rows: 1200 });
    expect([
      foundAfter({ imports: [stopped] }),
      foundAfter({ imports: [stopped, later] }),
      foundAfter({ imports: [stopped, { ...later, isPartial: true }] }),
      foundAfter({ imports: [stopped, { ...later, kind: 'databases' }] }),
    ]).toEqual([
      ['F44 high - Mailboxes.csv: Mailboxes.csv'],
      [],
      ['F44 high - Mailboxes.csv: Mailboxes.csv'],
      ['F44 high - Mailboxes.csv: Mailboxes.csv'],
    ]);
  });
});

describe('F45, cut names', () => {
  const cut = importedFacts({
    kind: 'arrays',
    file: 'CASArray.txt',
    rejected: 2,
    rows: 2,
    issues: [issue('NAME_TRUNCATED', 'error', { count: 2, column: 'Fqdn' })],
  });
  const blocker = ['F45 blocker - CASArray.txt: CASArray.txt'];

  it('is a blocker until a later complete import of the kind', () => {
    const later = importedFacts({ importId: 2, kind: 'arrays', file: 'CASArray.csv' });
    expect([
      foundAfter({ imports: [cut] }),
      foundAfter({ imports: [later, cut] }),
      foundAfter({ imports: [cut, { ...later, isPartial: true }] }),
      foundAfter({ imports: [cut, { ...later, kind: 'sites' }] }),
      foundAfter({
        imports: [
          { ...later, importId: 1 },
          { ...cut, importId: 2 },
        ],
      }),
    ]).toEqual([blocker, [], blocker, blocker, blocker]);
  });

  it('ends when the rejected rows come back corrected, all of them', () => {
    const corrected = importedFacts({ importId: 2, kind: 'arrays', file: 'rejected.csv', isCorrection: true, rows: 2 });
    expect([
      foundAfter({ imports: [cut, corrected] }),
      foundAfter({ imports: [cut, { ...corrected, rows: 1 }] }),
    ]).toEqual([[], blocker]);
  });

  it('is nothing for a cell that the row did not need', () => {
    const members = importedFacts({
      kind: 'arrays',
      issues: [issue('TYPE_NAME_TEXT', 'warning', { column: 'Members' })],
    });
    expect(foundAfter({ imports: [members] })).toEqual([]);
  });

  it('names a sheet with its file', () => {
    const sheet = { ...cut, file: 'Export.xlsx', sheet: 'Arrays' };
    expect(foundAfter({ imports: [sheet] })).toEqual([
      'F45 blocker - Export.xlsx, sheet Arrays: Export.xlsx, sheet Arrays',
    ]);
  });
});

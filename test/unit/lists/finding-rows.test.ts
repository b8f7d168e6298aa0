import { describe, expect, it } from 'vitest';
import type { AffectedKind, Finding } from '../../../core/findings/finding.ts';
import { makeFinding } from '../../../core/findings/make-finding.ts';
import { findingKey, listsOfFinding, placesOfFinding } from '../../../core/lists/finding-rows.ts';
import type { ListName } from '../../../core/lists/list-query.ts';
import { tableOfRows } from '../../../core/lists/list-table.ts';

function finding(affectedKind: AffectedKind, affected: readonly string[], subject = 'x'): Finding {
  const draft = { id: 'F24', severity: 'high', site: 'Oslo', subject, message: '', fix: '' } as const;
  return makeFinding({ ...draft, affected, affectedKind });
}

const table = tableOfRows([
  {
    id: '1',
    cells: { name: 'MDB-01', alias: 'anna', database: 'MDB-01', dag: 'DAG1', fqdn: 'a.x', computer: 'WS-1.x.y' },
  },
  { id: '2', cells: { name: 'mdb-02', alias: 'bo', database: 'mdb-02', dag: null, fqdn: 'b.x', computer: 'ws-2' } },
  { id: '3', cells: { name: 'b', alias: 'Bo', database: 'MDB-02', dag: 'dag1', fqdn: null, computer: null } },
]);

describe('the rows that a finding concerns', () => {
  it.each<[ListName, AffectedKind, readonly string[], readonly number[]]>([
    ['users', 'users', ['bo'], [1, 2]],
    ['users', 'databases', ['MDB-02', 'mdb-01'], [0, 1, 2]],
    ['databases', 'databases', ['MDB-02'], [1]],
    ['databases', 'dags', ['DAG1'], [0, 2]],
    ['servers', 'servers', ['B', 'b.x'], [1, 2]],
    ['servers', 'arrays', ['A.X'], [0]],
    ['profiles', 'names', ['ws-1', 'ws-2'], [0, 1]],
    ['profiles', 'users', ['bo'], []],
    ['findings', 'users', ['bo'], []],
  ])('in the list of %s, of %s %j', (list, kind, names, places) => {
    expect([...placesOfFinding(table, list, finding(kind, names))].sort()).toEqual(places);
  });

  it('are in no list for files, and for names of the settings', () => {
    expect([
      listsOfFinding(finding('files', ['a.csv'])),
      listsOfFinding(finding('names', ['x'], 'settings.vips')),
    ]).toEqual([[], []]);
  });

  it('are asked for by rule, site and subject', () => {
    expect(findingKey({ id: 'F40', site: null, subject: 'mailboxes' })).toBe('F40||mailboxes');
  });
});

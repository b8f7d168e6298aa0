import { describe, expect, it } from 'vitest';
import type { RetirementCheck } from '../../../../core/classification/retirement.ts';
import { limitRows } from '../../../../core/reports/documents/row-limit.ts';
import { serverList } from '../../../../core/reports/documents/server-list.ts';
import { english, linesOf } from '../../../factories/document-text.ts';

const free: RetirementCheck = {
  ...{ server: 'OSL-CAS01', ready: true, databases: [], users: [], exempt: [], applications: [], other: [] },
};
const used: RetirementCheck = {
  ...free,
  ...{ ready: false, users: ['mlien', 'zz'], databases: ['MDB-1'], applications: ['svc-bes'], exempt: ['PF'] },
  other: [
    { kind: 'witness', name: 'DAG1' },
    { kind: 'role', name: 'HubTransport' },
  ],
};

function lines(checks: readonly RetirementCheck[], gone: readonly string[] = []): readonly string[] {
  const nameOf = (alias: string): string => (alias === 'mlien' ? 'Magnus Lien' : alias);
  const facts = { checks, nameOf, isGone: (server: string) => gone.includes(server) };
  return linesOf(serverList(facts, english, limitRows(null, english)));
}

describe('the list of servers', () => {
  it('names who and what depends on each: what has to be moved first, people by name', () => {
    expect(lines([used])).toEqual([
      '| Server | State | Users | Databases | Applications | Exempt | Others |',
      '| --- | --- | ---: | ---: | ---: | ---: | ---: |',
      '| OSL-CAS01 | Red: still in use | 2 | 1 | 1 | 1 | 2 |',
      '## Server OSL-CAS01',
      'Red: still in use. It must not be switched off.',
      '| What | Name | Done, by |',
      '| --- | --- | --- |',
      '| Database | MDB-1 |  |',
      '| Application | svc-bes |  |',
      '| Exempt database | PF |  |',
      '| Witness of a DAG | DAG1 |  |',
      '| Other role | HubTransport |  |',
      '| User | Magnus Lien (mlien) |  |',
      '| User | zz |  |',
    ]);
  });

  it.each([
    ['Green: ready to be retired. Nobody and nothing depends on it.', free, false],
    ['Green: ready to be retired. All that depends on it is acknowledged.', { ...used, ready: true }, false],
    [
      'Yellow: not ready, no user left. Exempt databases and other roles are to be moved or acknowledged first.',
      { ...free, ready: false, exempt: ['PF'] },
      false,
    ],
    ['Red: still in use. It was removed already: what names it does not work, or only by chance.', used, true],
  ] as const)('says %j', (sentence, check, isGone) => {
    expect(lines([check], isGone ? ['OSL-CAS01'] : [])).toContain(sentence);
  });

  it('names no more than a hundred users of a server', () => {
    const users = Array.from({ length: 103 }, (_, i) => `u${i}`);
    const shown = lines([{ ...used, users }]);
    expect([shown.filter((line) => line.startsWith('| User |')).length, shown.at(-1)]).toEqual([
      100,
      '3 more users: the table of users of the workbook names everybody.',
    ]);
  });

  it('says that no server is to go', () => {
    expect(lines([])).toEqual(['No server is to be retired, and nobody depends on an individual one.']);
  });
});

import { describe, expect, it } from 'vitest';
import {
  type ExceptionFacts,
  exceptionList,
  exceptionsOfSite,
} from '../../../../core/reports/documents/exception-list.ts';
import { limitRows } from '../../../../core/reports/documents/row-limit.ts';
import type { Exception } from '../../../../core/reports/sheets/collect-exceptions.ts';
import { english, linesOf } from '../../../factories/document-text.ts';

const none: ExceptionFacts = { asOf: '2014-03-14', databases: [], findings: [], servers: [], others: [] };
const proxy = { database: 'PF', site: 'Bergen', users: 3, reason: 'proxy', owner: 'messaging', until: '2014-03-14' };
const accepted = {
  rule: 'F06',
  title: 'Resolves outside',
  subject: null,
  reason: 'split DNS',
  owner: 'network',
  covers: 2,
};
const facts: ExceptionFacts = {
  asOf: '2014-03-14',
  databases: [proxy, { database: 'GONE', site: null, users: null, reason: null, owner: null, until: null }],
  findings: [
    { ...accepted, site: null, until: '2014-03-13' },
    { ...accepted, site: 'Oslo', subject: 'fqdn', until: '2014-12-31' },
  ],
  servers: [{ server: 'OSL-CAS01', what: 'witness of DAG1', by: 'lead' }],
  others: [
    other({ kind: 'user', subject: 'Saas, OSL-PC1', site: 'Bergen', reason: 'ill', until: '2014-03-13' }),
    other({ kind: 'evidence', subject: 'rebind:MDB-1', site: 'Oslo', reason: 'seen on the server', owner: 'Ola' }),
  ],
};

function other(said: Partial<Exception> & Pick<Exception, 'kind'>): Exception {
  const nothing = { rule: null, subject: null, site: null, reason: null, owner: null, until: null };
  return { ...nothing, ...{ since: null, concerns: null }, ...said };
}

function lines(some: ExceptionFacts): readonly string[] {
  return linesOf(exceptionList(some, english, limitRows(null, english)));
}

describe('exceptions', () => {
  it('are listed with who decided them and until when; the last day counts, what is over is marked', () => {
    expect(lines(facts)).toEqual([
      '- **Exempt databases:** 2',
      '- **Accepted findings:** 2',
      '- **Expired:** 2',
      '- **Without a last day:** 1',
      '> **Expired:** 2 entries have expired and want a decision: prolong them, or end them.',
      '## Exempt databases',
      '| Database | Site | Users | Reason | Owner | Last day |',
      '| --- | --- | ---: | --- | --- | --- |',
      '| PF | Bergen | 3 | proxy | messaging | 14 Mar 2014 |',
      '| GONE |  | – |  |  | no last day |',
      '## Accepted findings',
      '| Rule | Finding | Site | Covers | Reason | Owner | Last day |',
      '| --- | --- | --- | ---: | --- | --- | --- |',
      '| F06 | Resolves outside | all | 2 | split DNS | network | expired 13 Mar 2014 |',
      '| F06 | Resolves outside: fqdn | Oslo | 2 | split DNS | network | 31 Dec 2014 |',
      '## Acknowledged dependencies of servers',
      '| Server | What is acknowledged | By |',
      '| --- | --- | --- |',
      '| OSL-CAS01 | witness of DAG1 | lead |',
      '## Other exceptions',
      '| Kind | Concerning | Site | Reason | Owner | Last day |',
      '| --- | --- | --- | --- | --- | --- |',
      '| Exempt user | Saas, OSL-PC1 | Bergen | ill |  | expired 13 Mar 2014 |',
      '| Step marked against its evidence | rebind:MDB-1 | Oslo | seen on the server | Ola |  |',
    ]);
  });

  it('say that there are none', () => {
    expect(lines(none)).toEqual(['There are no exceptions, and no finding is accepted.']);
  });

  it('of a site are its own, and the findings accepted for all', () => {
    expect(exceptionsOfSite(facts, 'bergen')).toEqual({
      ...{ asOf: '2014-03-14', databases: [proxy], findings: [{ ...accepted, site: null, until: '2014-03-13' }] },
      servers: [],
      others: facts.others.slice(0, 1),
    });
  });
});

import { describe, expect, it } from 'vitest';
import type { Gate, SiteChart } from '../../../../core/api/plan-chart-report.ts';
import type { PlanStep, SitePlan } from '../../../../core/planning/plan.ts';
import { spanWords } from '../../../../core/reports/documents/gate-phrases.ts';
import { limitRows } from '../../../../core/reports/documents/row-limit.ts';
import { type SitePlanFacts, sitePlans } from '../../../../core/reports/documents/site-plans.ts';
import { english, linesOf } from '../../../factories/document-text.ts';

const gate: Gate = {
  ...{
    name: 'databases',
    state: 'in-progress',
    reason: null,
    from: '2014-04-01',
    to: '2014-04-02',
    left: 2,
    total: 1200,
  },
  ...{ isConfirmation: false, steps: ['rebind:DB1'], step: 'rebind:DB1', findings: [] },
};
const site: SiteChart = {
  ...{ site: 'Oslo', depends: 16, array: { name: 'cas', fqdn: 'outlook.example', exists: true } },
  gates: [
    gate,
    {
      ...gate,
      name: 'balancer',
      state: 'exempt',
      reason: 'one-server',
      from: null,
      to: null,
      left: 0,
      total: 0,
      steps: [],
    },
    { ...gate, name: 'array', state: 'blocked', reason: 'blocker', findings: [{ id: 'F13', message: 'NLB.' }] },
    { ...gate, name: 'dns', state: 'next', from: '2014-04-01', to: '2014-04-01', isConfirmation: true },
    { ...gate, name: 'waves', state: 'waits', reason: 'held', from: null, to: null, left: 7, total: 7, steps: [] },
  ],
};
const step: PlanStep = {
  ...{ id: 'rebind:DB1', site: 'Oslo', target: 'DB1', date: '2014-04-01', dependsOn: [], note: 'It tries the way.' },
  mark: { status: 'verified', by: 'Kari', at: '2014-04-01T20:15:00Z', note: 'transcript 7' },
  work: {
    ...{ kind: 'rebind', database: 'DB1', oldBinding: 'OSL-CAS01', oldState: 'DB_CAS', target: 'outlook.example' },
    ...{ isPilot: true, users: 3, frozenUsers: 0 },
  },
};
const plan: SitePlan = {
  ...{ site: 'Oslo', timeZone: 'Europe/Oslo', array: site.array, blockers: ['F13: NLB on members of a DAG'] },
  steps: [step, { ...step, id: 'x', date: null, mark: null, note: '' }],
};
const facts: SitePlanFacts = {
  ...{ plan: { sites: [plan] }, chart: { sites: [site] }, waves: { waves: [] }, progress: { waves: [] } },
  exceptions: { asOf: '2014-03-14', databases: [], findings: [], servers: [], others: [] },
};

describe('the plan of a site', () => {
  it('has its chain and its steps with who, when and what proves it, on a page of its own', () => {
    const blocks = sitePlans(facts, english, limitRows(null, english));
    expect([blocks.map(({ kind }) => kind), linesOf(blocks)]).toEqual([
      ['section'],
      [
        '## Site Oslo',
        'Array outlook.example, which exists. 16 users depend on an individual server. Days are days in Europe/Oslo.',
        '> **Blocked:** Nothing of this site is dated while it has open blockers.',
        '- F13: NLB on members of a DAG',
        '### Chain of the site',
        '| Gate | State | When | Left | Of | Remark |',
        '| --- | --- | --- | ---: | ---: | --- |',
        '| Databases | in progress | 1 Apr 2014 – 2 Apr 2014 | 2 | 1,200 |  |',
        '| Balancer | exempt | – | – | – | One Client Access server needs no balancer. |',
        '| Array | blocked | 1 Apr 2014 – 2 Apr 2014 | 2 | 1,200 | F13: NLB. |',
        '| DNS | next | 1 Apr 2014 | 2 | 1,200 | What exists is to be confirmed, nothing is set up. |',
        '| Waves | waits | – | 7 | 7 | These users are in no wave although there is something to do or to find out. |',
        '### Steps',
        '| When | Step | State | By, on | Evidence, remark |',
        '| --- | --- | --- | --- | --- |',
        '| 1 Apr 2014 | **Rebind**<br>Rebind DB1 from OSL-CAS01 to outlook.example.<br>It tries the way. | Verified | Kari<br>1 Apr 2014, 20:15 | transcript 7 |',
        '| no date | **Rebind**<br>Rebind DB1 from OSL-CAS01 to outlook.example. | Planned |  |  |',
      ],
    ]);
  });

  it('says what there is of a site that the plan has nothing to do for', () => {
    const none = { ...facts, plan: { sites: [] }, chart: { sites: [{ ...site, array: null, gates: [], depends: 1 }] } };
    expect(linesOf(sitePlans(none, english, limitRows(null, english))).slice(0, 2)).toEqual([
      '## Site Oslo',
      'The site has no array, and none is planned. 1 user depends on an individual server.',
    ]);
  });
});

describe('days from and to', () => {
  it.each([
    [null, null, '–'],
    ['2014-04-01', '2014-04-01', '1 Apr 2014'],
    ['2014-04-01', null, '1 Apr 2014'],
    [null, '2014-04-01', '1 Apr 2014'],
    ['2014-04-01', '2014-04-02', '1 Apr 2014 – 2 Apr 2014'],
  ])('%s and %s are %s', (from, to, words) => {
    expect(spanWords(from, to, english)).toBe(words);
  });
});

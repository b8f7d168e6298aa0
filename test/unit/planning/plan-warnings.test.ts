import { describe, expect, it } from 'vitest';
import type { Plan, PlanStep } from '../../../core/planning/plan.ts';
import { findPlanWarnings } from '../../../core/planning/plan-warnings.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { makeMember, makePlan, makeSitePlan, makeStep, makeWave, rebindWork } from '../../factories/plans.ts';

const fqdn = 'outlook-osl.corp.nordwind.local';
const easter = { from: '2014-04-12', to: '2014-04-21', reason: 'Easter' };
const settings: Settings = { workingDays: [1, 2, 3, 4, 5], blackouts: [easter] };
const people = [makeMember(1, 'anna'), makeMember(2, 'bo'), makeMember(3, 'cleo')];

function planOf(over: Partial<PlanStep> = {}): Plan {
  const steps = [
    makeStep(rebindWork('MDB-1', fqdn), '2014-04-02', over),
    makeStep(rebindWork('MDB-2', fqdn), '2014-04-02'),
    makeStep({ kind: 'wave', wave: 1 }, '2014-04-08', { id: 'wave:1' }),
    makeStep({ kind: 'wave', wave: 2 }, '2014-04-24', { id: 'wave:2' }),
  ];
  const waves = [makeWave(1, '2014-04-08', people), makeWave(2, '2014-04-24', [makeMember(4, 'dora')])];
  return makePlan({ sites: [makeSitePlan('Oslo', steps)], waves });
}

function warningsOf(plan: Plan, today = '2014-03-17', own: Settings = settings) {
  const databaseOf = (id: number) => (id < 3 ? 'mdb-1' : 'MDB-2');
  return findPlanWarnings({ plan, settings: own, today, databaseOf });
}

const done = { mark: { status: 'verified', by: null, at: '2014-04-01T08:00:00Z', note: null } } as const;

describe('warnings about a plan', () => {
  it('say what must be ready before a blackout, and which rebind may slip until when (R1)', () => {
    expect(warningsOf(planOf())).toEqual([
      {
        ...{ kind: 'before-blackout', from: '2014-04-12', reason: 'Easter', waves: [1], users: 3, of: 4 },
        // Friday 11 April is the last day for a wave, so the rebind has to be done on Thursday.
        slip: { step: 'rebind:MDB-1', database: 'MDB-1', lastDay: '2014-04-10', users: 2 },
      },
    ]);
  });

  it('leave a rebind that is verified out of account', () => {
    expect(warningsOf(planOf(done))).toEqual([
      expect.objectContaining({ slip: { step: 'rebind:MDB-2', database: 'MDB-2', lastDay: '2014-04-10', users: 1 } }),
    ]);
  });

  it('say nothing of a blackout that is over, of one wave, of another site, or that no wave comes after', () => {
    const none = [
      warningsOf(planOf(), '2014-04-12').filter(({ kind }) => kind === 'before-blackout'),
      warningsOf(planOf(), '2014-03-17', { ...settings, blackouts: [{ ...easter, wave: 1 }] }),
      warningsOf(planOf(), '2014-03-17', { ...settings, blackouts: [{ ...easter, site: 'Bergen' }] }),
      warningsOf(planOf(), '2014-03-17', { ...settings, blackouts: [{ from: '2014-05-01', to: '2014-05-02' }] }),
    ];
    expect(none).toEqual([[], [], [], []]);
  });

  it('name steps whose day is over, and those without a day where nothing blocks the site', () => {
    const undated = planOf({ date: null });
    const blocked = { ...undated, sites: undated.sites.map((site) => ({ ...site, blockers: ['F13: no record'] })) };
    const own: Settings = { ...settings, blackouts: [] };
    expect([
      warningsOf(planOf(), '2014-04-03', own),
      warningsOf(undated, '2014-03-17', own),
      warningsOf(blocked, '2014-03-17', own),
    ]).toEqual([
      [{ kind: 'overdue', steps: ['rebind:MDB-1', 'rebind:MDB-2'] }],
      [{ kind: 'undated', steps: ['rebind:MDB-1'] }],
      [],
    ]);
  });
});

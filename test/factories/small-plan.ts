import type { Plan, PlanStep } from '../../core/planning/plan.ts';

/** The rebind of one database in Oslo. */
export function smallRebind(database: string, over: Partial<PlanStep> = {}): PlanStep {
  return {
    id: `rebind:${database}`,
    site: 'Oslo',
    target: database,
    date: '2014-04-01',
    mark: null,
    dependsOn: [],
    work: {
      kind: 'rebind',
      database,
      oldBinding: 'OSL-CAS01.corp.nordwind.local',
      oldState: 'DB_CAS',
      target: 'outlook-osl.corp.nordwind.local',
      isPilot: true,
      users: 5,
      frozenUsers: 1,
    },
    note: '',
    ...over,
  };
}

/** A plan with one rebind, one wave of two people, and three people in no wave, two of them for one reason. */
export function smallPlan(over: Partial<Plan> = {}): Plan {
  const array = { name: 'cas-oslo', fqdn: 'outlook-osl.corp.nordwind.local', exists: true };
  return {
    asOf: '2014-03-14',
    start: '2014-04-01',
    sites: [{ site: 'Oslo', timeZone: 'Europe/Oslo', array, blockers: [], steps: [smallRebind('MDB-OSL-02')] }],
    waves: [
      {
        ...{ number: 1, name: 'Oslo 1', kind: 'wave', start: '2014-04-03', end: '2014-04-03', method: 'M1' },
        ...{ site: 'Oslo', isOutlook2003: false, isLocked: false },
        ...{ users: 2, profiles: 2, minutes: 6, capacityMinutes: 1200 },
        members: [
          { mailboxId: 5, alias: 'saas', reasons: ['after-rebind'] },
          { mailboxId: 7, alias: 'knilsen', reasons: ['after-rebind'] },
        ],
      },
    ],
    unplanned: [
      { mailboxId: 6, alias: 'jmoe', code: 'frozen', reason: 'Repair nothing before MDB-OSL-02 is rebound.' },
      { mailboxId: 9, alias: 'ohaug', code: 'frozen', reason: 'Repair nothing before MDB-OSL-02 is rebound.' },
      { mailboxId: 12, alias: 'rfoss', code: 'investigate', reason: 'The export has no binding for MDB-OSL-06.' },
    ],
    refused: [{ alias: 'jmoe', rule: 'R6', reason: 'jmoe is frozen until MDB-OSL-02 is rebound.' }],
    groups: [],
    ...over,
  };
}

import type { Plan, PlanStep, SitePlan, StepWork, Wave, WaveMember } from '../../core/planning/plan.ts';
import type { IsoDate } from '../../core/shared/dates.ts';

/** A plan of nothing but what is given. */
export function makePlan(over: Partial<Plan> = {}): Plan {
  return {
    asOf: '2014-03-14',
    start: '2014-03-28',
    sites: [],
    waves: [],
    unplanned: [],
    refused: [],
    groups: [],
    ...over,
  };
}

export function makeSitePlan(site: string, steps: readonly PlanStep[], over: Partial<SitePlan> = {}): SitePlan {
  return { site, timeZone: null, array: null, blockers: [], steps, ...over };
}

/** A step of Oslo that nobody said anything about; its target is what the work names. */
export function makeStep(work: StepWork, date: IsoDate | null, over: Partial<PlanStep> = {}): PlanStep {
  const target = targetOf(work);
  return {
    id: `${work.kind}:${target}`,
    site: 'Oslo',
    target,
    date,
    mark: null,
    dependsOn: [],
    work,
    note: '',
    ...over,
  };
}

/** A rebind of a database that names an individual server. */
export function rebindWork(database: string, target: string): StepWork {
  return {
    ...{ kind: 'rebind', database, target, oldBinding: null, oldState: 'DB_CAS' },
    ...{ isPilot: false, users: 0, frozenUsers: 0 },
  };
}

/** A wave of one day in Oslo. */
export function makeWave(number: number, day: IsoDate, members: readonly WaveMember[], over: Partial<Wave> = {}): Wave {
  return {
    number,
    name: `Oslo ${number}`,
    kind: 'wave',
    start: day,
    end: day,
    method: 'M1',
    site: 'Oslo',
    isOutlook2003: false,
    isLocked: false,
    users: members.length,
    profiles: members.length,
    minutes: members.length * 3,
    capacityMinutes: 1200,
    members,
    ...over,
  };
}

export function makeMember(mailboxId: number, alias: string): WaveMember {
  return { mailboxId, alias, reasons: ['after-rebind'] };
}

function targetOf(work: StepWork): string {
  switch (work.kind) {
    case 'rebind':
      return work.database;
    case 'retire-server':
      return work.server;
    case 'pilot':
    case 'wave':
    case 'applications':
      return `Oslo ${work.wave}`;
    default:
      return 'Oslo';
  }
}

import { withDefaults } from '../settings/defaults.ts';
import type { ProfileMethod, Settings } from '../settings/settings.ts';
import { type HelpdeskTime, helpdeskRates, minutesOf, reservedTime } from './helpdesk-time.ts';

/** What the helpdesk gets done on a working day. */
export type Capacity = {
  readonly agents: number;
  readonly minutesPerAgent: number;
  readonly minutesPerDay: number;
  /** The most users of one method that fit into a day that nothing else takes; null where they take no time at all. */
  readonly usersPerDay: Readonly<Record<ProfileMethod, number | null>>;
  /** The same for VIPs, who are visited. */
  readonly vipsPerDay: number | null;
};

/** The capacity that the planner packs waves by: computed from its own rates. */
export function capacityOf(settings: Settings): Capacity {
  const { agents, minutesPerAgent } = withDefaults(settings);
  const { day, methods, vip } = helpdeskRates(settings);
  const { M1, M2, M3, M4, M5, APP_OWNER } = methods;
  return {
    agents,
    minutesPerAgent,
    minutesPerDay: minutesOf(day),
    usersPerDay: {
      M1: usersIn(day, M1),
      M2: usersIn(day, M2),
      M3: usersIn(day, M3),
      M4: usersIn(day, M4),
      M5: usersIn(day, M5),
      APP_OWNER: usersIn(day, APP_OWNER),
    },
    vipsPerDay: usersIn(day, vip),
  };
}

/**
 * The capacity as a sentence: `4 agents × 300 min = 1,200 min a day → 400 users a day by guided repair (M1), 60 by visit (M4)`.
 * `count` writes numbers as the reader's system does.
 */
export function capacityInWords(capacity: Capacity, count: (value: number) => string): string {
  const { agents, minutesPerAgent, minutesPerDay, usersPerDay } = capacity;
  const noun = agents === 1 ? 'agent' : 'agents';
  const time = `${count(agents)} ${noun} × ${count(minutesPerAgent)} min = ${count(minutesPerDay)} min a day`;
  const many =
    usersPerDay.M1 === null
      ? 'any number of users'
      : `${count(usersPerDay.M1)} ${usersPerDay.M1 === 1 ? 'user' : 'users'}`;
  const visits = usersPerDay.M4 === null ? 'any number' : count(usersPerDay.M4);
  return `${time} → ${many} a day by guided repair (M1), ${visits} by visit (M4)`;
}

/** As a wave is packed: what it takes away from the day may not be more than the day has. */
function usersIn(day: HelpdeskTime, each: HelpdeskTime): number | null {
  if (each === 0) return null;
  const most = Math.floor(day / each);
  return most > 0 && reservedTime(most * each) > day ? most - 1 : most;
}

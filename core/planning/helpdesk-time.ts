import { type MethodCapacity, vipCapacity, withDefaults } from '../settings/defaults.ts';
import type { ProfileMethod, Settings } from '../settings/settings.ts';

/**
 * Helpdesk time in hundredths of a minute, a whole number, so that sums are exact whatever the order of adding
 * (domain.md 7.1: minutes available ÷ (contact rate × minutes of a contact)).
 */
export type HelpdeskTime = number;

/** What people and days take and give. */
export type HelpdeskRates = {
  /** All agents together on one working day. */
  readonly day: HelpdeskTime;
  /** One user of the method. */
  readonly methods: Readonly<Record<ProfileMethod, HelpdeskTime>>;
  /** One VIP, or one user who goes along with a VIP. */
  readonly vip: HelpdeskTime;
};

/** The rates that the settings give. */
export function helpdeskRates(settings: Settings): HelpdeskRates {
  const { agents, minutesPerAgent, methods } = withDefaults(settings);
  const { M1, M2, M3, M4, M5, APP_OWNER } = methods;
  return {
    day: Math.floor(agents * minutesPerAgent * 100 + 1e-6),
    methods: {
      M1: timeOf(M1),
      M2: timeOf(M2),
      M3: timeOf(M3),
      M4: timeOf(M4),
      M5: timeOf(M5),
      APP_OWNER: timeOf(APP_OWNER),
    },
    vip: timeOf(vipCapacity),
  };
}

/**
 * What a wave takes away from its day: a hundredth more than it needs where that is no whole number of minutes, so that
 * minutes that are added as fractions never seem to pass the capacity.
 */
export function reservedTime(time: HelpdeskTime): HelpdeskTime {
  return time % 100 === 0 ? time : time + 1;
}

/** In minutes, for people. */
export function minutesOf(time: HelpdeskTime): number {
  return time / 100;
}

function timeOf({ contactRate, minutes }: MethodCapacity): HelpdeskTime {
  return Math.round(contactRate * minutes * 100);
}

import type { OutlookProduct, ProfileMethod, Settings, TrackingSettings } from './settings.ts';

/** How much of the helpdesk's time a method takes: the share of users who call, times the minutes of a call. */
export type MethodCapacity = { readonly contactRate: number; readonly minutes: number };

/** The settings that have a default, with all of them present. */
export type DefaultedSettings = {
  readonly workingDays: readonly number[];
  readonly agents: number;
  readonly minutesPerAgent: number;
  readonly methods: Readonly<Record<ProfileMethod, MethodCapacity>>;
  readonly outlookMethods: Readonly<Record<OutlookProduct, ProfileMethod>>;
  readonly pilot: { readonly size: number };
  readonly maxUsersPerWave: number;
  readonly evidenceDays: number;
  readonly tracking: Required<TrackingSettings>;
};

/** What holds where the project's settings say nothing. */
export const settingDefaults: DefaultedSettings = {
  workingDays: [1, 2, 3, 4, 5],
  agents: 4,
  minutesPerAgent: 300,
  methods: {
    M1: { contactRate: 0.25, minutes: 12 },
    M2: { contactRate: 0.4, minutes: 20 },
    M3: { contactRate: 0.08, minutes: 15 },
    M4: { contactRate: 1, minutes: 20 },
    M5: { contactRate: 0.08, minutes: 15 },
    APP_OWNER: { contactRate: 1, minutes: 20 },
  },
  outlookMethods: { '2003': 'M4', '2007': 'M1', '2010': 'M1', '2013': 'M1', '2016': 'M1' },
  pilot: { size: 20 },
  maxUsersPerWave: 250,
  evidenceDays: 30,
  tracking: { notSeenDays: 7, stopPercent: 5 },
};

/** Where each default comes from, in words for people; the comments name the rule. */
export const defaultSources: Readonly<Record<keyof DefaultedSettings, string>> = {
  // product.md 4
  workingDays: 'the usual week',
  // domain.md 7.1, the example of wave sizes
  agents: 'the usual example of a helpdesk: 4 agents for 400 repairs a day',
  minutesPerAgent: 'the usual example of a helpdesk: 5 hours of an agent for calls',
  // domain.md 5.4, capacity
  methods: 'how often users call about a method, and how long it takes then',
  // domain.md 5.6
  outlookMethods: 'the method that each version takes best',
  // domain.md 7.1, product.md 4
  pilot: '10 to 25 people of IT go first',
  // domain.md 7.1, product.md 4
  maxUsersPerWave: 'what the first two waves of a site hold at most',
  // domain.md 5.3
  evidenceDays: 'a month after which a profile may have changed',
  // domain.md 7.1, the stop rule
  tracking: 'a week for the next scan, and a wave stops when more than one verification in twenty fails',
};

/** VIPs are visited: everyone, by a technician (domain.md 5.4 and 7.2), whatever the method. */
export const vipCapacity: MethodCapacity = { contactRate: 1, minutes: 20 };

/** A plan without a `start` begins this many days after its as-of day (product.md 4). */
export const startAfterDays = 14;

/** Fills what the settings leave open. A method of the settings that names only its minutes keeps the default rate. */
export function withDefaults(settings: Settings): Settings & DefaultedSettings {
  return {
    ...settingDefaults,
    ...settings,
    methods: mergeMethods(settings.methods ?? {}),
    outlookMethods: { ...settingDefaults.outlookMethods, ...settings.outlookMethods },
    pilot: { ...settingDefaults.pilot, ...settings.pilot },
    tracking: { ...settingDefaults.tracking, ...settings.tracking },
  };
}

function mergeMethods(given: NonNullable<Settings['methods']>): DefaultedSettings['methods'] {
  const { M1, M2, M3, M4, M5, APP_OWNER } = settingDefaults.methods;
  return {
    M1: { ...M1, ...given.M1 },
    M2: { ...M2, ...given.M2 },
    M3: { ...M3, ...given.M3 },
    M4: { ...M4, ...given.M4 },
    M5: { ...M5, ...given.M5 },
    APP_OWNER: { ...APP_OWNER, ...given.APP_OWNER },
  };
}

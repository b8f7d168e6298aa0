import type { DbState } from '../classification/states.ts';
import type { PermissionRight, ProfileMethod } from '../settings/settings.ts';
import type { IsoDate, IsoTime } from '../shared/dates.ts';

/**
 * The order of the work that cannot hurt anyone: the steps of every site, the waves, and everybody who is in none
 * (domain.md 6.1, 7.1; product.md 4). Plain data; the same input gives the same plan, byte for byte.
 */
export type Plan = {
  readonly asOf: IsoDate;
  /** The first day on which anything happens. */
  readonly start: IsoDate;
  /** In the order of work. A site without anything to do has no entry. */
  readonly sites: readonly SitePlan[];
  /** In the order of their numbers. */
  readonly waves: readonly Wave[];
  /** Everybody who is to be worked on or looked at, and is in no wave; by alias. */
  readonly unplanned: readonly UnplannedUser[];
  /** What the settings ask for and a rule forbids; by alias, then rule. */
  readonly refused: readonly RefusedMove[];
  /** Groups that a wave cannot hold, or that had to be split; by the first alias. */
  readonly groups: readonly GroupReport[];
};

/** The chain of one site; sites never wait for each other (R4). */
export type SitePlan = {
  readonly site: string;
  /** IANA name; null when the settings give none. Days of this site's steps and waves are days there. */
  readonly timeZone: string | null;
  /** Null when the site has no array and none is planned. */
  readonly array: PlannedArray | null;
  /** Open blockers of the site: nothing of it is dated while there are any (domain.md 6.1, A1). */
  readonly blockers: readonly string[];
  /** In the order of work. */
  readonly steps: readonly PlanStep[];
};

export type PlannedArray = {
  readonly name: string;
  readonly fqdn: string;
  /** True when the array object exists, by the inventory or because its step is verified. */
  readonly exists: boolean;
};

export const stepKinds = [
  'load-balancer',
  'static-ports',
  'dns',
  'create-array',
  'test-name',
  'rebind',
  'verify-autodiscover',
  'stop-old-profiles',
  'pilot',
  'wave',
  'applications',
  'evidence',
  'retire-server',
] as const;

export type StepKind = (typeof stepKinds)[number];

export const stepStatuses = ['planned', 'done', 'verified'] as const;

export type StepStatus = (typeof stepStatuses)[number];

/** What somebody said about a step. `at` is when it was said. */
export type StepMark = {
  readonly status: StepStatus;
  readonly by: string | null;
  readonly at: IsoTime;
  readonly note: string | null;
};

/** A node of the plan. */
export type PlanStep = {
  /** Stays the same over re-planning: the kind and what it acts on, `rebind:MDB-OSL-02`. Compared without case. */
  readonly id: string;
  readonly site: string;
  /** What the step acts on: a database, the FQDN of an array, a server, a wave's name, else the site. */
  readonly target: string;
  /** Null when it cannot be dated; `note` says why. */
  readonly date: IsoDate | null;
  /** Null while nobody said anything about it, which means planned. */
  readonly mark: StepMark | null;
  /** Ids of steps of the same site that come first. */
  readonly dependsOn: readonly string[];
  readonly work: StepWork;
  /** What is particular about this step, as a sentence; empty when nothing is. */
  readonly note: string;
};

/** What a step does, with everything that its commands and words need. Names are as the inventory writes them. */
export type StepWork =
  | {
      readonly kind: 'load-balancer';
      readonly fqdn: string;
      readonly vip: string | null;
      readonly balancer: string | null;
      /** The 14.x CAS of the site. */
      readonly servers: readonly string[];
      /** True when the array exists: it is to be confirmed, not set up. */
      readonly isConfirmation: boolean;
    }
  | {
      readonly kind: 'static-ports';
      readonly servers: readonly string[];
      /** True when the array exists: which ports it uses is to be confirmed, and none is changed. */
      readonly isConfirmation: boolean;
    }
  | {
      readonly kind: 'dns';
      readonly fqdn: string;
      readonly vip: string | null;
      readonly ttlSeconds: number | null;
      readonly isConfirmation: boolean;
    }
  | { readonly kind: 'create-array'; readonly name: string; readonly fqdn: string; readonly site: string }
  | { readonly kind: 'test-name'; readonly fqdn: string; readonly vip: string | null }
  | {
      readonly kind: 'rebind';
      readonly database: string;
      /** As imported; null when it was blank. */
      readonly oldBinding: string | null;
      readonly oldState: DbState;
      /** FQDN of the array. */
      readonly target: string;
      /** True for the first database of the site, which tries the way (A7). */
      readonly isPilot: boolean;
      readonly users: number;
      /** How many of them are REBIND_ONLY and must not be repaired before (R6). */
      readonly frozenUsers: number;
    }
  | { readonly kind: 'verify-autodiscover'; readonly fqdn: string; readonly database: string }
  | { readonly kind: 'stop-old-profiles'; readonly fqdn: string; readonly oldServers: readonly string[] }
  | { readonly kind: 'pilot' | 'wave' | 'applications'; readonly wave: number }
  | { readonly kind: 'evidence'; readonly oldServers: readonly string[] }
  | { readonly kind: 'retire-server'; readonly server: string };

/** Why people are in a wave of their own. */
export type WaveKind = 'pilot' | 'wave' | 'vip' | 'applications';

/** People whose profiles are worked on together: one site, one method, Outlook 2003 apart (domain.md 7.1). */
export type Wave = {
  /** From 1; unique, stays with a locked wave. */
  readonly number: number;
  /** `Oslo pilot`, `Bergen 2 (M4)`. */
  readonly name: string;
  readonly kind: WaveKind;
  /** Inclusive; days of the site. */
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly method: ProfileMethod;
  readonly site: string;
  readonly isOutlook2003: boolean;
  readonly isLocked: boolean;
  readonly users: number;
  /** Stale profiles of its members. */
  readonly profiles: number;
  /** Helpdesk minutes that the members are expected to take. */
  readonly minutes: number;
  /** Helpdesk minutes that its days leave for it. */
  readonly capacityMinutes: number;
  /** By alias. */
  readonly members: readonly WaveMember[];
};

export type WaveMember = {
  readonly mailboxId: number;
  readonly alias: string;
  /** Why the member is in this wave and no other, in the order of weight; words in `explain-placement.ts`. */
  readonly reasons: readonly PlacementReason[];
};

/**
 * Why somebody is in a wave.
 *
 * - `application` a service account: its owner changes it, in a wave of its own
 * - `vip`, `with-vip` a VIP, or somebody who stays with one
 * - `pilot-named`, `pilot-filled` named for the pilot, or taken to fill it
 * - `pinned` the settings say so
 * - `locked` the wave is locked
 * - `after-rebind` not before a day after the database is rebound (R1)
 * - `after-array` nor before the array of the site exists (R2)
 * - `group` together with the people of the same group
 * - `earlier-full` the waves before it are full
 * - `only-method`, `outlook-2003` the method or Outlook 2003 needs a wave of its own
 */
export type PlacementReason =
  | 'application'
  | 'vip'
  | 'with-vip'
  | 'pilot-named'
  | 'pilot-filled'
  | 'pinned'
  | 'locked'
  | 'after-rebind'
  | 'after-array'
  | 'group'
  | 'earlier-full'
  | 'only-method'
  | 'outlook-2003';

/** Somebody who is in no wave, and why. */
export type UnplannedUser = {
  readonly mailboxId: number;
  readonly alias: string;
  readonly code: UnplannedCode;
  /** One sentence for people. */
  readonly reason: string;
};

/**
 * - `frozen` REBIND_ONLY: nothing to do on the profile, and nobody may repair it before the rebind (R6)
 * - `no-array` the site has no array and none is planned
 * - `no-site` the home site of the database is not known
 * - `verify`, `investigate` something is to be found out first
 * - `method-unknown` the Outlook version is not known
 * - `blocked` an open blocker stops the site
 * - `group-too-large` the group is larger than a wave; it can be cut
 * - `no-day` no working day is left outside blackouts
 */
export type UnplannedCode =
  | 'frozen'
  | 'no-array'
  | 'no-site'
  | 'verify'
  | 'investigate'
  | 'method-unknown'
  | 'blocked'
  | 'group-too-large'
  | 'no-day';

/**
 * The rule that forbids a move: R1–R8 of domain.md 6.1, or one of domain.md 7.1.
 *
 * - `METHOD` one method per wave · `OUTLOOK_2003` Outlook 2003 apart · `SITE` one site per wave
 * - `VIP`, `APPLICATION` VIPs and applications have waves of their own
 * - `CAPACITY` the wave is full · `BLACKOUT` a wave in a blackout · `APART` two people who must not share a wave
 * - `GROUP` people who stay together · `LOCKED` nobody leaves a locked wave · `BLOCKED` an open blocker stops the site
 * - `NO_WORK` there is no profile work for this person · `UNKNOWN` nobody, or more than one, has that alias
 * - `NO_WAVE` there is no wave of that number
 */
export type RuleId =
  | 'R1'
  | 'R2'
  | 'R3'
  | 'R4'
  | 'R5'
  | 'R6'
  | 'R7'
  | 'R8'
  | 'METHOD'
  | 'OUTLOOK_2003'
  | 'SITE'
  | 'VIP'
  | 'APPLICATION'
  | 'CAPACITY'
  | 'BLACKOUT'
  | 'APART'
  | 'GROUP'
  | 'LOCKED'
  | 'BLOCKED'
  | 'NO_WORK'
  | 'UNKNOWN'
  | 'NO_WAVE';

/** A wish of the settings that a rule forbids. */
export type RefusedMove = {
  /** As the settings write it. */
  readonly alias: string;
  readonly rule: RuleId;
  /** One sentence for people. */
  readonly reason: string;
};

/** A group that is too large for a wave, or that rules or the user split. */
export type GroupReport = {
  readonly kind: 'too-large' | 'split';
  /** Members with profile work, by alias. */
  readonly members: readonly string[];
  /** Why: the limit that it passes, or the rule that splits it, as a sentence. */
  readonly reason: string;
  /** The few permissions that hold it together, cheapest cut first; empty for a split. */
  readonly cuts: readonly PermissionCut[];
};

/** A permission that could be left out of account, so that a group falls apart. */
export type PermissionCut = {
  /** Alias of who holds the permission. */
  readonly holder: string;
  /** Alias of the mailbox that it opens; null for all permissions of a hub, a holder who opens many mailboxes. */
  readonly mailbox: string | null;
  /** The strongest right that is left out of account. */
  readonly right: PermissionRight;
  /** How many mailboxes the holder opens by what is left out of account; 1 unless it is a hub. */
  readonly mailboxes: number;
  /** Users on the smaller side of the cut; of a hub, all but the largest of the parts that it joins. */
  readonly frees: number;
};

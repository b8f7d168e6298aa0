import type { Finding } from '../findings/finding.ts';
import type { Plan } from '../planning/plan.ts';
import type { Settings } from '../settings/settings.ts';
import type { IsoTime } from '../shared/dates.ts';

/** Everything that a runbook is made of. There is no clock in here: `writtenAt` is given. */
export type RunbookInput = {
  readonly project: string;
  readonly plan: Plan;
  /** The plan's hash, 64 hex digits. */
  readonly hash: string;
  readonly settings: Settings;
  readonly writtenAt: IsoTime;
  /** Open and accepted findings. */
  readonly findings: readonly Finding[];
  /** People of waves and unplanned people, by mailbox id. */
  readonly people: ReadonlyMap<number, RunbookPerson>;
};

/** What the runbook says about a person. A null was not exported. */
export type RunbookPerson = {
  readonly alias: string;
  readonly displayName: string | null;
  readonly smtp: string | null;
  readonly database: string | null;
  /** `2010`, or the version as collected. */
  readonly outlook: string | null;
  /** Computers with a profile that has to be updated, sorted. */
  readonly computers: readonly string[];
};

/** A file of the runbook. `path` is relative, with `/`, of letters, digits, `-`, `_` and `.` only. */
export type RunbookFile = {
  readonly path: string;
  readonly content: string;
  /** `ascii` is checked when it is written; `utf8` has no byte order mark. */
  readonly encoding: 'ascii' | 'utf8';
};

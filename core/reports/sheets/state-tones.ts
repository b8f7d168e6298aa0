import type { AnswerPart } from '../../classification/answer-part.ts';
import { actionOfProfileState, type DbState, type ProfileAction } from '../../classification/states.ts';
import type { Severity } from '../../findings/finding.ts';
import type { TaskStatus } from '../../tracking/task-status.ts';
import type { Tone } from '../sheet.ts';

/** How the parts of the answer are meant. */
export const partTones: Readonly<Record<AnswerPart, Tone>> = {
  'on-array': 'good',
  profile: 'work',
  'database-first': 'work',
  'will-revert': 'bad',
  'no-array': 'bad',
  unknown: 'unknown',
  other: 'work',
  exempt: 'quiet',
  'out-of-scope': 'quiet',
};

/** How the states of databases are meant. */
export const dbStateTones: Readonly<Record<DbState, Tone>> = {
  DB_OK: 'good',
  DB_CAS: 'work',
  DB_CAS_XSITE: 'work',
  DB_XARRAY: 'work',
  DB_MBX: 'bad',
  DB_NOTFOUND: 'bad',
  DB_BLANK: 'unknown',
  DB_MISSING: 'unknown',
  DB_EXEMPT: 'quiet',
  DB_NA: 'quiet',
};

/** How what is to be done about a profile is meant. */
const actionTones: Readonly<Record<ProfileAction, Tone>> = {
  NONE: 'good',
  UPDATE: 'work',
  INVESTIGATE: 'unknown',
  VERIFY: 'unknown',
  NA: 'quiet',
};

/** How the states of profiles are meant: by what is to be done about them. */
export const profileStateTones: Readonly<Record<string, Tone>> = Object.fromEntries(
  Object.entries(actionOfProfileState).map(([state, action]) => [state, actionTones[action]]),
);

/** How the statuses of tasks are meant. */
export const statusTones: Readonly<Record<TaskStatus, Tone>> = {
  'not-planned': 'quiet',
  planned: 'work',
  informed: 'work',
  'in-progress': 'work',
  done: 'work',
  verified: 'good',
  failed: 'bad',
  postponed: 'unknown',
  'no-contact': 'unknown',
  waiting: 'unknown',
  skipped: 'unknown',
  exempt: 'quiet',
  reverted: 'bad',
};

/** How severities are meant. */
export const severityTones: Readonly<Record<Severity, Tone>> = {
  blocker: 'bad',
  high: 'bad',
  medium: 'work',
  low: 'quiet',
  info: 'quiet',
};

/** How risks are meant. */
export const riskTones: Readonly<Record<string, Tone>> = { High: 'bad', Medium: 'work', Low: 'quiet' };

/**
 * Where the profile work on a device or a user stands (domain.md 7.3), in the order of the flow, then the side states.
 *
 * - `not-planned` there is something to do and no wave has it
 * - `planned` a wave has it
 * - `informed` the person knows what comes
 * - `in-progress` somebody is at it
 * - `done` somebody says that it is done; nothing has proven it
 * - `verified` evidence newer than the work shows the array
 * - `failed` it did not work, or evidence newer than the work still names an old server
 * - `postponed` agreed for another day
 * - `no-contact` the person could not be reached
 * - `waiting` the person has to do something first
 * - `skipped` the person does not want it now
 * - `exempt` no work is to be done, for a reason
 * - `reverted` verified before, and newer evidence shows an old name again
 */
export const taskStatuses = [
  'not-planned',
  'planned',
  'informed',
  'in-progress',
  'done',
  'verified',
  'failed',
  'postponed',
  'no-contact',
  'waiting',
  'skipped',
  'exempt',
  'reverted',
] as const;

export type TaskStatus = (typeof taskStatuses)[number];

/** What statuses are called. */
export const taskStatusWords: Readonly<Record<TaskStatus, string>> = {
  'not-planned': 'Not planned',
  planned: 'Planned',
  informed: 'Informed',
  'in-progress': 'In progress',
  done: 'Done (reported)',
  verified: 'Verified',
  failed: 'Failed',
  postponed: 'Postponed',
  'no-contact': 'No contact',
  waiting: 'Waiting for user',
  skipped: 'Skipped by user',
  exempt: 'Exempt',
  reverted: 'Reverted',
};

/** The statuses that people can give. `verified`, `reverted` come from evidence, `not-planned` from the plan. */
export const settableStatuses = [
  'planned',
  'informed',
  'in-progress',
  'done',
  'waiting',
  'no-contact',
  'postponed',
  'skipped',
  'failed',
  'exempt',
] as const satisfies readonly TaskStatus[];

export type SettableStatus = (typeof settableStatuses)[number];

/** True for a status that people can give. */
export function isSettable(status: TaskStatus): status is SettableStatus {
  return settableStatuses.some((settable) => settable === status);
}

/** The statuses that can be given until a day: what waits for the person, or for a better time. */
export const waitingStatuses: ReadonlySet<TaskStatus> = new Set([
  'postponed',
  'waiting',
  'no-contact',
  'skipped',
] as const);

/** True when nothing is left to do or to prove. */
export function isClosed(status: TaskStatus): boolean {
  return status === 'verified' || status === 'exempt';
}

/** Why work did not succeed, as a choice; `other` wants a text (peers.md 3d). */
export const failureReasons = [
  'still-old-name',
  'restart-refused',
  'profile-damaged',
  'ost-locked',
  'password-prompt',
  'outlook-not-found',
  'several-accounts',
  'no-rights',
  'offline',
  'other',
] as const;

export type FailureReason = (typeof failureReasons)[number];

/** What the reasons are called. */
export const failureReasonWords: Readonly<Record<FailureReason, string>> = {
  'still-old-name': 'The profile still names the old server',
  'restart-refused': 'Outlook could not be restarted',
  'profile-damaged': 'The profile cannot be repaired',
  'ost-locked': 'The offline file is locked by another program',
  'password-prompt': 'Outlook asks for the password again and again',
  'outlook-not-found': 'No Outlook on this computer',
  'several-accounts': 'Several Exchange accounts in one profile',
  'no-rights': 'Rights on the computer are missing',
  offline: 'The computer is not in the network',
  other: 'Another reason',
};

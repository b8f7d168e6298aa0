import { profileStateWords } from '../classification/state-words.ts';
import { type DeviceEvidence, worstEvidence } from './device-evidence.ts';
import { isLater, type ProofRules, type UtcOf } from './evidence-time.ts';
import type { DeviceTask, StatusValue } from './task.ts';
import { isClosed } from './task-status.ts';
import type { DeviceView, UserTask } from './user-task.ts';

/**
 * What evidence makes of the work on a device.
 *
 * - `verified` it shows the target
 * - `reopened` the work was reported, and it shows something else
 * - `reverted` the device was right before, and it names an individual server again
 * - `replanned` the device was right before, and what it names is no longer the target
 */
export type ProofKind = 'verified' | 'reopened' | 'reverted' | 'replanned';

/** A device whose status evidence changes, and what shows it; the proof itself is written by who knows the source of rows. */
export type ProofDecision = {
  readonly kind: ProofKind;
  readonly view: DeviceView;
  readonly evidence: DeviceEvidence;
  readonly status: Omit<StatusValue, 'proof'>;
};

/**
 * What the scans in force say about the devices of a person, where that is another status. `before` is the task as it was
 * before the evidence came; null when there was none. It is asked for only when it can matter.
 *
 * Nothing is proven by evidence that is not newer than the work (where none was reported: than the status) and than the rebind
 * of the database, nor while the database is bound elsewhere; who is exempt stays it. What cannot be told changes nothing.
 * Deciding again on the same evidence gives nothing. Source: domain.md 2.5, 5.3, 7.3.
 */
export function decideProof(
  task: UserTask,
  before: () => UserTask | null,
  rules: ProofRules,
): readonly ProofDecision[] {
  const { dbAction } = task.user;
  if (dbAction === 'EXEMPT' || dbAction === 'NA') return [];
  return task.devices.flatMap((view) => {
    const evidence = evidenceFor(view, task);
    if (evidence === null || view.status === 'exempt') return [];
    if (view.said === null) return relapseOf(view, evidence, before, rules);
    const decided = decide(task, view.said, evidence, rules);
    return decided === null ? [] : [{ ...decided, view, evidence }];
  });
}

/** What speaks about a device: its own scan; about work that was reported without a computer, those of every device. */
export function evidenceFor(
  { device, evidence }: DeviceView,
  { devices }: Pick<UserTask, 'devices'>,
): DeviceEvidence | null {
  return evidence ?? (device === '' ? worstEvidence(devices.flatMap((view) => view.evidence ?? [])) : null);
}

/** True when evidence is newer than what was said about a device, so that it can prove or refute it. */
export function isNewEvidence(said: DeviceTask, evidence: DeviceEvidence, utcOf: UtcOf): boolean {
  const { workedAt, proof, at } = said;
  const work = workedAt ?? (proof === null ? at : null);
  if (work !== null && !isLater(evidence.seenAt, work, utcOf)) return false;
  return proof === null || utcOf(evidence.seenAt) >= utcOf(proof.seenAt);
}

type Decided = Pick<ProofDecision, 'kind' | 'status'>;

function decide(
  { user }: Pick<UserTask, 'user'>,
  said: DeviceTask,
  evidence: DeviceEvidence,
  { utcOf, reboundAt }: ProofRules,
): Decided | null {
  if (!isNewEvidence(said, evidence, utcOf)) return null;
  if (evidence.verdict === 'good') {
    const isProven = user.dbAction === 'NONE' && (reboundAt === null || isLater(evidence.seenAt, reboundAt, utcOf));
    return isProven && !isClosed(said.status) ? { kind: 'verified', status: verified(said) } : null;
  }
  if (evidence.verdict === 'unclear') return null;
  if (said.status === 'done') return { kind: 'reopened', status: reopened(said, evidence) };
  if (said.status !== 'verified') return null;
  const isSameSight = said.proof !== null && utcOf(said.proof.seenAt) === utcOf(evidence.seenAt);
  return evidence.namesServer && !isSameSight
    ? { kind: 'reverted', status: reverted(said) }
    : { kind: 'replanned', status: replanned(evidence, user.target) };
}

/**
 * A device about which nothing was said was right by its scan alone, and a newer one names a server; or it is new, and the
 * work of its owner was verified.
 */
function relapseOf(
  view: DeviceView,
  evidence: DeviceEvidence,
  before: () => UserTask | null,
  { utcOf }: ProofRules,
): readonly ProofDecision[] {
  const earlier = evidence.verdict === 'old' && evidence.namesServer ? before() : null;
  if (earlier === null) return [];
  const known = earlier.devices.find(({ device }) => device === view.device) ?? null;
  const isNewDevice = known === null || known.evidence === null;
  const wasRight = isNewDevice ? earlier.isTask && earlier.status === 'verified' : known.status === 'verified';
  const seen = isNewDevice ? earlier.devices.flatMap((other) => other.evidence ?? []) : [known.evidence];
  const isNewer = seen.every((other) => other !== null && isLater(evidence.seenAt, utcOf(other.seenAt), utcOf));
  if (!wasRight || seen.length === 0 || !isNewer) return [];
  const was = isNewDevice ? view : { ...view, status: known.status };
  return [{ kind: 'reverted', view: was, evidence, status: reverted(view.said) }];
}

const nothing = { reason: null, detail: null, until: null } as const;

/** The time of the work stays: newer evidence is measured by it. */
function verified({ workedAt }: DeviceTask): ProofDecision['status'] {
  return { ...nothing, status: 'verified', workedAt };
}

function reopened({ workedAt }: DeviceTask, { namesServer, profile }: DeviceEvidence): ProofDecision['status'] {
  const status = { ...nothing, status: 'failed', workedAt } as const;
  if (namesServer) return { ...status, reason: 'still-old-name' };
  return { ...status, reason: 'other', detail: `The profile ${profileStateWords[profile.state ?? 'P_NONE']}.` };
}

function reverted(said: DeviceTask | null): ProofDecision['status'] {
  return { ...nothing, status: 'reverted', workedAt: said?.workedAt ?? null };
}

/** The work is to be done anew, so the earlier work no longer counts. */
function replanned({ profile }: DeviceEvidence, target: string | null): ProofDecision['status'] {
  const named =
    profile.endpoint === null ? 'The profile is not right any more' : `The profile names ${profile.endpoint}`;
  const detail = target === null ? `${named}.` : `${named}, and the target is now ${target}.`;
  return { ...nothing, status: 'planned', detail, workedAt: null };
}

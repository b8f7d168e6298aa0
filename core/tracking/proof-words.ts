import type { UserResult } from '../classification/classify-user.ts';
import { dbStateWords, profileStateWords } from '../classification/state-words.ts';
import { dayInWords, dayOf, type IsoTime } from '../shared/dates.ts';
import type { DeviceEvidence } from './device-evidence.ts';
import { isLater, type ProofRules } from './evidence-time.ts';
import { isNewEvidence } from './proof.ts';
import type { DeviceTask, Proof } from './task.ts';
import { isClosed } from './task-status.ts';

/** `outlook-osl.corp.nordwind.local, seen on 15 April 2014 (OutlookProfiles.csv, row 3)`. */
export function proofInWords({ value, seenAt, isDateAssumed, source }: Proof): string {
  const day = `${dayInWords(dayOf(seenAt))}${isDateAssumed ? ', the date of the file' : ''}`;
  return `${value === '' ? 'no name' : value}, seen on ${day}${source === null ? '' : ` (${source.file}, row ${source.row})`}`;
}

/** The server that answered a client after the work, and when. */
export type ConnectedClient = { readonly server: string; readonly on: IsoTime };

/**
 * What evidence tells of a device that its status does not, in sentences: why a scan that looks right proves nothing, what cannot
 * be told, and what connection logs show. A log does not hold the name that the profile uses, so that it proves nothing alone
 * (domain.md 2.5, 3.6). Null when there is nothing to add.
 */
export function evidenceRemark(
  user: Pick<UserResult, 'dbAction' | 'dbState'>,
  said: DeviceTask | null,
  evidence: DeviceEvidence | null,
  connected: ConnectedClient | null,
  rules: ProofRules,
): string | null {
  if (said === null || said.status === 'exempt') return null;
  const remarks = [
    ...(evidence === null || isClosed(said.status) ? [] : scanRemark(user, said, evidence, rules)),
    ...(connected === null ? [] : [logRemark(said, connected)]),
  ];
  return remarks.length === 0 ? null : remarks.join(' ');
}

function scanRemark(
  { dbAction, dbState }: Pick<UserResult, 'dbAction' | 'dbState'>,
  said: DeviceTask,
  evidence: DeviceEvidence,
  { utcOf, reboundAt }: ProofRules,
): readonly string[] {
  const { profile, verdict, seenAt } = evidence;
  const scan = `The scan of ${dayInWords(dayOf(seenAt))}`;
  if (!isNewEvidence(said, evidence, utcOf))
    return said.status === 'done' ? [`${scan} is not newer than the work, so it proves nothing.`] : [];
  if (verdict === 'unclear')
    return [`${scan} proves nothing: the profile ${profileStateWords[profile.state ?? 'P_NONE']}.`];
  if (verdict === 'old') return [];
  if (dbAction !== 'NONE')
    return [
      `${scan} shows the array, but the database is not on it (${dbStateWords[dbState]}): nothing is proven until it is.`,
    ];
  if (reboundAt !== null && !isLater(seenAt, reboundAt, utcOf))
    return [`${scan} shows the array, but is older than the rebind of the database: a newer scan proves it.`];
  return [];
}

function logRemark({ status }: DeviceTask, { server, on }: ConnectedClient): string {
  const seen = `a client connected through ${server} on ${dayInWords(dayOf(on))}`;
  return status === 'verified'
    ? `After the work, ${seen}.`
    : `After the work, ${seen}; a log does not tell the name in the profile, so it proves nothing alone.`;
}

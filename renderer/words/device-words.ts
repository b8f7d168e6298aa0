import type { DeviceCard, TaskCard } from '../../core/api/task-report.ts';
import { assertNever } from '../../core/shared/assert.ts';
import { dayOf } from '../../core/shared/dates.ts';
import { whyInWords } from '../../core/tracking/event-words.ts';
import type { Proof } from '../../core/tracking/task.ts';
import { type Formats, formats } from './format.ts';
import { shortHost } from './short-host.ts';

/** What there is to say about the status of a device, as sentences: who said it and when, what proves or refutes it, what is missing. */
export function deviceLines(
  device: DeviceCard,
  task: Pick<TaskCard, 'state'>,
  words: Formats = formats,
): readonly string[] {
  return [...statusLines(device, task, words), ...(device.remark === null ? [] : [device.remark])];
}

function statusLines(device: DeviceCard, { state }: Pick<TaskCard, 'state'>, words: Formats): readonly string[] {
  const { status, proof } = device;
  switch (status) {
    case null:
      return [];
    case 'verified':
      return [proof === null ? seenRight(device, words) : verifiedBy(device, proof, words)];
    case 'reverted':
      return proof === null
        ? saidLines(device, words)
        : [`Reverted: ${scanOf(proof, words)} names ${nameIn(proof)} again${sourceOf(proof, words)}.`];
    case 'failed':
      return proof === null
        ? saidLines(device, words)
        : [`Re-opened: ${scanOf(proof, words)} still names ${nameIn(proof)}${sourceOf(proof, words)}.`];
    case 'done':
      return [
        reportedLine(device, words),
        ...detailLine(device),
        ...(device.remark === null && isUnbound(state) ? [unboundLine] : []),
      ];
    case 'informed':
    case 'in-progress':
      return saidLines(device, words, 'Since');
    case 'not-planned':
    case 'planned':
    case 'waiting':
    case 'no-contact':
    case 'postponed':
    case 'skipped':
    case 'exempt':
      return saidLines(device, words);
    default:
      return assertNever(status, 'status');
  }
}

/** `the scan of 3 Apr 2014`, `the log of 3 Apr 2014`; a date that is only that of the file is said to be. */
export function scanOf({ kind, seenAt, isDateAssumed }: Proof, words: Formats = formats): string {
  const what = kind === 'V5' ? 'log' : 'scan';
  return `the ${what} of ${words.day(seenAt)}${isDateAssumed ? ' (date of the file)' : ''}`;
}

/** What a scan said of a device: `outlook-osl (profiles.csv, row 12)`. */
export function proofWords(proof: Proof, words: Formats = formats): string {
  return `${nameIn(proof)}${sourceOf(proof, words)}`;
}

/** True while the database of a person in that state names something else than the array: then no profile is proven. */
function isUnbound(state: TaskCard['state']): boolean {
  return state.startsWith('REBIND') || state.startsWith('WAIT_ARRAY');
}

const unboundLine = 'The database is not bound to the array yet, so it is not proven.';

function verifiedBy({ computer }: DeviceCard, proof: Proof, words: Formats): string {
  const { kind, source, seenAt, isDateAssumed } = proof;
  const where = computer ?? 'the profile';
  const file = source === null ? '' : ` in ${source.file}, row ${words.count(source.row)}`;
  const when = `${words.day(seenAt)}${isDateAssumed ? ', the date of the file' : ''}`;
  return kind === 'V5'
    ? `Verified: ${where} was seen at ${nameIn(proof)}${file}, ${when}.`
    : `Verified: ${where} named ${nameIn(proof)}${file}, seen ${when}.`;
}

/** Verified by what scans show, without any work of ours. */
function seenRight({ computer, seen }: DeviceCard, words: Formats): string {
  if (seen === null) return 'Nothing was left to do.';
  const name = seen.endpoint === null ? 'the array' : shortHost(seen.endpoint);
  return `${computer ?? 'The profile'} names ${name}, seen ${words.day(seen.seenAt)}.`;
}

function reportedLine({ at, by, workedAt, unseenDays }: DeviceCard, words: Formats): string {
  const said = at === null ? 'Reported' : `Reported ${words.day(at)}`;
  const isLate = at !== null && workedAt !== null && dayOf(workedAt) !== dayOf(at);
  const done = isLate ? `, done ${words.day(workedAt)}` : '';
  const unseen =
    unseenDays === null ? '' : `, not seen by a scan since${unseenDays === 0 ? '' : ` (${words.age(unseenDays)})`}`;
  return `${said}${by === null ? '' : ` by ${by}`}${done}${unseen}.`;
}

/** Why, until when, and who said it when. */
function saidLines(device: DeviceCard, words: Formats, verb = 'Said'): readonly string[] {
  const { reason, detail, until, at, by } = device;
  const why = whyInWords(reason, detail);
  const wait = until === null ? [] : [`Until ${words.day(until)}.`];
  const said = at === null ? [] : [`${verb} ${words.day(at)}${by === null ? '' : ` by ${by}`}.`];
  const parts = [...(why === null ? [] : [sentence(why)]), ...wait, ...said];
  return parts.length === 0 ? [] : [parts.join(' ')];
}

function detailLine({ detail }: DeviceCard): readonly string[] {
  if (detail === null) return [];
  return [sentence(detail)];
}

function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

function nameIn({ value }: Proof): string {
  return value === '' ? 'no server' : shortHost(value);
}

function sourceOf({ source }: Proof, words: Formats): string {
  return source === null ? '' : ` (${source.file}, row ${words.count(source.row)})`;
}

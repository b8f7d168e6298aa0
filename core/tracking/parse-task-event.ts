import { isCalendarDay, isMoment } from '../settings/calendar-day.ts';
import { profileMethods } from '../settings/parse.ts';
import { assertNever } from '../shared/assert.ts';
import { dayNumber } from '../shared/dates.ts';
import { parseStatus } from './parse-status.ts';
import { deviceKeyOf, statusText, type TaskEvent, type TaskField, taskFields } from './task.ts';

/** An event as a foreign file holds it: nothing of it is known to be true but the types of its values. */
export type RawTaskEvent = {
  readonly uid: string;
  readonly device: string | null;
  readonly at: string;
  readonly by: string | null;
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly isApplied: boolean;
};

/** Why an event of a foreign file is not taken: it cannot be read, or it says “proven” without a proof. */
export type BadTaskEvent = 'EVENT_UNREADABLE' | 'EVENT_WITHOUT_PROOF';

/** Characters of a note or a reason; more is no note. */
export const mostNoteCharacters = 100_000;

/** Characters of a name, a ticket, a computer. */
export const mostNameCharacters = 1_000;

/** Reads an event of a foreign file for a person of this project. */
export function parseTaskEvent(raw: RawTaskEvent, mailboxId: number): TaskEvent | BadTaskEvent {
  const { uid, device, at, by, isApplied } = raw;
  const field = taskFields.find((one) => one === raw.field);
  const isHead = /^[0-9a-f]{32}$/.test(uid) && isMoment(at) && isName(by) && isKey(device);
  if (field === undefined || !isHead || (device !== null) !== isOfDevice(field)) return 'EVENT_UNREADABLE';
  const before = parseValue(field, raw.before);
  const after = parseValue(field, raw.after);
  if (before === undefined || after === undefined || (after === null && needsValue(field))) return 'EVENT_UNREADABLE';
  if (field === 'status' && after !== null && lacksProof(after)) return 'EVENT_WITHOUT_PROOF';
  return { uid, mailboxId, device, at, by, field, before, after, origin: 'merge', isApplied };
}

/** The value in the form in which this program writes it; undefined for what is none. */
function parseValue(field: TaskField, value: string | null): string | null | undefined {
  if (value === null) return null;
  switch (field) {
    case 'status': {
      const status = value.length > mostNoteCharacters ? null : parseStatus(value);
      return status === null ? undefined : statusText(status);
    }
    case 'method':
      return profileMethods.find((one) => one === value);
    case 'contactOn':
    case 'callBackOn':
    case 'attempt':
      return isCalendarDay(value) ? value : undefined;
    case 'assignee':
    case 'ticket':
      return isName(value) ? value : undefined;
    case 'note':
      return value.length <= mostNoteCharacters ? value : undefined;
    default:
      return assertNever(field, 'field of a task');
  }
}

function isOfDevice(field: TaskField): boolean {
  return field === 'status' || field === 'method';
}

function needsValue(field: TaskField): boolean {
  return field === 'status' || field === 'attempt' || field === 'note';
}

/** What only evidence can say counts only with what was seen, and not with what was seen before the work. */
function lacksProof(text: string): boolean {
  const value = parseStatus(text);
  if (value === null || (value.status !== 'verified' && value.status !== 'reverted')) return false;
  const { proof, workedAt } = value;
  // The time of a scan can be one of another zone, which is up to a day away.
  return proof === null || (workedAt !== null && dayNumber(proof.seenAt) < dayNumber(workedAt) - 1);
}

function isKey(device: string | null): boolean {
  return device === null || (isName(device) && device === deviceKeyOf(device));
}

function isName(text: string | null): boolean {
  return text === null || text.length <= mostNameCharacters;
}

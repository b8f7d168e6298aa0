import { isCalendarDay, isMoment } from '../settings/calendar-day.ts';
import type { IsoTime } from '../shared/dates.ts';
import type { Proof, StatusValue } from './task.ts';
import { failureReasons, taskStatuses } from './task-status.ts';

/** Reads the value of a status event, which may be from anywhere; null for what is none. Unknown keys are left out. */
export function parseStatus(text: string): StatusValue | null {
  const value = objectIn(text);
  if (value === null) return null;
  const status = taskStatuses.find((one) => one === value.status);
  const reason = value.reason === null ? null : failureReasons.find((one) => one === value.reason);
  const detail = textOrNull(value.detail);
  const until = value.until === null || isCalendarDay(value.until) ? value.until : undefined;
  const workedAt = value.workedAt === null || isMoment(value.workedAt) ? value.workedAt : undefined;
  const proof = value.proof === null ? null : parseProof(value.proof);
  if (status === undefined || reason === undefined || detail === undefined) return null;
  if (until === undefined || workedAt === undefined || proof === undefined) return null;
  return { status, reason, detail, until, workedAt, proof };
}

function parseProof(value: unknown): Proof | undefined {
  if (!isObject(value)) return undefined;
  const { kind, seenAt, isDateAssumed, value: seen } = value;
  const source = value.source === null ? null : parseSource(value.source);
  if ((kind !== 'V5' && kind !== 'V6') || !isSeen(seenAt) || typeof isDateAssumed !== 'boolean') return undefined;
  if (typeof seen !== 'string' || source === undefined) return undefined;
  return { kind, seenAt, isDateAssumed, value: seen, source };
}

/** Scans are dated as their export wrote it: a day, or a moment. */
function isSeen(value: unknown): value is IsoTime {
  return isCalendarDay(value) || isMoment(value);
}

function parseSource(value: unknown): NonNullable<Proof['source']> | undefined {
  if (!isObject(value)) return undefined;
  const { file, row } = value;
  return typeof file === 'string' && Number.isSafeInteger(row) ? { file, row: Number(row) } : undefined;
}

function objectIn(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOrNull(value: unknown): string | null | undefined {
  return value === null || typeof value === 'string' ? value : undefined;
}

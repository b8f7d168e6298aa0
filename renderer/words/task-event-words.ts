import type { TaskChange, TaskHistoryEvent } from '../../core/api/person-card.ts';
import { taskFieldWords, whyInWords } from '../../core/tracking/event-words.ts';
import { type StatusValue, statusText } from '../../core/tracking/task.ts';
import { taskStatusWords } from '../../core/tracking/task-status.ts';
import { proofWords, scanOf } from './device-words.ts';
import { type Formats, formats } from './format.ts';
import { usedMethodWords } from './task-words.ts';

/** The lines of what was said about a task: `WS-1002: Planned → In progress`; computers of which the same was said in one line. */
export function taskEventLines(event: TaskHistoryEvent, words: Formats = formats): readonly string[] {
  const { changes, origin, isApplied } = event;
  const lines = new Map<string, string[]>();
  for (const change of changes) {
    const line = changeLine(change, words);
    const computers = lines.get(line) ?? [];
    if (change.computer !== null) computers.push(change.computer);
    lines.set(line, computers);
  }
  const start = !isApplied ? 'declined from a work file: ' : origin === 'merge' ? 'from a work file: ' : '';
  return [...lines].map(
    ([line, computers]) => `${start}${computers.length === 0 ? '' : `${computers.join(', ')}: `}${line}`,
  );
}

function changeLine(change: TaskChange, words: Formats): string {
  if (change.field === 'status') return statusLine(change.before, change.after, words);
  const { field, before, after } = change;
  if (field === 'note') return `note: “${after ?? ''}”`;
  if (field === 'attempt') return `one more attempt to reach them${after === null ? '' : `, ${words.day(after)}`}`;
  return `${taskFieldWords[field].toLowerCase()}: ${fieldValue(field, before, words)} → ${fieldValue(field, after, words)}`;
}

function statusLine(before: StatusValue | null, after: StatusValue | null, words: Formats): string {
  const proof = after?.proof ?? null;
  const shown = proof === null ? '' : `, ${scanOf(proof, words)} names ${proofWords(proof, words)}`;
  const old = valueWords(before, words);
  const now = valueWords(after, words);
  // What was corrected is not always in words: the day of the work.
  if (old === now && before !== null && after !== null && statusText(before) !== statusText(after))
    return `${now}${workWords(after, words)}${shown}`;
  return `${old} → ${now}${shown}`;
}

/** `Failed: No Outlook on this computer`, `Postponed until 8 Apr 2014: on leave`. */
function valueWords(value: StatusValue | null, words: Formats): string {
  if (value === null) return 'nothing to do';
  const { status, reason, detail, until } = value;
  const wait = until === null ? '' : ` until ${words.day(until)}`;
  const why = whyInWords(reason, detail);
  return `${taskStatusWords[status]}${wait}${why === null ? '' : `: ${why}`}`;
}

function workWords({ workedAt }: StatusValue, words: Formats): string {
  return workedAt === null ? '' : `, work of ${words.day(workedAt)}`;
}

function fieldValue(field: TaskChange['field'], value: string | null, words: Formats): string {
  if (value === null) return field === 'assignee' ? 'nobody' : 'none';
  if (field === 'contactOn' || field === 'callBackOn') return words.day(value);
  return field === 'method' ? usedMethodWords(value) : value;
}

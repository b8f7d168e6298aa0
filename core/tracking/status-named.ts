import { type TaskStatus, taskStatuses, taskStatusWords } from './task-status.ts';

/**
 * The status that a text means: its code, or what it is called, whatever the case, blanks and signs; `reported` alone is done.
 * Null when it means none.
 */
export function statusNamed(text: string): TaskStatus | null {
  return byLetters.get(lettersOf(text)) ?? null;
}

const byLetters: ReadonlyMap<string, TaskStatus> = new Map([
  ...taskStatuses.map((status) => [lettersOf(status), status] as const),
  ...taskStatuses.map((status) => [lettersOf(taskStatusWords[status]), status] as const),
  ['reported', 'done'],
]);

function lettersOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

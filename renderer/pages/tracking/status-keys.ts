import { type SettableStatus, settableStatuses, taskStatusWords } from '../../../core/tracking/task-status.ts';

/** The status to which a key leads from the chosen one: arrows, Home and End; null for any other key. */
export function statusAfterKey(chosen: SettableStatus | null, key: string): SettableStatus | null {
  const all = settableStatuses;
  const now = chosen === null ? -1 : all.indexOf(chosen);
  switch (key) {
    case 'ArrowDown':
      return all[Math.min(now + 1, all.length - 1)] ?? null;
    case 'ArrowUp':
      return all[Math.max(now - 1, 0)] ?? null;
    case 'Home':
      return all[0];
    case 'End':
      return all.at(-1) ?? null;
    default:
      return null;
  }
}

/**
 * The status that typed letters mean; null when none begins with them. One letter, also typed again and again, goes on to the
 * next that begins with it, from the top again after the last.
 */
export function statusTyped(chosen: SettableStatus | null, typed: string): SettableStatus | null {
  const letters = typed.toLowerCase();
  const [first = ''] = letters;
  if (first === '') return null;
  const isOneLetter = [...letters].every((letter) => letter === first);
  const now = chosen === null ? -1 : settableStatuses.indexOf(chosen);
  const next = isOneLetter ? now + 1 : Math.max(now, 0);
  const order = [...settableStatuses.slice(next), ...settableStatuses.slice(0, next)];
  return (
    order.find((status) => taskStatusWords[status].toLowerCase().startsWith(isOneLetter ? first : letters)) ?? null
  );
}

import { type SettableStatus, settableStatuses, taskStatusWords } from '../../../core/tracking/task-status.ts';

/** The status to which a key leads from the chosen one: arrows, Home and End, a first letter; null for any other key. */
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
      return statusOfLetter(now, key);
  }
}

/** The next one that begins with the letter, from the top again after the last. */
function statusOfLetter(now: number, key: string): SettableStatus | null {
  if (key.length !== 1) return null;
  const order = [...settableStatuses.slice(now + 1), ...settableStatuses.slice(0, now + 1)];
  return order.find((status) => taskStatusWords[status].toLowerCase().startsWith(key.toLowerCase())) ?? null;
}

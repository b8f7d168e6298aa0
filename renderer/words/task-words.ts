import type { RefusedTask, StatusCheck, StatusResult, TaskCard } from '../../core/api/task-report.ts';
import { methodInWords } from '../../core/classification/state-words.ts';
import type { ProfileMethod } from '../../core/settings/settings.ts';
import { isClosed, type SettableStatus, type TaskStatus, taskStatusWords } from '../../core/tracking/task-status.ts';
import type { RefusedTransition } from '../../core/tracking/transitions.ts';
import { counted, formats } from './format.ts';
import type { Mark } from './part-words.ts';

/** The mark of every status, told apart by its shape alone. */
export const statusMarks: Readonly<Record<TaskStatus, Mark>> = {
  'not-planned': 'not-planned',
  planned: 'planned',
  informed: 'informed',
  'in-progress': 'in-progress',
  done: 'reported',
  verified: 'done',
  failed: 'failed',
  postponed: 'postponed',
  'no-contact': 'no-contact',
  waiting: 'waiting',
  skipped: 'skipped',
  exempt: 'exempt',
  reverted: 'reverted',
};

/** The statuses that wait for a day (domain.md 7.3). */
export const untilStatuses: ReadonlySet<SettableStatus> = new Set(['waiting', 'no-contact', 'postponed', 'skipped']);

/** The statuses as buttons: what one does. Those with three dots ask something first. */
const statusVerbs: Readonly<Record<SettableStatus, string>> = {
  planned: 'Put back to planned',
  informed: 'Informed',
  'in-progress': 'Start',
  done: 'Done',
  waiting: 'Waiting…',
  'no-contact': 'No contact…',
  postponed: 'Postpone…',
  skipped: 'Skipped…',
  failed: 'Failed…',
  exempt: 'Exempt…',
};

/** What a button does from where the task stands: work that was begun before is started again. */
export function verbOf(status: SettableStatus, from: TaskStatus | null): string {
  const isBegun = from === 'done' || from === 'failed' || from === 'reverted' || from === 'verified';
  return status === 'in-progress' && isBegun ? 'Start again' : statusVerbs[status];
}

/** True for a status with which something is said: why, or until when. */
export function asksFirst(status: SettableStatus): boolean {
  return statusVerbs[status].endsWith('…');
}

/** What is done next most often, from a status, the likeliest first. */
export function likelyStatuses(from: TaskStatus | null): readonly SettableStatus[] {
  switch (from) {
    case null:
    case 'not-planned':
    case 'planned':
    case 'informed':
    case 'postponed':
    case 'skipped':
      return ['in-progress', 'done', 'waiting'];
    case 'waiting':
    case 'no-contact':
      return ['in-progress', 'done', 'no-contact'];
    case 'in-progress':
      return ['done', 'waiting', 'failed'];
    case 'done':
      return ['failed', 'in-progress'];
    case 'failed':
    case 'reverted':
      return ['in-progress', 'done', 'postponed'];
    case 'verified':
      return ['in-progress'];
    case 'exempt':
      return ['planned'];
    default:
      return [];
  }
}

/** Why a status cannot be given, in a word or two, beside it in a list. */
export const refusalWords: Readonly<Record<RefusedTransition['rule'], string>> = {
  TABLE: 'not from here',
  R6: 'frozen',
  PAUSED: 'wave paused',
};

/** True for somebody with nothing to do, about whom nothing was said and whom the plan does not have. */
export function isIdle({ status, wave, notes, events }: TaskCard): boolean {
  const isOpen = status !== null && (wave !== null || !isClosed(status));
  return !isOpen && notes.length === 0 && events.length === 0;
}

/** What a status would reach: `14 people, 15 PCs`; for one person the number of PCs only. */
export function reachWords({ people, devices }: Pick<StatusCheck, 'people' | 'devices'>): string {
  return `${counted(people, 'person', 'people')}, ${counted(devices, 'PC')}`;
}

/** The button that does it: `Set 14 people to Done (reported)`. `people` null while that is not known. */
export function confirmWords(status: SettableStatus, asked: number, people: number | null): string {
  const word = taskStatusWords[status];
  return asked === 1 || people === null ? `Set to ${word}` : `Set ${counted(people, 'person', 'people')} to ${word}`;
}

/** A method that was used: `repair the account (M1)`; one that nobody knows as it is. */
export function usedMethodWords(method: string): string {
  const known = profileMethods.find((one) => one === method);
  return known === undefined ? method : methodInWords(known);
}

/** The methods that can have been used. */
export const profileMethods: readonly ProfileMethod[] = ['M1', 'M2', 'M3', 'M4', 'M5', 'APP_OWNER'];

/** Those who are left out, by reason, the reason of most first. */
export function refusedGroups(
  refused: readonly RefusedTask[],
): readonly { readonly reason: string; readonly names: readonly string[] }[] {
  const groups = new Map<string, string[]>();
  for (const { reason, name } of refused) {
    const known = groups.get(reason);
    if (known === undefined) groups.set(reason, [name]);
    else known.push(name);
  }
  return [...groups]
    .map(([reason, names]) => ({ reason, names }))
    .sort((left, right) => right.names.length - left.names.length);
}

/** `Jonas Moe, Liv Aas and 12 more` */
export function namesInWords(names: readonly string[], most: number): string {
  const more = names.length - most;
  return more > 0 ? `${names.slice(0, most).join(', ')} and ${formats.count(more)} more` : names.join(', ');
}

/** `2 are left out:`, `1 is left out:` */
export function leftOutWords(count: number): string {
  return `${formats.count(count)} ${count === 1 ? 'is' : 'are'} left out:`;
}

/** What was done, as a sentence, and what to know of it; `detail` empty when there is nothing. */
export function resultWords(
  status: SettableStatus,
  device: string | null,
  { changed, people, refused, refusedCount, warnings }: StatusResult,
): { readonly text: string; readonly detail: string } {
  const [first] = changed;
  const who = people === 1 && first !== undefined ? first.name : counted(people, 'person', 'people');
  const what = device === null || device === '' ? who : `${device} of ${who}`;
  const groups = refusedGroups(refused).map(({ reason, names }) => `${namesInWords(names, 3)}: ${reason}`);
  const leftOut =
    refusedCount === 0
      ? []
      : [`${formats.count(refusedCount)} ${refusedCount === 1 ? 'was' : 'were'} left out: ${groups.join(' ')}`];
  return {
    text: `${what}: ${taskStatusWords[status]}.`,
    detail: [...warnings.map((warning) => warning.text), ...leftOut].join(' '),
  };
}

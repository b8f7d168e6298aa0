import type { UserTask } from '../../../core/tracking/user-task.ts';
import type { DeviceChange, PersonChange } from './say.ts';

/** A change of tasks as the history names it: `Magnus Lien: Postponed, call back on 2014-04-08`. */
export function describeEdits(tasks: readonly UserTask[], words: readonly string[]): string {
  const [first] = tasks;
  const who =
    tasks.length === 1 && first !== undefined ? (first.user.displayName ?? first.user.alias) : `${tasks.length} people`;
  return `${who}: ${words.join(', ')}`;
}

/** What was agreed, in a few words each. Absent fields are not mentioned, null was taken away. */
export function editWords(change: PersonChange & Pick<DeviceChange, 'method'>): readonly string[] {
  const { assignee, contactOn, callBackOn, ticket, method, attemptOn } = change;
  return [
    word(assignee, 'assigned to nobody', (who) => `assigned to ${who}`),
    word(contactOn, 'no last contact', (day) => `last contact on ${day}`),
    word(callBackOn, 'no call back', (day) => `call back on ${day}`),
    word(ticket, 'no ticket', (id) => `ticket ${id}`),
    word(method, 'no method', (code) => `method ${code}`),
    (attemptOn ?? null) === null ? [] : ['one more attempt'],
  ].flat();
}

function word(value: string | null | undefined, none: string, some: (value: string) => string): readonly string[] {
  return value === undefined ? [] : [value === null ? none : some(value)];
}

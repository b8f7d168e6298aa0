import type { DeviceKey, StatusValue, TaskEvent, TaskEventOrigin, TaskField } from './task.ts';

/** What was said about a task together: at one time, by one person, in one way. */
export type TaskHistoryEvent = {
  readonly kind: 'task';
  readonly at: string;
  /** Null for evidence, and where the system gives no name. */
  readonly by: string | null;
  readonly origin: TaskEventOrigin;
  /** False for what came in a work file and was declined. */
  readonly isApplied: boolean;
  readonly changes: readonly TaskChange[];
};

/** One thing of a task that changed; `computer` null where it concerns the person as a whole, or no computer is known. */
export type TaskChange =
  | {
      readonly field: 'status';
      readonly computer: string | null;
      readonly before: StatusValue | null;
      readonly after: StatusValue | null;
    }
  | {
      readonly field: Exclude<TaskField, 'status'>;
      readonly computer: string | null;
      readonly before: string | null;
      readonly after: string | null;
    };

/** The events of a person, newest first as given, those said together as one with its changes in the order in which they were said. */
export function taskHistory(
  events: readonly TaskEvent[],
  computers: ReadonlyMap<DeviceKey, string>,
): readonly TaskHistoryEvent[] {
  const together: (Omit<TaskHistoryEvent, 'changes'> & { readonly changes: TaskChange[] })[] = [];
  for (const event of events) {
    const { at, by, origin, isApplied } = event;
    const last = together.at(-1);
    const change = changeOf(event, computers);
    if (last?.at === at && last.by === by && last.origin === origin && last.isApplied === isApplied)
      last.changes.unshift(change);
    else together.push({ kind: 'task', at, by, origin, isApplied, changes: [change] });
  }
  return together;
}

function changeOf(event: TaskEvent, computers: ReadonlyMap<DeviceKey, string>): TaskChange {
  const { field, device, before, after } = event;
  const computer = device === null || device === '' ? null : (computers.get(device) ?? device);
  if (field !== 'status') return { field, computer, before, after };
  return { field, computer, before: statusOf(before), after: statusOf(after) };
}

function statusOf(value: string | null): StatusValue | null {
  return value === null ? null : (JSON.parse(value) as StatusValue);
}

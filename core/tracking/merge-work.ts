import { compareText } from '../resolution/compare-text.ts';
import { profileMethods } from '../settings/parse.ts';
import { assertNever } from '../shared/assert.ts';
import type { IsoTime } from '../shared/dates.ts';
import { groupBy } from '../shared/group-by.ts';
import { parseStatus } from './parse-status.ts';
import {
  type DeviceKey,
  type DeviceTask,
  type PersonTask,
  statusText,
  type TaskEvent,
  type TaskField,
} from './task.ts';

/** What two people can change to different values. Attempts and notes are added and never differ. */
export type MergeField = Exclude<TaskField, 'attempt' | 'note'>;

/** The task of a person in this project. */
export type OwnWork = {
  readonly person: PersonTask;
  /** Those about which something was said. */
  readonly devices: readonly DeviceTask[];
  /** All events of the person, oldest first, with those that a merge declined. */
  readonly events: readonly TaskEvent[];
};

/** The same task in a copy of the project. */
export type BroughtWork = {
  /** Events that this project does not have, in the order in which they came. */
  readonly events: readonly TaskEvent[];
  /** Events of this project that the copy does not have, oldest first: said here since the copy was made. */
  readonly here: readonly TaskEvent[];
  /** Names of devices as the copy writes them. */
  readonly computers: ReadonlyMap<DeviceKey, string>;
};

/** How conflicts are decided, by their keys. */
export type MergeDecisions = ReadonlyMap<string, 'ours' | 'theirs'>;

/** What becomes of the task of a person. Nothing is thrown away: what is not taken and not stored comes again. */
export type MergedTask = {
  /** The task of the person as a whole afterwards; null when it stays. */
  readonly person: PersonTask | null;
  /** The devices that change, as they are afterwards. */
  readonly devices: readonly DeviceTask[];
  /** Events to be stored, in their order; declined ones are not applied. */
  readonly events: readonly TaskEvent[];
  readonly changes: readonly TakenChange[];
  readonly conflicts: readonly FieldConflict[];
};

/** A change that is taken over. `before` is the value here, `after` that of the copy, as events hold them. */
export type TakenChange = {
  readonly field: TaskField;
  readonly device: DeviceKey | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly at: IsoTime;
  readonly by: string | null;
};

/** A field that was changed on both sides to different values. */
export type FieldConflict = {
  readonly key: string;
  readonly field: MergeField;
  readonly device: DeviceKey | null;
  /** The value before the copy changed it. */
  readonly base: string | null;
  readonly ours: ConflictSide;
  readonly theirs: ConflictSide;
  /** Null while it is not decided. */
  readonly taken: 'ours' | 'theirs' | null;
};

export type ConflictSide = { readonly value: string | null; readonly at: IsoTime; readonly by: string | null };

/** Names a field of a person for a decision: `6|ws-1003|status`. */
export function conflictKey(mailboxId: number, device: DeviceKey | null, field: MergeField): string {
  return `${mailboxId}|${device ?? ''}|${field}`;
}

/**
 * Takes over what a copy of a project brings for one person, field by field: what only the copy has changed, and what both
 * have changed alike; of fields that both have changed to different values what is decided. Notes and attempts are always
 * taken. Declined events are stored without effect; those of an undecided field are not stored, so that they come again.
 */
export function mergeTask(own: OwnWork, brought: BroughtWork, decisions: MergeDecisions): MergedTask {
  const fields = groupBy(brought.events.filter(isOfField), ({ device, field }) => `${device ?? ''}|${field}`);
  const merged = emptyMerge(own);
  for (const theirs of fields.values()) {
    const [first, last] = [theirs[0], theirs.at(-1)];
    if (first === undefined || last === undefined) continue;
    const ours = saidHere(own, brought, first);
    const lastHere = ours.at(-1) ?? null;
    const isChangedHere = lastHere !== null && lastHere.after !== ours[0]?.before;
    const isPresent = presentValue(own, last) === last.after;
    mergeField(merged, own, brought, { theirs, first, last, here: lastHere, isChangedHere, isPresent }, decisions);
  }
  for (const event of brought.events) if (!isOfField(event)) addEvent(merged, event);
  const order = new Map(brought.events.map(({ uid }, index) => [uid, index]));
  return {
    person: merged.isPersonChanged ? merged.person : null,
    devices: [...merged.changedDevices].flatMap((device) => merged.devices.get(device) ?? []),
    events: merged.events.sort((left, right) => (order.get(left.uid) ?? 0) - (order.get(right.uid) ?? 0)),
    changes: merged.changes,
    conflicts: merged.conflicts,
  };
}

/** What was said here about a field, unknown to the copy, and not covered since by something that the copy brought earlier. */
function saidHere(own: OwnWork, { here }: BroughtWork, { device, field }: TaskEvent): readonly TaskEvent[] {
  const isSame = (event: TaskEvent): boolean => event.isApplied && event.device === device && event.field === field;
  const unknown = new Set(here.map(({ uid }) => uid));
  const all = own.events.filter(isSame);
  const covered = new Set(all.slice(0, all.findLastIndex(({ uid }) => !unknown.has(uid)) + 1).map(({ uid }) => uid));
  return here.filter((event) => isSame(event) && !covered.has(event.uid));
}

type FieldEvent = TaskEvent & { readonly field: MergeField };

type Merge = {
  person: PersonTask;
  isPersonChanged: boolean;
  readonly devices: Map<DeviceKey, DeviceTask>;
  readonly changedDevices: Set<DeviceKey>;
  readonly events: TaskEvent[];
  readonly changes: TakenChange[];
  readonly conflicts: FieldConflict[];
};

/** A field that the copy has changed. */
type FieldMerge = {
  readonly theirs: readonly FieldEvent[];
  readonly first: FieldEvent;
  readonly last: FieldEvent;
  /** What was said here last, which the copy does not know; null when nothing was. */
  readonly here: TaskEvent | null;
  /** False also when what was changed here was changed back. */
  readonly isChangedHere: boolean;
  /** True when the project says the same as the copy. */
  readonly isPresent: boolean;
};

/** What the project says in the field of an event; of a device about which nothing was said, what the event says. */
function presentValue({ person, devices }: OwnWork, { field, device, after }: FieldEvent): string | null {
  switch (field) {
    case 'status':
    case 'method': {
      const said = devices.find((one) => one.device === device);
      if (said === undefined || (field === 'status' && said.status === 'not-planned')) return after;
      return field === 'method' ? said.method : statusText(said);
    }
    case 'assignee':
    case 'contactOn':
    case 'callBackOn':
    case 'ticket':
      return person[field];
    default:
      return assertNever(field, 'field of a task');
  }
}

function emptyMerge({ person, devices }: OwnWork): Merge {
  return {
    ...{ person, isPersonChanged: false, devices: new Map(devices.map((one) => [one.device, one])) },
    ...{ changedDevices: new Set(), events: [], changes: [], conflicts: [] },
  };
}

function isOfField(event: TaskEvent): event is FieldEvent {
  return event.isApplied && event.field !== 'attempt' && event.field !== 'note';
}

function mergeField(
  merged: Merge,
  own: OwnWork,
  brought: BroughtWork,
  change: FieldMerge,
  decisions: MergeDecisions,
): void {
  const { here, last } = change;
  const outcome = outcomeOf(change);
  switch (outcome) {
    case 'back':
      storeEvents(merged, change, !change.isChangedHere);
      return;
    case 'take':
      takeOver(merged, own, brought, change);
      return;
    case 'alike':
      if (here === null || isLater(last, here)) apply(merged, own, brought, last);
      storeEvents(merged, change, true);
      return;
    case 'conflict': {
      const conflict = conflictOf(change, here ?? last, decisions);
      if (conflict.taken === 'ours') storeEvents(merged, change, false);
      if (conflict.taken === 'theirs') takeOver(merged, own, brought, change);
      merged.conflicts.push(conflict);
      return;
    }
    default:
      assertNever(outcome, 'outcome of a merge');
  }
}

/** `back` the copy has taken its change back itself, `alike` both sides say the same. */
function outcomeOf({
  here,
  first,
  last,
  isChangedHere,
  isPresent,
}: FieldMerge): 'back' | 'take' | 'alike' | 'conflict' {
  if (last.after === first.before && (isChangedHere || isPresent)) return 'back';
  if (here === null || !isChangedHere) return 'take';
  return isAlike(last, here) ? 'alike' : 'conflict';
}

function conflictOf({ first, last }: FieldMerge, here: TaskEvent, decisions: MergeDecisions): FieldConflict {
  const key = conflictKey(first.mailboxId, first.device, first.field);
  const side = ({ after, at, by }: TaskEvent): ConflictSide => ({ value: after, at, by });
  return {
    ...{ key, field: first.field, device: first.device, base: first.before },
    ...{ ours: side(here), theirs: side(last), taken: decisions.get(key) ?? null },
  };
}

function takeOver(merged: Merge, own: OwnWork, brought: BroughtWork, change: FieldMerge): void {
  const { here, first, last } = change;
  storeEvents(merged, change, true);
  apply(merged, own, brought, last);
  merged.changes.push({ ...taken(last), before: here === null ? first.before : here.after });
}

function storeEvents(merged: Merge, { theirs }: FieldMerge, isApplied: boolean): void {
  merged.events.push(...theirs.map((event) => ({ ...event, origin: 'merge' as const, isApplied })));
}

/** Two people who report the same work as done mean the same, although not at the same second. */
function isAlike(theirs: FieldEvent, here: TaskEvent): boolean {
  if (theirs.after === here.after) return true;
  if (theirs.field !== 'status' || theirs.after === null || here.after === null) return false;
  const [left, right] = [parseStatus(theirs.after), parseStatus(here.after)];
  if (left === null || right === null) return false;
  return statusText({ ...left, workedAt: null }) === statusText({ ...right, workedAt: null });
}

/** Which of two that say the same counts: that of the later work, because only newer evidence proves it. */
function isLater(left: TaskEvent, right: TaskEvent): boolean {
  const order = compareText(workOf(left), workOf(right)) || compareText(left.at, right.at);
  return (order || compareText(left.uid, right.uid)) > 0;
}

function workOf({ field, after }: TaskEvent): string | null {
  return field === 'status' && after !== null ? (parseStatus(after)?.workedAt ?? null) : null;
}

function apply(merged: Merge, own: OwnWork, { computers }: BroughtWork, event: FieldEvent): void {
  const { field, device, after } = event;
  switch (field) {
    case 'status':
    case 'method':
      if (device !== null) applyToDevice(merged, own, computers.get(device) ?? null, { ...event, device });
      return;
    case 'assignee':
    case 'contactOn':
    case 'callBackOn':
    case 'ticket':
      merged.person = { ...merged.person, [field]: after };
      merged.isPersonChanged = true;
      return;
    default:
      assertNever(field, 'field of a task');
  }
}

function applyToDevice(
  merged: Merge,
  own: OwnWork,
  computer: string | null,
  { field, device, after, at, by }: FieldEvent & { readonly device: DeviceKey },
): void {
  const before = merged.devices.get(device);
  const known: DeviceTask = before ?? {
    ...{ device, computer, status: 'not-planned', reason: null, detail: null, until: null },
    ...{ method: null, workedAt: null, proof: null, at, by },
  };
  const status = field === 'status' && after !== null ? parseStatus(after) : null;
  const method = field === 'method' ? (profileMethods.find((one) => one === after) ?? null) : known.method;
  // Who gave the method stands for who gave the status, where nobody has.
  const isSaid = [...own.events, ...merged.events].some(
    (event) => event.isApplied && event.field === 'status' && event.device === device,
  );
  const giver = field === 'method' && isSaid ? { at: known.at, by: known.by } : { at, by };
  merged.devices.set(device, { ...known, ...status, method, ...giver });
  merged.changedDevices.add(device);
}

function addEvent(merged: Merge, event: TaskEvent): void {
  merged.events.push({ ...event, origin: 'merge' });
  if (!event.isApplied) return;
  merged.changes.push({ ...taken(event), before: null });
  if (event.field !== 'attempt') return;
  merged.person = { ...merged.person, attempts: merged.person.attempts + 1 };
  merged.isPersonChanged = true;
}

function taken({ field, device, after, at, by }: TaskEvent): Omit<TakenChange, 'before'> {
  return { field, device, after, at, by };
}

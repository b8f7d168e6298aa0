import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ConflictSide, mergeTask } from '../../../core/tracking/merge-work.ts';
import {
  type DeviceTask,
  type PersonTask,
  type StatusValue,
  statusText,
  type TaskEvent,
  untouchedTask,
} from '../../../core/tracking/task.ts';

fc.configureGlobal({ numRuns: 500 });

describe('mergeTask for any work on both sides', () => {
  it('does nothing the second time', () => {
    fc.assert(
      fc.property(acts, acts, acts, (before, here, there) => {
        const { base, copy } = splitAt(before, there, 'b');
        const mine = work(base, here, 'a');
        const once = mergeAll(mine, copy, () => 'theirs');
        const twice = mergeAll(once.copy, copy, () => 'theirs');
        expect([twice.copy, twice.taken]).toEqual([once.copy, 0]);
      }),
    );
  });

  it('comes to the same fields and events whichever of two copies comes first', () => {
    fc.assert(
      fc.property(acts, acts, acts, (before, left, right) => {
        const base = work(empty, before, 'o');
        const [a, b] = [work(base, left, 'a'), work(base, right, 'b')];
        const ab = mergeAll(mergeAll(base, a, larger).copy, b, larger).copy;
        const ba = mergeAll(mergeAll(base, b, larger).copy, a, larger).copy;
        expect(inOrder(ab)).toEqual(inOrder(ba));
      }),
    );
  });

  it('loses no note and no attempt, however conflicts are decided', () => {
    fc.assert(
      fc.property(acts, acts, acts, fc.constantFrom('ours', 'theirs', null), (before, here, there, decision) => {
        const { base, copy } = splitAt(before, there, 'b');
        const mine = work(base, here, 'a');
        const merged = mergeAll(mine, copy, () => decision).copy;
        const wanted = [...mine.events, ...copy.events].filter(isAdded).map(({ uid }) => uid);
        expect([added(merged), merged.person.attempts]).toEqual([
          [...new Set(wanted)].sort(),
          merged.events.filter(({ field }) => field === 'attempt').length,
        ]);
      }),
    );
  });

  it('sees a conflict exactly where both sides have changed a field to different values', () => {
    fc.assert(
      fc.property(acts, acts, acts, (before, here, there) => {
        const { base, copy } = splitAt(before, there, 'b');
        const mine = work(base, here, 'a');
        const { conflicts } = mergeAll(mine, copy, () => null);
        const wanted = Object.keys(valuesOf(base)).filter((field) => {
          const [was, ours, theirs] = [valuesOf(base)[field], valuesOf(mine)[field], valuesOf(copy)[field]];
          return was !== ours && was !== theirs && ours !== theirs;
        });
        expect([...conflicts].sort()).toEqual(wanted.sort());
      }),
    );
  });
});

/** Something that somebody does: the value of a field, a note, or an attempt. */
type Act = { readonly field: (typeof fields)[number]; readonly value: number };

/** A copy of a project with one person. */
type Copy = {
  readonly person: PersonTask;
  readonly devices: readonly DeviceTask[];
  readonly events: readonly TaskEvent[];
};

const fields = ['status', 'method', 'assignee', 'ticket', 'callBackOn', 'note', 'attempt'] as const;

const acts = fc.array(fc.record({ field: fc.constantFrom(...fields), value: fc.integer({ min: 0, max: 2 }) }), {
  maxLength: 8,
});

const empty: Copy = { person: untouchedTask, devices: [], events: [] };

function splitAt(
  before: readonly Act[],
  there: readonly Act[],
  author: string,
): { readonly base: Copy; readonly copy: Copy } {
  const base = work(empty, before, 'o');
  return { base, copy: work(base, there, author) };
}

/** Does the acts one after the other, as the program does: what says the same as before is no event. */
function work(start: Copy, todo: readonly Act[], by: string): Copy {
  return todo.reduce((copy, { field, value }, index): Copy => {
    const after = textOf(field, value);
    const before = field === 'note' || field === 'attempt' ? null : (valuesOf(copy)[field] ?? null);
    if (before === after) return copy;
    const isOfDevice = field === 'status' || field === 'method';
    const event: TaskEvent = {
      ...{ uid: `${by}${index}`, mailboxId: 6, device: isOfDevice ? 'pc' : null },
      ...{ at: `2014-04-02T08:00:0${index}Z`, by, field, before, after, origin: 'person', isApplied: true },
    };
    const merged = mergeTask(own(copy), { events: [event], here: [], computers: new Map() }, new Map());
    return afterMerge(copy, { ...merged, events: [event] });
  }, start);
}

function textOf(field: Act['field'], value: number): string | null {
  switch (field) {
    case 'status':
      return statusText(statusValue((['in-progress', 'done', 'skipped'] as const)[value] ?? 'done'));
    case 'method':
      return ['M1', 'M2', null][value] ?? null;
    case 'callBackOn':
    case 'attempt':
      return `2014-04-0${value + 1}`;
    case 'assignee':
    case 'ticket':
    case 'note':
      return value === 0 && field !== 'note' ? null : `text ${value}`;
  }
}

function statusValue(status: StatusValue['status']): StatusValue {
  return { status, reason: null, detail: null, until: null, workedAt: null, proof: null };
}

function own({ person, devices, events }: Copy) {
  return { person, devices, events };
}

type Decide = (ours: ConflictSide, theirs: ConflictSide) => 'ours' | 'theirs' | null;

/** The same choice whichever side is here. */
const larger: Decide = (ours, theirs) => ((ours.value ?? '') > (theirs.value ?? '') ? 'ours' : 'theirs');

function mergeAll(mine: Copy, theirs: Copy, decide: Decide) {
  const [known, knownThere] = [uidsOf(mine), uidsOf(theirs)];
  const brought = {
    events: theirs.events.filter(({ uid }) => !known.has(uid)),
    here: mine.events.filter(({ uid }) => !knownThere.has(uid)),
    computers: new Map(),
  };
  const seen = mergeTask(own(mine), brought, new Map());
  const decisions = new Map(
    seen.conflicts.flatMap(({ key, ours, theirs }) => {
      const decision = decide(ours, theirs);
      return decision === null ? [] : [[key, decision] as const];
    }),
  );
  const merged = mergeTask(own(mine), brought, decisions);
  return {
    copy: afterMerge(mine, merged),
    taken: merged.events.length,
    conflicts: merged.conflicts.map(({ field }): string => field),
  };
}

function afterMerge(copy: Copy, merged: Pick<ReturnType<typeof mergeTask>, 'person' | 'devices' | 'events'>): Copy {
  const changed = new Set(merged.devices.map(({ device }) => device));
  return {
    person: merged.person ?? copy.person,
    devices: [...copy.devices.filter(({ device }) => !changed.has(device)), ...merged.devices],
    events: [...copy.events, ...merged.events],
  };
}

function uidsOf({ events }: Copy): ReadonlySet<string> {
  return new Set(events.map(({ uid }) => uid));
}

/** The values of all fields that can be in conflict. A status that nobody gave is no value. */
function valuesOf({ person, devices, events }: Copy): Readonly<Record<string, string | null>> {
  const [device] = devices;
  const isGiven = events.some(({ field, isApplied }) => field === 'status' && isApplied);
  return {
    ...{ assignee: person.assignee, ticket: person.ticket, callBackOn: person.callBackOn },
    status: device === undefined || !isGiven ? null : statusText(device),
    method: device?.method ?? null,
  };
}

function isAdded({ field }: TaskEvent): boolean {
  return field === 'note' || field === 'attempt';
}

function added({ events }: Copy): readonly string[] {
  return events
    .filter(isAdded)
    .map(({ uid }) => uid)
    .sort();
}

/** Events in an order of their own; which of two is applied follows from which came first and is no part of it. */
function inOrder({ events, ...copy }: Copy) {
  const listed = events.map(({ isApplied: _, origin: __, ...event }) => event);
  return { ...copy, events: listed.sort((left, right) => (left.uid < right.uid ? -1 : 1)) };
}

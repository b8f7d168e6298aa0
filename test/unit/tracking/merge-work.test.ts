import { describe, expect, it } from 'vitest';
import { type BroughtWork, type MergeDecisions, mergeTask, type OwnWork } from '../../../core/tracking/merge-work.ts';
import { type DeviceTask, statusText, type TaskEvent, untouchedTask } from '../../../core/tracking/task.ts';
import type { TaskStatus } from '../../../core/tracking/task-status.ts';

describe('mergeTask', () => {
  it('takes what only the copy has changed, with its time and author', () => {
    const event = statusEvent({ uid: uid(1), by: 'eva', at: '2014-04-02T09:30:00Z', from: null, to: 'done' });
    const { devices, events, changes, conflicts } = mergeTask(own(), brought([event]), undecided);
    expect({ devices, events, changes: changes.length, conflicts }).toEqual({
      devices: [device({ status: 'done', at: '2014-04-02T09:30:00Z', by: 'eva' })],
      ...{ events: [{ ...event, origin: 'merge' }], changes: 1, conflicts: [] },
    });
  });

  it('leaves a field alone that the copy has changed back', () => {
    const events = [
      statusEvent({ uid: uid(1), from: null, to: 'done' }),
      { ...statusEvent({ uid: uid(2), from: 'done', to: 'done' }), after: null },
    ];
    const merged = mergeTask(own(), brought(events), undecided);
    expect([merged.devices, merged.changes, merged.conflicts, merged.events.length]).toEqual([[], [], [], 2]);
  });

  it('takes what the copy has changed back where it had declined what is said here', () => {
    const events = [
      personEvent({ uid: uid(2), before: null, after: 'INC-1' }),
      personEvent({ uid: uid(3), before: 'INC-1', after: null }),
    ];
    const person = { ...untouchedTask, ticket: 'INC-9' };
    const known = personEvent({ uid: uid(1), before: null, after: 'INC-9' });
    const merged = mergeTask(own({ person, events: [known] }), brought(events), undecided);
    expect([merged.person, merged.events.map(({ isApplied }) => isApplied)]).toEqual([untouchedTask, [true, true]]);
  });

  it('takes the copy’s value where it was changed back here', () => {
    const here = [
      personEvent({ uid: uid(1), before: null, after: 'INC-1' }),
      personEvent({ uid: uid(2), before: 'INC-1', after: null }),
    ];
    const theirs = personEvent({ uid: uid(3), before: null, after: 'INC-2' });
    const merged = mergeTask(own({ events: here }), brought([theirs], here), undecided);
    expect([merged.person?.ticket, merged.conflicts]).toEqual(['INC-2', []]);
  });

  it('names both values, authors and times of a field that was changed on both sides', () => {
    const here = [
      personEvent({ uid: uid(1), before: 'INC-0', after: 'INC-1', by: 'lead', at: '2014-04-02T08:00:00Z' }),
    ];
    const theirs = personEvent({ uid: uid(2), before: 'INC-0', after: 'INC-2', by: 'eva', at: '2014-04-02T09:00:00Z' });
    const merged = mergeTask(own({ events: here }), brought([theirs], here), undecided);
    expect([merged.conflicts, merged.events]).toEqual([
      [
        {
          ...{ key: '6||ticket', field: 'ticket', device: null, base: 'INC-0', taken: null },
          ours: { value: 'INC-1', at: '2014-04-02T08:00:00Z', by: 'lead' },
          theirs: { value: 'INC-2', at: '2014-04-02T09:00:00Z', by: 'eva' },
        },
      ],
      [],
    ]);
  });

  it.each([
    { take: 'ours', ticket: undefined, isApplied: false },
    { take: 'theirs', ticket: 'INC-2', isApplied: true },
  ] as const)('stores the events of a conflict that is decided for $take', ({ take, ticket, isApplied }) => {
    const here = [personEvent({ uid: uid(1), before: null, after: 'INC-1' })];
    const theirs = personEvent({ uid: uid(2), before: null, after: 'INC-2' });
    const decisions = new Map([['6||ticket', take]]);
    const merged = mergeTask(own({ events: here }), brought([theirs], here), decisions);
    expect([merged.person?.ticket, merged.events.map((event) => event.isApplied)]).toEqual([ticket, [isApplied]]);
  });

  it('sees no conflict in two reports of the same work, and keeps the later one', () => {
    const here = [statusEvent({ uid: uid(1), from: null, to: 'done', workedAt: '2014-04-02T08:00:00Z' })];
    const theirs = statusEvent({ uid: uid(2), from: null, to: 'done', workedAt: '2014-04-02T09:00:00Z', by: 'eva' });
    const mine = own({ events: here, devices: [device({ status: 'done', workedAt: '2014-04-02T08:00:00Z' })] });
    const merged = mergeTask(mine, brought([theirs], here), undecided);
    expect([merged.devices.map(({ workedAt, by }) => [workedAt, by]), merged.conflicts]).toEqual([
      [['2014-04-02T09:00:00Z', 'eva']],
      [],
    ]);
  });

  it('takes what the copy says next when what it said before was preferred to what was said here', () => {
    const here = personEvent({ uid: uid(1), before: null, after: 'INC-1' });
    const known = personEvent({ uid: uid(2), before: null, after: 'INC-2' });
    const next = personEvent({ uid: uid(3), before: 'INC-2', after: 'INC-3' });
    const merged = mergeTask(own({ events: [here, known] }), brought([next], [here]), undecided);
    expect([merged.person?.ticket, merged.conflicts, merged.changes.map(({ before }) => before)]).toEqual([
      'INC-3',
      [],
      ['INC-2'],
    ]);
  });

  it('adds attempts and notes whatever was said here', () => {
    const here = [{ ...personEvent({ uid: uid(1) }), field: 'attempt' as const, after: '2014-04-01' }];
    const theirs = [
      { ...personEvent({ uid: uid(2) }), field: 'attempt' as const, after: '2014-04-02' },
      { ...personEvent({ uid: uid(3) }), field: 'note' as const, after: 'On leave.' },
    ];
    const mine = own({ events: here, person: { ...untouchedTask, attempts: 1 } });
    const merged = mergeTask(mine, brought(theirs, here), undecided);
    expect([merged.person?.attempts, merged.changes.map(({ field }) => field)]).toEqual([2, ['attempt', 'note']]);
  });

  it('keeps the method that is known when a status comes, and the status when a method comes', () => {
    const status = statusEvent({ uid: uid(1), from: 'planned', to: 'done', by: 'eva' });
    const method = { ...statusEvent({ uid: uid(2) }), field: 'method' as const, before: null, after: 'M2', by: 'kai' };
    const mine = own({ devices: [device({ method: 'M1' })] });
    expect([
      mergeTask(mine, brought([status]), undecided).devices.map((one) => [one.status, one.method, one.by]),
      mergeTask(mine, brought([method]), undecided).devices.map((one) => [one.status, one.method, one.by]),
    ]).toEqual([[['done', 'M1', 'eva']], [['planned', 'M2', 'kai']]]);
  });

  it('keeps a change as history that the copy itself had declined', () => {
    const declined = { ...personEvent({ uid: uid(1), before: null, after: 'INC-1' }), isApplied: false };
    const merged = mergeTask(own(), brought([declined]), undecided);
    expect([merged.person, merged.events.map(({ isApplied }) => isApplied), merged.changes]).toEqual([
      null,
      [false],
      [],
    ]);
  });
});

const undecided: MergeDecisions = new Map();

function own(changes: Partial<OwnWork> = {}): OwnWork {
  return { person: untouchedTask, devices: [], events: [], ...changes };
}

function brought(events: readonly TaskEvent[], here: readonly TaskEvent[] = []): BroughtWork {
  return { events, here, computers: new Map([['ws-1003', 'WS-1003']]) };
}

function uid(number: number): string {
  return String(number).padStart(32, '0');
}

const at = '2014-04-02T08:00:00Z';

function device(changes: Partial<DeviceTask> = {}): DeviceTask {
  return {
    ...{ device: 'ws-1003', computer: 'WS-1003', status: 'planned', reason: null, detail: null, until: null },
    ...{ method: null, workedAt: null, proof: null, at, by: 'lead', ...changes },
  };
}

function statusEvent(given: {
  readonly uid: string;
  readonly at?: string;
  readonly by?: string;
  readonly from?: TaskStatus | null;
  readonly to?: TaskStatus;
  readonly workedAt?: string | null;
}): TaskEvent {
  const { from = null, to = 'done', workedAt = null } = given;
  const value = { reason: null, detail: null, until: null, workedAt, proof: null };
  return {
    ...{ uid: given.uid, mailboxId: 6, device: 'ws-1003', at: given.at ?? at, by: given.by ?? 'lead', field: 'status' },
    before: from === null ? null : statusText({ ...value, status: from }),
    after: statusText({ ...value, status: to }),
    ...{ origin: 'person', isApplied: true },
  };
}

function personEvent(given: Partial<TaskEvent> & { readonly uid: string }): TaskEvent {
  return {
    ...{ mailboxId: 6, device: null, at, by: 'lead', field: 'ticket', before: null, after: null },
    ...{ origin: 'person', isApplied: true, ...given },
  };
}

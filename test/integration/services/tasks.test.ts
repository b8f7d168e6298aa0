import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { UserState } from '../../../core/classification/states.ts';
import { dataVersion } from '../../../db/changes.ts';
import { samplesFolder } from '../../../main/services/assets.ts';
import { createFileRegistry } from '../../../main/services/files/file-access.ts';
import { redoChange, undoChange } from '../../../main/services/history.ts';
import { computePlan } from '../../../main/services/plan/compute-plan.ts';
import { openProject, type Project } from '../../../main/services/project.ts';
import { createSample } from '../../../main/services/sample.ts';
import { mergeIntoSettings } from '../../../main/services/settings.ts';
import { addNote, editTasks } from '../../../main/services/tracking/edit-tasks.ts';
import { checkStatus, type FullStatusRequest, setStatus } from '../../../main/services/tracking/set-status.ts';
import { taskBoard } from '../../../main/services/tracking/task-board.ts';
import { getTask } from '../../../main/services/tracking/task-card.ts';
import { useTemporaryFolder } from '../../factories/temporary-folder.ts';
import { failureOf } from '../../factories/thrown-error.ts';

const path = useTemporaryFolder();
const asOf = '2014-03-14';
let project: Project;
/** Called when the program looks at the clock: what another program does meanwhile. */
let meanwhile = (): void => {};

/** Nordwind, planned; its story is on 14 March 2014. */
beforeEach(async () => {
  meanwhile = () => {};
  const clock = () => {
    meanwhile();
    return new Date('2014-03-20T09:30:00Z');
  };
  const file = path('nordwind.caskade');
  const request = { path: file, organization: 'nordwind', samplesFolder: samplesFolder(), clock } as const;
  const hooks = { signal: new AbortController().signal, onProgress: () => {} };
  project = (await createSample(request, createFileRegistry(), hooks)).project;
  computePlan(project, { patch: { start: '2014-04-01' }, asOf, by: 'lead' });
});
afterEach(() => project.close());

const plain = { device: null, reason: null, detail: null, until: null, workedOn: null, note: null, by: 'eva', asOf };

function say(people: readonly number[], over: Partial<FullStatusRequest> = {}) {
  return setStatus(project, { people, status: 'done', ...plain, ...over });
}

/** The ids of those in a state, in their order. */
function inState(state: UserState): readonly number[] {
  const { users } = taskBoard(project, asOf).classification.index;
  return [...users.values()].flatMap((user) => (user.state === state ? user.mailboxId : []));
}

function personNamed(alias: string): number {
  const { users } = taskBoard(project, asOf).classification.index;
  const found = [...users.values()].find((user) => user.alias === alias);
  if (found === undefined) throw new Error(`nobody has the alias ${alias}`);
  return found.mailboxId;
}

function task(person: number) {
  return getTask(project, { person, asOf });
}

function statusOf(person: number) {
  return task(person).status;
}

describe('a status for several people', () => {
  it('is one undo step for all who get it; those for whom it is refused are named with the rule', () => {
    const able = inState('PROFILE_UPDATE').slice(0, 4);
    const frozen = inState('REBIND_ONLY');
    const result = say([...able, ...frozen, ...able], { note: 'In the morning.' });
    const { undone } = undoChange(project);
    const after = able.map(statusOf);
    redoChange(project);
    expect({
      counts: [result.people, result.devices, result.refusedCount, result.changed.length],
      changed: result.changed.map(({ mailboxId, status }) => [mailboxId, status]),
      rules: result.refused.map(({ mailboxId, rule }) => [mailboxId, rule]),
      undone,
      after,
      again: able.map((person) => [task(person).status, task(person).notes.length]),
      frozen: frozen.map((person) => task(person).events.length),
    }).toEqual({
      counts: [4, 4, frozen.length, 4],
      changed: able.map((person) => [person, 'done']),
      rules: frozen.map((person) => [person, 'R6']),
      undone: '4 people: Done (reported)',
      after: able.map(() => 'planned'),
      again: able.map(() => ['done', 1]),
      frozen: frozen.map(() => 0),
    });
  });

  it('is told before as it comes out', () => {
    const people = [...inState('REBIND_THEN_UPDATE').slice(0, 2), ...inState('REBIND_ONLY')];
    const check = checkStatus(project, { people, status: 'in-progress', ...plain });
    const { changed, ...said } = say(people, { status: 'in-progress' });
    expect([check, check.warnings, changed.length]).toEqual([
      said,
      [
        {
          text: 'The database is still bound to another server: a profile repaired now names that server again.',
          people: 2,
        },
      ],
      2,
    ]);
  });

  it('fails when nobody is left, or somebody is not there any more; then nothing is stored', () => {
    const version = dataVersion(project.reader());
    const [one = 0] = inState('PROFILE_UPDATE');
    expect([
      failureOf(() => say(inState('REBIND_ONLY'))).code,
      failureOf(() => say([one, 9999])).code,
      failureOf(() => checkStatus(project, { people: [9999], status: 'done', ...plain })).code,
      dataVersion(project.reader()) - version,
    ]).toEqual(['task-refused', 'not-found', 'not-found', 0]);
  });
});

describe('the devices of a person', () => {
  it('get a status one by one, and the person has the one that needs somebody most', () => {
    const person = personNamed('mlien');
    say([person], { device: ' ws-1002 ', status: 'done' });
    const alone = statusOf(person);
    say([person], { device: 'WS-NEW', status: 'failed', reason: 'offline' });
    const { status, devices } = task(person);
    expect({ alone, status, devices: devices.map((one) => [one.computer, one.status, one.reason]) }).toEqual({
      ...{ alone: 'done', status: 'failed' },
      devices: [
        ['WS-1002', 'done', null],
        ['WS-NEW', 'failed', 'offline'],
      ],
    });
  });

  it('all get a status for the person, but those with nothing open', () => {
    const person = personNamed('mlien');
    say([person], { device: 'WS-OLD', status: 'exempt' });
    say([person], { status: 'waiting', until: '2014-03-20' });
    expect(task(person).devices.map((one) => [one.device, one.status, one.until])).toEqual([
      ['ws-1002', 'waiting', '2014-03-20'],
      ['ws-old', 'exempt', null],
    ]);
  });
});

describe('what a status brings along', () => {
  it('belongs to that status only', () => {
    const person = personNamed('mlien');
    const brought = { reason: 'offline', detail: 'by phone', until: '2014-03-20' } as const;
    say([person], { status: 'done', ...brought, workedOn: asOf });
    const done = task(person).devices[0];
    say([person], { status: 'failed', ...brought, workedOn: asOf });
    const failed = task(person).devices[0];
    expect([done, failed].map((one) => [one?.reason, one?.detail, one?.until, one?.workedAt !== null])).toEqual([
      [null, 'by phone', null, true],
      ['offline', 'by phone', null, false],
    ]);
  });

  it('is the task itself for who begins it, unless somebody has it or is named', () => {
    const [one = 0, two = 0, three = 0] = inState('PROFILE_UPDATE');
    editTasks(project, { people: [two], assignee: 'ola', attemptOn: null, by: 'lead', asOf });
    say([one, two], { status: 'in-progress' });
    say([three], { status: 'in-progress', also: { assignee: 'kari' } });
    expect([one, two, three].map((person) => task(person).assignee)).toEqual(['eva', 'ola', 'kari']);
  });

  it('is an attempt for who was not reached', () => {
    const person = personNamed('mlien');
    say([person], { status: 'no-contact' });
    say([person], { status: 'no-contact' });
    const attempts = task(person).events.filter(({ field }) => field === 'attempt');
    expect([task(person).attempts, attempts.map(({ after }) => after)]).toEqual([2, [asOf, asOf]]);
  });

  it('cannot be work in the future, also when it is only asked', () => {
    const people = [personNamed('mlien')];
    const request = { people, status: 'done' as const, ...plain, workedOn: '2014-03-15' };
    expect([
      failureOf(() => setStatus(project, request)).code,
      failureOf(() => checkStatus(project, request)).code,
    ]).toEqual(['usage', 'usage']);
  });
});

describe('the history of a task', () => {
  it('holds old and new of every change, newest first, and each has a name of its own', () => {
    const person = personNamed('mlien');
    say([person], { status: 'informed' });
    editTasks(project, {
      people: [person],
      assignee: 'eva',
      ticket: 'INC-1',
      method: 'M1',
      attemptOn: null,
      by: null,
      asOf,
    });
    editTasks(project, { people: [person], assignee: null, attemptOn: asOf, note: ' Two PCs. ', by: 'lead', asOf });
    const { events, notes } = task(person);
    const changes = events.map(({ field, before, after, by }) => `${by} ${field}: ${before} → ${after}`);
    expect({ changes, notes: notes.map(({ text }) => text), uids: new Set(events.map(({ uid }) => uid)).size }).toEqual(
      {
        changes: [
          'lead attempt: null → 2014-03-14',
          'lead assignee: eva → null',
          'null method: null → M1',
          'null ticket: null → INC-1',
          'null assignee: null → eva',
          'eva status: Planned → Informed',
        ],
        notes: ['Two PCs.'],
        uids: 6,
      },
    );
  });

  it('does not grow by what is nothing new', () => {
    const person = personNamed('mlien');
    say([person], { status: 'informed', also: { ticket: 'INC-1', method: 'M1' } });
    const version = dataVersion(project.reader());
    say([person], { status: 'informed', also: { ticket: 'INC-1', method: 'M1' } });
    const edited = editTasks(project, { people: [person], ticket: 'INC-1', attemptOn: null, by: 'eva', asOf });
    expect([edited, dataVersion(project.reader())]).toEqual([{ people: 1 }, version]);
  });

  it('names a change by the person, or by how many there are', () => {
    const people = inState('PROFILE_UPDATE').slice(0, 3);
    addNote(project, { people, text: 'By mail.', by: 'eva', asOf });
    const note = undoChange(project).undone;
    say(people, { status: 'postponed', also: { callBackOn: '2014-03-20', contactOn: null } });
    expect([note, undoChange(project).undone]).toEqual([
      '3 people: a note',
      '3 people: Postponed, no last contact, call back on 2014-03-20',
    ]);
  });
});

describe('a promised call back', () => {
  const callBack = (person: number) => task(person).callBackOn;

  it('is no longer due when the last PC is done, and undo brings it back', () => {
    const person = personNamed('mlien');
    editTasks(project, { people: [person], callBackOn: '2014-03-20', attemptOn: null, by: 'eva', asOf });
    say([person], { device: 'NEW-PC' });
    const withOneLeft = callBack(person);
    say([person]);
    const done = callBack(person);
    undoChange(project);
    expect([withOneLeft, done, callBack(person)]).toEqual(['2014-03-20', null, '2014-03-20']);
  });

  it('stays where it is asked for with the status, and while work is open', () => {
    const person = personNamed('mlien');
    say([person], { also: { callBackOn: '2014-03-21' } });
    const asked = callBack(person);
    say([person], { status: 'failed', reason: 'offline' });
    expect([asked, callBack(person)]).toEqual(['2014-03-21', '2014-03-21']);
  });
});

describe('a method noted before any status', () => {
  it('leaves the status to the plan', () => {
    const person = personNamed('mlien');
    editTasks(project, { people: [person], method: 'M2', attemptOn: null, by: 'eva', asOf });
    const noted = task(person).devices[0];
    mergeIntoSettings(project, { patch: { exempt: [{ database: 'MDB-OSL-01' }] }, by: 'lead' });
    expect([noted?.status, noted?.method, noted?.at, statusOf(person)]).toEqual(['planned', 'M2', null, 'exempt']);
  });

  it('is not noted for who was right by the scans alone', () => {
    const [person = 0] = inState('DONE');
    editTasks(project, { people: [person], method: 'M2', attemptOn: null, by: 'eva', asOf });
    expect(task(person).devices.map(({ status, method }) => [status, method])).toEqual([['verified', null]]);
  });
});

it('nothing is stored when another program has changed the project meanwhile', () => {
  const person = personNamed('mlien');
  const other = openProject(project.path, 'write', () => new Date('2014-03-20T09:30:00Z'));
  meanwhile = () => {
    meanwhile = () => {};
    setStatus(other, { people: [person], status: 'waiting', ...plain, by: 'ola' });
  };
  const { code } = failureOf(() => say([person]));
  other.close();
  expect([code, task(person).devices.map(({ status, by }) => [status, by])]).toEqual([
    'project-locked',
    [['waiting', 'ola']],
  ]);
});

it('the choices of a person are those that giving a status accepts', () => {
  const people = [...taskBoard(project, asOf).classification.index.users.keys()];
  const told = people.flatMap((person) =>
    task(person).choices.map(({ status, refused }) => [person, status, refused?.rule ?? null]),
  );
  const happens = people.flatMap((person) =>
    task(person).choices.map(({ status }) => {
      const { refused } = checkStatus(project, { people: [person], status, ...plain });
      return [person, status, refused[0]?.rule ?? null];
    }),
  );
  expect(told).toEqual(happens);
});

import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { beatEvery, type LockOwner, type LockRecord } from '../../../../main/services/sharing/lock-record.ts';
import { createProjectLocks, openerOf, type TakenLock } from '../../../../main/services/sharing/project-locks.ts';
import { useTemporaryFolder } from '../../../factories/temporary-folder.ts';
import { failureOf } from '../../../factories/thrown-error.ts';
import { withoutRights } from '../../acceptance/file-rights.ts';

const path = useTemporaryFolder();
const owner: LockOwner = {
  user: 'isolberg',
  computer: 'WS-1002',
  platform: process.platform,
  processId: process.pid,
  program: 'window',
};
const other: LockOwner = { ...owner, user: 'mlien', computer: 'WS-2001' };
const ingrid = { user: 'isolberg', computer: 'WS-1002', since: '2014-04-03T10:12:00Z' };

afterEach(() => {
  vi.useRealTimers();
});

/** A program that opens projects, with what it noted and which projects it lost. */
function program(own: LockOwner = owner) {
  const notes: string[] = [];
  const lost: string[] = [];
  let now = Date.parse('2014-04-03T10:12:00Z');
  const locks = createProjectLocks({
    owner: own,
    clock: () => new Date(now),
    note: (text) => notes.push(text),
    onLost: (project) => lost.push(project),
  });
  return { ...locks, notes, lost, sleep: (milliseconds: number) => (now += milliseconds) };
}

const project = () => path('p.caskade');
const lockFile = () => path('p.caskade.lock');
const readRecord = (): LockRecord => JSON.parse(readFileSync(lockFile(), 'utf8'));

function plant(changes: Partial<LockRecord>, agoMinutes = 0): void {
  const record = { ...owner, since: ingrid.since, seen: ingrid.since, mark: 'planted', ...changes };
  writeFileSync(lockFile(), JSON.stringify(record));
  age(agoMinutes);
}

function age(minutes: number): void {
  const then = new Date(Date.now() - minutes * 60_000);
  utimesSync(lockFile(), then, then);
}

function lockOf(taken: TakenLock) {
  if (taken.kind === 'held') throw new Error('somebody else has the lock');
  return taken.lock;
}

function release(taken: TakenLock): void {
  lockOf(taken).release();
}

function endedProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

describe('the lock of a project', () => {
  it('tells the second who has it since when, and is free again after the first', () => {
    const [first, second] = [program(), program(other)];
    const taken = first.take(project());
    const refused = second.take(project());
    release(taken);
    const again = second.take(project());
    expect({ refused, again: again.kind, user: readRecord().user }).toEqual({
      refused: { kind: 'held', by: ingrid },
      again: 'taken',
      user: 'mlien',
    });
  });

  it('is one for all parts of a program, and goes with the last of them', () => {
    const { take } = program();
    const [one, two] = [take(project()), take(project())];
    release(one);
    release(one);
    const between = existsSync(lockFile());
    release(two);
    expect([one.kind, two.kind, between, readdirSync(path())]).toEqual(['taken', 'taken', true, []]);
  });

  it('that was left behind by a process that was killed on this computer is taken over at once', () => {
    plant({ processId: endedProcess() });
    const { take, notes } = program();
    expect([take(project()).kind, notes, readRecord().processId]).toEqual([
      'taken',
      ['The lock of isolberg on WS-1002 was left behind and taken over.'],
      process.pid,
    ]);
  });

  it.each([
    [4, 'held'],
    [6, 'taken'],
  ])('of another computer that was refreshed %i minutes ago is %s', (minutes, kind) => {
    plant({ computer: 'WS-3', processId: endedProcess() }, minutes);
    expect(program().take(project()).kind).toBe(kind);
  });

  it.each([
    [0, { kind: 'held', by: { user: null, computer: null, since: expect.stringMatching(/^\d{4}-.*Z$/) } }],
    [6, { kind: 'taken', lock: expect.anything() }],
  ])('that nobody can read counts by its age of %i minutes', (minutes, expected) => {
    writeFileSync(lockFile(), '{ "user": ');
    age(minutes);
    expect(program().take(project())).toEqual(expected);
  });

  it('is left alone by others when its program closes the project', () => {
    const { take } = program();
    const taken = take(project());
    plant({ mark: 'of somebody else' });
    release(taken);
    expect(readRecord().mark).toBe('of somebody else');
  });

  it('is refreshed while the program works, and put back when somebody removes it', () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const { take, sleep } = program();
    take(project());
    const seen = [readRecord().seen];
    sleep(beatEvery);
    vi.advanceTimersByTime(beatEvery);
    seen.push(readRecord().seen);
    rmSync(lockFile());
    sleep(beatEvery);
    vi.advanceTimersByTime(beatEvery);
    seen.push(readRecord().seen);
    expect(seen).toEqual(['2014-04-03T10:12:00.000Z', '2014-04-03T10:12:30.000Z', '2014-04-03T10:13:00.000Z']);
  });

  it('that was taken over while its computer slept is lost: nothing is written, and the program is told', () => {
    const [sleeper, awake] = [program(), program(other)];
    const taken = sleeper.take(project());
    age(6);
    const second = awake.take(project());
    sleeper.sleep(6 * 60_000);
    const refusal = failureOf(() => lockOf(taken).assertHeld());
    release(taken);
    expect({ second: second.kind, refusal, lost: sleeper.lost, user: readRecord().user }).toMatchObject({
      second: 'taken',
      refusal: {
        code: 'project-in-use',
        message: 'mlien on WS-2001 works on p.caskade: here it can be read, not changed.',
      },
      lost: [project()],
      user: 'mlien',
    });
  });

  it('is not looked at before each write', () => {
    const taken = program().take(project());
    plant({ mark: 'of somebody else' });
    expect(() => lockOf(taken).assertHeld()).not.toThrow();
  });

  it('that cannot be made keeps nobody from working', async () => {
    chmodSync(path(), 0o555);
    const { take, notes } = program();
    const kinds = await withoutRights(async () => [take(project()).kind, take(project()).kind]);
    chmodSync(path(), 0o755);
    expect([kinds, notes]).toEqual([['taken', 'taken'], ['No lock could be made beside the project: EACCES.']]);
  });

  it('is found by links to the project too', () => {
    writeFileSync(project(), '');
    symlinkSync(project(), path('link.caskade'));
    program().take(project());
    expect(program(other).take(path('link.caskade')).kind).toBe('held');
  });

  it('can be asked for without taking it', () => {
    const first = program().take(project());
    const found = openerOf(project(), other, new Date());
    release(first);
    expect([found, openerOf(project(), other, new Date())]).toEqual([ingrid, null]);
  });
});

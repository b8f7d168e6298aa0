import { beforeEach, describe, expect, it } from 'vitest';
import { nordwindDay } from '../../factories/nordwind-expectations.ts';
import { useProjectCli } from '../../factories/project-cli.ts';

// The command line over the real program; the story of the sample is on 14 March 2014, and wave 3 has Magnus Lien.
const cli = useProjectCli('2014-03-20T09:30:00Z');

type Task = {
  readonly status: string;
  readonly attempts: number;
  readonly assignee: string | null;
  readonly devices: readonly { readonly computer: string | null; readonly status: string | null }[];
  readonly notes: readonly { readonly text: string }[];
  readonly history: readonly {
    readonly field: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
};

beforeEach(async () => {
  await cli.json('sample', 'p.caskade');
  await cli.json('plan', 'p.caskade', '--as-of', nordwindDay);
});

function track(...argv: readonly string[]): Promise<Task> {
  return cli.json('track', 'p.caskade', ...argv);
}

describe('a person', () => {
  it.each(['mlien', 'MLIEN', ' mlien ', 'MLien@nordwind.example', 'NORDWIND\\mlien', 'smtp:mlien@nordwind.example'])(
    'is found by %s',
    async (name) => {
      expect((await track(name)).devices.map(({ computer }) => computer)).toEqual(['WS-1002']);
    },
  );

  it.each([
    ['mlein', 'Near is mlien. '],
    ['mlie', 'Near is mlien. '],
    ['mlien@elsewhere.example', 'Near is mlien. '],
    ['nobody-at-all', ''],
  ])('is not found by %s, and near names are said', async (name, near) => {
    const { exitCode, stdout } = await cli.run('track', 'p.caskade', name, '--status', 'done', '--json');
    const { code, hint } = JSON.parse(stdout).error;
    expect({ exitCode, code, hint }).toEqual({
      ...{ exitCode: 2, code: 'not-found' },
      hint: `${near}\`caskade find\` finds people by name, address, account and computer.`,
    });
  });
});

describe('what is said of a task', () => {
  it('goes into the history with old and new, and one undo takes all of it back', async () => {
    const before = await track('mlien');
    const argv = ['--status', 'done', '--method', 'M1', '--assign', 'ola', '--note', 'By phone.', '--by', 'eva'];
    const after = await track('mlien', ...argv);
    const { undone } = await cli.json<{ undone: string }>('undo', 'p.caskade');
    const back = await track('mlien');
    await cli.json('redo', 'p.caskade');
    expect({ after, undone, back, again: await track('mlien') }).toEqual({
      after: expect.objectContaining({
        ...{ status: 'done', assignee: 'ola', notes: [{ at: '2014-03-14T09:30:00Z', by: 'eva', text: 'By phone.' }] },
        history: [
          { field: 'assignee', computer: null, before: null, after: 'ola' },
          { field: 'method', computer: 'WS-1002', before: null, after: 'M1' },
          { field: 'status', computer: 'WS-1002', before: 'Planned', after: 'Done (reported)' },
        ].map((change) => ({ at: '2014-03-14T09:30:00Z', by: 'eva', ...change, origin: 'person', isApplied: true })),
      }),
      undone: 'Magnus Lien: Done (reported), assigned to ola, method M1',
      back: before,
      again: after,
    });
  });

  it('is no step of the history when it is nothing new', async () => {
    await track('mlien', '--status', 'informed', '--assign', 'ola');
    const history = await cli.json('history', 'p.caskade');
    await track('mlien', '--status', 'informed', '--assign', 'ola');
    await track('mlien', '--assign', 'ola', '--ticket', '');
    expect(await cli.json('history', 'p.caskade')).toEqual(history);
  });

  it('is refused while the profile is frozen, with the rule in words', async () => {
    const { exitCode, stdout } = await cli.run('track', 'p.caskade', 'jmoe', '--status', 'done', '--json');
    const { error } = JSON.parse(stdout);
    expect({ exitCode, error }).toEqual({
      exitCode: 3,
      error: {
        code: 'task-refused',
        message:
          'Jonas Moe was left as it was: The profile names the array and the database does not: a repair would take it back. Rebind the database first.',
        hint: 'Choose another status: the task shows which it can be given.',
        details: { refused: expect.any(Array) },
      },
    });
  });

  it.each([
    ['work in the future', ['--status', 'done', '--worked', '2014-03-15']],
    ['a status that the table does not have', ['--status', 'exempt'], ['--status', 'done']],
  ])('is refused: %s', async (_, ...steps) => {
    const outcomes: number[] = [];
    for (const argv of steps) outcomes.push((await cli.run('track', 'p.caskade', 'mlien', ...argv)).exitCode);
    expect(outcomes.at(-1)).toBe(steps.length === 1 ? 2 : 3);
  });

  it('counts an attempt for who was not reached, once, also when its day is told', async () => {
    const first = await track('mlien', '--status', 'no-contact');
    const second = await track('mlien', '--status', 'no-contact', '--attempt', '2014-03-13');
    expect([first.attempts, second.attempts]).toEqual([1, 2]);
  });

  it('of work on an earlier day is of that day', async () => {
    await track('mlien', '--status', 'done', '--worked', '2014-03-12');
    const { devices } = await cli.json<{ devices: readonly { workedAt: string }[] }>('track', 'p.caskade', 'mlien');
    expect(devices.map(({ workedAt }) => new Date(workedAt).toDateString())).toEqual(['Wed Mar 12 2014']);
  });
});

it('a wave goes out, is worked on with the same command, and comes back', async () => {
  const { files } = await cli.json<{ files: readonly string[] }>(
    ...['hand-out', 'p.caskade', '--wave', '3', '--out', 'w.caskade-work', '--to', 'eva'],
  );
  await cli.json('track', 'w.caskade-work', 'mlien', '--status', 'done', '--by', 'eva');
  await track('mlien', '--status', 'postponed', '--by', 'lead');
  const open = await cli.json<{ applied: number; conflicts: readonly unknown[] }>(
    'merge',
    'p.caskade',
    'w.caskade-work',
  );
  await cli.json('merge', 'p.caskade', 'w.caskade-work', '--take', 'theirs', '--dry-run');
  const kept = (await track('mlien')).status;
  await cli.json('merge', 'p.caskade', 'w.caskade-work', '--take', 'theirs');
  expect({
    files,
    open: [open.applied, open.conflicts.length],
    kept,
    taken: (await track('mlien')).status,
  }).toEqual({ files: [cli.path('w.caskade-work')], open: [0, 1], kept: 'postponed', taken: 'done' });
});

it('progress counts what was said', async () => {
  await track('mlien', '--status', 'done');
  const { totals } = await cli.json<{ totals: { people: number; reported: number } }>('progress', 'p.caskade');
  const { stdout } = await cli.run('progress', 'p.caskade');
  expect([totals.reported, stdout.split('\n')[0]]).toEqual([
    1,
    `${totals.people} people with work: 0 verified, 1 reported, ${totals.people - 1} open, 0 exempt.`,
  ]);
});

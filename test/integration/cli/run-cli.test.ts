import { describe, expect, it } from 'vitest';
import { AppError } from '../../../core/shared/app-error.ts';
import { exampleCalls, importedFile, importReport } from '../../factories/example-calls.ts';
import { createMemoryOutput, runFakeCli } from '../../factories/fake-cli.ts';

const commands = [
  'new',
  'sample',
  'collectors',
  'import',
  'imports',
  'rejected',
  'settings',
  'classify',
  'check',
  'find',
  'plan',
  'step',
  'versions',
  'runbook',
  'report',
  'track',
  'progress',
  'hand-out',
  'merge',
  'retire',
  'impact',
  'undo',
  'redo',
  'history',
  'backup',
  'restore',
  'serve',
];

describe('the command line', () => {
  it('prints the result as one JSON document and nothing else with --json, wherever that stands', async () => {
    const results = [
      await runFakeCli(['--json', 'history', 'p.caskade']),
      await runFakeCli(['history', '--json', 'p.caskade']),
      await runFakeCli(['history', 'p.caskade', '--json']),
    ];
    expect(results.map(({ exitCode, stdout, stderr }) => ({ exitCode, value: JSON.parse(stdout), stderr }))).toEqual(
      Array(3).fill({ exitCode: 0, value: exampleCalls['history.list'].output, stderr: '' }),
    );
  });

  it('opens the project that is named, relative to the working folder, and closes it', async () => {
    const { opened } = await runFakeCli(['undo', 'sub/p.caskade']);
    expect(opened).toEqual([{ kind: 'open', path: '/home/lead/sub/p.caskade', access: 'write', isClosed: true }]);
  });

  it.each([
    [['history', 'p'], 'read'],
    [['imports', 'p'], 'read'],
    [['classify', 'p'], 'read'],
    [['check', 'p'], 'read'],
    [['find', 'p', 'lien'], 'read'],
    [['retire', 'p', 'OSL-CAS01'], 'read'],
    [['impact', 'p'], 'read'],
    [['plan', 'p'], 'write'],
    [['plan', 'p', '--show'], 'read'],
    [['plan', 'p', '--explain', 'saas'], 'read'],
    [['step', 'p', 'rebind:MDB-OSL-02', '--status', 'done'], 'write'],
    [['versions', 'p'], 'read'],
    [['versions', 'p', '--compare', 'signed off'], 'read'],
    [['versions', 'p', '--save', 'signed off'], 'write'],
    [['runbook', 'p', '--out', 'out'], 'read'],
    [['report', 'p', '--out', 'out.json'], 'read'],
    [['settings', 'p'], 'read'],
    [['undo', 'p'], 'write'],
    [['redo', 'p'], 'write'],
    [['import', 'p', 'a.csv'], 'write'],
  ])('asks for no more than it needs: %j', async (argv, access) => {
    const { opened, exitCode } = await runFakeCli(argv, { 'import.run': () => importReport() });
    expect({ opened, exitCode }).toMatchObject({ opened: [{ access }], exitCode: 0 });
  });

  it('closes the project when an operation fails', async () => {
    const { opened } = await runFakeCli(['undo', 'p'], { 'history.undo': () => Promise.reject(new Error('broken')) });
    expect(opened).toMatchObject([{ isClosed: true }]);
  });

  it.each([
    [[], 'The command is missing.', 'Run `caskade --help`.'],
    [['chekc', 'p'], "Unknown command 'chekc' (Did you mean check?)", 'Run `caskade --help`.'],
    [['frobnicate', 'p'], "Unknown command 'frobnicate'.", 'Run `caskade --help`.'],
    [['clasify', 'p'], "Unknown command 'clasify' (Did you mean classify?)", 'Run `caskade --help`.'],
    [['undo'], "Missing required argument 'project'.", 'Run `caskade undo --help`.'],
    [
      ['undo', 'p', 'q'],
      "Too many arguments for 'undo'. Expected 1 argument but got 2: p, q.",
      'Run `caskade undo --help`.',
    ],
    [['undo', 'p', '--jsno'], "Unknown option '--jsno' (Did you mean --json?)", 'Run `caskade undo --help`.'],
    [['import', 'p'], "Missing required argument 'file'.", 'Run `caskade import --help`.'],
    [
      ['classify', 'p', '--as-of', '14.03.2014'],
      "Option '--as-of <date>' argument '14.03.2014' is invalid. It must be a date like 2014-03-14.",
      'Run `caskade classify --help`.',
    ],
    [['rejected', 'p'], "Required option '--out <folder>' not specified.", 'Run `caskade rejected --help`.'],
  ])('refuses wrong usage with exit code 2: %j', async (argv, message, hint) => {
    const json = await runFakeCli([...argv, '--json']);
    const text = await runFakeCli(argv);
    expect({ json: { ...json, stdout: JSON.parse(json.stdout) }, text }).toMatchObject({
      json: { exitCode: 2, stdout: { error: { code: 'usage', message, hint, details: {} } }, stderr: '', calls: [] },
      text: { exitCode: 2, stdout: '', stderr: `${message}\n${hint}\n(usage)\n`, calls: [] },
    });
  });

  it.each(commands)('explains %s with an example and the exit codes', async (command) => {
    const { exitCode, stdout, stderr, calls } = await runFakeCli([command, '--help']);
    expect({ exitCode, stderr, calls }).toEqual({ exitCode: 0, stderr: '', calls: [] });
    expect(stdout).toContain(`  caskade ${command} `);
    expect(stdout).toContain('130  cancelled with Ctrl+C');
    expect(stdout).toContain('--json');
  });

  it('lists in its help the commands that work and no others', async () => {
    const { stdout } = await runFakeCli(['--help']);
    const listed = [
      ...stdout.matchAll(/^ {2}([\w-]+) (?:(?:\[options\] )?[<[](?:project|file)[>\]]|\[options\] {2})/gm),
    ].map(([, name]) => name);
    expect(listed).toEqual(commands);
  });

  it('prints help and the version as JSON when asked to', async () => {
    const help = await runFakeCli(['--help', '--json']);
    const version = await runFakeCli(['--version']);
    expect({
      help: JSON.parse(help.stdout),
      version: version.stdout,
      codes: [help.exitCode, version.exitCode],
    }).toEqual({
      help: { help: expect.stringContaining('Exit codes:') },
      version: '1.2.3\n',
      codes: [0, 0],
    });
  });

  it.each([
    ['project-missing', 2],
    ['not-found', 2],
    ['nothing-to-undo', 2],
    ['project-damaged', 3],
    ['project-locked', 3],
    ['file-encrypted', 3],
    ['project-full', 1],
    ['cancelled', 130],
  ] as const)('ends with the exit code of %s', async (code, exitCode) => {
    const failure = new AppError(code, 'What happened.', 'What to do.', { file: 'a.csv' });
    const result = await runFakeCli(['undo', 'p', '--json'], { 'history.undo': () => Promise.reject(failure) });
    expect({ exitCode: result.exitCode, printed: JSON.parse(result.stdout), stderr: result.stderr }).toEqual({
      exitCode,
      printed: { error: { code, message: 'What happened.', hint: 'What to do.', details: { file: 'a.csv' } } },
      stderr: '',
    });
  });

  it('reports what fails before there is a project the same way', async () => {
    const result = await runFakeCli(
      ['undo', 'p', '--json'],
      {},
      {
        openBackend: () => Promise.reject(new AppError('project-newer', 'p is newer.', 'Update the program.')),
      },
    );
    expect(result).toMatchObject({ exitCode: 3, stderr: '' });
    expect(JSON.parse(result.stdout).error.code).toBe('project-newer');
  });

  it('ends with 1 after a fault of the program', async () => {
    const result = await runFakeCli(['undo', 'p'], {
      'history.undo': () => Promise.reject(new TypeError('x is null')),
    });
    expect(result).toMatchObject({
      exitCode: 1,
      stdout: '',
      stderr: 'The program failed: x is null\nReport this fault together with what was done.\n(internal)\n',
    });
  });

  it('lists every problem of a settings file', async () => {
    const problems = ['agents must be 1 or more, not 0', 'vip is not a known setting'];
    const failure = new AppError('settings-invalid', 'Wrong.', 'Correct it.', { problems });
    const result = await runFakeCli(['settings', 'p'], { 'settings.get': () => Promise.reject(failure) });
    expect(result.stderr).toBe(`Wrong.\n  ${problems[0]}\n  ${problems[1]}\nCorrect it.\n(settings-invalid)\n`);
  });

  it('lets no control character of a name reach the terminal', async () => {
    const evil = 'MDB\u001b]0;owned\u0007\u009b31m\u202e\r\nX';
    const output = {
      server: evil,
      ready: false,
      databases: [evil],
      users: [],
      exempt: [],
      applications: [],
      other: [],
    };
    const text = await runFakeCli(['retire', 'p', 'x'], { retire: () => output });
    const json = await runFakeCli(['retire', 'p', 'x', '--json'], { retire: () => output });
    const shown = 'MDB\\u001b]0;owned\\u0007\\u009b31m\\u202e\\u000d\\u000aX';
    expect(text.stdout).toBe(`${shown} cannot be retired yet.\n\n1 database:\n  ${shown}\n`);
    expect(json.stdout).toMatch(/^[\x20-\x7e\n]*$/);
    expect(JSON.parse(json.stdout)).toEqual(output);
  });

  it('cancels the import on Ctrl+C and says that nothing was written', async () => {
    const listeners = new Set<() => void>();
    const result = await runFakeCli(
      ['import', 'p', 'a.csv'],
      {
        'import.run': (_input, _handle, { signal }) =>
          new Promise((_, reject) => {
            signal.onAbort(() =>
              reject(new AppError('cancelled', 'The import was cancelled.', 'Nothing was written.')),
            );
            for (const pressCtrlC of listeners) pressCtrlC();
          }),
        'job.cancel': ({ jobId }, _handle, call) => ({ isCancelled: call.cancelJob(jobId) }),
      },
      {
        onInterrupt: (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      },
    );
    expect(listeners.size).toBe(0);
    expect(result).toMatchObject({
      exitCode: 130,
      stdout: '',
      stderr: 'The import was cancelled.\nNothing was written.\n(cancelled)\n',
    });
  });
});

it('leaves Ctrl+C to the system while it only reads', async () => {
  let isListening = false;
  const onInterrupt = () => {
    isListening = true;
    return () => {};
  };
  await runFakeCli(['classify', 'p'], {}, { onInterrupt });
  expect(isListening).toBe(false);
});

describe('progress', () => {
  const withProgress = {
    'import.run': (_input: unknown, _handle: string, call: { progress: (progress: never) => void }) => {
      for (const done of [0, 25, 100]) {
        call.progress({ phase: 'reading a.csv', done, total: 100, rows: done * 10 } as never);
      }
      return importReport({ files: [importedFile()] });
    },
  };

  it('goes to standard error as sparse lines', async () => {
    const { stderr, stdout } = await runFakeCli(['import', 'p', 'a.csv', '--json'], withProgress);
    expect({ stderr, report: JSON.parse(stdout) }).toEqual({
      stderr: 'reading a.csv: 0 rows, 0 %\n',
      report: importReport(),
    });
  });

  it('goes to a terminal as one line that is taken away at the end', async () => {
    let time = 0;
    const { stderr } = await runFakeCli(['import', 'p', 'a.csv'], withProgress, {
      stderr: createMemoryOutput(true),
      now: () => {
        time += 2000;
        return new Date(time);
      },
    });
    expect(stderr).toBe(
      '\rreading a.csv: 0 rows, 0 %\u001b[K\rreading a.csv: 250 rows, 25 %, 6 s left\u001b[K\rreading a.csv: 1,000 rows, 100 %\u001b[K\r\u001b[K',
    );
  });

  it('is silent with --quiet', async () => {
    expect((await runFakeCli(['import', 'p', 'a.csv', '--quiet'], withProgress)).stderr).toBe('');
  });
});

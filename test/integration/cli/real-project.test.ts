import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CliHost } from '../../../main/cli/cli-host.ts';
import { createOpenBackend } from '../../../main/cli/open-backend.ts';
import { runCli } from '../../../main/cli/run-cli.ts';
import { cannotServe, createMemoryOutput } from '../../factories/fake-cli.ts';
import { nordwindFile } from '../../factories/organizations.ts';
import { useTemporaryFolder } from '../../factories/temporary-folder.ts';

const path = useTemporaryFolder();
const clock = () => new Date('2014-03-14T12:00:00Z');

/** Runs a command line with the real services in the temporary folder. */
async function run(...argv: readonly string[]) {
  return runWith({}, ...argv);
}

async function runWith(host: Partial<CliHost>, ...argv: readonly string[]) {
  const [stdout, stderr] = [createMemoryOutput(), createMemoryOutput()];
  const faults: unknown[] = [];
  const exitCode = await runCli(argv, {
    stdout,
    stderr,
    cwd: path(),
    version: '0.0.0',
    locale: 'en-GB',
    now: clock,
    onInterrupt: () => () => {},
    openBackend: createOpenBackend(clock, (fault) => faults.push(fault)),
    serve: cannotServe,
    ...host,
  });
  if (faults.length > 0) throw faults[0];
  return { exitCode, stdout: stdout.text(), stderr: stderr.text() };
}

async function runJson(...argv: readonly string[]) {
  const { exitCode, stdout } = await run(...argv, '--json', '--quiet');
  return { exitCode, value: JSON.parse(stdout) };
}

describe('the sample', () => {
  it('gives the answer for Nordwind: 18 users, 16 by profile, 10 by database', async () => {
    const created = await runJson('sample', 'n.caskade');
    const answer = await runJson('classify', 'n.caskade', '--as-of', '2014-03-14');
    expect({
      exitCode: created.exitCode,
      kinds: created.value.files.map((file: { kind: string }) => file.kind),
    }).toEqual({
      exitCode: 0,
      kinds: ['servers', 'arrays', 'dags', 'databases', 'mailboxes', 'cas-mailboxes', 'known-names', 'profiles'],
    });
    expect(answer).toMatchObject({
      exitCode: 0,
      value: {
        asOf: '2014-03-14',
        totals: { databases: 14, mailboxes: 40, profiles: 38, unmatchedProfiles: 1 },
        individualCas: { users: 18, usersByProfile: 16, usersByDatabase: 10, profiles: 16, databases: 6 },
      },
    });
  });

  it('replaces no file', async () => {
    writeFileSync(path('n.caskade'), 'mine');
    const { exitCode, value } = await runJson('sample', 'n.caskade');
    expect({ exitCode, code: value.error.code, file: readFileSync(path('n.caskade'), 'utf8') }).toEqual({
      exitCode: 2,
      code: 'project-exists',
      file: 'mine',
    });
  });

  it('can be undone and done again', async () => {
    await run('sample', 'n.caskade');
    const before = await runJson('classify', 'n.caskade');
    const undone = await runJson('undo', 'n.caskade');
    const empty = await runJson('classify', 'n.caskade');
    const redone = await runJson('redo', 'n.caskade');
    const after = await runJson('classify', 'n.caskade');
    expect({
      undone: undone.value.undone,
      redone: redone.value.redone,
      mailboxes: empty.value.totals.mailboxes,
    }).toEqual({
      undone: redone.value.redone,
      redone: undone.value.undone,
      mailboxes: 0,
    });
    expect(after).toEqual(before);
  });

  it('leaves one plain file', async () => {
    await run('sample', 'n.caskade');
    await run('classify', 'n.caskade');
    expect(readdirSync(path())).toEqual(['n.caskade']);
  });
});

describe('an import', () => {
  it('writes nothing in a dry run and nothing the second time', async () => {
    await run('new', 'p.caskade');
    copyFileSync(nordwindFile('Mailboxes_unicode.csv'), path('Mailboxes.csv'));
    const preview = await runJson('import', 'p.caskade', 'Mailboxes.csv', '--dry-run');
    const nothing = await runJson('imports', 'p.caskade');
    const first = await runJson('import', 'p.caskade', 'Mailboxes.csv');
    const again = await runJson('import', 'p.caskade', 'Mailboxes.csv');
    const changes = await runJson('history', 'p.caskade');
    expect(
      [preview, first, again].map(({ exitCode, value: { files, isDryRun, nothingChanged } }) => [
        exitCode,
        files[0].new,
        files[0].unchanged,
        isDryRun,
        nothingChanged,
      ]),
    ).toEqual([
      [0, 40, 0, true, false],
      [0, 40, 0, false, false],
      [0, 0, 40, false, true],
    ]);
    expect({ imports: nothing.value.imports, steps: changes.value.changes.length }).toEqual({ imports: [], steps: 1 });
  });

  it('keeps rejected rows, which import once they are corrected', async () => {
    await run('new', 'p.caskade');
    const header = '"Name","Server","RpcClientAccessServer"';
    writeFileSync(path('Databases.csv'), `${header}\r\n"MDB-1","S1","cas1"\r\n"","S2","=cas2"\r\n`);
    const first = await runJson('import', 'p.caskade', 'Databases.csv', '--rejected', 'out');
    const file = path('out', 'Databases.rejected.csv');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('"","S2"', '"MDB-2","S2"'));
    const second = await runJson('import', 'p.caskade', 'out', '--partial');
    const rows = await runJson('classify', 'p.caskade', '--rows', 'databases');
    expect({
      exitCodes: [first.exitCode, second.exitCode],
      rejected: first.value.files[0].rejected,
      bindings: rows.value.map(({ name, binding }: Record<string, string>) => [name, binding]),
    }).toEqual({
      exitCodes: [3, 0],
      rejected: 1,
      bindings: [
        ['MDB-1', 'cas1'],
        ['MDB-2', '=cas2'],
      ],
    });
  });

  it('leaves the project as it was when it is cancelled while it reads', async () => {
    await run('new', 'p.caskade');
    for (const name of ['DAG.csv', 'CASServers.csv']) copyFileSync(nordwindFile(name), path(name));
    let pressCtrlC = () => {};
    const messages: string[] = [];
    const interrupting: Partial<CliHost> = {
      onInterrupt: (listener) => {
        pressCtrlC = listener;
        return () => {};
      },
      stderr: {
        isTerminal: false,
        write: async (text) => {
          messages.push(text);
          if (text.startsWith('reading')) pressCtrlC();
        },
      },
    };
    const { exitCode, stdout } = await runWith(interrupting, 'import', 'p.caskade', 'DAG.csv', 'CASServers.csv');
    const imports = await runJson('imports', 'p.caskade');
    const history = await runJson('history', 'p.caskade');
    expect({ exitCode, stdout, messages, imports: imports.value.imports, changes: history.value.changes }).toEqual({
      exitCode: 130,
      stdout: '',
      messages: [expect.stringMatching(/^reading DAG.csv: /), expect.stringMatching(/\(cancelled\)\n$/)],
      imports: [],
      changes: [],
    });
  });

  it.each([
    ['a file that does not exist', () => {}, 'file-missing'],
    ['an empty file', () => writeFileSync(path('x.csv'), ''), 'file-empty'],
    [
      'a file of no known kind',
      () => writeFileSync(path('x.csv'), 'Colour,Shape\r\nred,round\r\n'),
      'file-not-recognized',
    ],
  ])('refuses %s with exit code 3', async (_, prepare, code) => {
    await run('new', 'p.caskade');
    prepare();
    const { exitCode, value } = await runJson('import', 'p.caskade', 'x.csv');
    expect({ exitCode, code: value.error?.code }).toEqual({ exitCode: 3, code });
  });
});

describe('other commands', () => {
  it('find people and what depends on a server', async () => {
    await run('sample', 'n.caskade');
    const found = await runJson('find', 'n.caskade', 'mlien');
    const retire = await runJson('retire', 'n.caskade', 'OSL-CAS01');
    const unknown = await runJson('retire', 'n.caskade', 'NOSUCH');
    expect(found.value.hits[0]).toMatchObject({ alias: 'mlien', computer: 'WS-1002', state: 'PROFILE_UPDATE' });
    expect(retire.value).toMatchObject({ server: 'OSL-CAS01', ready: false, databases: ['MDB-OSL-02'] });
    expect({ exitCode: unknown.exitCode, code: unknown.value.error.code }).toEqual({ exitCode: 2, code: 'not-found' });
  });

  it('merge settings and show them', async () => {
    await run('new', 'p.caskade');
    writeFileSync(path('s.json'), '{"vips":["mlien"],"agents":3}');
    const merged = await runJson('settings', 'p.caskade', 's.json');
    writeFileSync(path('s.json'), '{"agents":null}');
    await run('settings', 'p.caskade', 's.json');
    const shown = await runJson('settings', 'p.caskade');
    expect([merged.value, shown.value]).toEqual([{ vips: ['mlien'], agents: 3 }, { vips: ['mlien'] }]);
  });

  it('create nothing when the project is missing', async () => {
    const { exitCode, value } = await runJson('classify', 'none.caskade');
    expect({ exitCode, code: value.error.code, exists: existsSync(path('none.caskade')) }).toEqual({
      exitCode: 2,
      code: 'project-missing',
      exists: false,
    });
  });
});

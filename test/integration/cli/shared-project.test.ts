import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ensureBuiltProgram, type RunningProgram, startProgram } from '../../factories/built-program.ts';
import { useProjectCli } from '../../factories/project-cli.ts';

const cli = useProjectCli();
const started: RunningProgram[] = [];
const who = `${userInfo().username} on ${hostname()}`;

beforeAll(ensureBuiltProgram);
beforeEach(() => cli.json('new', 'p.caskade'));

afterEach(async () => {
  for (const program of started) program.kill('SIGKILL');
  await Promise.all(started.splice(0).map(({ end }) => end));
});

function serve(): RunningProgram {
  const program = startProgram(cli.path(), 'serve', 'p.caskade', '--no-open');
  started.push(program);
  return program;
}

/** What the program says of the project when it has started. */
async function startOf(program: RunningProgram): Promise<string> {
  await program.wrote('Ctrl+C ends Caskade.');
  const [line = ''] = program.texts().stderr.split('\n');
  return line.replace(/opened \d{4}-\d\d-\d\d \d\d:\d\d UTC/, 'opened …');
}

const isWritten = 'p.caskade is open for reading and writing.';
const isRead = `${who} works on p.caskade (opened …): it is open for reading only.`;

describe('two programs that serve one project', () => {
  it('are one that writes and one that reads and says who writes', async () => {
    const first = serve();
    const starts = [await startOf(first), await startOf(serve())];
    first.kill('SIGINT');
    await first.end;
    expect([...starts, await startOf(serve())]).toEqual([isWritten, isRead, isWritten]);
  });

  it('do not hinder each other when one was killed: its lock counts no more', async () => {
    const first = serve();
    await startOf(first);
    first.kill('SIGKILL');
    await first.end;
    const wasLeft = existsSync(cli.path('p.caskade.lock'));
    const second = serve();
    await second.wrote('Ctrl+C ends Caskade.');
    second.kill('SIGINT');
    const { stderr } = await second.end;
    expect({ wasLeft, isLeft: existsSync(cli.path('p.caskade.lock')), lines: stderr.split('\n').slice(0, 2) }).toEqual({
      wasLeft: true,
      isLeft: false,
      lines: [`The lock of ${who} was left behind and taken over.`, isWritten],
    });
  });

  it('that start at the same moment over a lock that was left behind are one that writes', async () => {
    const first = serve();
    await startOf(first);
    const lock = readFileSync(cli.path('p.caskade.lock'), 'utf8');
    first.kill('SIGKILL');
    await first.end;
    const outcomes: (readonly string[])[] = [];
    for (let round = 0; round < 3; round += 1) {
      writeFileSync(cli.path('p.caskade.lock'), lock);
      const programs = [serve(), serve(), serve()];
      await Promise.all(programs.map((program) => program.wrote('Ctrl+C ends Caskade.')));
      outcomes.push(programs.map(({ texts }) => (texts().stderr.includes(isWritten) ? 'writes' : 'reads')).sort());
      for (const program of programs) program.kill('SIGKILL');
      await Promise.all(programs.map(({ end }) => end));
    }
    expect(outcomes).toEqual(Array(3).fill(['reads', 'reads', 'writes']));
  });
});

describe('a command on a project that somebody has open', () => {
  it('changes it, and says so on standard error; one that reads says nothing', async () => {
    await startOf(serve());
    const run = (...argv: readonly string[]) => startProgram(cli.path(), ...argv).end;
    cli.write('settings.json', '{"agents":4}');
    const change = await run('settings', 'p.caskade', 'settings.json', '--quiet');
    const read = await run('history', 'p.caskade', '--quiet');
    expect({
      code: change.exitCode,
      told: change.stderr.replace(/\(opened [^)]*\)/, '(opened …)'),
      read: read.stderr,
    }).toEqual({
      code: 0,
      told: `${who} works on p.caskade (opened …); what is changed here shows there within seconds.\n`,
      read: '',
    });
  });
});

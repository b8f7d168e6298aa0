import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openProjectFile } from '../../../db/project-file.ts';
import { ensureBuiltProgram, type RunningProgram, startProgram } from '../../factories/built-program.ts';
import { csvText } from '../../factories/csv-text.ts';
import { useProjectCli } from '../../factories/project-cli.ts';
import { createSeededRandom } from '../../factories/seeded-random.ts';

const cli = useProjectCli();
const mailboxes = 60_000;
const profiles = 40_000;
/** Mailboxes that the project holds before the import that is killed. */
const earlier = 10_000;
const kills = 50;

/** What tells a project that holds an import from one that does not, down to single fields of changed rows. */
type State = Readonly<Record<'mailboxes' | 'moved' | 'gone' | 'profiles' | 'imports' | 'files' | 'changes', number>>;

const before: State = {
  ...{ mailboxes: earlier, moved: 0, gone: 0, profiles: 0 },
  ...{ imports: 1, files: 1, changes: 1 },
};
const after: State = {
  ...{ mailboxes: mailboxes + 1, moved: earlier - 1, gone: 1, profiles },
  ...{ imports: 2, files: 3, changes: 2 },
};

/** Opens the project as the program does, which brings it back to a state after a crash, and looks at it. */
function inspect(project: string): { readonly integrity: unknown; readonly state: State } {
  const file = openProjectFile(project, { mode: 'write', now: '2014-03-14T12:00:00Z' });
  try {
    const ask = (sql: string): number => file.db.prepare<[], number>(sql).pluck().get() ?? Number.NaN;
    return {
      integrity: file.db.prepare('PRAGMA integrity_check').pluck().all(),
      state: {
        mailboxes: ask('SELECT count(*) FROM mailboxes'),
        moved: ask(`SELECT count(*) FROM mailboxes WHERE id <= ${earlier} AND "database" = 'MDB-NEW'`),
        gone: ask('SELECT count(*) FROM mailboxes WHERE gone_in IS NOT NULL'),
        profiles: ask('SELECT count(*) FROM profiles'),
        imports: ask('SELECT count(*) FROM imports'),
        files: ask('SELECT count(*) FROM import_files'),
        changes: ask('SELECT count(*) FROM changes'),
      },
    };
  } finally {
    file.close();
  }
}

function writeMailboxes(name: string, database: string, from: number, to: number): void {
  const aliases = Array.from({ length: to - from }, (_, i) => `user${from + i}`);
  const rows = aliases.map((alias) => [alias, `${alias}@fabrikam.example`, `User ${alias}`, database]);
  cli.write(name, csvText(['Alias', 'PrimarySmtpAddress', 'DisplayName', 'Database'], rows));
}

function writeProfiles(name: string): void {
  const rows = Array.from({ length: profiles }, (_, i) => [
    `PC-${i}`,
    `FABRIKAM\\user${i}`,
    'Outlook',
    'cas1.fabrikam.example',
    '2014-03-01T08:00:00',
  ]);
  cli.write(name, csvText(['ComputerName', 'UserName', 'ProfileName', 'HomeServer', 'LastSeen'], rows));
}

/** Starts the import of 100,000 rows: it adds, changes and takes away rows of a project that holds some. */
function startImport(folder: string): RunningProgram {
  mkdirSync(folder);
  copyFileSync(cli.path('base.caskade'), join(folder, 'p.caskade'));
  return startProgram(folder, 'import', 'p.caskade', join('..', 'Mailboxes.csv'), join('..', 'Profiles.csv'));
}

beforeAll(ensureBuiltProgram);

beforeEach(async () => {
  writeMailboxes('Base.csv', 'MDB-OLD', 0, earlier);
  writeMailboxes('Mailboxes.csv', 'MDB-NEW', 1, mailboxes + 1);
  writeProfiles('Profiles.csv');
  await cli.importInto('Base.csv');
  copyFileSync(cli.path('p.caskade'), cli.path('base.caskade'));
});

describe('an import of 100,000 rows', () => {
  it('that is killed at any moment leaves a sound project with nothing of it or all of it', async () => {
    const seed = Number(process.env.CASKADE_SEED ?? Date.now() % 2 ** 32);
    const random = createSeededRandom(seed);
    const whole = await startImport(cli.path('whole')).end;
    expect([whole.exitCode, inspect(cli.path('whole', 'p.caskade')).state]).toEqual([0, after]);
    const outcomes = { nothing: 0, all: 0, killed: 0 };
    for (let i = 0; i < kills; i++) {
      const folder = cli.path(`kill-${i}`);
      const moment = `kill ${i + 1} of ${kills}, CASKADE_SEED=${seed}`;
      const running = startImport(folder);
      await momentOfKill(i, running, whole.milliseconds, random);
      running.kill('SIGKILL');
      const { signal } = await running.end;
      const { integrity, state } = inspect(join(folder, 'p.caskade'));
      expect({ integrity, isNothingOrAll: isSame(state, before) || isSame(state, after), state }, moment).toEqual({
        ...{ integrity: ['ok'], isNothingOrAll: true, state },
      });
      expect(readdirSync(folder), moment).toEqual(['p.caskade']);
      outcomes[isSame(state, before) ? 'nothing' : 'all']++;
      if (signal === 'SIGKILL') outcomes.killed++;
      rmSync(folder, { recursive: true });
    }
    console.log(
      `${kills} kills of an import of ${Math.round(whole.milliseconds)} ms: ${JSON.stringify(outcomes)}, CASKADE_SEED=${seed}`,
    );
    expect(outcomes.nothing, `CASKADE_SEED=${seed}`).toBeGreaterThanOrEqual(5);
    expect(outcomes.all, `CASKADE_SEED=${seed}`).toBeGreaterThanOrEqual(5);
    expect(outcomes.killed, `CASKADE_SEED=${seed}`).toBeGreaterThanOrEqual(kills / 2);
  }, 600_000);

  it('that is interrupted with Ctrl+C leaves nothing and says so', async () => {
    const running = startImport(cli.path('interrupted'));
    await running.wrote('reading Profiles.csv');
    running.kill('SIGINT');
    const { exitCode, stdout, stderr } = await running.end;
    expect([exitCode, stdout, stderr.split('\n').slice(-4)]).toEqual([
      130,
      '',
      ['The work was cancelled.', 'Nothing was written.', '(cancelled)', ''],
    ]);
    expect(inspect(cli.path('interrupted', 'p.caskade'))).toEqual({ integrity: ['ok'], state: before });
    expect(readdirSync(cli.path('interrupted'))).toEqual(['p.caskade']);
  });
});

/**
 * Waits until the program is to be killed: of ten times, once early, once around the commit, twice after it (the report is
 * printed then, and the file is about to be closed), otherwise at any moment of the whole.
 */
async function momentOfKill(i: number, running: RunningProgram, duration: number, random: () => number): Promise<void> {
  switch (i % 10) {
    case 0:
      await running.wrote('reading');
      return wait(duration * 0.1 * random());
    case 1:
      await running.wrote('finishing');
      return wait(duration * 0.1 * random());
    case 2:
    case 3:
      await running.wrote('Imported');
      return wait(i % 20 < 10 ? 0 : duration * 0.02 * random());
    default:
      return wait(duration * random());
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

function isSame(left: State, right: State): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readFileSync, statSync, truncateSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrations } from '../../../migrations/index.ts';
import { nordwindFile } from '../../factories/organizations.ts';
import { withoutRights } from './file-rights.ts';
import { contentOf, useRefusals } from './refusals.ts';

const { cli, refusal } = useRefusals();
const good = nordwindFile('DAG.csv');

/** Commands that read the project, and commands that write it. */
const reading = [['classify'], ['history'], ['imports'], ['settings'], ['find', 'mlien']] as const;
const writing = [['import', good], ['undo']] as const;

async function refusals(project: string, commands: readonly (readonly string[])[]) {
  const all = [];
  for (const [command = '', ...rest] of commands) {
    const { message, ...refused } = await refusal(command, project, ...rest);
    all.push({ ...refused, message: message.replaceAll(cli.path(project), project) });
  }
  return all;
}

describe('a project file that cannot be used is refused by every command, and stays as it is', () => {
  it.each([
    [
      'text',
      (path: string) => cli.write(path, 'Name;Alias\r\nIngrid Solberg;isolberg\r\n'),
      { code: 'project-not-sqlite', message: 'bad.caskade is not a project.' },
    ],
    [
      'zero bytes',
      (path: string) => cli.write(path, ''),
      { code: 'project-not-sqlite', message: 'bad.caskade is empty, not a project.' },
    ],
    [
      'a folder',
      (path: string) => mkdirSync(cli.path(path)),
      { code: 'project-not-sqlite', message: 'bad.caskade is a folder or device, not a project.' },
    ],
    [
      'a database of another program',
      (path: string) => new Database(cli.path(path)).exec('CREATE TABLE bookmarks (url TEXT)').close(),
      { code: 'project-foreign', message: 'bad.caskade is a database of another program, not a project.' },
    ],
    [
      'a project of a newer program',
      (path: string) => {
        cli.write(path, readFileSync(cli.path('p.caskade')));
        new Database(cli.path(path)).exec('PRAGMA user_version = 999').close();
      },
      {
        code: 'project-newer',
        message: `bad.caskade was written by a newer Caskade: its version is 999, this program knows versions up to ${migrations.length}.`,
      },
    ],
    [
      'a project that was cut off',
      (path: string) => {
        cli.write(path, readFileSync(cli.path('p.caskade')));
        truncateSync(cli.path(path), Math.floor(statSync(cli.path(path)).size / 2));
      },
      { code: 'project-damaged', message: 'The project file bad.caskade is damaged.' },
    ],
    [
      'a project with overwritten pages',
      (path: string) => {
        const bytes = readFileSync(cli.path('p.caskade'));
        cli.write(path, bytes.fill(0x58, 8_192, 16_384));
      },
      { code: 'project-damaged', message: 'The project file bad.caskade is damaged.' },
    ],
    [
      'a project without its tables',
      (path: string) => {
        cli.write(path, readFileSync(cli.path('p.caskade')));
        new Database(cli.path(path)).exec('PRAGMA foreign_keys = OFF; DROP TABLE meta').close();
      },
      { code: 'project-damaged', message: 'The project file bad.caskade is damaged.' },
    ],
  ])('%s', async (_, prepare, told) => {
    prepare('bad.caskade');
    const isFile = statSync(cli.path('bad.caskade')).isFile();
    const before = isFile ? readFileSync(cli.path('bad.caskade')) : null;
    const commands = [...reading, ...writing];
    expect(await refusals('bad.caskade', commands)).toEqual(commands.map(() => ({ exitCode: 3, ...told })));
    if (before !== null) expect(readFileSync(cli.path('bad.caskade')).equals(before)).toBe(true);
  });

  it('one that is missing is wrong usage, and is not created', async () => {
    const commands = [...reading, ...writing];
    expect(await refusals('none.caskade', commands)).toEqual(
      commands.map(() => ({ exitCode: 2, code: 'project-missing', message: 'none.caskade does not exist.' })),
    );
  });

  it('one whose folder is a file is missing', async () => {
    expect(await refusals('p.caskade/p.caskade', [['classify']])).toEqual([
      { exitCode: 2, code: 'project-missing', message: 'p.caskade/p.caskade does not exist.' },
    ]);
  });
});

describe('a project file that others hold or protect', () => {
  it('is read, and refused to writers, while another program writes it', async () => {
    const holder = fork(new URL('../db/hold-lock.mjs', import.meta.url), [cli.path('p.caskade')]);
    onTestFinished(() => void holder.kill('SIGKILL'));
    await once(holder, 'message');
    const read = await cli.run('classify', 'p.caskade', '--json');
    const written = await cli.run('import', 'p.caskade', good, '--json');
    expect([read.exitCode, written.exitCode, JSON.parse(written.stdout)]).toEqual([
      0,
      3,
      {
        error: {
          code: 'project-locked',
          message: `The project file ${cli.path('p.caskade')} is being written by another program.`,
          hint: 'Wait until the other program is done, or close it, then try again.',
          details: { file: cli.path('p.caskade'), sqliteCode: 'SQLITE_BUSY' },
        },
      },
    ]);
  });

  it('is read, and refused to writers, when it is write-protected', async () => {
    chmodSync(cli.path(), 0o777);
    chmodSync(cli.path('p.caskade'), 0o444);
    const before = contentOf(cli.path());
    const { read, written } = await withoutRights(async () => ({
      read: await cli.run('classify', 'p.caskade', '--json'),
      written: await refusals('p.caskade', [['import', good], ['undo']]),
    }));
    const told = {
      exitCode: 3,
      code: 'project-read-only',
      message: 'The project file p.caskade cannot be written: the file or its folder is read-only.',
    };
    expect({ read: read.exitCode, written, content: contentOf(cli.path()) }).toEqual({
      read: 0,
      written: [told, told],
      content: before,
    });
  });

  it('is refused when it may not be read', async () => {
    chmodSync(cli.path(), 0o777);
    chmodSync(cli.path('p.caskade'), 0o000);
    const found = await withoutRights(() => cli.run('classify', 'p.caskade', '--json'));
    const { error } = JSON.parse(found.stdout);
    expect([found.exitCode, error.code, error.hint]).toEqual([
      3,
      'project-read-only',
      'Copy the project to a folder in which you may write, or take the write protection away.',
    ]);
  });
});

describe('a project cannot be created', () => {
  it.each([
    ['over a project', ['p.caskade'], 2, 'project-exists', 'p.caskade already exists.'],
    [
      'in a folder that does not exist',
      ['no/p.caskade'],
      1,
      'file-write-failed',
      'The folder of no/p.caskade does not exist.',
    ],
    ['in a file', ['p.caskade/x.caskade'], 1, 'file-write-failed', 'The folder of p.caskade/x.caskade does not exist.'],
    [
      'under a name that ends with a blank',
      ['x.caskade '],
      2,
      'usage',
      'The file name "x.caskade " begins or ends with a blank.',
    ],
  ])('%s', async (_, argv, exitCode, code, message) => {
    const refused = await refusal('new', ...argv);
    expect({ ...refused, message: refused.message.replaceAll(`${cli.path()}/`, '') }).toEqual({
      exitCode,
      code,
      message,
    });
  });
});

import { copyFileSync, existsSync, readdirSync, statSync, truncateSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nordwindFile } from '../../factories/organizations.ts';
import { useProjectCli } from '../../factories/project-cli.ts';

const cli = useProjectCli();

describe('backup and restore', () => {
  it('give the same answer and the same history under another name', async () => {
    await cli.importInto(nordwindFile('MailboxDatabases.csv'), nordwindFile('Mailboxes_unicode.csv'));
    const backup = await cli.json('backup', 'p.caskade', '--out', 'b.caskade');
    const bytes = statSync(cli.path('b.caskade')).size;
    expect(backup).toEqual({ file: cli.path('b.caskade'), bytes, integrity: 'ok' });
    expect(await cli.json('restore', 'b.caskade', 'again.caskade')).toMatchObject({ integrity: 'ok' });
    for (const command of [['classify', '--rows', 'users'], ['history']]) {
      const [name = '', ...options] = command;
      expect(await cli.json(name, 'again.caskade', ...options)).toEqual(await cli.json(name, 'p.caskade', ...options));
    }
  });

  it('never replace a file', async () => {
    await cli.importInto(nordwindFile('DAG.csv'));
    cli.write('taken.caskade', 'mine');
    const { exitCode, stdout } = await cli.run('backup', 'p.caskade', '--out', 'taken.caskade', '--json');
    expect([exitCode, JSON.parse(stdout).error.code]).toEqual([2, 'project-exists']);
  });

  it('refuse a backup that is damaged, and leave nothing', async () => {
    await cli.importInto(nordwindFile('Mailboxes_unicode.csv'));
    await cli.json('backup', 'p.caskade', '--out', 'b.caskade');
    truncateSync(cli.path('b.caskade'), 20_000);
    const { exitCode, stdout } = await cli.run('restore', 'b.caskade', 'again.caskade', '--json');
    expect([exitCode, JSON.parse(stdout).error.code]).toEqual([3, 'project-damaged']);
    expect(existsSync(cli.path('again.caskade'))).toBe(false);
  });
});

describe('an older project file', () => {
  it('is brought up to date, and the command says once where it lies as it was before', async () => {
    copyFileSync(new URL('../../fixtures/projects/nordwind-v1.caskade', import.meta.url), cli.path('old.caskade'));
    const first = await cli.run('history', 'old.caskade', '--quiet');
    const second = await cli.run('history', 'old.caskade', '--quiet');
    const backup = readdirSync(cli.path('.')).find((name) => name.startsWith('old.backup-v1-'));
    expect([first.exitCode, first.stderr, second.stderr]).toEqual([
      0,
      `The project file was brought up to date from format 1. As it was before, it lies in ${cli.path(backup ?? 'none')}.\n`,
      '',
    ]);
  });
});

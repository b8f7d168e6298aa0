import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { isProcessAlive } from '../../main/services/process-alive.ts';
import { ensureBuiltProgram, startProgram, startProgramWith } from '../factories/built-program.ts';
import { useTemporaryFolder } from '../factories/temporary-folder.ts';
import { until } from '../factories/until.ts';

const path = useTemporaryFolder();

beforeAll(() => ensureBuiltProgram());

describe('Ctrl+C while a report is printed', () => {
  it('ends the browser that CASKADE_BROWSER names, and leaves neither the report nor temporary files', async () => {
    const browser = path('my "own" browser');
    const said = path('browser.json');
    writeFileSync(
      browser,
      `#!${process.execPath}
      const { renameSync, writeFileSync } = require('node:fs');
      writeFileSync(${JSON.stringify(`${said}.new`)}, JSON.stringify({ id: process.pid, folder: process.cwd() }));
      renameSync(${JSON.stringify(`${said}.new`)}, ${JSON.stringify(said)});
      setInterval(() => {}, 1000);`,
      { mode: 0o700 },
    );
    await startProgram(path(), 'sample', 'nordwind.caskade').end;
    const program = startProgramWith(
      { CASKADE_BROWSER: browser },
      path(),
      'report',
      'nordwind.caskade',
      '--out',
      'r.pdf',
    );
    await until(() => existsSync(said));
    const { id, folder }: { readonly id: number; readonly folder: string } = JSON.parse(readFileSync(said, 'utf8'));
    const isFolderThere = existsSync(folder);
    program.kill('SIGINT');
    const { exitCode } = await program.end;
    await until(() => !isProcessAlive(id));
    expect({ isFolderThere, exitCode, isFolderLeft: existsSync(folder), files: readdirSync(path()).sort() }).toEqual({
      isFolderThere: true,
      exitCode: 130,
      isFolderLeft: false,
      files: ['browser.json', 'my "own" browser', 'nordwind.caskade'],
    });
  });
});

describe('a report as PDF without a browser', () => {
  it('says what is wrong and what else can be done, and writes nothing', async () => {
    await startProgram(path(), 'sample', 'nordwind.caskade').end;
    const variables = { CASKADE_BROWSER: path() };
    const { end } = startProgramWith(variables, path(), 'report', 'nordwind.caskade', '--out', 'r.pdf', '--quiet');
    const { exitCode, stderr } = await end;
    expect({ exitCode, lines: stderr.trimEnd().split('\n'), files: readdirSync(path()) }).toEqual({
      exitCode: 2,
      lines: [
        `CASKADE_BROWSER names ${path()}, which is no program.`,
        'Save the report as HTML and print it from a browser, or name the program file of one in CASKADE_BROWSER.',
        '(pdf-unavailable)',
      ],
      files: ['nordwind.caskade'],
    });
  });
});

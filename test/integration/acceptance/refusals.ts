import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeEach, expect } from 'vitest';
import { escapeControls } from '../../../main/cli/safe-text.ts';
import { nordwindFile } from '../../factories/organizations.ts';
import { type ProjectCli, useProjectCli } from '../../factories/project-cli.ts';

/** How a command was refused. */
export type Refusal = { readonly exitCode: number; readonly code: string; readonly message: string };

export type Refusals = {
  readonly cli: ProjectCli;
  /**
   * Imports files that cannot be used into `p.caskade`, which holds good data, and checks what every refusal promises
   * (product.md 4, 6): one JSON document, the same words for people, a hint, nothing raw, no change of the project; and that
   * a good file named beside them is imported all the same, without anything of the bad one.
   */
  readonly importRefusal: (...argv: readonly string[]) => Promise<Refusal>;
  /** Runs a command that must fail, with and without `--json`, and checks that both say the same, and say it well. */
  readonly refusal: (...argv: readonly string[]) => Promise<Refusal>;
};

/** Makes the command line of a test file, with a new project of good data for each test. */
export function useRefusals(): Refusals {
  const cli = useProjectCli();
  beforeEach(async () => {
    await cli.importInto(nordwindFile('MailboxDatabases.csv'), nordwindFile('CASServers.csv'));
  });
  const refusal = async (...argv: readonly string[]): Promise<Refusal> => {
    const before = contentOf(cli.path());
    const asJson = await cli.run(...argv, '--json', '--quiet');
    const forPeople = await cli.run(...argv, '--quiet');
    const { error, ...rest } = JSON.parse(asJson.stdout);
    expect({ rest, stderr: asJson.stderr, forPeople, ...failings(error), content: contentOf(cli.path()) }).toEqual({
      rest: {},
      stderr: '',
      forPeople: { exitCode: asJson.exitCode, stdout: '', stderr: wordsOf(error) },
      ...failings(null),
      content: before,
    });
    return { exitCode: asJson.exitCode, code: error.code, message: error.message };
  };
  const importRefusal = async (...argv: readonly string[]): Promise<Refusal> => {
    const refused = await refusal('import', 'p.caskade', ...argv);
    await expectGoodCompany(cli, argv, refused);
    return refused;
  };
  return { cli, importRefusal, refusal };
}

/** The bytes of a project behind the head of SQLite, in which it counts connections; also fails on files left beside it. */
export function contentOf(folder: string): { readonly names: readonly string[]; readonly project: string | null } {
  const path = `${folder}/p.caskade`;
  const hash = createHash('sha256');
  return {
    names: readdirSync(folder).sort(),
    project: existsSync(path) ? hash.update(readFileSync(path).subarray(100)).digest('hex') : null,
  };
}

type Told = { readonly code: string; readonly message: string; readonly hint: string; readonly details: object };

/** What is wrong with the words of an error: words of the engine or of SQLite, no sentences. Null asks for the ideal. */
function failings(error: Told | null) {
  const text = error === null ? '' : `${error.message} ${error.hint}`;
  const raw = /\n|\bat \S+ \(|node:|SQLITE_|\bE[A-Z]{4,}: |Error\b|\bundefined\b|\[object|\bNaN\b/.exec(text);
  return {
    raw: raw?.[0] ?? null,
    isSaid: error === null || (/\S.*[.)]$/s.test(error.message) && /^[A-Z].*(?:\.|PROJECT)$/s.test(error.hint)),
  };
}

/** What a refusal says to people on standard error. */
function wordsOf({ code, message, hint, details }: Told): string {
  const problems = 'problems' in details && Array.isArray(details.problems) ? details.problems : [];
  const listed = problems.length > 1 ? problems.map((problem) => `  ${problem}`) : [];
  return [message, ...listed, hint, `(${code})`].map((line) => `${escapeControls(line)}\n`).join('');
}

async function expectGoodCompany(cli: ProjectCli, argv: readonly string[], { code }: Refusal): Promise<void> {
  const { exitCode, stdout } = await cli.run('import', 'p.caskade', ...argv, nordwindFile('DAG.csv'), '--json');
  const { files } = JSON.parse(stdout);
  const good = files.at(-1);
  const bad = files.slice(0, -1).map((file: Record<string, unknown>) => [file.kind, file.rows, file.new]);
  expect({
    exitCode,
    good: [good.file, good.kind, good.new, good.issues],
    bad,
    code: files[0].issues[0].code,
    gone: files.map((file: Record<string, unknown>) => file.gone),
  }).toEqual({
    exitCode: 3,
    good: ['DAG.csv', 'dags', 2, []],
    bad: bad.map(() => [null, 0, 0]),
    code,
    gone: files.map(() => 0),
  });
}

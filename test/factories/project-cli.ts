import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ClassificationSummary, DatabaseRow, ProfileRow, UserRow } from '../../core/api/classification-report.ts';
import type { ImportReport } from '../../core/api/import-report.ts';
import type { CliHost } from '../../main/cli/cli-host.ts';
import { createOpenBackend } from '../../main/cli/open-backend.ts';
import { runCli } from '../../main/cli/run-cli.ts';
import { cannotServe, createMemoryOutput } from './fake-cli.ts';
import { useTemporaryFolder } from './temporary-folder.ts';

/** What a command line printed. */
export type CliOutcome = { readonly exitCode: number; readonly stdout: string; readonly stderr: string };

/** Everything that `classify` answers; the lists are in the order of the program. */
export type Answer = {
  readonly summary: ClassificationSummary;
  readonly users: readonly UserRow[];
  readonly profiles: readonly ProfileRow[];
  readonly databases: readonly DatabaseRow[];
};

/** The command line over the real services, in a folder of its own for each test. */
export type ProjectCli = {
  /** A path in the folder of the test. */
  readonly path: (...names: readonly string[]) => string;
  /** Writes a file into the folder and gives its path; `modified` is the day or moment of its last change. */
  readonly write: (name: string, content: string | Uint8Array, modified?: string) => string;
  readonly run: (...argv: readonly string[]) => Promise<CliOutcome>;
  /** Runs with `--json --quiet` and gives the document; throws what the command failed with. */
  readonly json: <Value>(...argv: readonly string[]) => Promise<Value>;
  /** Imports into the project `p.caskade`, which is created when it is not there. */
  readonly importInto: (...argv: readonly string[]) => Promise<ImportReport>;
  /** The answer for the project `p.caskade`, as of the day of the clock unless told otherwise. */
  readonly classify: (asOf?: string) => Promise<Answer>;
};

/** Makes the command line of a test file. Its clock stands still at `now`. */
export function useProjectCli(now = '2014-03-14T12:00:00Z'): ProjectCli {
  const path = useTemporaryFolder();
  const run = (...argv: readonly string[]): Promise<CliOutcome> => runInFolder(path(), () => new Date(now), argv);
  const json = async <Value>(...argv: readonly string[]): Promise<Value> => {
    const { stdout } = await run(...argv, '--json', '--quiet');
    const value = JSON.parse(stdout);
    if (value.error !== undefined) throw new Error(`${value.error.code}: ${value.error.message}`);
    return value;
  };
  return {
    path,
    run,
    json,
    write: (name, content, modified) => {
      const file = path(name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
      if (modified !== undefined) utimesSync(file, new Date(modified), new Date(modified));
      return file;
    },
    importInto: async (...argv) => {
      if (!existsSync(path('p.caskade'))) await json('new', 'p.caskade');
      return json('import', 'p.caskade', ...argv);
    },
    classify: async (asOf) => {
      const options = asOf === undefined ? [] : ['--as-of', asOf];
      const rows = <Row>(list: string): Promise<readonly Row[]> =>
        json('classify', 'p.caskade', '--rows', list, ...options);
      return {
        summary: await json('classify', 'p.caskade', ...options),
        users: await rows('users'),
        profiles: await rows('profiles'),
        databases: await rows('databases'),
      };
    },
  };
}

async function runInFolder(cwd: string, now: () => Date, argv: readonly string[]): Promise<CliOutcome> {
  const [stdout, stderr] = [createMemoryOutput(), createMemoryOutput()];
  const faults: unknown[] = [];
  const host: CliHost = {
    ...{ stdout, stderr, cwd, now, version: '0.0.0', locale: 'en-GB' },
    onInterrupt: () => () => {},
    openBackend: createOpenBackend(now, (fault) => faults.push(fault)),
    serve: cannotServe,
  };
  const exitCode = await runCli(argv, host);
  if (faults.length > 0) throw faults[0];
  return { exitCode, stdout: stdout.text(), stderr: stderr.text() };
}

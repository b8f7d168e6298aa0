import { spawnSync } from 'node:child_process';
import { type ProcessCost, runProcess } from './measure.ts';

/** Throws with what to install when the baseline of most rows is not there. */
export function assertSqliteShell(): void {
  if (spawnSync('sqlite3', ['--version']).status === 0) return;
  throw new Error(
    [
      'The bench measures against the sqlite3 shell, and there is no sqlite3 on the PATH.',
      'Install it: apt-get install sqlite3, brew install sqlite, or winget install SQLite.SQLite.',
    ].join('\n'),
  );
}

/** Lets the shell import files into tables of plain text; the table of `mailboxes.csv` is `mailboxes`. */
export function importWithShell(database: string, tables: ReadonlyMap<string, string>): ProcessCost {
  const imports = [...tables].map(([table, file]) => `.import '${file}' ${table}`);
  return runShell(database, ['.mode csv', ...imports]);
}

/** Runs lines of commands and SQL in the shell. */
export function runShell(database: string, lines: readonly string[]): ProcessCost {
  return runProcess('sqlite3', ['-bail', database], `${lines.join('\n')}\n`);
}

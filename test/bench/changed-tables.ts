import { join } from 'node:path';
import { type Organization, readTable, writeTable } from './organization.ts';

/**
 * Writes two files with 1 % of the mailboxes and profiles of an organization, all of them changed in a way that changes the
 * answer: the mailboxes have moved to another database, the profiles were seen again and name another server. Another round
 * changes them again. Returns the paths.
 */
export function writeChangedTables({ files }: Organization, folder: string, round: number): string[] {
  const path = (table: string): string => {
    const file = files.get(table);
    if (file === undefined) throw new Error(`the organization has no ${table}`);
    return file;
  };
  return [
    writeChanged(path('mailboxes'), join(folder, 'changed-mailboxes.csv'), round, ['Database', 'ServerName'], null),
    writeChanged(path('profiles'), join(folder, 'changed-profiles.csv'), round, ['HomeServer'], 'LastSeen'),
  ];
}

/** Each hundredth row takes the values of `columns` from another row; `dateColumn` names the column with its date. */
function writeChanged(
  source: string,
  target: string,
  round: number,
  columns: readonly string[],
  dateColumn: string | null,
): string {
  const [header = [], ...rows] = readTable(source);
  const changed = rows
    .filter((_, number) => number % 100 === 0)
    .map((row, number) => {
      const other = rows[(number * 100 + 37 * (round + 1)) % rows.length] ?? row;
      return row.map((cell, column) => {
        const name = header[column] ?? '';
        if (name === dateColumn) return `2014-03-${String(round + 10).padStart(2, '0')}T08:00:00`;
        return columns.includes(name) ? (other[column] ?? '') : cell;
      });
    });
  return writeTable(target, [header, ...changed]);
}

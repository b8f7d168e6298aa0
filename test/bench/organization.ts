import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import * as xlsx from 'xlsx';
import { type BenchContext, type BenchSize, benchSizes } from './sizes.ts';

/** An organization of the bench: its CSV files by table name, in the order of their use. */
export type Organization = { readonly folder: string; readonly files: ReadonlyMap<string, string> };

/** Makes the organization of a size, once: the generator takes long for the large ones, and always gives the same. */
export function makeOrganization({ organizations }: BenchContext, size: BenchSize): Organization {
  const folder = join(organizations, size);
  if (!existsSync(folder)) {
    const making = `${folder}.making`;
    rmSync(making, { recursive: true, force: true });
    mkdirSync(making, { recursive: true });
    const options = ['--out', making, '--mailboxes', String(benchSizes[size]), '--sites', '5'];
    execFileSync(process.execPath, [generator, ...options], { stdio: ['ignore', 'ignore', 'inherit'] });
    renameSync(making, folder);
  }
  return { folder, files: new Map(tableNames.map((table) => [table, join(folder, `${table}.csv`)])) };
}

/** The same files as workbooks, made once; returns their paths. */
export function makeWorkbooks({ files }: Organization): string[] {
  return [...files.values()].map((csv) => {
    const path = csv.replace('.csv', '.xlsx');
    if (!existsSync(path)) writeWorkbook(readTable(csv), path);
    return path;
  });
}

/** The rows of a table, the header first. */
export function readTable(csv: string): string[][] {
  return Papa.parse<string[]>(readFileSync(csv, 'utf8'), { skipEmptyLines: true }).data;
}

/** Writes a table the way PowerShell does; returns the path. */
export function writeTable(path: string, rows: readonly (readonly string[])[]): string {
  writeFileSync(path, Papa.unparse([...rows.map((row) => [...row])], { quotes: true }));
  return path;
}

const generator = fileURLToPath(new URL('../fixtures/make-org.mjs', import.meta.url));
const tableNames = ['servers', 'arrays', 'dags', 'databases', 'mailboxes', 'profiles'] as const;

function writeWorkbook(rows: string[][], path: string): void {
  const sheet = xlsx.utils.aoa_to_sheet(rows, { dense: true });
  const book = xlsx.utils.book_new(sheet, basename(path, '.xlsx'));
  writeFileSync(path, xlsx.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }));
}

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import * as xlsx from 'xlsx';
import { type BenchSize, benchSizes } from './sizes.ts';

/** The CSV files of an organization, in the order of their use. */
export const csvFiles = ['servers.csv', 'arrays.csv', 'dags.csv', 'databases.csv', 'mailboxes.csv', 'profiles.csv'];

/** Makes the organization of a size under `folder`, once; returns its folder. */
export function makeBenchOrganization(folder: string, size: BenchSize): string {
  const out = join(folder, size);
  if (existsSync(out)) return out;
  const making = `${out}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  const generator = new URL('../fixtures/make-org.mjs', import.meta.url).pathname;
  execFileSync(process.execPath, [generator, '--out', making, '--mailboxes', String(benchSizes[size]), '--sites', '5']);
  renameSync(making, out);
  return out;
}

/** The same files as workbooks, made once; returns their paths. */
export async function makeWorkbooks(organization: string): Promise<string[]> {
  const paths: string[] = [];
  for (const name of csvFiles) {
    const path = join(organization, name.replace('.csv', '.xlsx'));
    if (!existsSync(path)) await writeWorkbook(join(organization, name), path);
    paths.push(path);
  }
  return paths;
}

async function writeWorkbook(csv: string, path: string): Promise<void> {
  const { data } = Papa.parse<string[]>(await readFile(csv, 'utf8'), { skipEmptyLines: true });
  const sheet = xlsx.utils.aoa_to_sheet(data, { dense: true });
  const book = xlsx.utils.book_new(sheet, 'Sheet1');
  writeFileSync(path, xlsx.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }));
}

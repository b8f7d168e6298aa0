import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Client } from '../../../core/api/client.ts';
import type { ReportJsonHead } from '../../../core/reports/report-json.ts';
import { createOpenBackend } from '../../../main/cli/open-backend.ts';
import { useProjectCli } from '../../factories/project-cli.ts';
import {
  numbersOfScreen,
  numbersOfTables,
  numbersOfText,
  progressNumbers,
  type ReportNumbers,
} from '../../factories/report-numbers.ts';
import {
  isCsvOf,
  type ReadTables,
  type ReportRecord,
  readCsvFolder,
  readHtmlText,
  readWorkbookTables,
  rowsOfRecords,
} from '../../factories/report-records.ts';
import { numbersOfCommands, workedOrganizations, workOn } from '../../factories/worked-organization.ts';

// Everything that shows a number is asked for it: the operations behind the pages, the commands, and files of every format. What
// browsers make of it, pages and PDF files, is in test/e2e/same-numbers.test.ts.
const now = '2014-04-10T09:30:00Z';
const cli = useProjectCli(now);

type JsonReport = ReportJsonHead & { readonly sheets: Readonly<Record<string, readonly ReportRecord[]>> };

describe.each(workedOrganizations)('%s', (organization) => {
  it('has the same numbers on pages, in commands, and in files of every format', { timeout: 180_000 }, async () => {
    await workOn(cli, organization);
    const commands = await numbersOfCommands(cli);
    const shown = await onClient((client) => numbersOfScreen(client));
    const machine = await jsonReport();
    const printed = readHtmlText(await write('r.html'));
    const csv = readCsvFolder(await write('r.csv'));
    const inBook = organization === 'fabrikam' ? sheetsOfMany : Object.keys(csv);
    const book = readWorkbookTables(await write('r.xlsx', ...asSheets(inBook)), await sheetsLike(csv, inBook));
    const rows = Object.fromEntries(
      Object.entries(machine.sheets).map(([key, records]) => [key, rowsOfRecords(records)]),
    );
    const rowsInBook = Object.fromEntries(inBook.map((key) => [key, rows[key]]));
    const { profiles, databases, userStates, ...told } = commands;
    const { waves, ...counted } = commands;
    expect({
      ...{ shown, head: numbersOfHead(machine), tables: numbersOfTables(machine.sheets) },
      ...{
        printed: numbersOfText(printed),
        csv: differencesOf(rows, csv, isCsvOf),
        book: differencesOf(rowsInBook, book),
      },
    }).toEqual({
      ...{ shown: { ...told, databases, userStates }, head: counted, tables: commands },
      ...{ printed: told, csv: [], book: [] },
    });
  });
});

/** Other programs need long for a whole workbook of thousands: these have the most rows, and rows of more than one batch. */
const sheetsOfMany = ['users', 'waves'];

function asSheets(keys: readonly string[]): readonly string[] {
  return keys.flatMap((key) => ['--sheet', key]);
}

async function write(name: string, ...choices: readonly string[]): Promise<string> {
  await cli.json('report', 'p.caskade', '--out', name, ...choices);
  return cli.path(name);
}

/** It is the same whoever writes it. */
async function jsonReport(): Promise<JsonReport> {
  await cli.json('report', 'p.caskade', '--out', 'r.json', '--locale', 'de-DE');
  return JSON.parse(readFileSync(cli.path('r.json'), 'utf8'));
}

function numbersOfHead({ individualCas, userStates, findings, progress }: JsonReport): Omit<ReportNumbers, 'waves'> {
  return { ...individualCas, userStates, findings: findings.open, ...progressNumbers(progress) };
}

/** Tables of the workbook, with the titles of the CSV files. */
async function sheetsLike(csv: ReadTables, keys: readonly string[]) {
  const asked = { locale: 'en-GB', asOf: null };
  const { sheets } = await onClient((client) => client.call('report.describe', asked));
  return sheets
    .filter(({ key }) => keys.includes(key))
    .map(({ key, name }) => ({ key, name, titles: csv[key]?.titles ?? [] }));
}

/** Asks as the pages do. */
async function onClient<Value>(ask: (client: Client) => Promise<Value>): Promise<Value> {
  const open = createOpenBackend(
    () => new Date(now),
    (fault) => {
      throw fault;
    },
  );
  const backend = await open({ kind: 'open', path: cli.path('p.caskade'), access: 'read' });
  try {
    return await ask(backend.client);
  } finally {
    backend.close();
  }
}

/** Where a table says something else than the report for machines, at most ten. */
function differencesOf(
  machine: Readonly<Record<string, ReadTables[string]['rows'] | undefined>>,
  found: ReadTables,
  isSame = (cell: string, given: string) => cell === given,
): readonly string[] {
  const differences: string[] = [];
  for (const key of new Set([...Object.keys(machine), ...Object.keys(found)])) {
    const [given, read] = [machine[key], found[key]?.rows];
    if (given === undefined || read === undefined || given.length !== read.length) {
      differences.push(`${key}: ${given?.length} rows for machines, ${read?.length} here`);
      continue;
    }
    for (const [row, cells] of given.entries())
      for (const [column, cell] of cells.entries())
        if (!isSame(read[row]?.[column] ?? '', cell))
          differences.push(
            `${key} ${row} ${column}: ${JSON.stringify(cell)} <> ${JSON.stringify(read[row]?.[column])}`,
          );
  }
  return differences.slice(0, 10);
}

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ClassificationSummary } from '../../../core/api/classification-report.ts';
import type { Client } from '../../../core/api/client.ts';
import type { CheckReport } from '../../../core/api/finding-report.ts';
import type { PlanReport } from '../../../core/api/plan-report.ts';
import type { ProgressReport } from '../../../core/api/tracking-report.ts';
import type { ReportJsonHead } from '../../../core/reports/report-json.ts';
import { createOpenBackend } from '../../../main/cli/open-backend.ts';
import { nordwindScan } from '../../factories/nordwind-scan.ts';
import { useProjectCli } from '../../factories/project-cli.ts';
import {
  numbersOfScreen,
  numbersOfTables,
  openFindings,
  progressNumbers,
  type ReportNumbers,
} from '../../factories/report-numbers.ts';
import {
  isCsvOf,
  type ReadTables,
  type ReportRecord,
  readCsvFolder,
  readWorkbookTables,
  rowsOfRecords,
} from '../../factories/report-records.ts';

// Every organization is planned and a part of its waves is worked on, and then everything that shows a number is asked for it.
const now = '2014-04-10T09:30:00Z';
const cli = useProjectCli(now);

type JsonReport = ReportJsonHead & { readonly sheets: Readonly<Record<string, readonly ReportRecord[]>> };

const organizations = ['nordwind', 'headoffice', 'fabrikam'] as const;

async function prepare(organization: string): Promise<{ readonly asOf: string }> {
  await cli.json('sample', 'p.caskade', '--org', organization);
  const plan = await cli.json<PlanReport>('plan', 'p.caskade');
  const people = plan.waves.flatMap(({ members }) => members.slice(0, 2));
  const statuses = ['done', 'informed', 'done', 'failed', 'exempt', 'done'];
  for (const [place, alias] of people.slice(0, 6).entries())
    await cli.json('track', 'p.caskade', alias, '--status', statuses[place] ?? 'done');
  if (organization === 'nordwind') await proveOne(people[0] ?? '');
  return { asOf: (await cli.json<ClassificationSummary>('classify', 'p.caskade')).asOf };
}

/** A scan that is newer than the work shows that it was done. */
async function proveOne(alias: string): Promise<void> {
  const { sites, waves } = await cli.json<PlanReport>('plan', 'p.caskade', '--show');
  const site = waves.find(({ members }) => members.includes(alias))?.site;
  const array = sites.find((one) => one.site === site)?.array?.fqdn ?? '';
  const scan = cli.write('Scan.csv', nordwindScan({ [alias]: array }, '15.03.2014 09:00:00'));
  await cli.json('import', 'p.caskade', scan, '--culture', 'de-DE', '--partial');
}

async function numbersOfCommands(): Promise<ReportNumbers> {
  const { individualCas, userStates } = await cli.json<ClassificationSummary>('classify', 'p.caskade');
  const { findings } = await cli.json<CheckReport>('check', 'p.caskade');
  const { waves } = await cli.json<PlanReport>('plan', 'p.caskade', '--show');
  return {
    ...{ ...individualCas, userStates, findings: openFindings(findings) },
    waves: Object.fromEntries(waves.map(({ number, members }) => [number, members.length])),
    ...progressNumbers(await cli.json<ProgressReport>('progress', 'p.caskade')),
  };
}

async function jsonReport(): Promise<JsonReport> {
  await cli.json('report', 'p.caskade', '--out', 'r.json', '--locale', 'de-DE');
  return JSON.parse(readFileSync(cli.path('r.json'), 'utf8'));
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

function numbersOfHead(report: JsonReport): Omit<ReportNumbers, 'waves'> {
  const { individualCas, userStates, findings, progress } = report;
  return { ...individualCas, userStates, findings: findings.open, ...progressNumbers(progress) };
}

describe.each(organizations)('%s', (organization) => {
  it('has the same numbers on the pages, in the commands and in every table of a report', {
    timeout: 120_000,
  }, async () => {
    const { asOf } = await prepare(organization);
    const shown = await onClient((client) => numbersOfScreen(client, asOf));
    const commands = await numbersOfCommands();
    const report = await jsonReport();
    const { waves, ...other } = commands;
    const { profiles, ...onPages } = commands;
    expect({ shown, head: numbersOfHead(report), tables: numbersOfTables(report.sheets) }).toEqual({
      ...{ shown: onPages, head: other, tables: commands },
    });
  });

  it('has the same cells in the workbook, the CSV files and the report for machines', {
    timeout: 120_000,
  }, async () => {
    await prepare(organization);
    const { sheets } = await jsonReport();
    await cli.json('report', 'p.caskade', '--out', 'r.csv');
    await cli.json('report', 'p.caskade', '--out', 'r.xlsx');
    const csv = readCsvFolder(cli.path('r.csv'));
    const { sheets: described } = await onClient((client) =>
      client.call('report.describe', { locale: 'en-GB', asOf: null }),
    );
    const tables = described.map(({ key, name }) => ({ key, name, titles: csv[key]?.titles ?? [] }));
    const book = readWorkbookTables(
      cli.path('r.xlsx'),
      tables.filter(({ titles }) => titles.length > 0),
    );
    const machine = Object.fromEntries(Object.entries(sheets).map(([key, rows]) => [key, rowsOfRecords(rows)]));
    expect({ csv: differencesOf(machine, csv, isCsvOf), book: differencesOf(machine, book) }).toEqual({
      csv: [],
      book: [],
    });
  });
});

/** Where a table says something else than the report for machines, at most ten. */
function differencesOf(
  machine: Readonly<Record<string, ReadTables[string]['rows']>>,
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

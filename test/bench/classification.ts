import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { classifySummary } from '../../main/services/classify/classification-report.ts';
import { createFileRegistry } from '../../main/services/files/file-access.ts';
import { runImport } from '../../main/services/import/run-import.ts';
import { openProject, type Project } from '../../main/services/project.ts';
import { writeChangedTables } from './changed-tables.ts';
import { benchRow } from './goals.ts';
import { medianCost, medianTime } from './measure.ts';
import { makeOrganization, type Organization } from './organization.ts';
import { importFiles, makeEmptyProject } from './programs.ts';
import type { BenchContext, BenchRow, BenchSize } from './sizes.ts';
import { importWithShell, runShell } from './sqlite-shell.ts';

/** Classification in this process: of everything on a project just opened, and again after a change of 1 % of the rows. */
export async function measureClassification(context: BenchContext): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const size of context.sizes) rows.push(...(await measureSize(context, size)));
  return rows;
}

async function measureSize(context: BenchContext, size: BenchSize): Promise<BenchRow[]> {
  const organization = makeOrganization(context, size);
  const path = join(context.scratch, `${size}-classify.caskade`);
  makeEmptyProject(path);
  importFiles(path, [...organization.files.values()]);
  const join3 = measureJoin(context, organization);
  const fromScratch = await measureFromScratch(context, path);
  const afterChange = await measureAfterChange(context, organization, path);
  return [
    benchRow('classify from scratch', size, {
      value: fromScratch,
      baseline: join3,
      baselineName: 'a join with grouping in sqlite3',
    }),
    benchRow('classify after 1 % changed', size, {
      value: afterChange,
      baseline: fromScratch,
      baselineName: 'from scratch',
    }),
  ];
}

/** What classification is compared with: the least that a database has to do to bring the three tables together. */
function measureJoin({ scratch, runs }: BenchContext, { files }: Organization): number {
  const database = join(scratch, 'join.db');
  rmSync(database, { force: true });
  importWithShell(database, files);
  runShell(database, [
    'CREATE INDEX databases_name ON databases (Name);',
    'CREATE INDEX mailboxes_database ON mailboxes (Database);',
    'CREATE INDEX profiles_user ON profiles (UserName);',
    'ANALYZE;',
  ]);
  const query = `SELECT RpcClientAccessServer, HomeServer, count(*)
    FROM mailboxes JOIN databases ON databases.Name = mailboxes.Database
    LEFT JOIN profiles ON UserName = 'FABRIKAM\\' || SamAccountName
    GROUP BY RpcClientAccessServer, HomeServer;`;
  return medianCost(runs, () => runShell(database, [query])).milliseconds;
}

/** The result of an earlier run is kept with its project, so every run has a project of its own. */
async function measureFromScratch({ runs }: BenchContext, path: string): Promise<number> {
  return medianTime(
    runs,
    () => openProject(path, 'read', clock),
    (project) => {
      classifySummary(project, asked);
      project.close();
    },
  );
}

async function measureAfterChange(
  { runs, scratch }: BenchContext,
  organization: Organization,
  path: string,
): Promise<number> {
  const project = openProject(path, 'write', clock);
  try {
    classifySummary(project, asked);
    return await medianTime(
      runs,
      (round) => importTables(project, writeChangedTables(organization, scratch, round)),
      () => classifySummary(project, asked),
    );
  } finally {
    project.close();
  }
}

async function importTables(project: Project, paths: readonly string[]): Promise<void> {
  const registry = createFileRegistry();
  const request = {
    files: paths.map(registry.register),
    ...{ as: null, sheet: null, culture: null, mapping: null, collected: null, by: null },
    partial: true,
    dryRun: false,
    choices: null,
  };
  await runImport(project, registry, request, { onProgress: () => {}, signal: new AbortController().signal });
}

const clock = () => new Date();
const asked = { asOf: '2014-04-01' };

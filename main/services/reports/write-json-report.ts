import { stat } from 'node:fs/promises';
import type { Call } from '../../../core/api/dispatch.ts';
import type { WrittenReport } from '../../../core/api/report-report.ts';
import { jsonRecord, type ReportJsonHead, reportJsonHead } from '../../../core/reports/report-json.ts';
import type { TableSheet } from '../../../core/reports/sheet.ts';
import { summarize } from '../classify/classify-project.ts';
import { writeFileAtomically } from '../files/write-file.ts';
import type { ReportFacts } from './report-facts.ts';
import { type TableReader, tableReader } from './table-batches.ts';

/**
 * Writes a report for machines (`ReportJsonHead`, then `sheets`), one record a line. Throws `file-write-failed` and `cancelled`.
 */
export async function writeJsonReport(
  facts: ReportFacts,
  tables: readonly TableSheet[],
  path: string,
  call: Pick<Call, 'signal' | 'progress'>,
): Promise<WrittenReport> {
  const head = reportJsonHead({
    stamp: facts.stamp,
    summary: summarize(facts.classification()).summary(),
    findings: facts.findings().findings,
    progress: facts.progress(),
  });
  await writeFileAtomically(path, jsonPieces(head, tables, tableReader(tables, call)), true);
  return { files: [path], bytes: (await stat(path)).size };
}

async function* jsonPieces(
  head: ReportJsonHead,
  tables: readonly TableSheet[],
  read: TableReader,
): AsyncGenerator<string> {
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "sheets": {`;
  for (const [place, table] of tables.entries()) {
    yield `${place === 0 ? '' : ','}\n    ${JSON.stringify(table.key)}: [`;
    yield* recordPieces(table, read);
    yield ']';
  }
  yield `${tables.length === 0 ? '' : '\n  '}}\n}\n`;
}

async function* recordPieces(table: TableSheet, read: TableReader): AsyncGenerator<string> {
  let isFirst = true;
  for await (const rows of read(table)) {
    const lines = rows.map((row) => `\n      ${JSON.stringify(jsonRecord(table.columns, row))}`).join(',');
    yield isFirst || lines === '' ? lines : `,${lines}`;
    isFirst &&= lines === '';
  }
  if (!isFirst) yield '\n    ';
}

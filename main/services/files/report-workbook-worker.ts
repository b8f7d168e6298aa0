import { parentPort } from 'node:worker_threads';
import type { ReportRow } from '../../../core/reports/sheet.ts';
import { assertNever } from '../../../core/shared/assert.ts';
import { buildWorkbook } from './report-workbook-build.ts';
import type { BookAnswer, BookCommand, BookPlan } from './report-workbook-messages.ts';

// The entry of the worker thread that writes workbooks. Building blocks it; `writeReportWorkbook` ends it when it must not go on.
const rows = new Map<number, ReportRow[]>();
let plan: BookPlan | null = null;

parentPort?.on('message', (command: BookCommand) => {
  switch (command.kind) {
    case 'plan':
      plan = command.plan;
      return;
    case 'rows':
      takeRows(command.sheet, JSON.parse(command.json));
      return answer({ kind: 'taken' });
    case 'end':
      return void finish();
    default:
      return assertNever(command, 'command to the worker');
  }
});

function takeRows(sheet: number, batch: readonly ReportRow[]): void {
  const taken = rows.get(sheet) ?? [];
  rows.set(sheet, taken);
  for (const row of batch) taken.push(row);
}

/** What fails here reaches the main thread as the error of the worker. */
async function finish(): Promise<void> {
  if (plan === null) throw new Error('the worker was given no plan');
  const bytes = await buildWorkbook(plan, rows);
  answer({ kind: 'book', bytes });
}

function answer(message: BookAnswer): void {
  parentPort?.postMessage(message);
}

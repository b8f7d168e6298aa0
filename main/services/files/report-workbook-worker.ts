import { parentPort } from 'node:worker_threads';
import type { ReportRow } from '../../../core/reports/sheet.ts';
import { buildWorkbook } from './report-workbook-build.ts';
import type { BookAnswer, BookCommand } from './report-workbook-messages.ts';

// The entry of the worker thread that writes workbooks: rows are packed as they come. `writeReportWorkbook` ends it when it must
// not go on. What fails here reaches the main thread as the error of the worker.
const waiting: BookCommand[] = [];
let wake = (): void => {};

parentPort?.on('message', (command: BookCommand) => {
  waiting.push(command);
  wake();
});

await work();

async function work(): Promise<void> {
  const first = await next();
  if (first.kind !== 'plan') throw new Error('the worker was given no plan');
  waiting.shift();
  answer({ kind: 'book', bytes: await buildWorkbook(first.plan, batchesOf) });
}

/** The batches of a sheet; they end with the first command about something else. */
async function* batchesOf(sheet: number): AsyncGenerator<readonly ReportRow[]> {
  for (;;) {
    const command = await next();
    if (command.kind !== 'rows' || command.sheet !== sheet) return;
    waiting.shift();
    answer({ kind: 'taken' });
    yield JSON.parse(command.json);
  }
}

/** The first command that waits, which stays there. */
async function next(): Promise<BookCommand> {
  for (;;) {
    const [command] = waiting;
    if (command !== undefined) return command;
    await new Promise<void>((resume) => {
      wake = resume;
    });
  }
}

function answer(message: BookAnswer): void {
  parentPort?.postMessage(message);
}

import { readSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../../core/shared/app-error.ts';
import { toFileError } from './file-errors.ts';
import { parseWorkbook, workbookDamaged, workbookUnreadable } from './parse-workbook.ts';
import { sheetParts } from './sheet-rows.ts';
import { maxBatchesAhead, type WorkbookMessage, type WorkbookTask } from './workbook-messages.ts';

// The entry of the worker thread. Everything in it blocks; `readWorkbook` ends it when it must not go on.
const task: WorkbookTask = workerData;

try {
  sendWorkbook();
  send({ kind: 'end' });
} catch (error) {
  const { code, message, hint, details } = error instanceof AppError ? error : workbookUnreadable(task.name, error);
  send({ kind: 'error', code, message, hint, details });
}

function sendWorkbook(): void {
  const book = parseWorkbook(readBytes(), task.name, task.unpackedBytes);
  for (const part of sheetParts(task.name, book)) {
    if (part.kind === 'batch') sendWhenWanted({ kind: 'rows', json: JSON.stringify(part.rows) });
    else send(part);
  }
}

function readBytes(): Buffer {
  const bytes = Buffer.allocUnsafe(task.size);
  try {
    let filled = 0;
    while (filled < bytes.length) {
      const count = readSync(task.descriptor, bytes, filled, bytes.length - filled, filled);
      if (count === 0) throw workbookDamaged(task.name, 'it became shorter while it was read');
      filled += count;
    }
  } catch (error) {
    throw toFileError(error, task.name, 'read');
  }
  return bytes;
}

/** Sleeps until the main thread has room for the batch. */
function sendWhenWanted(message: WorkbookMessage): void {
  for (;;) {
    const ahead = Atomics.load(task.batchesAhead, 0);
    if (ahead < maxBatchesAhead) break;
    Atomics.wait(task.batchesAhead, 0, ahead);
  }
  Atomics.add(task.batchesAhead, 0, 1);
  send(message);
}

function send(message: WorkbookMessage): void {
  parentPort?.postMessage(message);
}

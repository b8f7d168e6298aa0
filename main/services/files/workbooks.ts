import { Worker } from 'node:worker_threads';
import type { Issue } from '../../../core/import/issue.ts';
import type { RawRow } from '../../../core/import/raw-table.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import { assertNever } from '../../../core/shared/assert.ts';
import type { OpenInput } from './file-access.ts';
import type { SheetEnd, SheetStart, WorkbookLimits, WorkbookMessage, WorkbookTask } from './workbook-messages.ts';
import { findWorker } from './worker-file.ts';

export type { SheetEnd, SheetStart, WorkbookLimits } from './workbook-messages.ts';

/** A workbook as a sequence: for each sheet its start, its rows in batches, its end. */
export type WorkbookPart = SheetStart | SheetEnd | { readonly kind: 'rows'; readonly rows: readonly RawRow[] };

/** 15 minutes, and 3 GB for the heap and what the archive unpacks to together (product.md 6). */
export const workbookLimits: WorkbookLimits = {
  milliseconds: 15 * 60_000,
  heapMegabytes: 2_560,
  unpackedBytes: 512 * 1_048_576,
};

/**
 * Reads a workbook in a worker thread that can be killed. The worker is ended when the loop over the parts is left, when
 * `signal` aborts, and at a limit. It waits while too many batches have not been taken.
 *
 * Throws `file-encrypted`, `file-damaged`, `file-not-recognized`, `file-too-large`, `file-too-many-columns`,
 * `file-cell-too-large`, `file-timeout` and `cancelled`.
 */
export async function* readWorkbook(
  input: OpenInput,
  limits: WorkbookLimits = workbookLimits,
  signal?: AbortSignal,
): AsyncGenerator<WorkbookPart> {
  if (signal?.aborted === true) throw cancelled();
  if (input.size > limits.unpackedBytes) throw tooMuchMemory(input.name);
  const batchesAhead = new Int32Array(new SharedArrayBuffer(4));
  const task: WorkbookTask = {
    name: input.name,
    descriptor: input.descriptor,
    size: input.size,
    unpackedBytes: limits.unpackedBytes,
    batchesAhead,
  };
  const messages = startWorker(input.name, task, limits, signal);
  try {
    for (;;) {
      const message = await messages.next();
      switch (message.kind) {
        case 'sheet':
        case 'sheet-end':
          yield message;
          break;
        case 'rows':
          Atomics.sub(batchesAhead, 0, 1);
          Atomics.notify(batchesAhead, 0);
          yield { kind: 'rows', rows: JSON.parse(message.json) };
          break;
        case 'end':
          return;
        case 'error':
          throw new AppError(message.code, message.message, message.hint, message.details);
        default:
          assertNever(message, 'message of the workbook worker');
      }
    }
  } finally {
    await messages.stop();
  }
}

/** What to say about a sheet of which fewer rows were read than it declares; null when it is complete. */
export function findPartialRead(sheet: SheetEnd): Issue | null {
  if (sheet.declaredRows === null || sheet.lastRow >= sheet.declaredRows) return null;
  return {
    severity: 'error',
    code: 'PARTIAL_READ',
    row: sheet.lastRow + 1,
    column: null,
    count: sheet.declaredRows - sheet.lastRow,
    message: `Sheet ${sheet.name} declares ${sheet.declaredRows} rows; only ${sheet.lastRow} could be read.`,
    hint: 'Open the workbook in Excel, check its last rows and save it again.',
  };
}

/** The worker's messages in order. `next` rejects when the worker has failed, was cancelled or reached a limit. */
type WorkerMessages = {
  readonly next: () => Promise<WorkbookMessage>;
  readonly stop: () => Promise<void>;
};

function startWorker(name: string, task: WorkbookTask, limits: WorkbookLimits, signal?: AbortSignal): WorkerMessages {
  const waiting: WorkbookMessage[] = [];
  let failure: unknown = null;
  let wake = (): void => {};
  const worker = new Worker(findWorker('workbook-worker', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
    // The library writes its remarks on odd files to the console.
    stdout: true,
    stderr: true,
  });

  function fail(error: unknown): void {
    failure ??= error;
    wake();
  }
  function abort(): void {
    fail(cancelled());
  }

  const timer = setTimeout(() => fail(timedOut(name, limits.milliseconds)), limits.milliseconds);
  signal?.addEventListener('abort', abort);
  worker.on('message', (message: WorkbookMessage) => {
    waiting.push(message);
    wake();
  });
  worker.on('error', (error) => fail(isOutOfMemory(error) ? tooMuchMemory(name) : error));
  worker.on('exit', () => fail(new Error('the workbook worker ended without an answer')));

  async function next(): Promise<WorkbookMessage> {
    for (;;) {
      const message = waiting.shift();
      const isStopped = failure instanceof AppError;
      if (message !== undefined && !isStopped) return message;
      if (failure !== null) throw failure;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }
  async function stop(): Promise<void> {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
    await worker.terminate();
  }
  return { next, stop };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function cancelled(): AppError {
  return new AppError('cancelled', 'The work was cancelled.', 'Nothing was written.');
}

function timedOut(name: string, milliseconds: number): AppError {
  const minutes = Math.ceil(milliseconds / 60_000);
  const message = `${name} could not be read within ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`;
  const hint = 'Save the sheet that is needed as CSV and import that.';
  return new AppError('file-timeout', message, hint, { file: name });
}

function tooMuchMemory(name: string): AppError {
  const hint = 'Save the sheet that is needed as CSV and import that.';
  return new AppError('file-too-large', `${name} needs more memory than a workbook may take.`, hint, { file: name });
}

import { type CancelSignal, type CancelSource, cancelledError, createCancelSource } from '../../core/api/jobs.ts';
import { fromWireError, toWireError, type WireError } from '../../core/api/reply.ts';
import { AppError } from '../../core/shared/app-error.ts';
import type { PdfPrinter } from '../services/reports/pdf-printer.ts';
import type { Port } from './backend-protocol.ts';

/** What the process of a project, which has no window, asks of the process that has them; beside what `ToBackend` carries. */
export type ToPrinter =
  | { readonly kind: 'print'; readonly id: number; readonly html: string }
  | { readonly kind: 'print-stop'; readonly id: number };

/** How each `print` ends, also the one that was stopped. */
export type FromPrinter =
  | { readonly kind: 'printed'; readonly id: number; readonly pdf: Uint8Array }
  | { readonly kind: 'print-failed'; readonly id: number; readonly error: WireError };

/** Prints an HTML file. Throws what `PdfPrinter` throws. */
export type PrintPage = (html: string, signal: CancelSignal) => Promise<Uint8Array>;

/** The printer of a process of a project: the windows at the other end of its line. */
export function createPrinterLine(port: Port): PdfPrinter {
  const waiting = new Map<number, (end: FromPrinter) => void>();
  let prints = 0;
  const send = (message: ToPrinter): void => port.post(message);
  port.onMessage((message) => {
    if (!isFromPrinter(message)) return;
    waiting.get(message.id)?.(message);
    waiting.delete(message.id);
  });
  return {
    isThere: () => true,
    print: async (html, signal) => {
      if (signal.aborted) throw cancelledError();
      prints += 1;
      const id = prints;
      const printed = new Promise<FromPrinter>((resolve) => waiting.set(id, resolve));
      send({ kind: 'print', id, html });
      const forget = signal.onAbort(() => send({ kind: 'print-stop', id }));
      const end = await printed.finally(forget);
      if (end.kind === 'print-failed') throw fromWireError(end.error);
      return end.pdf;
    },
  };
}

/** Prints what the process at the other end asks for. Gives the function that stops it all, for when that process is gone. */
export function servePrinter(port: Port, print: PrintPage, reportFault: (fault: unknown) => void): () => void {
  const running = new Map<number, CancelSource>();
  let isOver = false;
  const tell = (message: FromPrinter): void => {
    if (!isOver) port.post(message);
  };
  const answer = async (id: number, html: string): Promise<void> => {
    const source = createCancelSource();
    running.set(id, source);
    try {
      tell({ kind: 'printed', id, pdf: await print(html, source.signal) });
    } catch (thrown) {
      if (!(thrown instanceof AppError)) reportFault(thrown);
      tell({ kind: 'print-failed', id, error: toWireError(thrown, 'report.write') });
    } finally {
      running.delete(id);
    }
  };
  port.onMessage((message) => {
    if (!isToPrinter(message)) return;
    if (message.kind === 'print') void answer(message.id, message.html);
    else running.get(message.id)?.cancel();
  });
  return () => {
    isOver = true;
    for (const source of running.values()) source.cancel();
  };
}

/** Both ends are the same program, started by itself: a message with a kind is taken for one of ours. */
function isToPrinter(message: unknown): message is ToPrinter {
  return isOneOf(message, ['print', 'print-stop']);
}

function isFromPrinter(message: unknown): message is FromPrinter {
  return isOneOf(message, ['printed', 'print-failed']);
}

function isOneOf(message: unknown, kinds: readonly string[]): boolean {
  return typeof message === 'object' && message !== null && 'kind' in message && kinds.some((k) => k === message.kind);
}

import { randomUUID } from 'node:crypto';
import { BrowserWindow, type Session, session } from 'electron';
import { type CancelSignal, cancelledError } from '../../core/api/jobs.ts';
import { checkPdf, hasTags, printFailed, printPatience, printTooLong } from '../services/reports/pdf-printer.ts';
import { lockDownPrinting, lockedPreferences } from './lock-down.ts';
import { pageScheme } from './page-protocol.ts';
import type { PrintPage } from './print-protocol.ts';

/**
 * Makes what prints: for each file a window that nobody sees, without scripts, in a session of its own in which there is nothing
 * but that file. It is never on the disk. Electron has to be ready.
 */
export function createWindowPrinter(patience: number = printPatience): PrintPage {
  const pages = new Map<string, string>();
  const printing = session.fromPartition('print', { cache: false });
  lockDownPrinting(printing, (url) => pages.has(url));
  printing.protocol.handle(pageScheme, ({ url }) => answer(pages.get(url)));
  return async (html, signal) => {
    if (signal.aborted) throw cancelledError();
    const url = `${pageScheme}://print/${randomUUID()}`;
    pages.set(url, html);
    const window = new BrowserWindow(windowOptions(printing));
    const trouble = watch(window, signal, patience);
    try {
      return checkPdf(await Promise.race([print(window, url, hasTags(html)), trouble.failed]));
    } finally {
      trouble.forget();
      pages.delete(url);
      window.destroy();
    }
  };
}

async function print(window: BrowserWindow, url: string, isTagged: boolean): Promise<Uint8Array> {
  await window.loadURL(url);
  return window.webContents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: isTagged,
    generateDocumentOutline: isTagged,
  });
}

/** What ends printing before there is a file. `failed` never resolves. */
function watch(window: BrowserWindow, signal: CancelSignal, patience: number) {
  let forget = (): void => {};
  const failed = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(printTooLong(patience)), patience);
    const forgetSignal = signal.onAbort(() => reject(cancelledError()));
    forget = () => {
      clearTimeout(timer);
      forgetSignal();
    };
    window.webContents.once('render-process-gone', (_event, { reason }) =>
      reject(printFailed(`The page that is printed stopped (${reason}).`)),
    );
    // The program ends.
    window.once('closed', () => reject(cancelledError()));
  });
  return { failed, forget };
}

/** Nothing of a file is run, and nothing of it is fetched. */
function answer(html: string | undefined): Response {
  if (html === undefined) return new Response(null, { status: 404 });
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
    'X-Content-Type-Options': 'nosniff',
  };
  return new Response(html, { headers });
}

function windowOptions(printing: Session): Electron.BrowserWindowConstructorOptions {
  return {
    show: false,
    skipTaskbar: true,
    focusable: false,
    webPreferences: {
      ...lockedPreferences,
      session: printing,
      javascript: false,
      webgl: false,
      devTools: false,
    },
  };
}

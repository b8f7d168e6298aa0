import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createCancelSource } from '../../../core/api/jobs.ts';
import { createWindowPrinter } from '../../../main/electron/print-window.ts';
import { resetWorld, session } from '../../factories/electron/stand-in.ts';
import { preventable, StandInWindow } from '../../factories/electron/stand-in-window.ts';
import { useTemporaryFolder } from '../../factories/temporary-folder.ts';
import { until } from '../../factories/until.ts';

vi.mock('electron', () => import('../../factories/electron/stand-in.ts'));

const folder = useTemporaryFolder();
beforeEach(() => resetWorld(folder()));

const never = createCancelSource().signal;
const page = '<!DOCTYPE html><title>Größe</title>';
const pdf = Buffer.from('%PDF-1.7 ü %%EOF');

/** A printer, and the session in which it prints. */
function createPrinter(patience?: number) {
  const print = createWindowPrinter(patience);
  const printing = session.fromPartition('print');
  const load = async (url: string) => {
    const response = await printing.protocols.get('caskade')?.(new Request(url));
    return { status: response?.status, headers: response?.headers, html: await response?.text() };
  };
  const isRefused = (url: string): boolean => {
    let verdict = false;
    printing.beforeRequest?.({ url }, ({ cancel }) => {
      verdict = cancel;
    });
    return verdict;
  };
  return { print, printing, load, isRefused };
}

/** The window of the print that goes on. */
async function printingWindow(): Promise<StandInWindow> {
  await until(() => StandInWindow.all.length > 0);
  const [window] = StandInWindow.all;
  if (window === undefined) throw new Error('nothing prints');
  return window;
}

/** Makes the next window print until the test says what comes of it. */
function holdPrint(): { readonly finish: (pdf: Buffer) => void; readonly fail: (error: Error) => void } {
  let finish: (pdf: Buffer) => void = () => {};
  let fail: (error: Error) => void = () => {};
  const held = new Promise<Buffer>((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
  held.catch(() => {});
  StandInWindow.onCreated = (contents) => {
    contents.pdf = held;
  };
  return { finish: (bytes) => finish(bytes), fail: (error) => fail(error) };
}

/** The code of the failure, and how many windows are left. */
const outcome = async (printing: Promise<unknown>) => {
  const thrown: unknown = await printing.then(
    () => null,
    (error: unknown) => error,
  );
  return { code: Reflect.get(Object(thrown), 'code'), windows: StandInWindow.all.length };
};

describe('a file that is printed', () => {
  it('is shown in a window that nobody sees, apart from everything, which goes when the PDF is there', async () => {
    const { print, printing } = createPrinter();
    const { finish } = holdPrint();
    const printed = print(page, never);
    const { options, isShown, webContents } = await printingWindow();
    finish(pdf);
    expect({
      pdf: Buffer.from(await printed).toString(),
      options,
      isShown,
      printed: webContents.printed,
      windows: StandInWindow.all.length,
    }).toEqual({
      pdf: '%PDF-1.7 ü %%EOF',
      options: {
        show: false,
        skipTaskbar: true,
        focusable: false,
        webPreferences: {
          session: printing,
          javascript: false,
          contextIsolation: true,
          sandbox: true,
          nodeIntegration: false,
          nodeIntegrationInWorker: false,
          nodeIntegrationInSubFrames: false,
          webSecurity: true,
          allowRunningInsecureContent: false,
          webviewTag: false,
          webgl: false,
          navigateOnDragDrop: false,
          spellcheck: false,
          devTools: false,
        },
      },
      isShown: false,
      printed: [
        { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true },
      ],
      windows: 0,
    });
  });

  it('is all that its session gives, without scripts, and only while it is printed', async () => {
    const { print, load, isRefused } = createPrinter();
    const { finish } = holdPrint();
    const printed = print(page, never);
    const { loaded } = await printingWindow();
    const addresses = [
      'https://example.com/',
      'http://127.0.0.1/',
      'file:///etc/passwd',
      'data:image/png;base64,AA==',
      'caskade://app/',
      'caskade://print/',
      `${loaded}/..`,
    ];
    const during = { isRefused: isRefused(loaded), others: addresses.filter(isRefused), file: await load(loaded) };
    const other = await load('caskade://app/');
    finish(pdf);
    await printed;
    expect({
      ...{ isOwn: /^caskade:\/\/print\/[0-9a-f-]{36}$/.test(loaded), isRefused: during.isRefused },
      ...{ others: during.others, html: during.file.html, other: other.status },
      policy: during.file.headers?.get('Content-Security-Policy'),
      after: [isRefused(loaded), (await load(loaded)).status],
    }).toEqual({
      ...{ isOwn: true, isRefused: false, others: addresses, html: page, other: 404 },
      policy: "default-src 'none'; style-src 'unsafe-inline'",
      after: [true, 404],
    });
  });

  it('gets no permission, loads nothing down and looks up no spelling', () => {
    const { printing } = createPrinter();
    const asked: boolean[] = [];
    printing.permissionRequest?.(null, 'clipboard-sanitized-write', (is) => asked.push(is));
    const download = preventable({});
    printing.emit('will-download', download);
    expect({
      asked,
      check: printing.permissionCheck?.(null, 'clipboard-sanitized-write'),
      device: printing.devicePermission?.(),
      download: download.defaultPrevented,
      spelling: printing.hasSpellChecker,
    }).toEqual({ asked: [false], check: false, device: false, download: true, spelling: false });
  });

  it('gets no marks for screen readers when it would be too large with them', async () => {
    const { print } = createPrinter();
    const { finish } = holdPrint();
    const printed = print(page + ' '.repeat(1_000_000), never);
    const { webContents } = await printingWindow();
    finish(pdf);
    await printed;
    expect(webContents.printed).toMatchObject([{ generateTaggedPDF: false, generateDocumentOutline: false }]);
  });
});

describe('printing that does not come to its end', () => {
  it('because it was cancelled leaves no window', async () => {
    const { print } = createPrinter();
    holdPrint();
    const { signal, cancel } = createCancelSource();
    const printed = outcome(print(page, signal));
    await printingWindow();
    cancel();
    expect(await printed).toEqual({ code: 'cancelled', windows: 0 });
  });

  it('because it was cancelled before makes no window', async () => {
    const { print } = createPrinter();
    const created: unknown[] = [];
    StandInWindow.onCreated = (contents) => created.push(contents);
    const { signal, cancel } = createCancelSource();
    cancel();
    expect([await outcome(print(page, signal)), created]).toEqual([{ code: 'cancelled', windows: 0 }, []]);
  });

  it('because the process of the page ended says so', async () => {
    const { print } = createPrinter();
    holdPrint();
    const printed = outcome(print(page, never));
    (await printingWindow()).webContents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 5 });
    expect(await printed).toEqual({ code: 'file-write-failed', windows: 0 });
  });

  it('because the program ends is over at once', async () => {
    const { print } = createPrinter();
    holdPrint();
    const printed = outcome(print(page, never));
    (await printingWindow()).close();
    expect(await printed).toEqual({ code: 'cancelled', windows: 0 });
  });

  it('because it takes too long is ended', async () => {
    const { print } = createPrinter(20);
    holdPrint();
    expect(await outcome(print(page, never))).toEqual({ code: 'file-write-failed', windows: 0 });
  });

  it('because Electron fails leaves no window', async () => {
    const { print } = createPrinter();
    const { fail } = holdPrint();
    const printed = outcome(print(page, never));
    await printingWindow();
    fail(new Error('Failed to generate PDF'));
    expect(await printed).toEqual({ code: undefined, windows: 0 });
  });

  it('because nothing came of it is told', async () => {
    const { print } = createPrinter();
    const { finish } = holdPrint();
    finish(Buffer.from(''));
    expect(await outcome(print(page, never))).toEqual({ code: 'file-write-failed', windows: 0 });
  });
});

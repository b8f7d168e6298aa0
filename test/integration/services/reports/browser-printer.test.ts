import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createCancelSource } from '../../../../core/api/jobs.ts';
import { AppError } from '../../../../core/shared/app-error.ts';
import { isProcessAlive } from '../../../../main/services/process-alive.ts';
import { createBrowserPrinter } from '../../../../main/services/reports/browser-printer.ts';
import type { BrowserChoice } from '../../../../main/services/reports/installed-browser.ts';
import { useTemporaryFolder } from '../../../factories/temporary-folder.ts';
import { until } from '../../../factories/until.ts';

const path = useTemporaryFolder();

const page = '<!DOCTYPE html><title>Größe</title>';

/** Takes the arguments of a browser apart: the page as a path, where the PDF goes, and everything. */
const prelude = `#!${process.execPath}
const { spawn } = require('node:child_process');
const { readFileSync, statSync, writeFileSync } = require('node:fs');
const { dirname } = require('node:path');
const args = process.argv.slice(2);
const valueOf = (name) => args.find((arg) => arg.startsWith(name + '='))?.slice(name.length + 1);
const page = require('node:url').fileURLToPath(args.at(-1));
const target = valueOf('--print-to-pdf');
`;

/** A printer whose browser is a program of the test, at a path that no shell would take as it is. */
function printerOf(program: string, patience = 60_000, folder: string | null = null) {
  mkdirSync(path('my "own" brow$er; é'));
  mkdirSync(path('temp orary ü'));
  const file = path('my "own" brow$er; é', 'chrome');
  writeFileSync(file, prelude + program, { mode: 0o700 });
  return createBrowserPrinter({
    find: () => ({ kind: 'found', program: file, folder }),
    parent: path('temp orary ü'),
    patience,
  });
}

/** What printing failed with. */
async function failureOf(printing: Promise<unknown>) {
  const thrown = await printing.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(thrown instanceof AppError)) throw thrown ?? new Error('it did not fail');
  const { code, message, details } = thrown;
  return { code, message, details };
}

const never = createCancelSource().signal;

/** What is left of the temporary folders. */
const leftOver = (): readonly string[] => readdirSync(path('temp orary ü'));

describe('a browser that prints', () => {
  it('gets the page as a file of the user alone, and gives its PDF; nothing is left', async () => {
    const printer = printerOf(`
      writeFileSync(${JSON.stringify(path('seen.json'))}, JSON.stringify({
        html: readFileSync(page, 'utf8'),
        modes: [page, dirname(page)].map((file) => (statSync(file).mode & 0o777).toString(8)),
        isProfileOwn: valueOf('--user-data-dir').startsWith(dirname(page)),
      }));
      writeFileSync(target, '%PDF-1.7 ü %%EOF\\n');`);
    const pdf = await printer.print(page, never);
    expect({
      pdf: Buffer.from(pdf).toString(),
      seen: JSON.parse(readFileSync(path('seen.json'), 'utf8')),
      left: leftOver(),
    }).toEqual({
      pdf: '%PDF-1.7 ü %%EOF\n',
      seen: { html: page, modes: ['600', '700'], isProfileOwn: true },
      left: [],
    });
  });

  it('has no window, no network and nothing of the user', async () => {
    const printer = printerOf(`
      writeFileSync(${JSON.stringify(path('seen.json'))}, JSON.stringify(args));
      writeFileSync(target, '%PDF-1.7%%EOF');`);
    await printer.print(page, never);
    const seen: unknown = JSON.parse(readFileSync(path('seen.json'), 'utf8'));
    const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
    expect(seen).toEqual(
      expect.arrayContaining([
        '--headless',
        '--disable-gpu',
        '--no-pdf-header-footer',
        '--host-resolver-rules=MAP * ~NOTFOUND',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-extensions',
        '--generate-pdf-document-outline',
        ...(isRoot ? ['--no-sandbox'] : []),
      ]),
    );
  });

  it('leaves the marks for screen readers out of a file that would be too large with them', async () => {
    const printer = printerOf(`writeFileSync(target, '%PDF-' + args.join(' ') + '%%EOF');`);
    const args = Buffer.from(await printer.print(page + ' '.repeat(1_000_000), never)).toString();
    expect([args.includes('--disable-pdf-tagging'), args.includes('outline')]).toEqual([true, false]);
  });

  it('that sees no temporary files but its own gets the page there', async () => {
    const printer = printerOf(
      `writeFileSync(target, '%PDF-' + dirname(page) + '%%EOF');`,
      60_000,
      path('snap', 'common'),
    );
    const seen = Buffer.from(await printer.print(page, never)).toString();
    expect([seen.startsWith(`%PDF-${path('snap', 'common')}`), readdirSync(path('snap', 'common'))]).toEqual([
      true,
      [],
    ]);
  });

  it('removes what a print left behind whose process was killed', async () => {
    const printer = printerOf(`writeFileSync(target, '%PDF-1.7%%EOF');`);
    mkdirSync(path('temp orary ü', 'caskade-print-999999999-abc'));
    await printer.print(page, never);
    expect(leftOver()).toEqual([]);
  });
});

describe('a browser that fails', () => {
  it('is quoted: its last words, without their place in the browser and the bus of a desktop', async () => {
    const printer = printerOf(`
      console.error('[1:2:1121/174735.9:ERROR:dbus/bus.cc:405] Failed to connect to the bus');
      console.error('[1:2:1121/174735.9:ERROR:zygote_host_impl_linux.cc:103] Running as root is not supported.\\n');
      process.exitCode = 1;`);
    expect([await failureOf(printer.print(page, never)), leftOver()]).toEqual([
      {
        code: 'file-write-failed',
        message: 'chrome wrote no PDF file: Running as root is not supported.',
        details: { output: ['Running as root is not supported.'] },
      },
      [],
    ]);
  });

  it.each([
    ['process.exitCode = 7;', 'chrome wrote no PDF file: it ended with 7'],
    [
      "process.kill(process.pid, 'SIGSEGV'); setInterval(() => {}, 1000);",
      'chrome wrote no PDF file: it ended with SIGSEGV',
    ],
    ["writeFileSync(target, '');", 'What the browser wrote is no whole PDF file.'],
    ["writeFileSync(target, '<html>%%EOF');", 'What the browser wrote is no whole PDF file.'],
    ["writeFileSync(target, '%PDF-1.7 half');", 'What the browser wrote is no whole PDF file.'],
  ])('leaves no file and says so: %s', async (program, message) => {
    const failure = await failureOf(printerOf(program).print(page, never));
    expect([failure, leftOver()]).toMatchObject([{ code: 'file-write-failed', message }, []]);
  });

  it('and takes too long is ended', async () => {
    const printer = printerOf('setInterval(() => {}, 1000);', 300);
    expect([await failureOf(printer.print(page, never)), leftOver()]).toMatchObject([
      { code: 'file-write-failed', details: { milliseconds: 300 } },
      [],
    ]);
  });
});

describe('printing that is cancelled', () => {
  it('ends the browser and what it started, and leaves nothing', async () => {
    const started = path('started.json');
    const printer = printerOf(`
      const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
      writeFileSync(${JSON.stringify(started)}, JSON.stringify([process.pid, child.pid]));
      setInterval(() => {}, 1000);`);
    const { signal, cancel } = createCancelSource();
    const printing = failureOf(printer.print(page, signal));
    await until(() => existsSync(started) && statSync(started).size > 0);
    const ids: readonly number[] = JSON.parse(readFileSync(started, 'utf8'));
    cancel();
    expect([await printing, leftOver()]).toMatchObject([{ code: 'cancelled' }, []]);
    await until(() => !ids.some((id) => isRunning(id)));
  });

  it('before it began starts nothing', async () => {
    const printer = printerOf(`writeFileSync(${JSON.stringify(path('started'))}, '')`);
    const { signal, cancel } = createCancelSource();
    cancel();
    expect([await failureOf(printer.print(page, signal)), existsSync(path('started'))]).toMatchObject([
      { code: 'cancelled' },
      false,
    ]);
  });
});

describe('without a browser', () => {
  const printer = (choice: BrowserChoice) => createBrowserPrinter({ find: () => choice, parent: path() });

  it('there is no printer, and printing says what else can be done', async () => {
    const none = printer({ kind: 'none' });
    const named = printer({ kind: 'misnamed', program: '/opt/gone' });
    expect([none.isThere(), named.isThere()]).toEqual([false, false]);
    expect([await failureOf(none.print(page, never)), await failureOf(named.print(page, never))]).toMatchObject([
      { code: 'pdf-unavailable', message: expect.stringContaining('No browser was found') },
      { code: 'pdf-unavailable', message: 'CASKADE_BROWSER names /opt/gone, which is no program.' },
    ]);
  });

  it('that can be started, printing says so and leaves nothing', async () => {
    writeFileSync(path('chrome.txt'), 'no program');
    const broken = printer({ kind: 'found', program: path('chrome.txt'), folder: null });
    expect([await failureOf(broken.print(page, never)), readdirSync(path())]).toMatchObject([
      { code: 'pdf-unavailable', message: `${path('chrome.txt')} cannot be started (EACCES).` },
      ['chrome.txt'],
    ]);
  });

  it('and without a folder for temporary files, printing says why', async () => {
    const lost = createBrowserPrinter({
      find: () => ({ kind: 'found', program: process.execPath, folder: null }),
      parent: path('nowhere'),
    });
    expect(await failureOf(lost.print(page, never))).toEqual({
      code: 'file-write-failed',
      message: 'The temporary files of printing cannot be written (ENOENT).',
      details: { systemCode: 'ENOENT' },
    });
  });
});

/** A process that ended and was not asked about yet still has its number. */
function isRunning(id: number): boolean {
  if (!isProcessAlive(id)) return false;
  const status = existsSync(`/proc/${id}/status`) ? readFileSync(`/proc/${id}/status`, 'utf8') : '';
  return !/^State:\s+[ZX]/m.test(status);
}

import { accessSync, constants, statSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CancelSignal, cancelledError } from '../../../core/api/jobs.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import { assertNever } from '../../../core/shared/assert.ts';
import { systemCodeOf } from '../files/file-errors.ts';
import { createProcessFolder, removeAbandonedFolders, removeFolder } from '../files/process-folder.ts';
import { type BrowserChoice, browserVariable, findBrowser } from './installed-browser.ts';
import {
  checkPdf,
  hasTags,
  type PdfPrinter,
  pdfUnavailable,
  printFailed,
  printPatience,
  printTooLong,
} from './pdf-printer.ts';
import { type ProgramEnd, runProgram } from './run-program.ts';

/** What prints, and how. */
export type BrowserPrinterParts = {
  /** Is asked anew for each file: a browser may have been installed meanwhile. */
  readonly find: () => BrowserChoice;
  /** Where the temporary folders are made for a browser that has no such place of its own; that of the system by default. */
  readonly parent?: string;
  /** Milliseconds that one file may take. */
  readonly patience?: number;
};

/** The printer that is the browser of this computer, if it has one. */
export function createInstalledPrinter(): PdfPrinter {
  const { platform, env } = process;
  return createBrowserPrinter({ find: () => findBrowser({ platform, env, home: homedir(), exists: isProgram }) });
}

/**
 * Makes a printer of a browser of the Chromium family, which runs without a window, without a network and with a profile of its
 * own. Page, profile and result lie in a folder that only the user can read, which goes when the file is there and when it is not.
 */
export function createBrowserPrinter({ find, parent, patience = printPatience }: BrowserPrinterParts): PdfPrinter {
  return {
    isThere: () => find().kind === 'found',
    print: async (html, signal) => {
      const { program, folder: own } = foundBrowser(find());
      if (signal.aborted) throw cancelledError();
      const place = own ?? parent;
      try {
        if (own !== null) await mkdir(own, { recursive: true });
        await removeAbandonedFolders('print', place).catch(ignore);
        const folder = await createProcessFolder('print', place);
        return await printIn(folder, { program, html, patience }, signal).finally(() =>
          removeFolder(folder).catch(ignore),
        );
      } catch (error) {
        throw error instanceof AppError ? error : folderFailed(error);
      }
    },
  };
}

/** What cannot be removed now is no reason to fail: the first print after the end of this process tries again. */
function ignore(): void {}

function foundBrowser(choice: BrowserChoice): Extract<BrowserChoice, { kind: 'found' }> {
  switch (choice.kind) {
    case 'found':
      return { ...choice, program: resolve(choice.program) };
    case 'misnamed':
      throw pdfUnavailable(`${browserVariable} names ${choice.program}, which is no program.`);
    case 'none':
      throw pdfUnavailable('No browser was found that prints PDF: neither Edge, Chrome, Chromium nor Brave.');
    default:
      return assertNever(choice, 'browser choice');
  }
}

type PrintJob = { readonly program: string; readonly html: string; readonly patience: number };

async function printIn(folder: string, { program, html, patience }: PrintJob, signal: CancelSignal) {
  const page = join(folder, 'report.html');
  const result = join(folder, 'report.pdf');
  const outputFile = join(folder, 'output.txt');
  await writeFile(page, html, { mode: 0o600 });
  const args = [...browserArguments(join(folder, 'profile'), hasTags(html)), `--print-to-pdf=${result}`];
  const run = { program, args: [...args, pathToFileURL(page).href], folder, outputFile, patience };
  const end = await runProgram(run, signal).catch((error: unknown) => {
    throw pdfUnavailable(`${program} cannot be started (${systemCodeOf(error)}).`, error);
  });
  if (end.kind === 'cancelled') throw cancelledError();
  if (end.kind === 'late') throw printTooLong(patience);
  const pdf = await readFile(result).catch(() => null);
  if (pdf === null) throw notWritten(program, end, await readFile(outputFile, 'utf8'));
  return checkPdf(pdf);
}

/** Neither a window, nor a first start, nor a word to anybody: what is not known to a browser it overlooks. */
function browserArguments(profile: string, isTagged: boolean): readonly string[] {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return [
    '--headless',
    '--disable-gpu',
    '--no-pdf-header-footer',
    // What browsers before 2023 called it.
    '--print-to-pdf-no-header',
    `--user-data-dir=${profile}`,
    ...(isTagged ? ['--generate-pdf-document-outline'] : ['--disable-pdf-tagging']),
    ...(isRoot ? ['--no-sandbox'] : []),
    ...offline,
    ...undisturbed,
  ];
}

/** No address is one that could be reached, and nothing is asked for behind the scenes. */
const offline = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-breakpad',
  '--disable-extensions',
];

const undisturbed = [
  '--no-first-run',
  '--no-default-browser-check',
  '--enable-logging=stderr',
  // The key ring of the user is none of its business.
  '--password-store=basic',
  '--use-mock-keychain',
  // For an administrator Chrome and Edge start themselves anew with fewer rights, and nobody knows when that one has ended.
  '--do-not-de-elevate',
  '--edge-skip-compat-layer-relaunch',
];

function notWritten(program: string, { how }: Extract<ProgramEnd, { kind: 'ended' }>, output: string): AppError {
  const lines = tellingLines(output);
  const last = lines.at(-1);
  const why = last === undefined ? `it ended with ${how}` : last;
  return printFailed(`${basename(program)} wrote no PDF file: ${why}`, lines);
}

/** The last lines, without where in the browser they come from, and without those about the desktop's bus that is not there. */
function tellingLines(output: string): readonly string[] {
  return output
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !/\bdbus\b/i.test(line))
    .map((line) => line.replace(/^\[[^\]]*\]\s*/, '').slice(0, 300))
    .slice(-10);
}

function folderFailed(error: unknown): AppError {
  const systemCode = systemCodeOf(error);
  const message = `The temporary files of printing cannot be written (${systemCode}).`;
  const hint = "Check the system's folder for temporary files and the free space of its disk.";
  return new AppError('file-write-failed', message, hint, { systemCode }, error);
}

/** Whether a path leads to a file that may be run. */
function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** LibreOffice with a profile of its own, so that it works beside one that a person has open. */
export type Office = {
  /** Writes files anew, in one go; returns the paths of what it wrote. Throws when one is missing afterwards. */
  readonly convert: (files: readonly string[], as: 'xlsx' | 'pdf', folder: string) => readonly string[];
  /** Writes every sheet of a workbook as CSV in UTF-8, numbers with all their digits. Returns the path of a sheet's file. */
  readonly writeCsv: (file: string, folder: string) => (sheet: string) => string;
  readonly version: string;
};

/** `profile` is a folder that may be missing. */
export function openOffice(program: string, profile: string): Office {
  const run = (args: readonly string[]): string => {
    const own = [`-env:UserInstallation=${pathToFileURL(profile)}`, '--headless', '--norestore', '--nolockcheck'];
    const result = spawnSync(program, [...own, ...args], {
      encoding: 'utf8',
      timeout: patience,
      // Its launcher takes the program itself along, which SIGKILL would leave behind.
      killSignal: 'SIGTERM',
    });
    if (result.status === 0) return result.stdout;
    throw new Error(`LibreOffice ended with ${result.error?.message ?? result.status}: ${result.stderr}`);
  };
  return {
    version: run(['--version']).trim(),
    convert: (files, as, folder) => {
      const said = run(['--convert-to', as, '--outdir', folder, ...files]);
      const written = files.map((file) => join(folder, `${stemOf(file)}.${as}`));
      const missing = written.filter((file) => !existsSync(file));
      if (missing.length > 0) throw new Error(`LibreOffice did not write ${missing.join(', ')}\n${said}`);
      return written;
    },
    writeCsv: (file, folder) => {
      run(['--convert-to', everySheet, '--outdir', folder, file]);
      return (sheet) => join(folder, `${stemOf(file)}-${sheet}.csv`);
    },
  };
}

/** Milliseconds after which it hangs; for the printing of thousands of rows a busy computer needs more than five minutes. */
const patience = 1_800_000;

/**
 * Comma, quotes, UTF-8, from row 1; a language with a decimal point; text as it is and numbers not as they are shown; no
 * formulas; and -1 for every sheet.
 */
const everySheet = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true,false,false,false,-1';

function stemOf(file: string): string {
  return basename(file, extname(file));
}

import { resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ImportReport, ImportRequest } from '../../../core/api/import-report.ts';
import { type FileKind, fileKinds } from '../../../core/inventory/kinds.ts';
import { isCalendarDay, isMoment } from '../../../core/settings/calendar-day.ts';
import { makeFolder } from '../../services/files/make-folder.ts';
import { chooseFiles } from '../choose-files.ts';
import type { Cli, Session } from '../cli.ts';
import { importExitCode } from '../exit-codes.ts';
import { helpTail } from '../help-text.ts';
import { describeImport } from '../import-text.ts';
import { saveRejectedRows } from '../rejected-files.ts';

type ImportOptions = {
  readonly as?: FileKind;
  readonly sheet?: string;
  readonly culture?: string;
  readonly map?: string;
  readonly collected?: string;
  readonly partial?: true;
  readonly dryRun?: true;
  readonly rejected?: string;
  readonly by?: string;
};

/** `caskade import PROJECT FILE…` */
export function defineImport(program: Command, cli: Cli): void {
  program
    .command('import')
    .description('import files of any recognized kind, as one step that can be undone')
    .argument('<project>', 'the project file')
    .argument('<file...>', 'files, folders (read one level deep) or patterns such as *.csv')
    .addOption(new Option('--as <kind>', 'take the files for this kind instead of recognizing it').choices(fileKinds))
    .option('--sheet <name>', 'read only this sheet of a workbook')
    .option('--culture <culture>', 'the culture of dates and numbers, such as de-DE')
    .option('--map <file>', 'use a saved mapping of columns')
    .option('--collected <date>', 'when rows without a date were collected, such as 2014-03-14', parseCollected)
    .option('--partial', 'the files do not hold everything, so nothing counts as gone')
    .addOption(new Option('--dry-run', 'show what would change and write nothing').conflicts('rejected'))
    .option('--rejected <folder>', 'save rejected rows there as NAME.rejected.csv')
    .option('--by <who>', 'who imports, for the history')
    .addHelpText('after', helpTail(...examples))
    .action((project: string, paths: readonly string[], options: ImportOptions) =>
      importFiles(cli, project, paths, options),
    );
}

const examples = [
  'caskade import contoso.caskade exports',
  'caskade import contoso.caskade Mailboxes.csv Databases.xlsx --dry-run',
  'caskade import contoso.caskade OutlookProfiles.csv --collected 2014-03-14 --rejected rejected',
];

function importFiles(cli: Cli, project: string, paths: readonly string[], options: ImportOptions): Promise<void> {
  return cli.run({ project, access: 'write' }, async (session) => {
    if (options.rejected !== undefined) await makeFolder(resolve(cli.host.cwd, options.rejected));
    const report = await session.call('import.run', await requestOf(cli, session, paths, options));
    const saved = options.rejected === undefined ? [] : await saveRejected(cli, session, report, options.rejected);
    await cli.print(report, () => [...describeImport(report, project), ...saved.map((file) => `Saved ${file}.`)]);
    return importExitCode(report);
  });
}

async function requestOf(
  cli: Cli,
  session: Session,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ImportRequest> {
  return {
    files: await chooseFiles(session, cli.host.cwd, paths),
    as: options.as ?? null,
    sheet: options.sheet ?? null,
    culture: options.culture ?? null,
    mapping: options.map === undefined ? null : session.file(options.map),
    collected: options.collected ?? null,
    partial: options.partial ?? false,
    dryRun: options.dryRun ?? false,
    choices: null,
    by: options.by ?? null,
  };
}

async function saveRejected(
  cli: Cli,
  session: Session,
  report: ImportReport,
  folder: string,
): Promise<readonly string[]> {
  const rejected = report.files.reduce((sum, file) => sum + file.rejected, 0);
  if (rejected === 0) return [];
  if (report.importId === null) {
    await cli.tell(
      'These rows were rejected before. `caskade imports` shows by which import, `caskade rejected` saves them.',
    );
    return [];
  }
  const { tables } = await session.call('imports.rejectedRows', { importId: report.importId });
  return saveRejectedRows(resolve(cli.host.cwd, folder), tables);
}

function parseCollected(text: string): string {
  if (isCalendarDay(text) || isMoment(text)) return text;
  throw new InvalidArgumentError('It must be a date like 2014-03-14 or 2014-03-14T08:00:00.');
}

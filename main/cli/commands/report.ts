import { type Command, InvalidArgumentError, Option } from 'commander';
import { isLocale } from '../../../core/api/parse-locale.ts';
import type { WrittenReport } from '../../../core/api/report-report.ts';
import {
  type Paper,
  papers,
  type ReportFormat,
  type ReportPart,
  reportFormats,
  reportParts,
} from '../../../core/reports/report-kinds.ts';
import { paperOf } from '../../../core/reports/report-locales.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import type { Cli, Session } from '../cli.ts';
import { exitCodes } from '../exit-codes.ts';
import { helpTail } from '../help-text.ts';
import { pathInFolder, type ReportTarget, reportTarget } from '../report-target.ts';
import { countOf } from '../text-table.ts';
import { parseDay } from './parse-day.ts';
import { parseWave } from './parse-wave.ts';

type ReportCommand = {
  readonly out: string;
  readonly format?: ReportFormat;
  readonly asOf?: string;
  readonly locale?: string;
  readonly paper?: Paper;
  readonly part?: readonly ReportPart[];
  readonly sheet?: readonly string[];
  readonly site?: string;
  readonly wave?: number;
  readonly overwrite?: boolean;
};

/** `caskade report PROJECT --out FILE` */
export function defineReport(program: Command, cli: Cli): void {
  program
    .command('report')
    .description('write a report: a workbook, a printed document, tables for machines, or a calendar')
    .argument('<project>', 'the project file')
    .requiredOption(
      '--out <file>',
      'the file to write, by its extension: .xlsx, .html, .pdf, .json, .ics, .csv (a folder of that name with a file for each table), .zip (the same files in one); in a folder that exists the report gets its own name',
    )
    .addOption(new Option('--format <format>', 'what to write, whatever the extension says').choices(reportFormats))
    .option('--as-of <date>', 'judge ages at the end of that day (default: today)', parseDay)
    .option('--locale <tag>', 'language, dates and numbers, such as de-DE (default: that of the system)', parseLocale)
    .addOption(new Option('--paper <paper>', 'the paper (default: that of the country)').choices(papers))
    .option(
      '--part <part>',
      `only this part of .html and .pdf; again for another: ${reportParts.join(', ')}`,
      collectPart,
    )
    .option('--sheet <key>', 'only this sheet of .xlsx, .csv and .json, such as users; again for another', collectSheet)
    .option('--site <name>', 'only the plan and the waves of this site')
    .option('--wave <number>', 'only this wave, as the plan numbers it', parseWave)
    .option('--overwrite', 'replace files in the folder of .csv that somebody has changed')
    .addHelpText('after', helpTail(...examples))
    .action((project: string, options: ReportCommand) => runReport(cli, project, options));
}

const examples = [
  'caskade report contoso.caskade --out plan.xlsx',
  'caskade report contoso.caskade --out wave-3.pdf --part waves --wave 3 --locale de-DE',
  'caskade report contoso.caskade --out tables.csv --sheet users --sheet databases',
  'caskade report contoso.caskade --out reports --format pdf --as-of 2014-03-14',
];

async function runReport(cli: Cli, project: string, options: ReportCommand): Promise<void> {
  const target = await reportTarget(cli.host.cwd, options.out, options.format ?? null);
  refuseUseless(target.format, options);
  const locale = options.locale ?? cli.host.locale;
  return cli.run({ project, access: 'read' }, async (session) => {
    const path = await pathOf(session, target, { locale, asOf: options.asOf ?? null });
    const { format, archive } = target;
    const written = await session.call('report.write', {
      ...{ locale, asOf: options.asOf ?? null, format, target: session.file(path), archive },
      ...{ paper: options.paper ?? paperOf(locale), parts: options.part ?? null, sheets: options.sheet ?? null },
      ...{ site: options.site ?? null, wave: options.wave ?? null, overwrite: options.overwrite === true },
    });
    await cli.print({ files: written.files }, () => describeReport(written));
    return exitCodes.done;
  });
}

async function pathOf(
  session: Session,
  target: ReportTarget,
  asked: { readonly locale: string; readonly asOf: string | null },
): Promise<string> {
  if (!target.isFolder) return target.path;
  const { fileName } = await session.call('report.describe', asked);
  return pathInFolder(target, fileName);
}

/** An option that changes nothing would be taken to have changed something. Throws `usage`. */
function refuseUseless(format: ReportFormat, options: ReportCommand): void {
  const { part, sheet, paper, overwrite } = options;
  const given: readonly (readonly [option: string, isGiven: boolean, formats: readonly ReportFormat[]])[] = [
    ['--part', part !== undefined, ['html', 'pdf']],
    ['--sheet', sheet !== undefined, ['xlsx', 'csv', 'json']],
    ['--paper', paper !== undefined, ['xlsx', 'html', 'pdf']],
    ['--overwrite', overwrite === true, ['csv']],
  ];
  for (const [option, isGiven, formats] of given) {
    if (!isGiven || formats.includes(format)) continue;
    const hint = `It is for ${formats.map((known) => `.${known}`).join(', ')}.`;
    throw new AppError('usage', `${option} changes nothing in a report of the format ${format}.`, hint, { option });
  }
  refuseUselessPlaces(options);
}

/** Chosen parts that are about no site or wave. */
function refuseUselessPlaces({ part: parts, site, wave }: ReportCommand): void {
  if (parts === undefined) return;
  const given: readonly (readonly [option: string, isGiven: boolean, parts: readonly ReportPart[]])[] = [
    ['--site', site !== undefined, ['sites', 'waves']],
    ['--wave', wave !== undefined, ['waves']],
  ];
  for (const [option, isGiven, about] of given) {
    if (!isGiven || parts.some((part) => about.includes(part))) continue;
    const hint = `It is for ${about.map((part) => `--part ${part}`).join(' and ')}.`;
    throw new AppError('usage', `${option} changes nothing in ${parts.join(', ')}.`, hint, { option });
  }
}

function describeReport({ files, bytes }: WrittenReport): readonly string[] {
  const [file] = files;
  if (files.length === 1) return [`Wrote ${file} (${countOf(bytes, 'byte')}).`];
  return [`Wrote ${countOf(files.length, 'file')} (${countOf(bytes, 'byte')}):`, ...files.map((name) => `  ${name}`)];
}

function parseLocale(text: string): string {
  if (isLocale(text)) return text;
  throw new InvalidArgumentError('It must be a language tag like en-GB or de-DE.');
}

function collectPart(text: string, parts: readonly ReportPart[] = []): readonly ReportPart[] {
  const part = reportParts.find((known) => known === text);
  if (part === undefined) throw new InvalidArgumentError(`Allowed choices are ${reportParts.join(', ')}.`);
  return [...parts, part];
}

function collectSheet(text: string, sheets: readonly string[] = []): readonly string[] {
  return [...sheets, text];
}

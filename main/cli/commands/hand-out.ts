import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { HandOutReport, WorkFormat } from '../../../core/api/work-report.ts';
import { workFormats } from '../../../core/api/work-report.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import type { Cli } from '../cli.ts';
import { exitCodes } from '../exit-codes.ts';
import { helpTail } from '../help-text.ts';
import { countOf } from '../text-table.ts';
import { parseWave } from './parse-wave.ts';

type HandOutOptions = { readonly wave: number; readonly out: string; readonly to?: string; readonly by?: string };

/** `caskade hand-out PROJECT --wave N --out FILE [--to WHO] [--by WHO]` */
export function defineHandOut(program: Command, cli: Cli): void {
  program
    .command('hand-out')
    .description('write a wave as a work file for a second computer, or as a workbook')
    .argument('<project>', 'the project file')
    .requiredOption('--wave <number>', 'the wave, as the plan numbers it', parseWave)
    .requiredOption('--out <file>', 'the file to write: NAME.caskade-work, or NAME.xlsx for somebody without Caskade')
    .option('--to <who>', 'who gets it')
    .option('--by <who>', 'who hands it out, for the history')
    .addHelpText(
      'after',
      helpTail(
        'caskade hand-out contoso.caskade --wave 3 --out wave-3.caskade-work --to eva',
        'caskade hand-out contoso.caskade --wave 3 --out wave-3.xlsx',
      ),
    )
    .action((project: string, options: HandOutOptions) => runHandOut(cli, project, options));
}

function runHandOut(cli: Cli, project: string, { wave, out, to, by }: HandOutOptions): Promise<void> {
  const format = formatOf(out);
  return cli.run({ project, access: 'write' }, async (session) => {
    const request = { wave, target: session.file(out), format, recipient: to ?? null, by: by ?? null };
    const { id: _, merged: __, file: ___, ...left } = await session.call('work.handOut', request);
    await cli.print({ files: [resolve(cli.host.cwd, out)], ...left }, () => describeHandOut(out, left));
    return exitCodes.done;
  });
}

/** Throws `usage` for a name that tells no form. */
function formatOf(file: string): WorkFormat {
  const format = workFormats.find((known) => file.toLowerCase().endsWith(`.${known}`));
  if (format !== undefined) return format;
  throw new AppError(
    'usage',
    `${file} does not tell which file is wanted.`,
    'End the name with .caskade-work for another Caskade, or with .xlsx for a workbook.',
    { file },
  );
}

function describeHandOut(
  file: string,
  {
    wave,
    name,
    people,
    recipient,
    bytes,
  }: Pick<HandOutReport, 'wave' | 'name' | 'people' | 'recipient'> & {
    readonly bytes: number;
  },
): readonly string[] {
  const to = recipient === null ? '' : `, for ${recipient}`;
  return [
    `Wrote ${file} (${countOf(bytes, 'byte')}): wave ${wave}, ${name}, ${countOf(people, 'person', 'people')}${to}.`,
    'When it comes back: `caskade merge PROJECT FILE`.',
  ];
}

import type { Command } from 'commander';
import { AppError } from '../../../core/shared/app-error.ts';
import type { Cli } from '../cli.ts';
import { exitCodes } from '../exit-codes.ts';
import { helpTail } from '../help-text.ts';
import { describeProgress } from '../progress-text.ts';
import { parseDay } from './parse-day.ts';
import { parseWave } from './parse-wave.ts';

type ProgressOptions = {
  readonly asOf?: string;
  readonly resume?: number;
  readonly reason?: string;
  readonly by?: string;
};

/** `caskade progress PROJECT [--as-of DATE]`, and `--resume N --reason TEXT` to let a paused wave go on. */
export function defineProgress(program: Command, cli: Cli): void {
  program
    .command('progress')
    .description('show how far the work is, wave by wave and site by site')
    .argument('<project>', 'the project file')
    .option('--as-of <date>', 'judge it at the end of that day (default: today)', parseDay)
    .option('--resume <number>', 'let this paused wave go on, until more verifications fail', parseWave)
    .option('--reason <text>', 'why the wave goes on')
    .option('--by <who>', 'who lets it go on, for the history')
    .addHelpText(
      'after',
      helpTail(
        'caskade progress contoso.caskade',
        'caskade progress contoso.caskade --resume 3 --reason "The template is mended." --by lead',
      ),
    )
    .action((project: string, options: ProgressOptions) => runProgress(cli, project, options));
}

function runProgress(cli: Cli, project: string, { asOf, resume, reason, by }: ProgressOptions): Promise<void> {
  if (resume === undefined) {
    if (reason !== undefined)
      throw new AppError('usage', '--reason belongs to --resume.', 'Name the wave: --resume 3.');
    return cli.run({ project, access: 'read' }, async (session) => {
      const report = await session.call('tracking.progress', { asOf: asOf ?? null });
      await cli.print(report, () => describeProgress(report));
      return exitCodes.done;
    });
  }
  if (reason === undefined)
    throw new AppError('usage', 'A wave goes on for a reason.', 'Give it: --reason "The template is mended."');
  return cli.run({ project, access: 'write' }, async (session) => {
    await session.call('tracking.resumeWave', { wave: resume, reason, by: by ?? null });
    const report = await session.call('tracking.progress', { asOf: asOf ?? null });
    await cli.print(report, () => [`Wave ${resume} goes on.`, '', ...describeProgress(report)]);
    return exitCodes.done;
  });
}

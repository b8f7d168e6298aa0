import { type Command, Option } from 'commander';
import type { CheckReport, Finding } from '../../../core/api/finding-report.ts';
import { type Severity, severities } from '../../../core/findings/finding.ts';
import { describeCheck } from '../check-text.ts';
import type { Cli } from '../cli.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { helpTail } from '../help-text.ts';
import { parseDay } from './parse-day.ts';

type FailOn = 'blocker' | 'high';

type CheckOptions = { readonly failOn?: FailOn; readonly asOf?: string };

/** `caskade check PROJECT [--fail-on blocker|high] [--as-of DATE]` */
export function defineCheck(program: Command, cli: Cli): void {
  program
    .command('check')
    .description('show what is wrong or missing before the migration')
    .argument('<project>', 'the project file')
    .addOption(
      new Option(
        '--fail-on <severity>',
        'exit with 4 when a finding of at least this severity is not accepted',
      ).choices(['blocker', 'high']),
    )
    .option(
      '--as-of <date>',
      'judge ages, acceptances and exemptions at the end of that day (default: today)',
      parseDay,
    )
    .addHelpText(
      'after',
      helpTail('caskade check contoso.caskade', 'caskade check contoso.caskade --fail-on blocker --json'),
    )
    .action((project: string, { failOn, asOf }: CheckOptions) =>
      cli.run({ project, access: 'read' }, async (session) => {
        const report = await session.call('check', { asOf: asOf ?? null });
        await cli.print(report, () => describeCheck(report));
        return exitCodeOfCheck(report, failOn ?? null);
      }),
    );
}

function exitCodeOfCheck({ findings }: CheckReport, failOn: FailOn | null): ExitCode {
  if (failOn === null) return exitCodes.done;
  return findings.some((finding) => isOpen(finding, failOn)) ? exitCodes.finding : exitCodes.done;
}

function isOpen({ severity, accepted }: Finding, least: Severity): boolean {
  return accepted === null && severities.indexOf(severity) <= severities.indexOf(least);
}

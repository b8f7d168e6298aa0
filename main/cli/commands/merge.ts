import { type Command, Option } from 'commander';
import type { MergeReport } from '../../../core/api/work-report.ts';
import type { Cli, Session } from '../cli.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { helpTail } from '../help-text.ts';
import { describeMerge } from '../merge-text.ts';

type Side = 'ours' | 'theirs';

type MergeOptions = { readonly dryRun?: boolean; readonly take?: Side; readonly by?: string };

/** `caskade merge PROJECT FILE [--dry-run] [--take ours|theirs] [--by WHO]` */
export function defineMerge(program: Command, cli: Cli): void {
  program
    .command('merge')
    .description('take over what a work file, a workbook of a wave or a copy of the project brings back')
    .argument('<project>', 'the project file')
    .argument('<file>', 'what comes back: .caskade-work, .xlsx or .caskade')
    .option('--dry-run', 'show what would be taken over and write nothing')
    .addOption(
      new Option(
        '--take <side>',
        'decide what both sides changed: ours keeps what the project says, theirs takes the file (default: stays open)',
      ).choices(['ours', 'theirs']),
    )
    .option('--by <who>', 'who merges, for the history')
    .addHelpText(
      'after',
      helpTail(
        'caskade merge contoso.caskade wave-3.caskade-work --dry-run',
        'caskade merge contoso.caskade wave-3.xlsx --take theirs --by lead',
      ),
    )
    .action((project: string, file: string, options: MergeOptions) => runMerge(cli, project, file, options));
}

function runMerge(cli: Cli, project: string, path: string, options: MergeOptions): Promise<void> {
  const isDryRun = options.dryRun === true;
  return cli.run({ project, access: isDryRun ? 'read' : 'write' }, async (session) => {
    const report = await merge(session, path, options, isDryRun);
    await cli.print({ ...report, isDryRun }, () => describeMerge(report, isDryRun));
    return exitCodeOf(report);
  });
}

async function merge(
  session: Session,
  path: string,
  { take, by }: MergeOptions,
  isDryRun: boolean,
): Promise<MergeReport> {
  const file = session.file(path);
  const decisions = take === undefined ? [] : await decideAll(session, path, take);
  return isDryRun
    ? session.call('work.preview', { file, decisions })
    : session.call('work.merge', { file, decisions, by: by ?? null });
}

async function decideAll(session: Session, path: string, take: Side) {
  const { conflicts } = await session.call('work.preview', { file: session.file(path), decisions: [] });
  return conflicts.map(({ key }) => ({ key, take }));
}

/** 3 when a row could not be taken over; what is not decided is there again next time. */
function exitCodeOf({ problems }: MergeReport): ExitCode {
  return problems.length > 0 ? exitCodes.refused : exitCodes.done;
}

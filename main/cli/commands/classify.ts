import { type Command, Option } from 'commander';
import { rowKinds } from '../../../core/api/analysis-operations.ts';
import type { ClassifiedRow } from '../../../core/api/classification-report.ts';
import { describeRows, describeSummary } from '../classification-text.ts';
import type { Cli } from '../cli.ts';
import { exitCodes } from '../exit-codes.ts';
import { helpTail } from '../help-text.ts';
import { parseDay } from './parse-day.ts';

type ClassifyOptions = { readonly rows?: keyof ClassifiedRow; readonly asOf?: string };

/** `caskade classify PROJECT [--rows users|profiles|databases] [--as-of DATE]` */
export function defineClassify(program: Command, cli: Cli): void {
  program
    .command('classify')
    .description('show who still depends on an individual Client Access server, and why')
    .argument('<project>', 'the project file')
    .addOption(new Option('--rows <list>', 'list the rows behind the counts').choices(rowKinds))
    .option('--as-of <date>', 'judge ages at the end of that day (default: today)', parseDay)
    .addHelpText(
      'after',
      helpTail('caskade classify contoso.caskade', 'caskade classify contoso.caskade --rows users --json'),
    )
    .action((project: string, { rows, asOf }: ClassifyOptions) =>
      rows === undefined ? showSummary(cli, project, asOf ?? null) : showRows(cli, project, rows, asOf ?? null),
    );
}

function showSummary(cli: Cli, project: string, asOf: string | null): Promise<void> {
  return cli.run({ project, access: 'read' }, async (session) => {
    const summary = await session.call('classify.summary', { asOf });
    await cli.print(summary, () => describeSummary(summary));
    return exitCodes.done;
  });
}

function showRows(cli: Cli, project: string, rows: keyof ClassifiedRow, asOf: string | null): Promise<void> {
  return cli.run({ project, access: 'read' }, async (session) => {
    const list = await session.call('classify.rows', { rows, asOf });
    await cli.print(list.rows, () => describeRows(list));
    return exitCodes.done;
  });
}

import type { Command } from 'commander';
import type { HistoryChange } from '../../../core/api/project-reports.ts';
import type { Cli } from '../cli.ts';
import { exitCodes } from '../exit-codes.ts';
import { helpTail } from '../help-text.ts';
import { renderTable } from '../text-table.ts';

/** `caskade history PROJECT` */
export function defineHistory(program: Command, cli: Cli): void {
  program
    .command('history')
    .description('list the changes of the project, newest first')
    .argument('<project>', 'the project file')
    .addHelpText('after', helpTail('caskade history contoso.caskade'))
    .action((project: string) =>
      cli.run({ project, access: 'read' }, async (session) => {
        const history = await session.call('history.list', {});
        await cli.print(history, () => describeHistory(history.changes));
        return exitCodes.done;
      }),
    );
}

function describeHistory(changes: readonly HistoryChange[]): readonly string[] {
  if (changes.length === 0) return ['The project has no changes yet.'];
  return renderTable(
    [{ title: 'At' }, { title: 'By' }, { title: 'What' }, { title: '' }],
    changes.map(({ at, by, what, undone }) => [at, by ?? '', what, undone ? 'undone' : '']),
  );
}

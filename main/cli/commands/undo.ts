import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import { exitCodes } from '../exit-codes.ts';
import { helpTail } from '../help-text.ts';

/** `caskade undo PROJECT` */
export function defineUndo(program: Command, cli: Cli): void {
  program
    .command('undo')
    .description('take the last change back')
    .argument('<project>', 'the project file')
    .addHelpText('after', helpTail('caskade undo contoso.caskade'))
    .action((project: string) =>
      cli.run({ project, access: 'write' }, async (session) => {
        const result = await session.call('history.undo', {});
        await cli.print(result, () => [`Undone: ${result.undone}.`]);
        return exitCodes.done;
      }),
    );
}

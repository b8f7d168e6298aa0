import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import { exitCodes } from '../exit-codes.ts';
import { helpTail } from '../help-text.ts';

/** `caskade redo PROJECT` */
export function defineRedo(program: Command, cli: Cli): void {
  program
    .command('redo')
    .description('do the change again that was undone last')
    .argument('<project>', 'the project file')
    .addHelpText('after', helpTail('caskade redo contoso.caskade'))
    .action((project: string) =>
      cli.run({ project, access: 'write' }, async (session) => {
        const result = await session.call('history.redo', {});
        await cli.print(result, () => [`Done again: ${result.redone}.`]);
        return exitCodes.done;
      }),
    );
}

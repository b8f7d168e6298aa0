import type { Command } from 'commander';
import type { SavedCollectors } from '../../../core/api/collector-operations.ts';
import type { Cli } from '../cli.ts';
import { exitCodes } from '../exit-codes.ts';
import { helpTail } from '../help-text.ts';

/** `caskade collectors --out DIR` */
export function defineCollectors(program: Command, cli: Cli): void {
  program
    .command('collectors')
    .description('save the scripts that export the Exchange inventory and the Outlook profiles')
    .requiredOption('--out <folder>', 'the folder to write the scripts to; nothing in it is replaced')
    .addHelpText('after', helpTail('caskade collectors --out scripts'))
    .action((options: { out: string }) =>
      cli.run({ access: 'create' }, async (session) => {
        const saved = await session.call('collectors.save', { folder: session.file(options.out) });
        await cli.print(saved, () => describeSaved(saved));
        return exitCodes.done;
      }),
    );
}

function describeSaved({ folder, files }: SavedCollectors): readonly string[] {
  const lines = files.map(({ file, isNew }) => (isNew ? `Saved ${file}.` : `${file} is already there.`));
  return [...lines, `README.md in ${folder} says how to run them.`];
}

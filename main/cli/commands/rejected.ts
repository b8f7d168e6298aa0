import { resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import type { Cli } from '../cli.ts';
import { exitCodes } from '../exit-codes.ts';
import { helpTail } from '../help-text.ts';
import { saveRejectedRows } from '../rejected-files.ts';

/** `caskade rejected PROJECT [IMPORT] --out DIR` */
export function defineRejected(program: Command, cli: Cli): void {
  program
    .command('rejected')
    .description('save the rows that an import rejected, with the problem and a hint beside each')
    .argument('<project>', 'the project file')
    .argument('[import]', 'the number of the import, as `caskade imports` lists it (default: the last)', parseImportId)
    .requiredOption('--out <folder>', 'the folder to write NAME.rejected.csv files to')
    .addHelpText('after', helpTail('caskade rejected contoso.caskade --out rejected'))
    .action((project: string, importId: number | undefined, options: { out: string }) =>
      cli.run({ project, access: 'read' }, async (session) => {
        const result = await session.call('imports.rejectedRows', { importId: importId ?? null });
        const files = await saveRejectedRows(resolve(cli.host.cwd, options.out), result.tables);
        await cli.print({ importId: result.importId, files }, () => describeSaved(result.importId, files));
        return exitCodes.done;
      }),
    );
}

function describeSaved(importId: number, files: readonly string[]): readonly string[] {
  if (files.length === 0) return [`Import ${importId} rejected no rows.`];
  return [...files.map((file) => `Saved ${file}.`), 'Correct the cells and import the files as they are.'];
}

function parseImportId(text: string): number {
  const id = Number(text);
  if (!Number.isSafeInteger(id) || id < 1) throw new InvalidArgumentError('It must be the number of an import.');
  return id;
}

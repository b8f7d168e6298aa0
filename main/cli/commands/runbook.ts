import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import { exitCodes } from '../exit-codes.ts';
import { helpTail } from '../help-text.ts';
import { countOf } from '../text-table.ts';

/** `caskade runbook PROJECT --out DIR [--overwrite]` */
export function defineRunbook(program: Command, cli: Cli): void {
  program
    .command('runbook')
    .description('write the runbook of the plan: documents, PowerShell scripts and their rollbacks')
    .argument('<project>', 'the project file')
    .requiredOption('--out <folder>', 'the folder to write into; it is created when it is missing')
    .option('--overwrite', 'replace files in the folder that somebody has changed')
    .addHelpText('after', helpTail('caskade runbook contoso.caskade --out runbook'))
    .action((project: string, options: { out: string; overwrite?: boolean }) =>
      cli.run({ project, access: 'read' }, async (session) => {
        const request = { target: session.file(options.out), overwrite: options.overwrite === true };
        const written = await session.call('runbook.write', request);
        await cli.print(written, () => [
          `Wrote ${countOf(written.files.length, 'file')}:`,
          ...written.files.map((file) => `  ${file}`),
          '',
          'Begin with runbook.md or runbook.html. Run every script with -WhatIf first.',
        ]);
        return exitCodes.done;
      }),
    );
}

import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import { exitCodes } from '../exit-codes.ts';
import { helpTail } from '../help-text.ts';

/** `caskade new PROJECT [--name N]` */
export function defineNew(program: Command, cli: Cli): void {
  program
    .command('new')
    .description('create an empty project file')
    .argument('<project>', 'the project file to create, such as contoso.caskade')
    .option('--name <name>', 'the name of the project (default: the name of the file)')
    .addHelpText('after', helpTail('caskade new contoso.caskade --name "Contoso 2014"'))
    .action((project: string, options: { name?: string }) =>
      cli.run({ access: 'create' }, async (session) => {
        const target = session.file(project);
        const created = await session.call('project.create', { target, name: options.name ?? null });
        await cli.print(created, () => [`Created the project "${created.name}" in ${created.project}.`]);
        return exitCodes.done;
      }),
    );
}

import type { Command } from 'commander';
import type { ProjectCopy } from '../../../core/api/project-reports.ts';
import type { Cli } from '../cli.ts';
import { exitCodes } from '../exit-codes.ts';
import { helpTail } from '../help-text.ts';
import { countOf } from '../text-table.ts';

/** `caskade backup PROJECT --out FILE` */
export function defineBackup(program: Command, cli: Cli): void {
  program
    .command('backup')
    .description('write a checked copy of the project')
    .argument('<project>', 'the project file')
    .requiredOption('--out <file>', 'the file to write; it must not exist')
    .addHelpText('after', helpTail('caskade backup contoso.caskade --out contoso-2014-03-14.caskade'))
    .action((project: string, options: { out: string }) =>
      cli.run({ project, access: 'read' }, async (session) => {
        const copy = await session.call('project.backup', { target: session.file(options.out) });
        await cli.print(copy, () => [describeCopy('Backed up', copy)]);
        return exitCodes.done;
      }),
    );
}

/** `caskade restore FILE PROJECT` */
export function defineRestore(program: Command, cli: Cli): void {
  program
    .command('restore')
    .description('turn a backup into a project file again')
    .argument('<file>', 'the backup')
    .argument('<project>', 'the project file to create; it must not exist')
    .addHelpText('after', helpTail('caskade restore contoso-2014-03-14.caskade contoso.caskade'))
    .action((file: string, project: string) =>
      cli.run({ access: 'create' }, async (session) => {
        const files = { backup: session.file(file), target: session.file(project) };
        const copy = await session.call('project.restore', files);
        await cli.print(copy, () => [describeCopy('Restored', copy)]);
        return exitCodes.done;
      }),
    );
}

function describeCopy(what: string, copy: ProjectCopy): string {
  return `${what} to ${copy.file}: ${countOf(copy.bytes, 'byte')}, every page checked.`;
}

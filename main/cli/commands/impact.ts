import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import { exitCodes } from '../exit-codes.ts';
import { helpTail } from '../help-text.ts';
import { describeImpact } from '../impact-text.ts';

/** `caskade impact PROJECT [SERVER]`; how many are hit does not change the exit code. */
export function defineImpact(program: Command, cli: Cli): void {
  program
    .command('impact')
    .description('show who loses Outlook when a server stops, now and after each step of the plan')
    .argument('<project>', 'the project file')
    .argument('[server]', 'the name of the server; without it, all of them')
    .addHelpText('after', helpTail('caskade impact contoso.caskade OSL-CAS01'))
    .action((project: string, server: string | undefined) =>
      cli.run({ project, access: 'read' }, async (session) => {
        const report = await session.call('impact', { server: server ?? null, asOf: null });
        await cli.print(report, () => describeImpact(report));
        return exitCodes.done;
      }),
    );
}

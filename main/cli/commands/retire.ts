import type { Command } from 'commander';
import type { RetirementReport } from '../../../core/api/project-reports.ts';
import type { Cli } from '../cli.ts';
import { exitCodes } from '../exit-codes.ts';
import { helpTail } from '../help-text.ts';
import { countOf } from '../text-table.ts';

/** `caskade retire PROJECT SERVER`; whether the server is ready does not change the exit code. */
export function defineRetire(program: Command, cli: Cli): void {
  program
    .command('retire')
    .description('show who and what still depends on a server')
    .argument('<project>', 'the project file')
    .argument('<server>', 'the name of the server')
    .addHelpText('after', helpTail('caskade retire contoso.caskade OSL-CAS01'))
    .action((project: string, server: string) =>
      cli.run({ project, access: 'read' }, async (session) => {
        const report = await session.call('retire', { server });
        await cli.print(report, () => describeRetirement(report));
        return exitCodes.done;
      }),
    );
}

function describeRetirement(report: RetirementReport): readonly string[] {
  return [
    report.ready
      ? `${report.server} can be retired: nothing depends on it that was not acknowledged.`
      : `${report.server} cannot be retired yet.`,
    ...describeList('database', report.databases),
    ...describeList('user', report.users),
    ...describeList('exempt database', report.exempt),
    ...describeList('application', report.applications),
    ...describeList(
      'other dependency',
      report.other.map(({ kind, name }) => `${kind}: ${name}`),
      'other dependencies',
    ),
  ];
}

function describeList(one: string, names: readonly string[], many = `${one}s`): readonly string[] {
  if (names.length === 0) return [];
  return ['', `${countOf(names.length, one, many)}:`, ...names.map((name) => `  ${name}`)];
}

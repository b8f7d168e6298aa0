import { type Command, Option } from 'commander';
import { type SampleOrganization, sampleOrganizations } from '../../../core/api/project-operations.ts';
import type { Cli } from '../cli.ts';
import { importExitCode } from '../exit-codes.ts';
import { helpTail } from '../help-text.ts';
import { describeImport } from '../import-text.ts';

/** `caskade sample PROJECT [--org O]` */
export function defineSample(program: Command, cli: Cli): void {
  const organization = new Option('--org <organization>', 'the sample organization').choices(sampleOrganizations);
  program
    .command('sample')
    .description('create a project file from a sample organization')
    .argument('<project>', 'the project file to create')
    .addOption(organization.default('nordwind'))
    .addHelpText('after', helpTail('caskade sample nordwind.caskade'))
    .action((project: string, options: { org: SampleOrganization }) =>
      cli.run({ access: 'create' }, async (session) => {
        const target = session.file(project);
        const report = await session.call('project.sample', { target, organization: options.org });
        await cli.print(report, () => describeImport(report, project));
        return importExitCode(report);
      }),
    );
}

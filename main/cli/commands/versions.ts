import type { Command } from 'commander';
import type { PlanVersion } from '../../../core/api/plan-report.ts';
import { describeDifference } from '../../../core/planning/describe-difference.ts';
import { parseSettingsPatch } from '../../../core/settings/parse.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import { readJsonFile } from '../../services/files/json-file.ts';
import type { Cli } from '../cli.ts';
import { exitCodes } from '../exit-codes.ts';
import { helpTail } from '../help-text.ts';
import { renderTable } from '../text-table.ts';
import { parseDay } from './parse-day.ts';

type VersionOptions = {
  readonly save?: string;
  readonly tryOut?: string;
  readonly settings?: string;
  readonly compare?: readonly string[];
  readonly adopt?: string;
  readonly remove?: string;
  readonly asOf?: string;
  readonly by?: string;
};

/** `caskade versions PROJECT [--save NAME | --try-out NAME --settings FILE | --compare A [B] | --adopt NAME | --remove NAME]` */
export function defineVersions(program: Command, cli: Cli): void {
  program
    .command('versions')
    .description('keep the plan as a baseline, try it with other settings, compare plans')
    .argument('<project>', 'the project file')
    .option('--save <name>', 'keep the plan in force under that name, as a baseline')
    .option('--try-out <name>', 'plan with other settings and keep that under a name; the plan in force stays')
    .option('--settings <file>', 'the settings to try out, merged into those of the project')
    .option('--compare <names...>', 'compare a version with another one, or with the plan in force')
    .option('--adopt <name>', 'make a version the plan in force, with its settings')
    .option('--remove <name>', 'remove a version')
    .option('--as-of <date>', 'judge ages at the end of that day (default: today)', parseDay)
    .option('--by <who>', 'who does it, for the history')
    .addHelpText(
      'after',
      helpTail(
        'caskade versions contoso.caskade --save signed-off',
        'caskade versions contoso.caskade --try-out half --settings half.json',
        'caskade versions contoso.caskade --compare signed-off',
      ),
    )
    .action((project: string, options: VersionOptions) => runVersions(cli, project, options));
}

function runVersions(cli: Cli, project: string, options: VersionOptions): Promise<void> {
  const asked = [options.save, options.tryOut, options.compare, options.adopt, options.remove];
  if (asked.filter((option) => option !== undefined).length > 1) {
    throw new AppError(
      'usage',
      'Several things were asked at once.',
      'Give one of --save, --try-out, --compare, --adopt, --remove.',
    );
  }
  if (options.settings !== undefined && options.tryOut === undefined) {
    throw new AppError(
      'usage',
      'Settings are for a plan that is tried out.',
      'Give --try-out NAME, or leave --settings out.',
    );
  }
  const by = options.by ?? null;
  if (options.save !== undefined) return save(cli, project, options.save, by);
  if (options.tryOut !== undefined) return tryOut(cli, project, options.tryOut, options);
  if (options.compare !== undefined) return compare(cli, project, options.compare);
  if (options.adopt !== undefined) return adopt(cli, project, options.adopt, by);
  return options.remove === undefined ? list(cli, project) : remove(cli, project, options.remove, by);
}

function list(cli: Cli, project: string): Promise<void> {
  return cli.run({ project, access: 'read' }, async (session) => {
    const found = await session.call('plan.versions', {});
    await cli.print(found, () => describeVersions(found.versions));
    return exitCodes.done;
  });
}

function save(cli: Cli, project: string, name: string, by: string | null): Promise<void> {
  return cli.run({ project, access: 'write' }, async (session) => {
    const version = await session.call('plan.saveBaseline', { name, by });
    await cli.print(version, () => [`Kept the plan as ${name}.`]);
    return exitCodes.done;
  });
}

function tryOut(cli: Cli, project: string, name: string, options: VersionOptions): Promise<void> {
  return cli.run({ project, access: 'write' }, async (session) => {
    if (options.settings === undefined) {
      throw new AppError('usage', '--try-out needs --settings.', 'Give the settings to try out as a JSON file.');
    }
    const patch = parseSettingsPatch(await readJsonFile(cli.host.cwd, options.settings));
    const request = { name, patch, asOf: options.asOf ?? null, by: options.by ?? null };
    const version = await session.call('plan.tryOut', request);
    await cli.print(version, () => [`Kept what comes out as ${name}. The plan in force stays as it is.`]);
    return exitCodes.done;
  });
}

function compare(cli: Cli, project: string, names: readonly string[]): Promise<void> {
  const [before = null, after = null, ...others] = names;
  if (others.length > 0) throw new AppError('usage', 'Only two plans can be compared.', 'Name one version, or two.');
  return cli.run({ project, access: 'read' }, async (session) => {
    const difference = await session.call('plan.compare', { before, after });
    await cli.print(difference, () => describeDifference(difference));
    return exitCodes.done;
  });
}

function adopt(cli: Cli, project: string, name: string, by: string | null): Promise<void> {
  return cli.run({ project, access: 'write' }, async (session) => {
    const plan = await session.call('plan.adopt', { name, by });
    await cli.print(plan, () => [`${name} is the plan now. \`caskade undo\` takes it back.`]);
    return exitCodes.done;
  });
}

function remove(cli: Cli, project: string, name: string, by: string | null): Promise<void> {
  return cli.run({ project, access: 'write' }, async (session) => {
    const removed = await session.call('plan.removeVersion', { name, by });
    await cli.print(removed, () => [`Removed the version ${removed.removed}.`]);
    return exitCodes.done;
  });
}

function describeVersions(versions: readonly PlanVersion[]): readonly string[] {
  if (versions.length === 0) return ['The plan has no versions. `--save NAME` keeps the plan in force as one.'];
  return renderTable(
    ['Name', 'Kind', 'At', 'By', 'As of', 'Hash'].map((title) => ({ title })),
    versions.map(({ name, kind, at, by, asOf, hash }) => [name ?? '', kind, at, by ?? '', asOf, hash.slice(0, 12)]),
  );
}

import { type Command, Option } from 'commander';
import { parseSettingsPatch, type SettingsPatch } from '../../../core/settings/parse.ts';
import { readJsonFile } from '../../services/files/json-file.ts';
import type { Cli } from '../cli.ts';
import { exitCodes } from '../exit-codes.ts';
import { helpTail } from '../help-text.ts';
import { describePlan } from '../plan-text.ts';
import { parseDay } from './parse-day.ts';

type PlanOptions = {
  readonly settings?: string;
  readonly asOf?: string;
  readonly by?: string;
  readonly show?: boolean;
  readonly explain?: string;
};

/** `caskade plan PROJECT [--settings FILE] [--as-of DATE] [--by WHO]`, and with `--show` or `--explain ALIAS` without computing. */
export function definePlan(program: Command, cli: Cli): void {
  program
    .command('plan')
    .description('compute the plan: the order of the work, the waves, and who is in none')
    .argument('<project>', 'the project file')
    .option('--settings <file>', 'a JSON file to merge into the settings of the project first')
    .option('--as-of <date>', 'judge ages at the end of that day (default: today)', parseDay)
    .option('--by <who>', 'who computes it, for the history')
    .addOption(
      new Option('--show', 'show the plan in force instead of computing it').conflicts(['settings', 'explain']),
    )
    .addOption(new Option('--explain <alias>', 'say why somebody is in that wave, or in none').conflicts('settings'))
    .addHelpText(
      'after',
      helpTail(
        'caskade plan contoso.caskade --settings waves.json',
        'caskade plan contoso.caskade --explain mlien',
        'caskade plan contoso.caskade --show --json',
      ),
    )
    .action((project: string, options: PlanOptions) => {
      if (options.explain !== undefined) return explain(cli, project, options.explain);
      return options.show === true ? show(cli, project) : compute(cli, project, options);
    });
}

function compute(cli: Cli, project: string, options: PlanOptions): Promise<void> {
  return cli.run({ project, access: 'write' }, async (session) => {
    const patch = await readPatch(cli, options.settings);
    const plan = await session.call('plan.compute', { patch, asOf: options.asOf ?? null, by: options.by ?? null });
    await cli.print(plan, () => describePlan(plan));
    return exitCodes.done;
  });
}

function show(cli: Cli, project: string): Promise<void> {
  return cli.run({ project, access: 'read' }, async (session) => {
    const plan = await session.call('plan.get', {});
    await cli.print(plan, () => describePlan(plan));
    return exitCodes.done;
  });
}

function explain(cli: Cli, project: string, alias: string): Promise<void> {
  return cli.run({ project, access: 'read' }, async (session) => {
    const placement = await session.call('plan.explain', { alias });
    await cli.print(placement, () => [placement.explanation]);
    return exitCodes.done;
  });
}

async function readPatch(cli: Cli, file: string | undefined): Promise<SettingsPatch | null> {
  return file === undefined ? null : parseSettingsPatch(await readJsonFile(cli.host.cwd, file));
}

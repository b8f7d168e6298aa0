import type { Command } from 'commander';
import { parseSettingsPatch } from '../../../core/settings/parse.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { readJsonFile } from '../../services/files/json-file.ts';
import type { Cli } from '../cli.ts';
import { exitCodes } from '../exit-codes.ts';
import { helpTail } from '../help-text.ts';

/** `caskade settings PROJECT [FILE] [--by WHO]` */
export function defineSettings(program: Command, cli: Cli): void {
  program
    .command('settings')
    .description('show the settings of the project, or merge a settings file into them')
    .argument('<project>', 'the project file')
    .argument('[file]', 'a JSON file to merge: objects by key, lists replaced whole, null deletes')
    .option('--by <who>', 'who changes the settings, for the history')
    .addHelpText('after', helpTail('caskade settings contoso.caskade', 'caskade settings contoso.caskade waves.json'))
    .action((project: string, file: string | undefined, options: { by?: string }) =>
      file === undefined ? showSettings(cli, project) : mergeFile(cli, project, file, options.by ?? null),
    );
}

function showSettings(cli: Cli, project: string): Promise<void> {
  return cli.run({ project, access: 'read' }, async (session) => {
    const settings = await session.call('settings.get', {});
    await cli.print(settings, () => describeSettings(settings));
    return exitCodes.done;
  });
}

function mergeFile(cli: Cli, project: string, file: string, by: string | null): Promise<void> {
  return cli.run({ project, access: 'write' }, async (session) => {
    const patch = parseSettingsPatch(await readJsonFile(cli.host.cwd, file));
    const settings = await session.call('settings.merge', { patch, by });
    await cli.print(settings, () => [`Merged ${file} into the settings.`, '', ...describeSettings(settings)]);
    return exitCodes.done;
  });
}

function describeSettings(settings: Settings): readonly string[] {
  if (Object.keys(settings).length === 0) return ['The project has no settings of its own. Defaults hold.'];
  return JSON.stringify(settings, null, 2).split('\n');
}

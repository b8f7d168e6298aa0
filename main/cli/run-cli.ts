import { Command, CommanderError } from 'commander';
import { toWireError, type WireError } from '../../core/api/reply.ts';
import { AppError } from '../../core/shared/app-error.ts';
import { type Cli, createCli, printJson } from './cli.ts';
import type { CliHost } from './cli-host.ts';
import { defineBackup, defineRestore } from './commands/backup.ts';
import { defineCheck } from './commands/check.ts';
import { defineClassify } from './commands/classify.ts';
import { defineCollectors } from './commands/collectors.ts';
import { defineFind } from './commands/find.ts';
import { defineHandOut } from './commands/hand-out.ts';
import { defineHistory } from './commands/history.ts';
import { defineImpact } from './commands/impact.ts';
import { defineImport } from './commands/import.ts';
import { defineImports } from './commands/imports.ts';
import { defineMerge } from './commands/merge.ts';
import { defineNew } from './commands/new.ts';
import { definePlan } from './commands/plan.ts';
import { defineProgress } from './commands/progress.ts';
import { defineRedo } from './commands/redo.ts';
import { defineRejected } from './commands/rejected.ts';
import { defineReport } from './commands/report.ts';
import { defineRetire } from './commands/retire.ts';
import { defineRunbook } from './commands/runbook.ts';
import { defineSample } from './commands/sample.ts';
import { defineServe } from './commands/serve.ts';
import { defineSettings } from './commands/settings.ts';
import { defineStep } from './commands/step.ts';
import { defineTrack } from './commands/track.ts';
import { defineUndo } from './commands/undo.ts';
import { defineVersions } from './commands/versions.ts';
import { type ExitCode, exitCodeHelp, exitCodeOf, exitCodes } from './exit-codes.ts';
import { escapeControls } from './safe-text.ts';

/**
 * Runs one command line (without the names of the interpreter and the script) and gives the exit code. Never rejects: a
 * failure is printed, as `{error}` on standard output with `--json`, else as sentences on standard error.
 */
export async function runCli(argv: readonly string[], host: CliHost): Promise<ExitCode> {
  const options = { json: hasFlag(argv, '--json'), quiet: hasFlag(argv, '--quiet') };
  const cli = createCli(host, options);
  const help: string[] = [];
  const program = defineProgram(cli, (text) => help.push(text));
  try {
    await program.parseAsync(argv, { from: 'user' });
    return cli.exitCode();
  } catch (thrown) {
    if (thrown instanceof CommanderError && thrown.exitCode === 0) {
      await (options.json ? printJson(host, { help: help.join('') }) : host.stdout.write(help.join('')));
      return exitCodes.done;
    }
    const error = toWireError(
      thrown instanceof CommanderError ? usageError(thrown, program, argv) : thrown,
      'command line',
    );
    await (options.json ? printJson(host, { error }) : tellFailure(host, error));
    return exitCodeOf(error.code);
  }
}

function defineProgram(cli: Cli, writeHelp: (text: string) => void): Command {
  const program = new Command('caskade')
    .description('Finds who still depends on an individual Exchange 2010 Client Access server.')
    .usage('COMMAND PROJECT [arguments]')
    .version(cli.host.version, '--version', 'show the version')
    .helpOption('--help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .option('--json', 'print one JSON document on standard output and nothing else there')
    .option('--quiet', 'show no progress')
    .exitOverride()
    .configureOutput({ writeOut: writeHelp, writeErr: () => {}, getOutHelpWidth: () => 110 })
    .configureHelp({ showGlobalOptions: true })
    .addHelpText('after', `\n${programExamples}\n\n${exitCodeHelp}`);
  for (const define of commands) define(program, cli);
  return program;
}

const commands = [
  defineNew,
  defineSample,
  defineCollectors,
  defineImport,
  defineImports,
  defineRejected,
  defineSettings,
  defineClassify,
  defineCheck,
  defineFind,
  definePlan,
  defineStep,
  defineVersions,
  defineRunbook,
  defineReport,
  defineTrack,
  defineProgress,
  defineHandOut,
  defineMerge,
  defineRetire,
  defineImpact,
  defineUndo,
  defineRedo,
  defineHistory,
  defineBackup,
  defineRestore,
  defineServe,
] as const;

const programExamples = `Examples:
  caskade sample nordwind.caskade
  caskade classify nordwind.caskade
  caskade new contoso.caskade
  caskade import contoso.caskade exports
  caskade import --help`;

function hasFlag(argv: readonly string[], flag: string): boolean {
  const end = argv.indexOf('--');
  return (end < 0 ? argv : argv.slice(0, end)).includes(flag);
}

function usageError(thrown: CommanderError, program: Command, argv: readonly string[]): AppError {
  const named = argv.find((argument) => !argument.startsWith('-'));
  const command = program.commands.find((known) => known.name() === named);
  return new AppError(
    'usage',
    sentenceOf(thrown),
    `Run \`caskade ${command === undefined ? '' : `${command.name()} `}--help\`.`,
  );
}

function sentenceOf(thrown: CommanderError): string {
  if (thrown.code === 'commander.help') return 'The command is missing.';
  const text = thrown.message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?)]$/.test(text) ? '' : '.'}`;
}

async function tellFailure(host: CliHost, error: WireError): Promise<void> {
  const problems = Array.isArray(error.details.problems) ? error.details.problems : [];
  const listed = problems.length > 1 ? problems.map((problem) => `  ${problem}`) : [];
  const lines = [error.message, ...listed, error.hint, `(${error.code})`];
  await host.stderr.write(lines.map((line) => `${escapeControls(line)}\n`).join(''));
}

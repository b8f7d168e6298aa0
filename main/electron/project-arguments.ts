import { extname, resolve } from 'node:path';

/** The project files of a command line: what ends in `.caskade` and is no option, as absolute paths. */
export function projectArguments(argv: readonly string[], workingFolder: string): readonly string[] {
  return argv
    .filter((argument) => !argument.startsWith('-') && extname(argument).toLowerCase() === '.caskade')
    .map((argument) => resolve(workingFolder, argument));
}

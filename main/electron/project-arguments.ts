import { resolve } from 'node:path';
import { hasProjectEnding } from '../services/project-endings.ts';

/** The project files of a command line: what ends as a project or a work file and is no option, as absolute paths. */
export function projectArguments(argv: readonly string[], workingFolder: string): readonly string[] {
  return argv
    .filter((argument) => !argument.startsWith('-') && hasProjectEnding(argument))
    .map((argument) => resolve(workingFolder, argument));
}

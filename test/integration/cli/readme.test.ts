import { cpSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { useProjectCli } from '../../factories/project-cli.ts';

const cli = useProjectCli();
const root = new URL('../../../', import.meta.url);

describe('the worked example of the README', () => {
  it('shows what the commands really print', async () => {
    cpSync(fileURLToPath(new URL('assets/samples/nordwind', root)), cli.path('exports'), { recursive: true });
    rmSync(cli.path('exports', 'sample.json'));
    const shown: string[] = [];
    for (const { command, output } of examplesOf(readFileSync(new URL('README.md', root), 'utf8'))) {
      const { stdout } = await cli.run(...wordsOf(command));
      const printed = stdout.replaceAll(cli.path(), '').trimEnd();
      shown.push(command);
      expect({ command, output: abridgedLike(output, printed) }).toEqual({ command, output });
    }
    expect(shown.length).toBeGreaterThanOrEqual(5);
  });
});

type Example = { readonly command: string; readonly output: string };

/** The commands of the console block, each with what the README shows below it. */
function examplesOf(readme: string): readonly Example[] {
  const block = /```console\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  return block.split(/^\$ /m).flatMap((part) => {
    const [command, ...output] = part.split('\n');
    return command === undefined || command === '' ? [] : [{ command, output: output.join('\n').trimEnd() }];
  });
}

/** The words of a command line after the program's name. */
function wordsOf(command: string): readonly string[] {
  return [...command.matchAll(/'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '').slice(1);
}

/** A README leaves out lines with `…`: what is printed has to begin and end as it shows. */
function abridgedLike(output: string, printed: string): string {
  const parts = output.split(/^…$/m);
  const [start, end] = parts;
  if (start === undefined || end === undefined) return printed;
  return printed.startsWith(start.trimEnd()) && printed.endsWith(end.trim()) ? output : printed;
}

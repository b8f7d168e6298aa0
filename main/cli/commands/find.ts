import { type Command, InvalidArgumentError } from 'commander';
import type { FindHit, FindResult } from '../../../core/api/project-reports.ts';
import type { Cli } from '../cli.ts';
import { exitCodes } from '../exit-codes.ts';
import { helpTail } from '../help-text.ts';
import { renderTable } from '../text-table.ts';

/** `caskade find PROJECT TEXT [--limit N]` */
export function defineFind(program: Command, cli: Cli): void {
  program
    .command('find')
    .description('find a person by name, alias, address, account or computer')
    .argument('<project>', 'the project file')
    .argument('<text...>', 'what to look for; several words must all fit')
    .option('--limit <count>', 'show at most this many hits', parseLimit, 20)
    .addHelpText('after', helpTail('caskade find contoso.caskade lien', 'caskade find contoso.caskade WS-1002'))
    .action((project: string, words: readonly string[], options: { limit: number }) =>
      cli.run({ project, access: 'read' }, async (session) => {
        const text = words.join(' ').trim();
        const result =
          text === '' ? { hits: [], places: [] } : await session.call('find', { text, limit: options.limit });
        await cli.print(result, () => describeFound(result, text));
        return exitCodes.done;
      }),
    );
}

function parseLimit(text: string): number {
  const limit = Number(text);
  if (!Number.isSafeInteger(limit) || limit < 1) throw new InvalidArgumentError('It must be a number of 1 or more.');
  return limit;
}

function describeFound({ hits, places }: FindResult, text: string): readonly string[] {
  if (text === '') return ['Type a part of a name, an alias, an address, an account or a computer.'];
  const people = hits.length === 0 ? [`Nobody was found for "${text}".`] : describeHits(hits);
  return places.length === 0 ? people : [...people, '', ...places.map(({ kind, name }) => `${kind} ${name}`)];
}

function describeHits(hits: readonly FindHit[]): readonly string[] {
  return renderTable(
    [
      { title: 'Name' },
      { title: 'Alias' },
      { title: 'SMTP' },
      { title: 'Computer' },
      { title: 'Profile names' },
      { title: 'Database' },
      { title: 'State' },
    ],
    hits.map((hit) => [
      hit.displayName ?? hit.user ?? '',
      hit.alias ?? '',
      hit.smtp ?? '',
      hit.computer ?? '',
      hit.endpoint ?? '',
      hit.database ?? '',
      hit.state ?? '',
    ]),
  );
}

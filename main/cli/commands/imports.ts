import type { Command } from 'commander';
import type { ImportRecord } from '../../../core/api/import-report.ts';
import type { Cli } from '../cli.ts';
import { exitCodes } from '../exit-codes.ts';
import { helpTail } from '../help-text.ts';
import { fileLabel } from '../import-text.ts';
import { formatCount, renderTable } from '../text-table.ts';

/** `caskade imports PROJECT` */
export function defineImports(program: Command, cli: Cli): void {
  program
    .command('imports')
    .description('list the imports of the project and their files, newest first')
    .argument('<project>', 'the project file')
    .addHelpText('after', helpTail('caskade imports contoso.caskade'))
    .action((project: string) =>
      cli.run({ project, access: 'read' }, async (session) => {
        const result = await session.call('imports.list', {});
        await cli.print(result, () => describeImports(result.imports));
        return exitCodes.done;
      }),
    );
}

function describeImports(imports: readonly ImportRecord[]): readonly string[] {
  if (imports.length === 0) return ['Nothing was imported yet.'];
  return renderTable(
    [
      { title: 'Import', align: 'right' },
      { title: 'At' },
      { title: 'By' },
      { title: 'File' },
      { title: 'Kind' },
      { title: 'Rows', align: 'right' },
      { title: 'Rejected', align: 'right' },
      { title: 'SHA-256' },
      { title: '' },
    ],
    imports.flatMap((record) =>
      record.files.map((file) => [
        String(record.id),
        record.at,
        record.by ?? '',
        fileLabel(file),
        file.kind ?? '',
        formatCount(file.rows),
        formatCount(file.rejected),
        file.hash.slice(0, 12),
        record.undone ? 'undone' : '',
      ]),
    ),
  );
}

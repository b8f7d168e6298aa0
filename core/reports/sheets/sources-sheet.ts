import type { PastImport, PastImportFile } from '../../api/past-imports.ts';
import { fileKindTitles } from '../../inventory/kinds.ts';
import { dayOf } from '../../shared/dates.ts';
import type { ReportRow, TableSheet } from '../sheet.ts';
import type { ReportWords } from '../words/report-words.ts';
import { smallColumn, smallSheet } from './small-sheet.ts';

/** A table of an import that was not undone. */
export type SourceTable = Pick<PastImport, 'id' | 'at' | 'by' | 'collected' | 'isPartial'> & {
  readonly table: Omit<PastImportFile, 'columns' | 'issues'>;
};

/** Every file behind the report, newest import first, so that everybody can check that it is the same file. */
export function sourcesSheet(sources: readonly SourceTable[], words: ReportWords): TableSheet {
  return smallSheet(
    {
      key: 'sources',
      name: words.say('Sources'),
      title: words.say('Files behind this report'),
      note: words.say(
        'The tables of all imports that were not undone, newest first; a file without a kind was not used. Collected is what was said at the import, else the date of the file; rows with a date of their own keep it.',
      ),
      columns: columnsOf(words),
    },
    sources.map((source) => rowOf(source, words)),
  );
}

function rowOf({ id, at, by, collected, isPartial, table }: SourceTable, words: ReportWords): ReportRow {
  return [
    table.file,
    table.sheet,
    table.kind === null ? null : words.translate(fileKindTitles[table.kind]),
    table.rows,
    table.rejected,
    { day: dayOf(collected ?? table.modifiedAt) },
    { moment: at },
    by,
    ...[table.new, table.changed, table.unchanged, table.gone, table.duplicates],
    isPartial ? words.say('yes') : words.say('no'),
    table.hash,
    table.bytes,
    table.encoding,
    id,
  ];
}

function columnsOf(words: ReportWords) {
  return [
    smallColumn('file', words.say('File'), 'text', 34),
    smallColumn('sheet', words.say('Sheet'), 'text', 16),
    smallColumn('kind', words.say('Kind'), 'text', 26),
    smallColumn('rows', words.say('Rows'), 'number', 10),
    smallColumn('rejected', words.say('Rejected'), 'number', 10),
    smallColumn('collected', words.say('Collected'), 'day', 12),
    smallColumn('imported', words.say('Imported'), 'moment', 18),
    smallColumn('by', words.say('Imported by'), 'text', 16),
    smallColumn('new', words.say('New'), 'number', 10),
    smallColumn('changed', words.say('Changed'), 'number', 10),
    smallColumn('unchanged', words.say('Unchanged'), 'number', 10),
    smallColumn('gone', words.say('Gone'), 'number', 10),
    smallColumn('duplicates', words.say('Duplicates'), 'number', 10),
    smallColumn('isPartial', words.say('Only a part'), 'text', 10),
    smallColumn('sha256', 'SHA-256', 'text', 66),
    smallColumn('bytes', words.say('Bytes'), 'number', 12),
    smallColumn('encoding', words.say('Encoding'), 'text', 14),
    smallColumn('import', words.say('Import'), 'number', 8),
  ];
}

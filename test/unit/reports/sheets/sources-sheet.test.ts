import { describe, expect, it } from 'vitest';
import { type SourceTable, sourcesSheet } from '../../../../core/reports/sheets/sources-sheet.ts';
import { english, german, sheetRecords } from '../../../factories/sheet-records.ts';

const hash = 'ab'.repeat(32);

describe('sourcesSheet', () => {
  it('says of each file what it is, what became of its rows, when and by whom it came, and its hash', () => {
    expect(sheetRecords(sourcesSheet([source({})], german))).toEqual([
      {
        ...{ file: 'Mailboxes.csv', kind: 'Postfächer', rows: 40, rejected: 2, collected: '2014-03-12' },
        ...{ imported: '2014-03-14T09:00:00Z', by: 'Ola', isPartial: 'nein', sha256: hash, bytes: 2048 },
        ...{ new: 30, changed: 5, unchanged: 3, gone: 1, duplicates: 0, encoding: 'utf-16le', import: 3 },
      },
    ]);
  });

  it('goes by the day that was said at the import, and keeps files that were not used', () => {
    const other = { kind: null, file: 'Book.xlsx', sheet: 'Notes', encoding: null };
    const said = source({ collected: '2014-03-01', by: null, isPartial: true }, other);
    expect(sheetRecords(sourcesSheet([said], english))).toMatchObject([
      { file: 'Book.xlsx', sheet: 'Notes', collected: '2014-03-01', isPartial: 'yes' },
    ]);
    expect(Object.keys(sheetRecords(sourcesSheet([said], english))[0] ?? {})).not.toContain('kind');
  });
});

function source(run: Partial<SourceTable>, table: Partial<SourceTable['table']> = {}): SourceTable {
  const counts = { rows: 40, new: 30, changed: 5, unchanged: 3, gone: 1, duplicates: 0, rejected: 2 };
  const read = { preset: null, encoding: 'utf-16le', delimiter: ',', hash, bytes: 2048 };
  const file = { file: 'Mailboxes.csv', sheet: null, kind: 'mailboxes', modifiedAt: '2014-03-12T22:00:00Z' } as const;
  return {
    ...{ id: 3, at: '2014-03-14T09:00:00Z', by: 'Ola', collected: null, isPartial: false },
    table: { ...file, ...read, ...counts, ...table },
    ...run,
  };
}

import type { FileInspection, TableInspection } from '../../core/api/import-inspection.ts';
import type { ReadInspection } from '../../renderer/pages/import/wizard-steps.ts';
import { fileRef } from './example-files.ts';

/** A table that was recognized and asks nothing, changed as the test needs it. */
export function inspectedTable(change: Partial<TableInspection> = {}): TableInspection {
  return {
    sheet: null,
    isUsed: true,
    status: 'ready',
    rows: { count: 40, isExact: true },
    encoding: { name: 'utf-8', isChosen: false },
    delimiter: { text: ',', isChosen: false },
    header: {
      row: 1,
      isChosen: false,
      candidates: [
        { row: 1, cells: ['Alias', 'Database'] },
        { row: 2, cells: ['mlien', 'MDB-OSL-01'] },
      ],
      typeName: null,
    },
    kind: { name: 'mailboxes', isChosen: false, why: 'looks like Get-Mailbox: 2 of 2 headers', preset: 'Get-Mailbox' },
    columns: [
      { column: 0, header: 'Alias', samples: ['mlien'], field: 'alias', how: 'name' },
      { column: 1, header: 'Database', samples: ['MDB-OSL-01'], field: 'database', how: 'name' },
    ],
    fields: [],
    missing: [],
    isRemembered: false,
    values: [],
    issues: [],
    preview: [],
    ...change,
  };
}

/** A file that could be read. */
export function inspectedFile(
  name: string,
  tables: readonly TableInspection[] = [inspectedTable()],
  container: ReadInspection['container'] = 'text',
): FileInspection {
  return { kind: 'read', file: fileRef(name), name, bytes: 1_000, container, tables };
}

/** A file that cannot be used. */
export function refusedFile(name: string): FileInspection {
  const error = { code: 'file-empty', message: `${name} is empty.`, hint: 'Export it again.', details: {} } as const;
  return { kind: 'refused', file: fileRef(name), name, bytes: 0, error };
}

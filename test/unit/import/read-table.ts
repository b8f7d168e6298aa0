import type { Issue } from '../../../core/import/issue.ts';
import type { Draft } from '../../../core/import/raw-table.ts';
import type { ReadRowResult } from '../../../core/import/read-row-result.ts';
import { recognize } from '../../../core/import/recognize.ts';
import { createRowReader, type RowReaderOptions } from '../../../core/import/row-reader.ts';
import { entityOf, type FileKind } from '../../../core/inventory/kinds.ts';
import { shapes } from '../../../core/inventory/shapes.ts';

/** What became of the rows of a table. */
export type Table = { readonly results: readonly ReadRowResult[]; readonly issues: readonly Issue[] };

/** Reads rows that begin on line 2 as tables of a kind. */
export function readTable(
  kind: FileKind,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  options: Partial<RowReaderOptions> = {},
): Table {
  const recognition = recognize(header, { as: kind, savedMapping: null, typeName: null, fileName: 'export.csv' });
  if (recognition === null) throw new Error('not recognized');
  const reader = createRowReader(recognition, { culture: null, absentColumns: new Set(), ...options });
  const results = rows.map((cells, i) => reader.read({ row: i + 2, cells }));
  return { results, issues: reader.issues() };
}

/** The fields of a draft that are not undefined, by name. */
function valuesOf(kind: FileKind, draft: Draft): Record<string, unknown> {
  const { fields } = shapes[entityOf(kind)];
  return Object.fromEntries(
    fields.flatMap(({ name }, i) => (draft.values[i] === undefined ? [] : [[name, draft.values[i]]])),
  );
}

/** The drafts of a table: their fields by name, and their key with ` | ` between its parts. */
export function draftsOf(kind: FileKind, table: Table) {
  return table.results.flatMap((result) =>
    result.kind === 'draft'
      ? [{ key: result.draft.key.replaceAll('\u001f', ' | '), ...valuesOf(kind, result.draft) }]
      : [],
  );
}

/** What became of each row: its problem, or the kind of the result. */
export function problemsOf({ results }: Table) {
  return results.map((result) =>
    result.kind === 'rejected' ? [result.problem.code, result.problem.column, result.key] : result.kind,
  );
}

/** The issues of a table without their sentences. */
export function codesOf({ issues }: Table) {
  return issues.map(({ severity, code, row, column, count }) => [severity, code, row, column, count]);
}

import type { ListColumn, ListRow } from '../../../core/lists/list-column.ts';
import type { ListName, ListQuery } from '../../../core/lists/list-query.ts';
import { goTo } from '../../routes/router.tsx';
import { valueWords } from './cell-words.ts';
import { withCondition } from './change-query.ts';
import type { RowMenuEntry } from './row-menu.tsx';

/** What can be done with a row, and with the value in its cell that has the focus. */
export function rowMenuEntries(at: {
  readonly list: ListName;
  readonly column: ListColumn | undefined;
  readonly row: ListRow;
  readonly query: ListQuery;
  readonly changeQuery: (query: ListQuery) => void;
  readonly open: () => void;
  readonly copy: () => void;
  /** What else can be done about the row, or those that are chosen. */
  readonly tasks: readonly RowMenuEntry[];
}): readonly RowMenuEntry[] {
  const { column, query, changeQuery } = at;
  const entries: RowMenuEntry[] = [
    { label: 'Open', keys: 'Enter', run: at.open },
    ...at.tasks,
    { label: 'Copy', keys: 'Ctrl+C', run: at.copy },
  ];
  if (column !== undefined) {
    const value = filterValue(column, at.row);
    const run = (): void =>
      changeQuery(withCondition(query, column.key, { kind: 'values', column: column.key, oneOf: [value] }));
    entries.push({ label: `Filter by ${column.title}: ${valueWords(column, value)}`, run });
  }
  const server = serverOf(at.list, at.row);
  if (server !== null) {
    entries.push({ label: `Open the page of ${server}`, run: () => goTo({ page: 'server', name: server }) });
  }
  return entries;
}

function filterValue(column: ListColumn, { cells }: ListRow) {
  const cell = cells[column.key] ?? null;
  return column.kind === 'day' && typeof cell === 'string' ? cell.slice(0, 10) : cell;
}

/** The server or array that a row is, or is about; null where none is. */
function serverOf(list: ListName, { cells }: ListRow): string | null {
  const name = list === 'servers' ? cells.name : list === 'databases' ? cells.binding : null;
  return typeof name === 'string' && name !== '' ? name : null;
}

import type { ListColumn, ListRow } from '../../../core/lists/list-column.ts';
import type { ListName } from '../../../core/lists/list-query.ts';
import type { ColumnLayout } from '../../table/column-layout.ts';
import type { GridColumn } from '../../table/grid-column.ts';
import { shownCell } from './cell-words.ts';
import { ListCellContent } from './list-cell.tsx';
import { listInfo } from './list-info.ts';

/** The columns of a list as the grid draws them. */
export function gridColumns(
  list: ListName,
  columns: readonly ListColumn[],
  layout: ColumnLayout,
): readonly GridColumn<ListRow>[] {
  return columns.map((column) => ({
    key: column.key,
    title: column.title,
    width: column.width,
    isFixed: layout.widths[column.key] !== undefined,
    align: column.kind === 'number' ? 'end' : 'start',
    cell: (row) => <ListCellContent {...{ list, column, row }} />,
    text: (row) => shownCell(column, row.cells[column.key]),
    isName: column.key === listInfo[list].nameColumn,
  }));
}

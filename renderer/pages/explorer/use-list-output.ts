import type { RowsRequest } from '../../../core/api/list-report.ts';
import type { ListColumn, ListRow } from '../../../core/lists/list-column.ts';
import type { ListName, ListQuery } from '../../../core/lists/list-query.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { useClient } from '../../queries/client-provider.tsx';
import { useHost } from '../../queries/use-host.ts';
import { useOperation } from '../../queries/use-operation.ts';
import { countRows, type RowRange } from '../../table/row-selection.ts';
import { errorInWords } from '../../words/error-words.ts';
import { formats } from '../../words/format.ts';
import { shownCell } from './cell-words.ts';
import { fileNameOf } from './file-name-of.ts';
import { listInfo } from './list-info.ts';

/** How a list leaves the page. */
export type ListOutput = {
  /** Several rows with their titles, or else the one cell. */
  readonly copy: (ranges: readonly RowRange[], row: ListRow | undefined, column: ListColumn | undefined) => void;
  /** `ranges` null saves all rows that pass. */
  readonly save: (format: 'csv' | 'xlsx', ranges: readonly RowRange[] | null) => void;
};

/** Copies and saves rows exactly as the list shows them. */
export function useListOutput(shown: {
  readonly list: ListName;
  readonly query: ListQuery;
  readonly columns: RowsRequest['columns'];
}): ListOutput {
  const client = useClient();
  const host = useHost();
  const announce = useAnnounce();
  const project = useOperation('project.get', {}).data?.name ?? null;
  const newest = useOperation('overview', { asOf: null }).data?.confidence.newest ?? null;
  const rowsNamed = (count: number) =>
    `${formats.count(count)} ${count === 1 ? listInfo[shown.list].row : listInfo[shown.list].rows}`;
  const told = (work: Promise<string>): void => {
    work.then(announce, (error: unknown) => announce(errorInWords(error)));
  };
  const copyRows = async (ranges: readonly RowRange[]): Promise<string> => {
    const { text, rows } = await client.call('list.text', { ...shown, ranges, asOf: null });
    await toClipboard(text);
    return `Copied ${rowsNamed(rows)}.`;
  };
  const copyCell = async (row: ListRow, column: ListColumn): Promise<string> => {
    const text = shownCell(column, row.cells[column.key]);
    await toClipboard(text);
    return `Copied ${text}.`;
  };
  const save = async (format: 'csv' | 'xlsx', ranges: readonly RowRange[] | null): Promise<string> => {
    const name = fileNameOf({ title: listInfo[shown.list].title, project, asOf: newest, format });
    const target = await host.chooseTarget(name);
    if (target === null) return 'Nothing was saved.';
    const { rows } = await client.call('list.save', { ...shown, ranges, target: target.ref, format, asOf: null });
    await host.deliver(target);
    return `Saved ${rowsNamed(rows)} to ${target.name}.`;
  };
  return {
    copy: (ranges, row, column) => {
      if (countRows(ranges) > 1) told(copyRows(ranges));
      else if (row !== undefined && column !== undefined) told(copyCell(row, column));
    },
    save: (format, ranges) => told(save(format, ranges)),
  };
}

async function toClipboard(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch (error) {
    throw new Error('the browser does not allow to copy', { cause: error });
  }
}

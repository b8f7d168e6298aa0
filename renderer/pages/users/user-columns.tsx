import type { ListedUser, RowFilter, TextColumn, UserColumn } from '../../../core/api/user-list.ts';
import { userColumns } from '../../../core/classification/user-order.ts';
import { StateMark } from '../../components/state-mark.tsx';
import type { GridColumn } from '../../table/data-grid.tsx';
import { formats } from '../../words/format.ts';
import { partWords } from '../../words/part-words.ts';
import { shortEndpoint } from '../../words/short-endpoint.ts';
import { PartFilter, TextFilter } from './column-filters.tsx';
import styles from './user-columns.module.css';

/** The columns of the list of users, with the fields that filter them. */
export function userGridColumns(
  filter: RowFilter,
  onFilter: (filter: RowFilter) => void,
): readonly GridColumn<ListedUser>[] {
  return columns.map(({ textFilter, ...column }) => {
    if (column.key === 'part') return { ...column, filter: <PartFilter {...{ filter, onFilter }} /> };
    if (textFilter === null) return column;
    return { ...column, filter: <TextFilter column={textFilter} title={column.title} {...{ filter, onFilter }} /> };
  });
}

/** The column of a key; by name for a key that is none. */
export function userColumnNamed(key: string): UserColumn {
  return userColumns.find((column) => column === key) ?? 'name';
}

type UserGridColumn = Omit<GridColumn<ListedUser>, 'key' | 'filter'> & {
  readonly key: UserColumn;
  readonly textFilter: TextColumn | null;
};

const columns: readonly UserGridColumn[] = [
  {
    key: 'part',
    title: 'State',
    width: 'minmax(190px, 1.2fr)',
    cell: ({ part }) => (
      <span className={styles.state}>
        <StateMark mark={partWords[part].mark} />
        {partWords[part].row}
      </span>
    ),
    text: ({ part, why }) => `${partWords[part].row}: ${why}`,
    textFilter: null,
  },
  text('name', 'Name', 'minmax(140px, 1.3fr)', 'person', ({ displayName, alias }) => displayName ?? alias),
  text('alias', 'Alias', 'minmax(100px, 0.8fr)', 'alias', ({ alias }) => alias),
  text('site', 'Site', 'minmax(80px, 0.6fr)', 'site', ({ site }) => site),
  text('database', 'Database', 'minmax(110px, 0.9fr)', 'database', ({ database }) => database),
  {
    ...text('endpoint', 'Profile names', 'minmax(130px, 1.4fr)', 'endpoint', ({ endpoint }) => endpoint),
    cell: ({ endpoint }) => (endpoint === null ? '–' : shortEndpoint(endpoint)),
  },
  text('outlook', 'Outlook', 'minmax(76px, 0.5fr)', 'outlook', ({ outlook }) => outlook),
  text('risk', 'Risk', 'minmax(70px, 0.5fr)', null, ({ risk }) => risk),
  text('evidence', 'Seen', 'minmax(96px, 0.7fr)', null, ({ evidence }) =>
    evidence === null ? null : formats.day(evidence),
  ),
];

/** A column of plain text; what is not known is a dash. */
function text(
  key: UserColumn,
  title: string,
  width: string,
  textFilter: TextColumn | null,
  read: (user: ListedUser) => string | null,
): UserGridColumn {
  const shown = (user: ListedUser): string => read(user) ?? '–';
  return { key, title, width, cell: shown, text: shown, textFilter };
}

import { answerParts } from '../../../core/classification/answer-part.ts';
import { severities } from '../../../core/findings/finding.ts';
import type { ListColumn, ListRow } from '../../../core/lists/list-column.ts';
import type { ListName } from '../../../core/lists/list-query.ts';
import { taskStatuses } from '../../../core/tracking/task-status.ts';
import { StateMark } from '../../components/state-mark.tsx';
import { findingMarks } from '../../words/finding-words.ts';
import { type Mark, partWords } from '../../words/part-words.ts';
import { statusMarks } from '../../words/task-words.ts';
import { shownCell } from './cell-words.ts';
import styles from './list-cell.module.css';

/** A cell: a state with its mark, other values as texts; what is of less weight is grey. */
export function ListCellContent(props: {
  readonly list: ListName;
  readonly column: ListColumn;
  readonly row: ListRow;
}) {
  const { list, column, row } = props;
  const cell = row.cells[column.key];
  const words = shownCell(column, cell);
  const mark = markOf(list, column.key, String(cell ?? ''));
  if (mark !== null && words !== '–') {
    return (
      <span className={styles.state}>
        <StateMark mark={mark} />
        <span className={styles.word}>{words}</span>
      </span>
    );
  }
  const isQuiet = words === '–' || words === '0' || quietColumns.has(column.key);
  return isQuiet ? <span className={styles.quiet}>{words}</span> : words;
}

/** The mark of a state; null for values that have none. */
export function markOf(list: ListName, column: string, code: string): Mark | null {
  if (column === 'status') {
    const status = taskStatuses.find((known) => known === code);
    return status === undefined ? null : statusMarks[status];
  }
  if (column === 'part') {
    const part = answerParts.find((known) => known === code);
    return part === undefined ? null : partWords[part].mark;
  }
  if (list === 'findings' && column === 'severity') return severityMark(code);
  if (column !== 'state' || list === 'users') return null;
  return (list === 'databases' ? databaseMarks : profileMarks)[code] ?? 'to-do';
}

function severityMark(code: string): Mark | null {
  const severity = severities.find((known) => known === code);
  return severity === undefined ? null : findingMarks[severity];
}

const databaseMarks: Readonly<Record<string, Mark>> = {
  DB_OK: 'done',
  DB_BLANK: 'unknown',
  DB_MISSING: 'unknown',
  DB_NOTFOUND: 'at-risk',
  DB_EXEMPT: 'exempt',
  DB_NA: 'exempt',
};

const profileMarks: Readonly<Record<string, Mark>> = {
  P_OWN_ARRAY: 'done',
  P_UNKNOWN: 'unknown',
  P_BLANK: 'unknown',
  P_NONE: 'unknown',
  P_INCONSISTENT: 'at-risk',
};

const quietColumns: ReadonlySet<string> = new Set(['alias', 'smtp', 'rule']);

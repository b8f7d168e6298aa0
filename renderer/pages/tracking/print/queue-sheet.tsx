import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import type { ListPage } from '../../../../core/api/list-report.ts';
import { listColumns } from '../../../../core/lists/columns.ts';
import type { ListRow } from '../../../../core/lists/list-column.ts';
import type { ListQuery } from '../../../../core/lists/list-query.ts';
import type { IsoDate } from '../../../../core/shared/dates.ts';
import paper from '../../../components/paper.module.css';
import { formats } from '../../../words/format.ts';
import { shownCell } from '../../explorer/cell-words.ts';
import { pageStyle } from '../../runbook/page-style.ts';
import styles from './queue-sheet.module.css';
import { countLine, filterLine, wavesLine } from './sheet-words.ts';

/** What is on paper, as it was when it was asked for. */
export type Paper = {
  readonly project: string;
  /** What the view is called; null for a filter that is no view. */
  readonly view: string | null;
  readonly query: ListQuery;
  readonly page: ListPage;
  readonly today: IsoDate;
};

/** The list for the round: a box to tick, where to find the person, what to do, and room to write. All that is printed. */
export function QueueSheet({ project, view, query, page, today }: Paper) {
  const title = `${project}: ${view ?? 'Queue'}`;
  const words = `${title}, as of ${formats.day(today)}`;
  usePaper(words);
  const { rows, total } = page;
  return createPortal(
    <div className={`${paper.paper} ${styles.sheet}`} data-print-sheet="">
      <header>
        <h1>{title}</h1>
        {[filterLine(query), wavesLine(rows)].map((line) => line !== '' && <p key={line}>{line}</p>)}
        <p>
          {countLine(rows.length, total)} · As of {formats.day(today)}
        </p>
      </header>
      <table>
        <thead>
          <tr>
            {['Done', 'Name', 'Room', 'Phone', 'PC', 'Outlook', 'What to do', 'Status', 'Remark'].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PaperRow key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>,
    document.body,
  );
}

function PaperRow({ row }: { readonly row: ListRow }) {
  const remark = [...new Set([row.cells.detail, row.cells.note])].filter((text) => typeof text === 'string').join('. ');
  return (
    <tr>
      <td>
        <span className={styles.box} />
      </td>
      <th scope="row">{wordsOf(row, 'name')}</th>
      <td>{wordsOf(row, 'office')}</td>
      <td>{wordsOf(row, 'phone')}</td>
      <td>{wordsOf(row, 'computer')}</td>
      <td>{wordsOf(row, 'outlook')}</td>
      <td>{wordsOf(row, 'method')}</td>
      <td>{statusOf(row)}</td>
      <td className={styles.remark}>
        {remark !== '' && <span>{remark}</span>}
        <span className={styles.line} />
        <span className={styles.line} />
      </td>
    </tr>
  );
}

/** What is not known is left empty on paper, to be filled in. */
function wordsOf(row: ListRow, key: string): string {
  const column = listColumns.tasks.find((one) => one.key === key);
  const cell = row.cells[key] ?? null;
  return column === undefined || cell === null ? '' : shownCell(column, cell);
}

function statusOf(row: ListRow): string {
  const until = wordsOf(row, 'until');
  const callBack = wordsOf(row, 'callBackOn');
  const parts = [
    `${wordsOf(row, 'status')}${until === '' ? '' : ` until ${until}`}`,
    callBack === '' ? '' : `call back on ${callBack}`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** The pages lie across, and each says at its foot what it is. */
function usePaper(words: string): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${pageStyle(words)} @page { size: landscape; }`);
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((known) => known !== sheet);
    };
  }, [words]);
}

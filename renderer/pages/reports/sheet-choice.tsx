import type { ReportSheetInfo } from '../../../core/api/report-report.ts';
import { Card } from '../../components/card.tsx';
import { counted, formats } from '../../words/format.ts';
import styles from './sheet-choice.module.css';
import { sheetEntries } from './sheet-entries.ts';

/** The sheets of the workbook or the tables of a file, each with a box: what is written. */
export function SheetChoice(props: {
  readonly view: 'workbook' | 'tables' | 'machines';
  readonly sheets: readonly ReportSheetInfo[];
  readonly leftOut: ReadonlySet<string>;
  readonly onChange: (leftOut: ReadonlySet<string>) => void;
}) {
  const { view, sheets, leftOut, onChange } = props;
  const chosen = sheets.filter(({ key }) => !leftOut.has(key));
  const word = view === 'workbook' ? 'sheet' : 'table';
  const toggle = (keys: readonly string[], isChosen: boolean): void => {
    const next = new Set(leftOut);
    for (const key of keys) {
      if (isChosen) next.delete(key);
      else next.add(key);
    }
    onChange(next);
  };
  return (
    <Card
      title={titles[view]}
      summary={`${formats.count(chosen.length)} of ${counted(sheets.length, word)} are written`}
    >
      <p className={styles.about}>{about[view]}</p>
      <p className={styles.all}>
        <button type="button" className={styles.link} onClick={() => onChange(new Set())}>
          All
        </button>
        <button type="button" className={styles.link} onClick={() => onChange(new Set(sheets.map(({ key }) => key)))}>
          None
        </button>
      </p>
      <ul className={styles.sheets} aria-label={titles[view]}>
        {sheetEntries(sheets).map(({ keys, name, rows }) => (
          <li key={keys[0]}>
            <label>
              <input
                type="checkbox"
                checked={keys.every((key) => !leftOut.has(key))}
                onChange={(event) => toggle(keys, event.target.checked)}
              />
              <span className={styles.name}>{name}</span>
              <span className={styles.rows}>{rows === null ? 'page' : counted(rows, 'row')}</span>
            </label>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const titles = { workbook: 'Sheets', tables: 'Tables', machines: 'Tables' } as const;

const about = {
  workbook:
    'Tables have filters and frozen titles, and are ready to print. Charts are drawn by Excel from their cells. Names that look like formulas stay text.',
  tables:
    'A file each, UTF-8, with titles in the first line. Cells that a spreadsheet would take for formulas are guarded.',
  machines:
    'The file says whose it is, as of when, of which plan and of which source files, with the answer, findings and progress in numbers; then each table by its key. Days are written as 2014-03-14, moments in UTC.',
} as const;

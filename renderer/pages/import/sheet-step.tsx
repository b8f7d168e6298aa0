import type { TableInspection } from '../../../core/api/import-inspection.ts';
import { Card } from '../../components/card.tsx';
import { StateMark } from '../../components/state-mark.tsx';
import { rowsInWords } from './file-card.tsx';
import styles from './sheet-step.module.css';
import type { Wizard } from './wizard.ts';
import type { ReadInspection } from './wizard-steps.ts';

/** Which sheets of the workbooks are read. */
export function SheetStep({ wizard }: { readonly wizard: Wizard }) {
  const workbooks = wizard.inspections.known.filter(
    (inspection): inspection is ReadInspection => inspection.kind === 'read' && inspection.container === 'workbook',
  );
  if (workbooks.length === 0) return <p>None of the files is a workbook, so there are no sheets to choose.</p>;
  return workbooks.map((workbook) => <Sheets key={workbook.file} wizard={wizard} workbook={workbook} />);
}

function Sheets({ wizard, workbook }: { readonly wizard: Wizard; readonly workbook: ReadInspection }) {
  return (
    <Card title={workbook.name} aside={<span>Tick the sheets that are to be imported.</span>}>
      <ul className={styles.sheets} aria-label={`Sheets of ${workbook.name}`}>
        {workbook.tables.map((table) => (
          <Sheet
            key={table.sheet}
            table={table}
            onUse={(isUsed) =>
              wizard.decide({ kind: 'use', table: { file: workbook.file, sheet: table.sheet }, isUsed })
            }
          />
        ))}
      </ul>
    </Card>
  );
}

function Sheet({ table, onUse }: { readonly table: TableInspection; readonly onUse: (isUsed: boolean) => void }) {
  const isEmpty = table.status === 'empty';
  return (
    <li>
      <label className={styles.sheet}>
        <input
          type="checkbox"
          checked={table.isUsed && !isEmpty}
          disabled={isEmpty}
          onChange={({ target }) => onUse(target.checked)}
        />
        <strong>{table.sheet}</strong>
        <span className={styles.rows}>{isEmpty ? 'empty' : rowsInWords(table)}</span>
        <span className={styles.why}>
          <StateMark mark={isEmpty ? 'exempt' : table.kind.name === null ? 'unknown' : 'done'} />
          {isEmpty
            ? 'nothing to import'
            : table.kind.name === null
              ? table.kind.why
              : `${table.kind.name}: ${table.kind.why}`}
        </span>
      </label>
    </li>
  );
}

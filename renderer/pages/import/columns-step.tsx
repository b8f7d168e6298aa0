import type { InspectedColumn } from '../../../core/api/import-inspection.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { Card } from '../../components/card.tsx';
import { StateMark } from '../../components/state-mark.tsx';
import { counted } from '../../words/format.ts';
import { fieldTakenWords } from '../../words/import-words.ts';
import { kindWords } from '../../words/kind-words.ts';
import { ColumnRow } from './column-row.tsx';
import styles from './columns-step.module.css';
import { IssueList } from './issue-list.tsx';
import { KindSelect } from './kind-select.tsx';
import type { Wizard } from './wizard.ts';
import { tableName } from './wizard-blockers.ts';
import { choicesOf, columnChoices, type TableId } from './wizard-state.ts';
import { doubtfulFirst, type TablePlace, usedTables } from './wizard-steps.ts';

/** What each column of each table becomes, and how the program came to that. */
export function ColumnsStep({ wizard }: { readonly wizard: Wizard }) {
  const places = usedTables(wizard.inspections.known).filter(
    ({ inspection, table }) => inspection.container !== 'xml' && table.status !== 'empty' && table.status !== 'ignored',
  );
  if (places.length === 0) return <p>No table has columns to match.</p>;
  return doubtfulFirst(places).map((place) => (
    <TableColumns key={`${place.inspection.file} ${place.table.sheet}`} wizard={wizard} place={place} />
  ));
}

function TableColumns({ wizard, place }: { readonly wizard: Wizard; readonly place: TablePlace }) {
  const { inspection, table } = place;
  const name = tableName(place);
  const id: TableId = { file: inspection.file, sheet: table.sheet };
  const chosen = new Set(choicesOf(wizard.state, id).columns.map(({ column }) => column));
  const shown = table.columns.filter((column) => chosen.has(column.column) || isWorthShowing(column, place));
  const rest = table.columns.filter((column) => !shown.includes(column));
  return (
    <Card title={name} aside={<Aside place={place} wizard={wizard} id={id} />}>
      <Missing place={place} />
      <IssueList
        issues={table.issues.filter(({ code, severity }) => code.startsWith('COLUMN_') && severity !== 'info')}
        label={`What is doubtful in the columns of ${name}`}
      />
      {table.kind.name !== null && shown.length > 0 && (
        <ColumnTable columns={shown} {...{ wizard, place, id, name }} caption={`Columns of ${name}`} />
      )}
      {rest.length > 0 && (
        <details className={styles.rest}>
          <summary>{counted(rest.length, 'column is not used', 'columns are not used')}</summary>
          <ColumnTable
            columns={rest}
            {...{ wizard, place, id, name }}
            caption={`Columns of ${name} that are not used`}
          />
        </details>
      )}
    </Card>
  );
}

/** A known export has a hundred columns that nobody needs; of a list made by hand every column counts. */
function isWorthShowing({ field, how }: InspectedColumn, { table }: TablePlace): boolean {
  return field !== null || how === 'similar' || (table.kind.preset === null && how !== 'ignored');
}

function Aside({ wizard, place, id }: { readonly wizard: Wizard; readonly place: TablePlace; readonly id: TableId }) {
  const { table } = place;
  const name = tableName(place);
  return (
    <span className={styles.aside}>
      {table.kind.name !== null && !table.kind.isChosen && <span>{table.kind.why}</span>}
      <KindSelect
        table={table}
        label={`Kind of ${name}`}
        onChoose={(kind) => wizard.decide({ kind: 'read-as', table: id, change: { kind } })}
      />
      <button
        type="button"
        className={styles.link}
        aria-label={`Leave out ${name}`}
        onClick={() => wizard.decide({ kind: 'use', table: id, isUsed: false })}
      >
        Leave out
      </button>
    </span>
  );
}

function Missing({ place }: { readonly place: TablePlace }) {
  const { kind, missing, status, fields } = place.table;
  if (kind.name === null) {
    return (
      <p className={styles.missing}>
        <StateMark mark="unknown" />
        <span>It {kind.why}. Say what the table holds, or leave it out.</span>
      </p>
    );
  }
  if (missing.length === 0 || status !== 'columns-missing') return null;
  return (
    <div className={styles.missing}>
      <StateMark mark="blocked" />
      <div>
        <p>No row of {kindWords[kind.name].rows} can be used without these. Choose the columns that hold them:</p>
        <ul className={styles.fields}>
          {missing.map((field) => (
            <li key={field}>{fields.find(({ name }) => name === field)?.title ?? field}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function ColumnTable(props: {
  readonly columns: readonly InspectedColumn[];
  readonly caption: string;
  readonly name: string;
  readonly wizard: Wizard;
  readonly place: TablePlace;
  readonly id: TableId;
}) {
  const { columns, caption, wizard, place, id } = props;
  const announce = useAnnounce();
  const choose = (column: InspectedColumn, field: string | null): void => {
    const all = place.table.columns;
    const loser = field === null ? undefined : all.find((other) => other.field === field && other !== column);
    wizard.decide({ kind: 'choose-columns', table: id, columns: columnChoices(all, column.column, field) });
    if (loser === undefined) return;
    const title = place.table.fields.find(({ name }) => name === field)?.title ?? String(field);
    announce(fieldTakenWords(title, column.header, loser.header));
  };
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Column of the file</th>
            <th scope="col">For example</th>
            <th scope="col">Becomes</th>
            <th scope="col">Why</th>
            <th scope="col">
              <span className="visually-hidden">Ignore</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <ColumnRow
              key={column.column}
              column={column}
              fields={place.table.fields}
              taken={place.table.columns}
              onChoose={(field) => choose(column, field)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

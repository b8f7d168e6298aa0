import { Button, Spinner } from '@fluentui/react-components';
import { useId } from 'react';
import type { FileInspection, TableInspection } from '../../../core/api/import-inspection.ts';
import type { WireError } from '../../../core/api/reply.ts';
import { StateMark } from '../../components/state-mark.tsx';
import { counted } from '../../words/format.ts';
import { hintWords } from '../../words/hint-words.ts';
import { delimiterWords, dotted, encodingWords, sizeWords } from '../../words/import-words.ts';
import { kindWords } from '../../words/kind-words.ts';
import styles from './file-card.module.css';
import { FileIcon } from './file-icon.tsx';
import { KindSelect } from './kind-select.tsx';
import type { Wizard } from './wizard.ts';
import type { TableId, WizardFile } from './wizard-state.ts';
import type { ReadInspection } from './wizard-steps.ts';

type Taken = Extract<WizardFile, { readonly kind: 'taken' }>;
type Refused = Extract<WizardFile, { readonly kind: 'refused' }>;

/** A chosen file: its size and form, what it is and why, what is wrong with it. */
export function FileCard(props: {
  readonly wizard: Wizard;
  readonly file: Taken;
  /** Undefined while the program looks into it. */
  readonly inspection: FileInspection | undefined;
  readonly shown: TableId | null;
  readonly onShow: (table: TableId) => void;
  readonly onRemove: () => void;
}) {
  const { wizard, file, inspection, onRemove } = props;
  const { name, bytes } = file.picked;
  if (inspection?.kind === 'refused') {
    return <Refusal name={name} bytes={bytes} error={inspection.error} onRemove={onRemove} />;
  }
  return (
    <li className={styles.card}>
      <Head name={name} onRemove={onRemove} />
      {inspection === undefined ? (
        <Spinner size="tiny" label="Looking into the file" labelPosition="after" className={styles.wait} />
      ) : inspection.container === 'workbook' ? (
        <Workbook {...props} inspection={inspection} />
      ) : (
        inspection.tables.map((table) => (
          <SingleTable key={table.sheet} wizard={wizard} inspection={inspection} table={table} onShow={props.onShow} />
        ))
      )}
    </li>
  );
}

/** A file that the program around the page did not take. */
export function RefusedCard({ file, onRemove }: { readonly file: Refused; readonly onRemove: () => void }) {
  return <Refusal name={file.name} bytes={file.bytes} error={file.refusal} onRemove={onRemove} />;
}

function Head({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }) {
  return (
    <div className={styles.head}>
      <FileIcon />
      <h3 title={name}>{name}</h3>
      <Button size="small" appearance="subtle" aria-label={`Remove ${name}`} onClick={onRemove}>
        ×
      </Button>
    </div>
  );
}

function SingleTable(props: {
  readonly wizard: Wizard;
  readonly inspection: ReadInspection;
  readonly table: TableInspection;
  readonly onShow: (table: TableId) => void;
}) {
  const { wizard, inspection, table, onShow } = props;
  const id: TableId = { file: inspection.file, sheet: table.sheet };
  const form = dotted([
    rowsInWords(table),
    encodingWords(table.encoding?.name ?? null),
    delimiterWords(table.delimiter?.text ?? null),
    sizeWords(inspection.bytes),
  ]);
  return (
    <>
      <p className={styles.form}>{form}</p>
      <p>{table.kind.name === null ? <Unknown why={table.kind.why} /> : <Known table={table} />}</p>
      <div className={styles.actions}>
        <KindSelect
          table={table}
          label={`Kind of ${inspection.name}`}
          onChoose={(kind) => wizard.decide({ kind: 'read-as', table: id, change: { kind } })}
        />
        <Button size="small" onClick={() => onShow(id)} aria-label={`Show rows of ${inspection.name}`}>
          Show rows
        </Button>
      </div>
    </>
  );
}

function Workbook(props: { readonly inspection: ReadInspection; readonly onShow: (table: TableId) => void }) {
  const { inspection, onShow } = props;
  return (
    <>
      <p className={styles.form}>
        {dotted([`workbook with ${counted(inspection.tables.length, 'sheet')}`, sizeWords(inspection.bytes)])}
      </p>
      <ul className={styles.sheets}>
        {inspection.tables.map((table) => (
          <li key={table.sheet}>
            <button type="button" onClick={() => onShow({ file: inspection.file, sheet: table.sheet })}>
              {table.sheet}
            </button>{' '}
            {dotted([
              table.kind.name === null ? 'not used' : kindWords[table.kind.name].title.toLowerCase(),
              rowsInWords(table),
            ])}
          </li>
        ))}
      </ul>
    </>
  );
}

function Known({ table }: { readonly table: TableInspection }) {
  return (
    <>
      Kind <strong>{table.kind.name}</strong>: {table.kind.isChosen ? 'as you said' : table.kind.why}
    </>
  );
}

function Unknown({ why }: { readonly why: string }) {
  return (
    <span className={styles.unknown}>
      <StateMark mark="unknown" />
      <span>{why}</span>
    </span>
  );
}

function Refusal(props: {
  readonly name: string;
  readonly bytes: number | null;
  readonly error: WireError;
  readonly onRemove: () => void;
}) {
  const { name, bytes, error, onRemove } = props;
  const id = useId();
  return (
    <li className={`${styles.card} ${styles.refused}`} aria-describedby={id}>
      <Head name={name} onRemove={onRemove} />
      <p className={styles.form}>{dotted(['cannot be used', sizeWords(bytes)])}</p>
      <div id={id} className={styles.error}>
        <StateMark mark="blocked" />
        <div>
          <p>{error.message}</p>
          <p className={styles.hint}>{hintWords(error.hint)}</p>
          <p className={styles.code}>{error.code}</p>
        </div>
      </div>
    </li>
  );
}

/** `4,243 rows`, `about 90,000 rows`; null when nothing can be said. */
export function rowsInWords({ rows }: TableInspection): string | null {
  if (rows === null) return null;
  return `${rows.isExact ? '' : 'about '}${counted(rows.count, 'row')}`;
}

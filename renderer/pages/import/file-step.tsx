import { type ReactNode, useState } from 'react';
import type { FileRef } from '../../../core/api/file-ref.ts';
import { Card } from '../../components/card.tsx';
import { counted } from '../../words/format.ts';
import { ChooseButtons } from './choose-buttons.tsx';
import { FileCard, RefusedCard } from './file-card.tsx';
import styles from './file-step.module.css';
import { KindsTable } from './kinds-table.tsx';
import { TablePreview } from './table-preview.tsx';
import type { Wizard } from './wizard.ts';
import { choicesOf, type TableId } from './wizard-state.ts';

/** The first step: choosing files, seeing what each is and why, and how it is read. */
export function FileStep({ wizard }: { readonly wizard: Wizard }) {
  const { files } = wizard.state;
  if (files.length === 0 && wizard.files.underWay === 0) return <Start wizard={wizard} />;
  return <Chosen wizard={wizard} />;
}

function Start({ wizard }: { readonly wizard: Wizard }) {
  return (
    <div className={styles.start}>
      <section className={styles.drop} aria-label="Choose files">
        <svg viewBox="0 0 48 48" aria-hidden="true" focusable="false">
          <path d="M12 6h16l8 8v28H12zM28 6v8h8M24 34V20m-6 6 6-6 6 6" />
        </svg>
        <p className={styles.lead}>Choose the files as Exchange or a script wrote them.</p>
        <div className={styles.buttons}>
          <ChooseButtons files={wizard.files} isFirst />
        </div>
        <p className={styles.ways}>
          Or drop them anywhere here, or paste the cells of a table with Ctrl+V. CSV, text, logs, Excel workbooks and
          profile XML; several at once are one import.
        </p>
      </section>
      <Card
        title="What Caskade reads"
        aside={<span>any headers, any order; the program says what it took for what</span>}
      >
        <KindsTable />
      </Card>
    </div>
  );
}

function Chosen({ wizard }: { readonly wizard: Wizard }) {
  const { state, decide, inspections } = wizard;
  const [chosen, setChosen] = useState<TableId | null>(null);
  const refs: readonly FileRef[] = inspections.known.map(({ file }) => file);
  const cards: ReactNode[] = state.files.map((file, index) => {
    const onRemove = (): void => decide({ kind: 'remove-file', index });
    if (file.kind === 'refused')
      return <RefusedCard key={`refused ${file.name} ${file.bytes}`} file={file} onRemove={onRemove} />;
    const { ref } = file.picked;
    const inspection = inspections.known[refs.indexOf(ref)];
    return <FileCard key={ref} {...{ wizard, file, inspection, onRemove, onShow: setChosen }} shown={chosen} />;
  });
  const shown = shownTable(wizard, chosen);
  return (
    <>
      <ul className={styles.cards} aria-label="Chosen files">
        {cards}
      </ul>
      <div className={styles.more}>
        <ChooseButtons files={wizard.files} isFirst={false} />
        <span>{wizard.files.underWay > 0 && `${counted(wizard.files.underWay, 'file')} under way …`}</span>
      </div>
      {shown !== null && (
        <TablePreview
          key={`${shown.inspection.file} ${shown.table.sheet}`}
          place={shown}
          wizard={wizard}
          choices={choicesOf(state, { file: shown.inspection.file, sheet: shown.table.sheet })}
        />
      )}
      <details className={styles.details}>
        <summary>What Caskade reads</summary>
        <KindsTable />
      </details>
    </>
  );
}

/** The table of which the preview is open: the chosen one, else the first that can be read. */
function shownTable(wizard: Wizard, chosen: TableId | null) {
  const all = wizard.inspections.known.flatMap((inspection) =>
    inspection.kind === 'refused' ? [] : inspection.tables.map((table) => ({ inspection, table })),
  );
  const wanted = all.find(({ inspection, table }) => inspection.file === chosen?.file && table.sheet === chosen.sheet);
  return wanted ?? all.find(({ table }) => table.isUsed) ?? all[0] ?? null;
}

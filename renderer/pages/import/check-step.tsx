import { useState } from 'react';
import type { ImportPreview, ProblemFacet } from '../../../core/api/import-preview.ts';
import { Card } from '../../components/card.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { useOperation } from '../../queries/use-operation.ts';
import { counted, formats } from '../../words/format.ts';
import { shortProblem } from '../../words/import-words.ts';
import styles from './check-step.module.css';
import { ProblemGrid } from './grids/problem-grid.tsx';
import { IssueList } from './issue-list.tsx';
import { RawTable } from './raw-table.tsx';
import { SaveRejected } from './save-rejected.tsx';
import type { Wizard } from './wizard.ts';
import { tableName } from './wizard-blockers.ts';
import type { TableId } from './wizard-state.ts';
import { usedTables } from './wizard-steps.ts';

/** Rows that would not be imported, to be corrected here, left out, or saved for later; and what is doubtful. */
export function CheckStep({ wizard, preview }: { readonly wizard: Wizard; readonly preview: ImportPreview }) {
  const [isWhole, setIsWhole] = useState(false);
  const warnings = preview.files.flatMap(({ issues }) => issues.filter(({ severity }) => severity === 'warning'));
  const rows = preview.files.reduce((sum, file) => sum + file.rows, 0);
  const { rejected } = preview.counts;
  return (
    <>
      <div className={styles.bar}>
        <p>
          <strong>{formats.count(rows - rejected)}</strong> fine · <strong>{formats.count(rejected)}</strong> rejected ·{' '}
          <strong>{formats.count(warnings.length)}</strong> {warnings.length === 1 ? 'warning' : 'warnings'}
        </p>
        <label className={styles.switch}>
          <input type="checkbox" checked={!isWhole} onChange={({ target }) => setIsWhole(!target.checked)} />
          Only rows with problems
        </label>
        <span aria-live="polite" className={styles.state}>
          {wizard.preview.current === null ? 'Checking …' : ''}
        </span>
      </div>
      {isWhole ? <WholeTables wizard={wizard} /> : <Problems wizard={wizard} preview={preview} />}
      <Discarded wizard={wizard} preview={preview} />
      <Warnings preview={preview} />
    </>
  );
}

function Problems({ wizard, preview }: { readonly wizard: Wizard; readonly preview: ImportPreview }) {
  const [chosen, setChosen] = useState<Pick<ProblemFacet, 'file' | 'sheet' | 'code'> | null>(null);
  const { previewId } = preview;
  const all = useOperation('import.previewProblems', {
    previewId,
    file: null,
    sheet: null,
    code: null,
    offset: 0,
    limit: 1,
  });
  const facets = all.data?.facets ?? [];
  const tables = tablesOf(facets);
  const isThere = chosen !== null && facets.some((facet) => isSameTable(facet, chosen));
  const place = isThere ? chosen : (tables[0] ?? null);
  const code =
    isThere && facets.some((facet) => isSameTable(facet, chosen) && facet.code === chosen.code) ? chosen.code : null;
  return (
    <QueryState query={all}>
      {() =>
        place === null ? (
          <p className={styles.fine}>No row is rejected.</p>
        ) : (
          <Card
            title="Rows that are not imported as they are"
            aside={<span>F2 or Enter changes a cell, Delete leaves a row out.</span>}
          >
            <Facets
              facets={facets}
              place={place}
              code={code}
              nameOf={(facet) => nameOf(preview, facet)}
              onChoose={setChosen}
            />
            <ProblemGrid
              key={`${place.file} ${place.sheet}`}
              {...{ wizard, previewId }}
              table={{ file: place.file, sheet: place.sheet }}
              code={code}
            />
            {preview.counts.rejected > 0 && (
              <div className={styles.save}>
                <SaveRejected of={{ previewId }} tables={preview.files} count={preview.counts.rejected} />
              </div>
            )}
          </Card>
        )
      }
    </QueryState>
  );
}

function Facets(props: {
  readonly facets: readonly ProblemFacet[];
  readonly place: TableId;
  readonly code: string | null;
  readonly nameOf: (table: TableId) => string;
  readonly onChoose: (chosen: ProblemFacet) => void;
}) {
  const { facets, place, code, nameOf, onChoose } = props;
  const tables = tablesOf(facets);
  return tables.map((table) => {
    const own = facets.filter((facet) => isSameTable(facet, table));
    const total = own.reduce((sum, { count }) => sum + count, 0);
    const isHere = isSameTable(table, place);
    return (
      <fieldset key={`${table.file} ${table.sheet}`} className={styles.facets}>
        <legend>{nameOf(table)}</legend>
        <button type="button" aria-pressed={isHere && code === null} onClick={() => onChoose({ ...table, code: '' })}>
          All <strong>{formats.count(total)}</strong>
        </button>
        {own.map((facet) => (
          <button
            key={facet.code}
            type="button"
            aria-pressed={isHere && code === facet.code}
            onClick={() => onChoose(facet)}
          >
            {shortProblem(facet.code, facet.message)} <strong>{formats.count(facet.count)}</strong>
          </button>
        ))}
      </fieldset>
    );
  });
}

/** Rows that a person left out, and the way back for them. */
function Discarded({ wizard, preview }: { readonly wizard: Wizard; readonly preview: ImportPreview }) {
  const tables = wizard.state.tables.filter(({ discarded }) => discarded.length > 0);
  return tables.map(({ file, sheet, discarded }) => (
    <p key={`${file} ${sheet}`} className={styles.discarded}>
      {counted(discarded.length, 'row is', 'rows are')} left out of {nameOf(preview, { file, sheet })}.{' '}
      <button
        type="button"
        onClick={() => wizard.decide({ kind: 'discard', table: { file, sheet }, rows: discarded, isBack: true })}
      >
        Bring back
      </button>
    </p>
  ));
}

/** The beginning of each table with what is wrong in it. */
function WholeTables({ wizard }: { readonly wizard: Wizard }) {
  return usedTables(wizard.inspections.known).map((place) => (
    <Card
      key={`${place.inspection.file} ${place.table.sheet}`}
      title={tableName(place)}
      aside={<span>the first {formats.count(place.table.preview.length)} rows</span>}
    >
      <RawTable
        label={`First rows of ${tableName(place)}`}
        header={place.table.columns.map(({ header }) => header)}
        rows={place.table.preview.map(({ row, cells, problem, isDiscarded }) => ({
          row,
          cells,
          note: isDiscarded ? 'left out' : (problem?.message ?? null),
        }))}
      />
    </Card>
  ));
}

function Warnings({ preview }: { readonly preview: ImportPreview }) {
  return preview.files
    .filter(({ issues }) => issues.some(({ severity }) => severity !== 'error'))
    .map(({ file, sheet, issues, ref }) => {
      const name = sheet === null ? file : `${file}, sheet ${sheet}`;
      return (
        <Card key={`${ref} ${sheet}`} title={`Doubtful in ${name}`}>
          <IssueList
            issues={issues.filter(({ severity }) => severity !== 'error')}
            label={`What is doubtful in ${name}`}
          />
        </Card>
      );
    });
}

function tablesOf(facets: readonly ProblemFacet[]): readonly ProblemFacet[] {
  return facets.filter((facet, i) => facets.findIndex((other) => isSameTable(other, facet)) === i);
}

function isSameTable(left: TableId, right: TableId): boolean {
  return left.file === right.file && left.sheet === right.sheet;
}

function nameOf({ files }: ImportPreview, { file, sheet }: TableId): string {
  const name = files.find(({ ref }) => ref === file)?.file ?? '';
  return sheet === null ? name : `${name}, sheet ${sheet}`;
}

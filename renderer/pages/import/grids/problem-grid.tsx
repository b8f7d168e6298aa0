import { Button } from '@fluentui/react-components';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { ProblemRow } from '../../../../core/api/import-preview.ts';
import { useAnnounce } from '../../../components/announcer.tsx';
import { QueryState } from '../../../components/query-state.tsx';
import { useClient } from '../../../queries/client-provider.tsx';
import { useOperation } from '../../../queries/use-operation.ts';
import { type GridCell, moveInGrid } from '../../../table/grid-keys.ts';
import { errorInWords } from '../../../words/error-words.ts';
import { counted, formats } from '../../../words/format.ts';
import type { Wizard } from '../wizard.ts';
import type { TableId } from '../wizard-state.ts';
import { ProblemCells } from './problem-cells.tsx';
import styles from './problem-grid.module.css';

/** The rejected rows of a table, with the keys of a spreadsheet: arrows move, F2 or Enter changes a cell, Delete leaves a row out. */
export function ProblemGrid(props: {
  readonly wizard: Wizard;
  readonly previewId: string;
  readonly table: TableId;
  readonly code: string | null;
}) {
  const { previewId, table, code } = props;
  const [limit, setLimit] = useState(pageSize);
  const page = useOperation('import.previewProblems', { previewId, ...table, code, offset: 0, limit });
  return (
    <QueryState query={page}>
      {({ rows, total }) => (
        <>
          <Grid {...props} rows={rows} total={total} />
          {rows.length < total && (
            <Button size="small" className={styles.more} onClick={() => setLimit(limit + pageSize)}>
              Show {formats.count(Math.min(pageSize, total - rows.length))} more of {formats.count(total)}
            </Button>
          )}
        </>
      )}
    </QueryState>
  );
}

const pageSize = 100;

/** A correction that other rows may want too. */
type LikeThis = { readonly column: number; readonly code: string; readonly from: string; readonly to: string };

function Grid(props: {
  readonly wizard: Wizard;
  readonly previewId: string;
  readonly table: TableId;
  readonly code: string | null;
  readonly rows: readonly ProblemRow[];
  readonly total: number;
}) {
  const { wizard, table, rows, total } = props;
  const announce = useAnnounce();
  const frame = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<GridCell>({ row: 0, column: 0 });
  const [isEditing, setIsEditing] = useState(false);
  const [likeThis, setLikeThis] = useState<LikeThis | null>(null);
  const fixAll = useFixAll(props);
  const header = headerOf(rows);
  const current: GridCell = {
    row: Math.min(active.row, Math.max(0, rows.length - 1)),
    column: Math.min(active.column, Math.max(0, header.length - 1)),
  };
  const focusGrid = (): void => frame.current?.focus();
  const fix = (row: ProblemRow, text: string): void => {
    setIsEditing(false);
    focusGrid();
    const from = row.cells[current.column] ?? '';
    if (text === from) return;
    wizard.decide({ kind: 'fix-cells', table, cells: [{ row: row.row, column: current.column, text }] });
    setLikeThis({ column: current.column, code: row.code, from, to: text });
    announce(`Row ${row.row} is changed and checked again.`);
  };
  const discard = (row: ProblemRow | undefined): void => {
    if (row === undefined) return;
    wizard.decide({ kind: 'discard', table, rows: [row.row], isBack: false });
    announce(`Row ${row.row} is left out.`);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget || rows.length === 0) return;
    if (event.key === 'F2' || event.key === 'Enter') setIsEditing(true);
    else if (event.key === 'Delete') discard(rows[current.row]);
    else {
      const next = moveInGrid(current, event, { rows: rows.length, columns: header.length, pageRows: 8 });
      if (next === null) return;
      setActive(next);
      document.getElementById(cellId(table, next))?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      {likeThis !== null && (
        <Offer
          like={likeThis}
          onFix={() => fixAll(likeThis).then(() => setLikeThis(null))}
          onClose={() => setLikeThis(null)}
        />
      )}
      <div
        ref={frame}
        role="grid"
        className={styles.frame}
        aria-label="Rows that are not imported"
        aria-rowcount={total + 1}
        aria-colcount={header.length + 2}
        aria-activedescendant={rows.length > 0 && !isEditing ? cellId(table, current) : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div role="row" aria-rowindex={1} className={styles.head} style={columnsOf(header.length)}>
          <div role="columnheader">Row</div>
          <div role="columnheader">Problem</div>
          {header.map((text, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file are known by their place
            <div key={i} role="columnheader">
              {text}
            </div>
          ))}
        </div>
        {rows.map((row, i) => (
          <div key={row.row} role="row" aria-rowindex={i + 2} className={styles.row} style={columnsOf(header.length)}>
            <ProblemCells
              row={row}
              header={header}
              active={i === current.row ? current.column : null}
              isEditing={isEditing && i === current.row}
              idOf={(column) => cellId(table, { row: i, column })}
              onPick={(column) => {
                setActive({ row: i, column });
                setIsEditing(false);
              }}
              onEdit={(column) => {
                setActive({ row: i, column });
                setIsEditing(true);
              }}
              onFix={(text) => fix(row, text)}
              onStop={() => {
                setIsEditing(false);
                focusGrid();
              }}
              onDiscard={() => discard(row)}
            />
          </div>
        ))}
      </div>
    </>
  );
}

function Offer(props: { readonly like: LikeThis; readonly onFix: () => void; readonly onClose: () => void }) {
  const { from, to } = props.like;
  return (
    <p className={styles.offer}>
      <span>
        {from === '' ? 'An empty cell' : `“${from}”`} became {to === '' ? 'empty' : `“${to}”`}.
      </span>
      <Button size="small" onClick={props.onFix}>
        Fix all like this
      </Button>
      <Button size="small" appearance="subtle" onClick={props.onClose}>
        Only this one
      </Button>
    </p>
  );
}

/** Gives every rejected row of the same problem with the same text in the same column the same correction. */
function useFixAll(props: { readonly wizard: Wizard; readonly previewId: string; readonly table: TableId }) {
  const client = useClient();
  const announce = useAnnounce();
  const { wizard, table } = props;
  return async ({ column, code, from, to }: LikeThis): Promise<void> => {
    const previewId = wizard.preview.shown?.previewId ?? props.previewId;
    try {
      const all = await client.call('import.previewProblems', {
        previewId,
        ...table,
        code,
        offset: 0,
        limit: mostFixed,
      });
      const alike = all.rows.filter(({ cells }) => (cells[column] ?? '') === from);
      wizard.decide({ kind: 'fix-cells', table, cells: alike.map(({ row }) => ({ row, column, text: to })) });
      announce(`${counted(alike.length, 'more row is', 'more rows are')} changed and checked again.`);
    } catch (error) {
      announce(errorInWords(error));
    }
  };
}

const mostFixed = 10_000;

/** The headers of the file, and a place for each cell that a row has too many. */
function headerOf(rows: readonly ProblemRow[]): readonly string[] {
  const header = rows[0]?.header ?? [];
  const width = Math.max(header.length, ...rows.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, i) => header[i] ?? `Surplus ${i + 1 - header.length}`);
}

function columnsOf(columns: number): { readonly gridTemplateColumns: string } {
  return { gridTemplateColumns: `64px 300px repeat(${columns}, minmax(120px, 200px))` };
}

function cellId({ file, sheet }: TableId, { row, column }: GridCell): string {
  return `problem-${file}-${sheet ?? ''}-${row}-${column}`.replaceAll(/\s/g, '_');
}

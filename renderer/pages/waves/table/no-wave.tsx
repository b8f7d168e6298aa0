import { useId, useMemo, useRef, useState } from 'react';
import type { WavesReport } from '../../../../core/api/wave-report.ts';
import { listColumns } from '../../../../core/lists/columns.ts';
import type { ListSort } from '../../../../core/lists/list-query.ts';
import type { UnplannedCode } from '../../../../core/planning/plan.ts';
import { noWaveWords } from '../../../../core/planning/unplanned-words.ts';
import { QueryState } from '../../../components/query-state.tsx';
import { useListRows } from '../../../queries/use-list-rows.ts';
import { formatRoute, listRoute } from '../../../routes/route.ts';
import { goTo } from '../../../routes/router.tsx';
import { usualLayout } from '../../../table/column-layout.ts';
import { DataGrid } from '../../../table/data-grid.tsx';
import type { GridAct } from '../../../table/grid-key-steps.ts';
import type { GridHandle, GridPoint } from '../../../table/grid-props.ts';
import { chosenRanges, type RowSelection, select, startSelection } from '../../../table/row-selection.ts';
import { useColumnWidths } from '../../../table/use-column-widths.ts';
import { counted } from '../../../words/format.ts';
import { nextSort } from '../../explorer/change-query.ts';
import { gridColumns } from '../../explorer/grid-columns.tsx';
import { RowMenu, type RowMenuEntry } from '../../explorer/row-menu.tsx';
import { useListOutput } from '../../explorer/use-list-output.ts';
import styles from './no-wave.module.css';
import { noWaveHelp } from './no-wave-help.ts';
import { noWaveQuery } from './users-links.ts';

/** Everybody who is in no wave, by reason: how many, what would help, and who. */
export function NoWave(props: { readonly report: WavesReport; readonly onGroups: () => void }) {
  const { report, onGroups } = props;
  const [open, setOpen] = useState<UnplannedCode | null>(null);
  if (report.unplanned.length === 0) return <p>Everybody with work on a profile is in a wave.</p>;
  return (
    <ul className={styles.reasons} aria-label="Reasons to be in no wave">
      {report.unplanned.map(({ code, users }) => (
        <Reason
          key={code}
          {...{ code, users, onGroups }}
          isOpen={open === code}
          onToggle={() => setOpen(open === code ? null : code)}
        />
      ))}
    </ul>
  );
}

function Reason(props: {
  readonly code: UnplannedCode;
  readonly users: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onGroups: () => void;
}) {
  const { code, users, isOpen, onToggle, onGroups } = props;
  const id = useId();
  const { text, link, to } = noWaveHelp[code];
  return (
    <li className={styles.reason}>
      <h3>
        <button type="button" className={styles.title} aria-expanded={isOpen} aria-controls={id} onClick={onToggle}>
          <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
            <path d={isOpen ? 'm2.5 4.5 3.5 3.5 3.5-3.5' : 'm4.5 2.5 3.5 3.5-3.5 3.5'} />
          </svg>
          <span>{noWaveWords[code].title}</span>
          <span className={styles.count}>{counted(users, 'user')}</span>
        </button>
      </h3>
      <p className={styles.help}>
        {text}{' '}
        {to === null ? (
          <button type="button" className={styles.link} onClick={onGroups}>
            {link}
          </button>
        ) : (
          <a href={formatRoute(to)}>{link}</a>
        )}
      </p>
      <div id={id} className={styles.people}>
        {isOpen && <People code={code} />}
      </div>
    </li>
  );
}

/** The people of a reason; only those in view are fetched. */
function People({ code }: { readonly code: UnplannedCode }) {
  const [sort, setSort] = useState<ListSort | null>(null);
  const [selection, setSelection] = useState<RowSelection>(startSelection);
  const query = useMemo(() => ({ ...noWaveQuery(code), sort }), [code, sort]);
  const rows = useListRows('users', query);
  const { columns, resize } = useColumnWidths(plainColumns);
  const output = useListOutput({ list: 'users', query, columns: shown });
  const grid = useRef<GridHandle>(null);
  const [menu, setMenu] = useState<GridPoint | null>(null);
  const total = rows.first.data?.total ?? 0;
  const { row, column } = selection.cell;
  const focused = rows.rowAt(row);
  const open = (): void => {
    if (focused !== undefined) goTo(listRoute('users', noWaveQuery(code), focused.id));
  };
  const copy = (): void => output.copy(chosenRanges(selection, total), focused, shownColumns[column]);
  const act = (what: GridAct, point: GridPoint | null): void => {
    if (what === 'open') open();
    else if (what === 'copy') copy();
    else if (what === 'menu') setMenu(point);
    else setSelection((now) => select(now, { kind: 'none' }));
  };
  const entries: readonly RowMenuEntry[] = [
    { label: 'Open in Users', keys: 'Enter', run: open },
    { label: 'Copy', keys: 'Ctrl+C', run: copy },
  ];
  return (
    <QueryState query={rows.first}>
      {() => (
        <div className={styles.frame} style={{ height: 37 + 28 * Math.min(Math.max(total, 5), 10) }}>
          <DataGrid
            ref={grid}
            label={`People in no wave: ${noWaveWords[code].title}`}
            {...{ columns, total, sort, selection }}
            rowAt={rows.rowAt}
            onView={rows.show}
            onSort={(key) => setSort(nextSort(sort, key))}
            onResize={resize}
            filterOf={null}
            onSelect={(step) => setSelection((now) => select(now, step))}
            onAct={act}
            empty={<p>Nobody any more.</p>}
          />
          {menu !== null && (
            <RowMenu
              at={menu}
              entries={entries}
              onClose={() => {
                setMenu(null);
                grid.current?.focus();
              }}
            />
          )}
        </div>
      )}
    </QueryState>
  );
}

const shown = ['name', 'alias', 'site', 'database', 'department', 'outlook', 'why'];
const shownColumns = shown.flatMap((key) => listColumns.users.filter((column) => column.key === key));
const plainColumns = gridColumns('users', shownColumns, usualLayout);

import { useEffect, useMemo, useRef, useState } from 'react';
import type { WaveHead } from '../../../../core/api/wave-report.ts';
import { toClipboardText } from '../../../../core/lists/clipboard-text.ts';
import { useAnnounce } from '../../../components/announcer.tsx';
import { QueryState } from '../../../components/query-state.tsx';
import { useOperation } from '../../../queries/use-operation.ts';
import { DataGrid } from '../../../table/data-grid.tsx';
import type { GridColumn } from '../../../table/grid-column.ts';
import type { GridAct } from '../../../table/grid-key-steps.ts';
import type { GridHandle, GridPoint, GridSort } from '../../../table/grid-props.ts';
import { chosenRanges, select, startSelection } from '../../../table/row-selection.ts';
import { useColumnWidths } from '../../../table/use-column-widths.ts';
import { counted } from '../../../words/format.ts';
import { nextSort } from '../../explorer/change-query.ts';
import { RowMenu, type RowMenuEntry } from '../../explorer/row-menu.tsx';
import type { Mover } from '../move/use-move.ts';
import { useMoveCommand } from '../move/use-move-command.ts';
import type { MoveDialogHandle } from '../move/use-move-dialog.tsx';
import { WhyDialog } from '../why/why-dialog.tsx';
import styles from './open-wave.module.css';
import { PeopleBar } from './people-bar.tsx';
import { peopleColumns } from './people-columns.tsx';
import { loadOf, peopleIn, peopleOf, sortPeople, type WavePerson } from './wave-people.ts';

type OpenWaveProps = {
  readonly wave: WaveHead;
  readonly mover: Mover;
  readonly dialog: MoveDialogHandle;
  /** True when the keys go to the people as soon as they are there. */
  readonly takesFocus: () => boolean;
  readonly onClose: () => void;
};

/** The people of a wave inside its row: chosen with Space and Shift, moved, let go of, and asked why they are here. */
export function OpenWave(props: OpenWaveProps) {
  const { wave } = props;
  const cards = useOperation('plan.cards', { wave: wave.number });
  // While the people of this wave are on the way, those of the one before are not shown in its row.
  if (cards.error === null && cards.data?.wave !== wave.number) return <p aria-busy="true">Loading the people</p>;
  return <QueryState query={cards}>{(known) => <People {...props} all={peopleOf(known.cards)} />}</QueryState>;
}

function People({
  wave,
  mover,
  dialog,
  takesFocus,
  onClose,
  all,
}: OpenWaveProps & { readonly all: readonly WavePerson[] }) {
  const [sort, setSort] = useState<GridSort | null>(null);
  const [selection, setSelection] = useState(startSelection);
  const [menu, setMenu] = useState<GridPoint | null>(null);
  const [asked, setAsked] = useState<WavePerson | null>(null);
  const people = useMemo(() => sortPeople(all, sort), [all, sort]);
  const ranges = chosenRanges(selection, people.length);
  const chosen = peopleIn(people, ranges);
  const load = loadOf(chosen, wave.number);
  const { open } = dialog;
  const { number } = wave;
  const plain = useMemo(() => {
    const onMove = (person: WavePerson): void => {
      const alone = loadOf([person], number);
      if (alone !== null) open(alone);
    };
    return peopleColumns({ onWhy: setAsked, onMove });
  }, [open, number]);
  const { columns, resize } = useColumnWidths(plain);
  const copy = useCopy();
  const move = (): void => {
    if (load !== null) open(load);
  };
  useMoveCommand(load === null ? null : move);
  const pinned = loadOf(
    chosen.filter(({ isPinned }) => isPinned),
    number,
  );
  const unpin = (): void => {
    if (pinned !== null) void mover.unpin(pinned.people, pinned.title);
  };
  const focused = people[Math.min(selection.cell.row, people.length - 1)];
  const act = (what: GridAct, point: GridPoint | null): void => {
    if (what === 'open') setAsked(focused ?? null);
    else if (what === 'menu') setMenu(point);
    else if (what === 'copy') copy(columns, chosen);
    else if (selection.ranges.length > 0) setSelection((now) => select(now, { kind: 'none' }));
    else onClose();
  };
  const entries: readonly RowMenuEntry[] = [
    { label: 'Why here?', keys: 'Enter', run: () => setAsked(focused ?? null) },
    { label: 'Move to wave…', keys: 'M', run: move },
    { label: 'Copy', keys: 'Ctrl+C', run: () => copy(columns, chosen) },
    ...(pinned === null ? [] : [{ label: 'Unpin', run: unpin }]),
  ];
  const grid = useRef<GridHandle>(null);
  useEffect(() => {
    if (takesFocus()) grid.current?.focus();
  }, [takesFocus]);
  return (
    <div className={styles.people}>
      <PeopleBar
        {...{ wave, onMove: move, onUnpin: unpin }}
        users={people.length}
        chosen={chosen.length}
        pinned={pinned?.people.length ?? 0}
        isBusy={mover.isBusy}
      />
      <div className={styles.frame} style={{ height: heightOf(people.length) }}>
        <DataGrid
          ref={grid}
          label={`People of wave ${number}`}
          {...{ columns, sort, selection }}
          total={people.length}
          rowAt={(index) => people[index]}
          onView={ignoreView}
          onSort={(key) => key !== 'acts' && setSort(nextSort(sort, key))}
          onResize={resize}
          filterOf={null}
          onSelect={(step) => setSelection((now) => select(now, step))}
          onAct={act}
          empty={<p>Nobody is in this wave.</p>}
        />
      </div>
      <p className={styles.keys}>
        Space chooses a person, Shift+↑↓ several · M moves · Enter tells why · Esc closes the row
      </p>
      <WhyDialog place={asked === null ? null : { person: asked, wave: number }} onClose={() => setAsked(null)} />
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
  );
}

/** Copies people with their titles as a spreadsheet takes them. */
function useCopy() {
  const announce = useAnnounce();
  return (columns: readonly GridColumn<WavePerson>[], people: readonly WavePerson[]): void => {
    const told = columns.filter(({ key }) => key !== 'acts');
    const rows = [told.map(({ title }) => title), ...people.map((person) => told.map(({ text }) => text(person)))];
    navigator.clipboard.writeText(toClipboardText(rows)).then(
      () => announce(`Copied ${counted(people.length, 'person', 'people')}.`),
      () => announce('The browser does not allow to copy.'),
    );
  };
}

function ignoreView(): void {}

/** As high as its rows, up to eleven of them. */
function heightOf(rows: number): number {
  return 37 + 28 * Math.min(Math.max(rows, 5), 11);
}

import { useMemo, useState } from 'react';
import type { WaveHead } from '../../../../core/api/wave-report.ts';
import type { Risk } from '../../../../core/classification/risk.ts';
import { PushButton } from '../../../components/push-button.tsx';
import { QueryState } from '../../../components/query-state.tsx';
import { useOperation } from '../../../queries/use-operation.ts';
import { DataGrid } from '../../../table/data-grid.tsx';
import type { GridAct } from '../../../table/grid-key-steps.ts';
import type { GridSort } from '../../../table/grid-props.ts';
import { chosenRanges, countRows, select, startSelection } from '../../../table/row-selection.ts';
import { counted, formats } from '../../../words/format.ts';
import { nextSort } from '../../explorer/change-query.ts';
import type { Mover } from '../move/use-move.ts';
import { useMoveCommand } from '../move/use-move-command.ts';
import type { MoveDialogHandle } from '../move/use-move-dialog.tsx';
import { RiskMark } from '../risk-mark.tsx';
import { WhyDialog } from '../why/why-dialog.tsx';
import styles from './open-wave.module.css';
import { peopleColumns } from './people-columns.tsx';
import { waveUsersHref } from './users-links.ts';
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
  const [asked, setAsked] = useState<WavePerson | null>(null);
  const people = useMemo(() => sortPeople(all, sort), [all, sort]);
  const ranges = chosenRanges(selection, people.length);
  const chosen = peopleIn(people, ranges);
  const load = loadOf(chosen, wave.number);
  const { open } = dialog;
  const { number } = wave;
  const columns = useMemo(() => {
    const onMove = (person: WavePerson): void => {
      const alone = loadOf([person], number);
      if (alone !== null) open(alone);
    };
    return peopleColumns({ onWhy: setAsked, onMove });
  }, [open, number]);
  const move = load === null ? null : () => open(load);
  useMoveCommand(move);
  const act = (what: GridAct): void => {
    const focused = people[Math.min(selection.cell.row, people.length - 1)];
    if (what === 'open') setAsked(focused ?? null);
    else if (what === 'copy') void navigator.clipboard.writeText(chosen.map(({ name }) => name).join('\n'));
    else if (what === 'close' && selection.ranges.length > 0) setSelection((now) => select(now, { kind: 'none' }));
    else if (what === 'close') onClose();
  };
  const pinned = chosen.filter(({ isPinned }) => isPinned);
  const unpin = (): void => {
    const asLoad = loadOf(pinned, wave.number);
    if (asLoad !== null) void mover.unpin(asLoad.people, asLoad.title);
  };
  return (
    <div className={styles.people}>
      <div className={styles.bar}>
        <span>
          <strong>{counted(people.length, 'user')}</strong>
          {chosen.length > 1 && `, ${formats.count(countRows(ranges))} chosen`}
        </span>
        <RiskLinks wave={wave} />
        <span className={styles.buttons}>
          <PushButton disabled={move === null || mover.isBusy} aria-keyshortcuts="M" onClick={move ?? undefined}>
            {chosen.length > 1 ? `Move ${counted(chosen.length, 'person', 'people')}…` : 'Move to wave…'}
          </PushButton>
          {pinned.length > 0 && (
            <PushButton disabled={mover.isBusy} onClick={unpin}>
              {pinned.length === 1 ? 'Unpin' : `Unpin ${formats.count(pinned.length)}`}
            </PushButton>
          )}
          <a href={waveUsersHref(wave.number)}>Show in Users</a>
        </span>
      </div>
      <div className={styles.frame} style={{ height: heightOf(people.length) }}>
        <DataGrid
          ref={(grid) => {
            if (grid !== null && takesFocus()) grid.focus();
          }}
          label={`People of wave ${wave.number}`}
          {...{ columns, sort, selection }}
          total={people.length}
          rowAt={(index) => people[index]}
          onView={ignoreView}
          onSort={(key) => key !== 'acts' && setSort(nextSort(sort, key))}
          onResize={() => {}}
          filterOf={null}
          onSelect={(step) => setSelection((now) => select(now, step))}
          onAct={act}
          empty={<p>Nobody is in this wave.</p>}
        />
      </div>
      <p className={styles.keys}>
        Space chooses a person, Shift+↑↓ several · M moves · Enter tells why · Esc closes the row
      </p>
      <WhyDialog place={asked === null ? null : { person: asked, wave: wave.number }} onClose={() => setAsked(null)} />
    </div>
  );
}

/** How many people have which risk, each number leading to them. */
function RiskLinks({ wave }: { readonly wave: WaveHead }) {
  return (
    <span className={styles.risks}>
      {riskOrder.map((risk) => (
        <span key={risk}>
          <RiskMark risk={risk} />{' '}
          {wave.risks[risk] === 0 ? (
            `0 ${risk.toLowerCase()}`
          ) : (
            <a href={waveUsersHref(wave.number, risk)}>
              {formats.count(wave.risks[risk])} {risk.toLowerCase()}
              <span className="visually-hidden"> risk</span>
            </a>
          )}
        </span>
      ))}
    </span>
  );
}

function ignoreView(): void {}

/** As high as its rows, up to eleven of them. */
function heightOf(rows: number): number {
  return 37 + 28 * Math.min(Math.max(rows, 5), 11);
}

const riskOrder: readonly Risk[] = ['High', 'Medium', 'Low'];

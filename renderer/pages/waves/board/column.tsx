import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { WaveCard, WaveShift, WavesReport } from '../../../../core/api/wave-report.ts';
import { Failure } from '../../../components/query-state.tsx';
import { useOperation } from '../../../queries/use-operation.ts';
import type { WaveMenuPlace } from '../use-wave-menu.tsx';
import { unplannedUsers } from '../wave-words.ts';
import { blackoutsBefore } from './blackout-words.ts';
import { type ItemActions, ItemCard } from './board-card.tsx';
import { type BoardColumn, type BoardItem, itemsOf } from './board-items.ts';
import type { BoardState } from './board-state.ts';
import styles from './column.module.css';
import { ColumnHead, UnplannedHead } from './column-head.tsx';
import { columnId, itemId } from './item-ids.ts';
import { RefusalCard } from './refusal-card.tsx';
import type { BoardMoves } from './use-board-moves.ts';

/** How a column stands to what is carried: nothing is held over it, it would be dropped there, or a rule forbids that. */
export type Holding =
  | { readonly kind: 'none' | 'waits' | 'takes' }
  | { readonly kind: 'refuses'; readonly reason: string };

export type ColumnProps = ItemActions & {
  readonly board: string;
  readonly column: BoardColumn;
  readonly index: number;
  readonly count: number;
  readonly left: number;
  readonly report: WavesReport;
  readonly state: BoardState;
  readonly holding: Holding;
  /** What the move in hand would make of the wave; null for none. */
  readonly shift: WaveShift | null;
  readonly moves: BoardMoves;
  /** Tells the board what the column holds, whenever that changes. */
  readonly onItems: (column: number, items: readonly BoardItem[]) => void;
  readonly onMenu: (place: WaveMenuPlace) => void;
};

/** One wave with its cards, or those who are in none; it draws only the cards in view. */
export function Column(props: ColumnProps) {
  const { board, column, index, count, left, report, state, holding, shift, moves, onMenu } = props;
  const { wave } = column;
  const cards = useOperation('plan.cards', { wave: wave?.number ?? null });
  const isActive = state.place.column === index;
  const refused = wave === null ? undefined : moves.refused.get(wave.number);
  const blackouts = useMemo(() => (wave === null ? [] : blackoutsBefore(wave, report)), [wave, report]);
  const isHead = isActive && state.place.row < 0;
  return (
    <div
      role="group"
      aria-label={wave === null ? 'Unplanned' : `Wave ${wave.number}`}
      className={`${styles.column} ${wave === null ? styles.unplanned : ''} ${styles[holding.kind] ?? ''}`}
      style={{ left }}
    >
      <div
        id={columnId(board, index)}
        role="treeitem"
        aria-level={1}
        aria-posinset={index + 1}
        aria-setsize={count}
        aria-expanded="true"
        className={`${styles.head} ${isHead ? styles.active : ''}`}
        data-column={index}
        data-row={-1}
      >
        {wave === null ? (
          <UnplannedHead users={unplannedUsers(report)} />
        ) : (
          <ColumnHead
            wave={wave}
            shift={shift}
            blackouts={blackouts}
            isActive={isActive}
            onLock={(isLocked) => moves.lock(wave.number, isLocked)}
            onMenu={onMenu}
          />
        )}
      </div>
      {state.carry !== null && wave !== null && <DropZone title={state.carry.load.title} holding={holding} />}
      {refused !== undefined && <RefusalCard refused={refused} moves={moves} />}
      {cards.data === undefined ? (
        <div role="treeitem" aria-level={2} className={styles.empty}>
          {cards.error === null ? 'Loading' : <Failure error={cards.error} />}
        </div>
      ) : (
        <Cards {...props} cards={cards.data.cards} />
      )}
    </div>
  );
}

function DropZone({ title, holding }: { readonly title: string; readonly holding: Holding }) {
  if (holding.kind === 'none') return null;
  if (holding.kind === 'refuses') return <p className={styles.zone}>{holding.reason}</p>;
  return <p className={styles.zone}>Drop {title} here</p>;
}

function Cards(props: ColumnProps & { readonly cards: readonly WaveCard[] }) {
  const { board, cards, index, state, onItems, onUnfold, onWhy } = props;
  const items = useMemo(() => itemsOf(cards, state.open), [cards, state.open]);
  useEffect(() => onItems(index, items), [onItems, index, items]);
  const isActive = state.place.column === index;
  const activeRow = isActive ? Math.min(state.place.row, items.length - 1) : null;
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useRows(items, scroller, activeRow);
  const lifted = useMemo(() => new Set(state.carry?.load.people), [state.carry]);
  return (
    <div ref={scroller} className={styles.body}>
      <div className={styles.sizer} style={{ height: rows.total }}>
        {rows.drawn.map(({ index: row, start }) => {
          const item = items[row];
          if (item === undefined) return null;
          return (
            <ItemCard
              key={item.key}
              id={itemId(board, index, row)}
              item={item}
              column={index}
              row={row}
              top={start}
              isActive={row === activeRow}
              isChosen={state.chosen.has(item.key)}
              isLifted={isLifted(item, lifted)}
              isOpen={state.open.has(item.key)}
              onUnfold={onUnfold}
              onWhy={onWhy}
            />
          );
        })}
      </div>
      {items.length === 0 && (
        <div role="treeitem" aria-level={2} className={styles.empty}>
          Nobody
        </div>
      )}
    </div>
  );
}

/** The rows in view, and the one with the focus brought into view when it changes. */
function useRows(
  items: readonly BoardItem[],
  scroller: { readonly current: HTMLDivElement | null },
  activeRow: number | null,
) {
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (row) => pitchOf(items[row]),
    paddingStart: edge,
    paddingEnd: edge,
    scrollPaddingStart: edge,
    scrollPaddingEnd: edge,
    overscan: 4,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: other items of the same number have other sizes
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, items]);
  useEffect(() => {
    if (activeRow === null) return;
    const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
    const isFar = activeRow < startIndex - 1 || activeRow > endIndex + 1;
    if (activeRow >= 0) virtualizer.scrollToIndex(activeRow, { align: isFar ? 'center' : 'auto' });
    else virtualizer.scrollToOffset(0);
  }, [virtualizer, activeRow]);
  return { drawn: virtualizer.getVirtualItems(), total: virtualizer.getTotalSize() };
}

/** True for a card of which everybody is carried, and for a person who is. */
function isLifted(item: BoardItem, lifted: ReadonlySet<number>): boolean {
  if (lifted.size === 0) return false;
  if (item.kind === 'person') return lifted.has(item.person.mailboxId);
  return item.card.people.length > 0 && item.card.people.every(({ mailboxId }) => lifted.has(mailboxId));
}

/** The reasons of the unplanned are sentences, and get two lines. */
function pitchOf(item: BoardItem | undefined): number {
  if (item?.kind === 'person') return personPitch;
  return item?.card.kind === 'unplanned' ? unplannedPitch : cardPitch;
}

const cardPitch = 54;
const unplannedPitch = 70;
const personPitch = 32;
const edge = 4;

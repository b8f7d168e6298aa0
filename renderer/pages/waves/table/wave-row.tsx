import { type MouseEvent, memo } from 'react';
import type { WaveHead } from '../../../../core/api/wave-report.ts';
import base from '../../../table/base-grid.module.css';
import type { WaveMenuPlace } from '../use-wave-menu.tsx';
import { waveCellId } from './wave-cell-id.ts';
import { type WaveCell, waveColumns } from './wave-cells.tsx';
import styles from './wave-grid.module.css';

/** A wave as a row of the grid; it is drawn again only when something of it changes. */
export const WaveRow = memo(PlainRow);

function PlainRow(props: {
  readonly wave: WaveHead;
  readonly index: number;
  readonly grid: string;
  readonly isOpen: boolean;
  /** The column that has the focus; null in the other rows. */
  readonly focused: number | null;
  readonly onCell: (cell: WaveCell) => void;
  readonly onToggle: (wave: number, isByKey: boolean) => void;
  readonly onLock: (wave: number, isLocked: boolean) => void;
  readonly onMenu: (place: WaveMenuPlace) => void;
}) {
  const { wave, index, grid, isOpen, focused, onCell, onToggle, onLock, onMenu } = props;
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-column]') : null;
    if (cell !== null) onCell({ wave: wave.number, column: Number(cell.dataset.column) });
  };
  const acts = {
    isOpen,
    onToggle: () => onToggle(wave.number, false),
    onLock: (isLocked: boolean) => onLock(wave.number, isLocked),
  };
  const kinds = [base.row, styles.row, isOpen ? styles.open : '', focused === null ? '' : styles.active];
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={kinds.join(' ')}
      onClick={onClick}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu({ wave, at: { x: event.clientX, y: event.clientY } });
      }}
      onDoubleClick={(event) => {
        if (event.target instanceof Element && event.target.closest('a, button') === null) acts.onToggle();
      }}
    >
      {waveColumns.map(({ key, isEnd, cell }, i) => (
        <div
          key={key}
          id={waveCellId(grid, wave.number, i)}
          data-column={i}
          role="gridcell"
          aria-colindex={i + 1}
          className={`${isEnd ? `${base.end} ${styles.end}` : ''} ${focused === i ? styles.current : ''}`}
        >
          {cell(wave, acts)}
        </div>
      ))}
    </div>
  );
}

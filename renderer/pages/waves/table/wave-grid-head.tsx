import base from '../../../table/base-grid.module.css';
import type { GridSort } from '../../../table/grid-props.ts';
import { SortArrow } from '../../../table/sort-arrow.tsx';
import { waveColumns } from './wave-cells.tsx';
import styles from './wave-grid.module.css';

/** The titles of the columns, each a button that sorts. */
export function WaveGridHead(props: { readonly sort: GridSort | null; readonly onSort: (column: string) => void }) {
  const { sort, onSort } = props;
  return (
    <div role="rowgroup" className={`${base.head} ${styles.head}`}>
      <div role="row" aria-rowindex={1} className={`${base.titles} ${styles.titles}`}>
        {waveColumns.map(({ key, title, isEnd }, i) => {
          const direction = sort?.column !== key ? 'none' : sort.isDescending ? 'descending' : 'ascending';
          return (
            <div key={key} role="columnheader" aria-colindex={i + 1} aria-sort={direction}>
              <button type="button" className={isEnd ? base.end : undefined} onClick={() => onSort(key)}>
                {title}
                {direction !== 'none' && <SortArrow isDescending={direction === 'descending'} />}
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}

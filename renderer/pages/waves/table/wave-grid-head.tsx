import type { GridSort } from '../../../table/grid-props.ts';
import { waveColumns } from './wave-cells.tsx';
import styles from './wave-grid.module.css';

/** The titles of the columns, each a button that sorts. */
export function WaveGridHead(props: { readonly sort: GridSort | null; readonly onSort: (column: string) => void }) {
  const { sort, onSort } = props;
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.titles}>
        {waveColumns.map(({ key, title, isEnd }, i) => {
          const direction = sort?.column !== key ? 'none' : sort.isDescending ? 'descending' : 'ascending';
          return (
            <div key={key} role="columnheader" aria-colindex={i + 1} aria-sort={direction}>
              <button type="button" className={isEnd ? styles.end : undefined} onClick={() => onSort(key)}>
                {title}
                {direction !== 'none' && (
                  <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false" className={styles.chevron}>
                    <path d={sort?.isDescending ? 'm2.5 4.5 3.5 3.5 3.5-3.5' : 'm2.5 7.5 3.5-3.5 3.5 3.5'} />
                  </svg>
                )}
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}

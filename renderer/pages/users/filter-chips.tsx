import type { RowFilter } from '../../../core/api/user-list.ts';
import { conditionWords } from '../../words/condition-words.ts';
import styles from './filter-chips.module.css';

/** The conditions in force; each chip takes its own away. */
export function FilterChips(props: { readonly filter: RowFilter; readonly onChange: (filter: RowFilter) => void }) {
  const { filter, onChange } = props;
  if (filter.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label="Filter">
      {filter.map((condition) => {
        const words = conditionWords(condition);
        return (
          <li key={words}>
            <button
              type="button"
              className={styles.chip}
              aria-label={`${words}, remove`}
              onClick={() => onChange(filter.filter((other) => other !== condition))}
            >
              {words}
              <span aria-hidden="true"> ×</span>
            </button>
          </li>
        );
      })}
      <li>
        <button type="button" className={styles.clear} onClick={() => onChange([])}>
          Clear
        </button>
      </li>
    </ul>
  );
}

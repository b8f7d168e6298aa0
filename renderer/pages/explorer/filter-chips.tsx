import type { ListCondition, ListQuery } from '../../../core/lists/list-query.ts';
import { conditionWords } from '../../words/condition-words.ts';
import styles from './filter-chips.module.css';

/** The conditions in force; each chip takes its own away. */
export function FilterChips(props: {
  readonly query: ListQuery;
  readonly wordsOf: (condition: ListCondition) => string;
  readonly onChange: (query: ListQuery) => void;
}) {
  const { query, wordsOf, onChange } = props;
  const { users, conditions } = query;
  if (users.length + conditions.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label="Filter">
      {users.map((condition) => (
        <Chip
          key={JSON.stringify(condition)}
          words={conditionWords(condition)}
          onRemove={() => onChange({ ...query, users: users.filter((other) => other !== condition) })}
        />
      ))}
      {conditions.map((condition) => (
        <Chip
          key={JSON.stringify(condition)}
          words={wordsOf(condition)}
          onRemove={() => onChange({ ...query, conditions: conditions.filter((other) => other !== condition) })}
        />
      ))}
      <li>
        <button
          type="button"
          className={styles.action}
          onClick={() => onChange({ ...query, users: [], conditions: [] })}
        >
          Clear
        </button>
      </li>
    </ul>
  );
}

function Chip({ words, onRemove }: { readonly words: string; readonly onRemove: () => void }) {
  return (
    <li>
      <button type="button" className={styles.chip} aria-label={`${words}, remove`} title={words} onClick={onRemove}>
        <span>{words}</span>
        <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
          <path d="m2.5 2.5 7 7m0-7-7 7" />
        </svg>
      </button>
    </li>
  );
}

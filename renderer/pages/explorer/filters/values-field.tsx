import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ListCell, ListName, ListQuery } from '../../../../core/lists/list-query.ts';
import { foldText } from '../../../../core/search/fold-text.ts';
import frame from '../../../components/field-frame.module.css';
import { QueryState } from '../../../components/query-state.tsx';
import { useListValues } from '../../../queries/use-list-values.ts';
import { formats } from '../../../words/format.ts';
import styles from './filter-field.module.css';
import { FilterPopup } from './filter-popup.tsx';

type ValuesProps = {
  readonly list: ListName;
  readonly query: ListQuery;
  readonly column: { readonly key: string; readonly title: string };
  /** The values that pass; null while the column is not filtered. */
  readonly inForce: readonly ListCell[] | null;
  readonly onChange: (oneOf: readonly ListCell[] | null) => void;
  readonly wordOf: (value: ListCell) => string;
};

/** The values of a column with how many rows have them; several can be ticked. */
export function ValuesField(props: ValuesProps) {
  const { column, inForce, wordOf } = props;
  const words = inForce?.map(wordOf) ?? [];
  return (
    <FilterPopup
      label={`${column.title} is one of`}
      inForce={inForce === null ? null : words.length === 1 ? (words[0] ?? 'none') : `${words.length} values`}
      idle="any"
    >
      {(close) => <Values {...props} close={close} />}
    </FilterPopup>
  );
}

function Values(props: ValuesProps & { readonly close: () => void }) {
  const { list, query, column, inForce, onChange, wordOf, close } = props;
  const values = useListValues(list, query, column.key);
  const [text, setText] = useState('');
  const ticked = inForce ?? [];
  const toggle = (value: ListCell): void => {
    const next = ticked.includes(value) ? ticked.filter((other) => other !== value) : [...ticked, value];
    onChange(next.length === 0 ? null : next);
  };
  return (
    <>
      <input
        type="search"
        className={`${frame.frame} ${styles.field}`}
        aria-label={`Search the values of ${column.title}`}
        placeholder="search…"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <QueryState query={values}>
        {({ values: all, isCut }) => {
          const found = all.filter(({ value }) => foldText(wordOf(value)).includes(foldText(text)));
          return (
            <>
              <fieldset className={styles.values} aria-label={`Values of ${column.title}`}>
                {found.map(({ value, count }) => (
                  <label key={JSON.stringify(value)} className={styles.value}>
                    <input type="checkbox" checked={ticked.includes(value)} onChange={() => toggle(value)} />
                    <span className={styles.word} title={wordOf(value)}>
                      {wordOf(value)}
                    </span>
                    <span className={styles.count}>{formats.count(count)}</span>
                  </label>
                ))}
              </fieldset>
              {found.length === 0 && <p className={styles.note}>No value contains “{text}”.</p>}
              {isCut && <p className={styles.note}>These are the most frequent ones.</p>}
            </>
          );
        }}
      </QueryState>
      <div className={styles.foot}>
        <Button size="small" disabled={inForce === null} onClick={() => onChange(null)}>
          Clear
        </Button>
        <Button size="small" appearance="primary" onClick={close}>
          Done
        </Button>
      </div>
    </>
  );
}

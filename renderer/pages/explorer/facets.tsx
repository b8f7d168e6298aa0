import type { ListCell, ListName, ListQuery } from '../../../core/lists/list-query.ts';
import { useListValues } from '../../queries/use-list-values.ts';
import { formats } from '../../words/format.ts';
import { conditionOn, withToggledValue } from './change-query.ts';
import styles from './facets.module.css';

/** A column by which a list can be taken apart at its side. */
export type FacetColumn = {
  readonly key: string;
  readonly title: string;
  readonly wordOf: (value: ListCell) => string;
};

/** How many rows have which value, for the columns that matter most; a click asks for it, another one takes that back. */
export function Facets(props: {
  readonly list: ListName;
  readonly query: ListQuery;
  readonly columns: readonly FacetColumn[];
  readonly onChange: (query: ListQuery) => void;
}) {
  return (
    <aside className={styles.facets} aria-label="Facets" data-pane="facets" tabIndex={-1}>
      {props.columns.map((column) => (
        <Facet key={column.key} {...props} column={column} />
      ))}
    </aside>
  );
}

function Facet(props: {
  readonly list: ListName;
  readonly query: ListQuery;
  readonly column: FacetColumn;
  readonly onChange: (query: ListQuery) => void;
}) {
  const { list, query, column, onChange } = props;
  const values = useListValues(list, query, column.key).data?.values ?? [];
  const current = conditionOn(query, column.key);
  const ticked = current?.kind === 'values' ? current.oneOf : [];
  return (
    <section aria-label={column.title}>
      <h2 className={styles.title}>{column.title}</h2>
      <ul>
        {values.slice(0, mostValues).map(({ value, count }) => (
          <li key={JSON.stringify(value)}>
            <button
              type="button"
              className={styles.value}
              aria-pressed={ticked.includes(value)}
              onClick={() => onChange(withToggledValue(query, column.key, value))}
            >
              <span className={styles.word} title={column.wordOf(value)}>
                {column.wordOf(value)}
              </span>
              <span className={styles.count}>{formats.count(count)}</span>
            </button>
          </li>
        ))}
      </ul>
      {values.length > mostValues && (
        <p className={styles.more}>and {values.length - mostValues} more: the filter of the column has them</p>
      )}
    </section>
  );
}

const mostValues = 8;

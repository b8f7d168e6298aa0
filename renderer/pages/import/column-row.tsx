import { useRef } from 'react';
import type { InspectedColumn, OfferedField } from '../../../core/api/import-inspection.ts';
import { StateMark } from '../../components/state-mark.tsx';
import { matchWords } from '../../words/import-words.ts';
import type { Mark } from '../../words/part-words.ts';
import choice from './choice.module.css';
import styles from './columns-step.module.css';

/** One column: its header, some of its texts, what it becomes and why. */
export function ColumnRow(props: {
  readonly column: InspectedColumn;
  readonly fields: readonly OfferedField[];
  readonly taken: readonly InspectedColumn[];
  readonly onChoose: (field: string | null) => void;
}) {
  const { column, fields, taken, onChoose } = props;
  // What the column was before it was ignored, so that the same button brings it back.
  const before = useRef<string | null>(null);
  const { field, header, how } = column;
  const name = header === '' ? `Column ${column.column + 1}` : header;
  const choose = (next: string | null): void => {
    if (field !== null) before.current = field;
    onChoose(next);
  };
  return (
    <tr className={field === null ? styles.unused : undefined}>
      <th scope="row">{name}</th>
      <td className={styles.samples}>
        {column.samples.map((sample) => (
          <span key={sample}>{sample}</span>
        ))}
      </td>
      <td>
        <select
          className={choice.select}
          aria-label={`${name} becomes`}
          value={field ?? ''}
          onChange={({ target }) => choose(target.value === '' ? null : target.value)}
        >
          <option value="">not used</option>
          {fields.map((offered) => (
            <option key={offered.name} value={offered.name}>
              {optionText(offered, taken, column)}
            </option>
          ))}
        </select>
      </td>
      <td>
        <span className={styles.why}>
          <StateMark mark={markOf(column)} />
          {matchWords(how)}
        </span>
      </td>
      <td>
        {field !== null && (
          <button type="button" className={styles.link} aria-label={`Ignore ${name}`} onClick={() => choose(null)}>
            Ignore
          </button>
        )}
        {field === null && before.current !== null && (
          <button
            type="button"
            className={styles.link}
            aria-label={`Use ${name} again`}
            onClick={() => choose(before.current)}
          >
            Use again
          </button>
        )}
      </td>
    </tr>
  );
}

function optionText(
  { name, title, isRequired }: OfferedField,
  taken: readonly InspectedColumn[],
  column: InspectedColumn,
): string {
  const holder = taken.find((other) => other.field === name && other.column !== column.column);
  const notes = [isRequired ? 'needed' : '', holder === undefined ? '' : `now ${holder.header}`].filter(Boolean);
  return notes.length === 0 ? title : `${title} (${notes.join(', ')})`;
}

function markOf({ field, how }: InspectedColumn): Mark {
  if (how === 'similar') return 'at-risk';
  return field === null ? 'exempt' : 'done';
}

import { type ReactNode, useId } from 'react';
import frame from './field-frame.module.css';
import styles from './fields.module.css';

/** A field with its label, what it means, and what is wrong with it. */
export function TextField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string | undefined;
  /** What to know about it. */
  readonly hint?: ReactNode;
  /** What is wrong; null when nothing is. */
  readonly problem?: string | null;
  /** Names to choose from; others can be typed. */
  readonly choices?: readonly string[];
  readonly type?: 'text' | 'date' | 'number';
  /** The label is read, not shown: the place says it already. */
  readonly isLabelHidden?: boolean;
}) {
  const id = useId();
  const problem = props.problem ?? null;
  const described = [problem === null ? '' : `${id}-problem`, props.hint === undefined ? '' : `${id}-hint`]
    .join(' ')
    .trim();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={props.isLabelHidden === true ? 'visually-hidden' : styles.label}>
        {props.label}
      </label>
      <input
        id={id}
        className={`${frame.frame} ${styles.input}`}
        type={props.type ?? 'text'}
        max={props.type === 'date' ? lastDay : undefined}
        value={props.value}
        placeholder={props.placeholder}
        autoComplete="off"
        spellCheck={false}
        list={props.choices === undefined ? undefined : `${id}-choices`}
        aria-invalid={problem !== null}
        aria-describedby={described === '' ? undefined : described}
        onChange={(event) => props.onChange(event.target.value)}
      />
      {props.choices !== undefined && (
        <datalist id={`${id}-choices`}>
          {props.choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
      {problem !== null && (
        <p id={`${id}-problem`} className={styles.problem}>
          {problem}
        </p>
      )}
      {props.hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {props.hint}
        </p>
      )}
    </div>
  );
}

/** The last day that can be typed: without one a year may have six digits. */
export const lastDay = '9999-12-31';

/** A choice of a few words. */
export function ChoiceField<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, word: string])[];
  readonly onChange: (value: Value) => void;
  /** What is wrong with the choice; null when nothing is. */
  readonly problem?: string | null;
  readonly isLabelHidden?: boolean;
}) {
  const id = useId();
  const problem = props.problem ?? null;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={props.isLabelHidden === true ? 'visually-hidden' : styles.label}>
        {props.label}
      </label>
      <select
        id={id}
        className={`${frame.frame} ${styles.input}`}
        value={props.value}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onChange={(event) => {
          const chosen = props.options.find(([value]) => value === event.target.value);
          if (chosen !== undefined) props.onChange(chosen[0]);
        }}
      >
        {props.options.map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
      {problem !== null && (
        <p id={`${id}-problem`} className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

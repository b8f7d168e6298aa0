import { useId } from 'react';
import styles from './evidence-form.module.css';

type Said = 'done' | 'verified';

/** Whether a step was carried out, or also verified. */
export function StatusChoice(props: {
  readonly chosen: Said;
  readonly isRebind: boolean;
  readonly onChoose: (status: Said) => void;
}) {
  const { chosen, isRebind, onChoose } = props;
  const name = useId();
  return (
    <fieldset className={styles.choice}>
      <legend>What became of it</legend>
      {choices.map(({ value, word, means }) => (
        <label key={value}>
          <input type="radio" name={name} checked={chosen === value} onChange={() => onChoose(value)} />
          <span>
            <strong>{word}</strong> {value === 'verified' && isRebind ? rebindMeans : means}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

const choices: readonly { readonly value: Said; readonly word: string; readonly means: string }[] = [
  { value: 'done', word: 'Done:', means: 'it was carried out.' },
  { value: 'verified', word: 'Verified:', means: 'it was carried out, and the verification showed what it should.' },
];

const rebindMeans =
  'the verification showed the array. The database counts as bound to it until databases are imported again.';

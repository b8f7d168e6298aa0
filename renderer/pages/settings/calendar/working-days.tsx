import { useId, useState } from 'react';
import { weekdayTitles } from '../../../words/month-words.ts';
import styles from './working-days.module.css';

/** The days of the week as toggles; the last one that is on stays on, and says why. */
export function WorkingDays(props: {
  /** ISO weekdays, 1 = Monday. */
  readonly days: readonly number[];
  readonly isBusy: boolean;
  /** Why the settings refuse these days; null when they do not. */
  readonly refuse: (days: readonly number[]) => string | null;
  readonly onChange: (days: readonly number[]) => void;
  readonly hint: string | null;
}) {
  const { days, isBusy, refuse, onChange, hint } = props;
  const id = useId();
  const [problem, setProblem] = useState<string | null>(null);
  const toggle = (day: number): void => {
    if (isBusy) return;
    const next = days.includes(day) ? days.filter((other) => other !== day) : [...days, day].toSorted();
    const refused = refuse(next);
    setProblem(refused);
    if (refused === null) onChange(next);
  };
  return (
    <fieldset className={styles.days} aria-describedby={problem === null ? undefined : `${id}-problem`}>
      <legend className={styles.label}>Working days</legend>
      <div className={styles.row}>
        {weekdayTitles.map(({ short, full }, i) => {
          const isOn = days.includes(i + 1);
          return (
            <button
              key={full}
              type="button"
              className={styles.toggle}
              aria-pressed={isOn}
              title={full}
              onClick={() => toggle(i + 1)}
            >
              <span aria-hidden="true">{isOn ? '✓' : '–'}</span> {short}
            </button>
          );
        })}
      </div>
      {problem !== null && (
        <p id={`${id}-problem`} className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      {hint !== null && <p className={styles.label}>{hint}</p>}
    </fieldset>
  );
}

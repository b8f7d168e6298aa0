import type { PlanAge } from '../../../core/api/wave-report.ts';
import styles from './plan-age-note.module.css';

/** What happened since the plan was made that a new one would take into account; nothing when nothing did. */
export function PlanAgeNote({ age, onPlanAgain }: { readonly age: PlanAge; readonly onPlanAgain: () => void }) {
  if (age.since.length === 0) return null;
  return (
    <p className={styles.note}>
      <span>
        <strong>Since this plan was made:</strong> {age.since.join(', ')}.
      </span>{' '}
      <button type="button" onClick={onPlanAgain}>
        Plan again
      </button>{' '}
      to take that into account.
    </p>
  );
}

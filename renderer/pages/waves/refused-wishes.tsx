import type { WavesReport } from '../../../core/api/wave-report.ts';
import { StateMark } from '../../components/state-mark.tsx';
import { counted } from '../../words/format.ts';
import styles from './refused-wishes.module.css';

/** What the settings asked for when the plan was made and a rule forbade; nothing when nothing was refused. */
export function RefusedWishes({ refused }: Pick<WavesReport, 'refused'>) {
  if (refused.length === 0) return null;
  const verb = refused.length === 1 ? 'is' : 'are';
  return (
    <details className={styles.wishes}>
      <summary>
        <StateMark mark="blocked" />
        {counted(refused.length, 'wish', 'wishes')} of the settings {verb} not in the plan, because a rule forbids{' '}
        {refused.length === 1 ? 'it' : 'them'}
      </summary>
      <ul>
        {refused.map(({ alias, rule, reason }) => (
          <li key={`${alias} ${rule} ${reason}`}>
            <strong>{alias}</strong> {reason} <span className={styles.rule}>{rule}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

import type { ServerCard } from '../../../core/api/server-card.ts';
import { Card } from '../../components/card.tsx';
import { stepHref } from '../../routes/route.ts';
import { formats } from '../../words/format.ts';
import styles from './server-page.module.css';

/** What the plan does with a server or an array, in the order of days. */
export function StepsCard({ card }: { readonly card: ServerCard }) {
  const { steps, hasPlan } = card;
  return (
    <Card title="In the plan">
      {steps.length === 0 ? (
        <p className={styles.note}>{hasPlan ? 'No step of the plan acts on it.' : 'There is no plan yet.'}</p>
      ) : (
        <ol className={styles.steps}>
          {steps.map(({ id, date, status, task }) => (
            <li key={id}>
              <span>{date === null ? 'no date' : formats.day(date)}</span>
              <p>
                <a href={stepHref(id)}>{task}</a>
                {status !== 'planned' && <strong> {status}</strong>}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

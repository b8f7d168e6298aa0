import type { HistoryChange } from '../../../core/api/project-reports.ts';
import { Card } from '../../components/card.tsx';
import { formatRoute } from '../../routes/route.ts';
import { formats } from '../../words/format.ts';
import styles from './history-card.module.css';

/** What was changed last, newest first. */
export function HistoryCard({ changes }: { readonly changes: readonly HistoryChange[] }) {
  return (
    <Card title="Newest changes" aside={<a href={formatRoute({ page: 'history' })}>All changes</a>}>
      <ol>
        {changes.map(({ id, at, by, what }) => (
          <li key={id} className={styles.change}>
            <span className={styles.day}>{formats.day(at)}</span>
            <span className={styles.what} title={what}>
              {what}
              {by !== null && <span className={styles.day}> by {by}</span>}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

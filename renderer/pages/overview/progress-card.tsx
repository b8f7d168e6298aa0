import type { ProgressReport } from '../../../core/api/tracking-report.ts';
import { Card } from '../../components/card.tsx';
import { PeopleBar } from '../../components/people-bar.tsx';
import { StateMark } from '../../components/state-mark.tsx';
import { TaskCount } from '../../components/task-count.tsx';
import { useOperation } from '../../queries/use-operation.ts';
import { formatRoute } from '../../routes/route.ts';
import { openStatuses } from '../../routes/tasks-href.ts';
import { counted } from '../../words/format.ts';
import { forecastInWords } from '../../words/progress-words.ts';
import styles from './progress-card.module.css';

/** How far the work is, with what is reported and what is proven apart; nothing while there is no plan. */
export function ProgressCard() {
  const report = useOperation('tracking.progress', { asOf: null }).data;
  if (report === undefined || !report.hasPlan || report.totals.people === 0) return null;
  const { totals } = report;
  return (
    <Card title="Progress" aside={<a href={progress(null)}>All waves and sites</a>}>
      <div className={styles.line}>
        <p>
          <TaskCount count={totals.verified} filter={{ statuses: ['verified'] }} what="verified" /> verified
        </p>
        <p>
          <TaskCount count={totals.reported} filter={{ statuses: ['done'] }} what="reported" /> reported
        </p>
        <p>
          <TaskCount
            count={totals.failed + totals.reverted}
            filter={{ statuses: ['failed', 'reverted'] }}
            what="failed or reverted"
          />{' '}
          failed or reverted
        </p>
        <p>
          <TaskCount count={totals.open} filter={{ statuses: openStatuses }} what="open" /> open
        </p>
        <div className={styles.bar}>
          <PeopleBar counts={totals} height={12} />
        </div>
        <Paused report={report} />
      </div>
    </Card>
  );
}

/** What stops, else where it leads. */
function Paused({ report }: { readonly report: ProgressReport }) {
  const paused = report.waves.filter(({ stop }) => stop.isPaused);
  const [first] = paused;
  const forecast = forecastInWords(report.burnDown);
  if (first === undefined) return forecast === null ? null : <p className={styles.forecast}>all reported {forecast}</p>;
  return (
    <p className={styles.paused}>
      <StateMark mark="blocked" />
      <a href={progress(first.wave)}>
        {paused.length === 1 ? `Wave ${first.wave} is paused` : `${counted(paused.length, 'wave')} are paused`}
      </a>
    </p>
  );
}

function progress(open: number | null): string {
  return formatRoute({ page: 'progress', open });
}

import { useOperation } from '../../queries/use-operation.ts';
import { formatRoute } from '../../routes/route.ts';
import { nowWords, totalsWords } from '../../words/plan-change-words.ts';
import styles from './baseline-line.module.css';

/** What was signed off last, and how far the plan is from it now; nothing while nothing was signed off. */
export function BaselineLine() {
  const report = useOperation('plan.baseline', {}).data;
  if (report === undefined || report.baseline === null) return null;
  const { name, totals } = report.baseline;
  return (
    <p className={styles.line}>
      {name}: {totalsWords(totals)}.{' '}
      {report.inForce !== null && (
        <a href={formatRoute({ page: 'versions', compared: { before: name, after: null } })}>{nowWords(report)}</a>
      )}
    </p>
  );
}

import type { PlanAge } from '../../../core/api/wave-report.ts';
import { PushButton } from '../../components/push-button.tsx';
import { ReportLink } from '../../components/report-link.tsx';
import { StateMark } from '../../components/state-mark.tsx';
import { useOperation } from '../../queries/use-operation.ts';
import { formatRoute } from '../../routes/route.ts';
import { formats } from '../../words/format.ts';
import styles from './plan-page.module.css';

/** Whether the plan still says what a new one would, and the ways to its versions, its runbook, its report and a new plan. */
export function PlanBar({ onPlanAgain }: { readonly onPlanAgain: () => void }) {
  const age = useOperation('plan.waves', {}).data?.age;
  return (
    <div className={styles.bar}>
      <p className={styles.age}>{age !== undefined && <Age age={age} />}</p>
      <a href={formatRoute({ page: 'versions', compared: null })}>Versions</a>
      <a href={formatRoute({ page: 'runbook', part: null })}>Runbook</a>
      <ReportLink view="sites">Site plans to print</ReportLink>
      <PushButton onClick={onPlanAgain}>Plan again…</PushButton>
    </div>
  );
}

function Age({ age: { at, by, since } }: { readonly age: PlanAge }) {
  if (since.length === 0) {
    return (
      <>
        made {formats.moment(at)}
        {by !== null && ` by ${by}`}; nothing changed since
      </>
    );
  }
  return (
    <>
      <StateMark mark="at-risk" />
      <span>The plan is older than its data. Since then: {since.join(', ')}.</span>
    </>
  );
}

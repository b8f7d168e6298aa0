import type { ImpactReport } from '../../../core/api/impact-report.ts';
import { impactInWords } from '../../../core/planning/explain-impact.ts';
import type { HitUser, ServerImpact } from '../../../core/planning/server-impact.ts';
import { Card } from '../../components/card.tsx';
import { FigureTable } from '../../components/figure-table.tsx';
import { Failure } from '../../components/query-state.tsx';
import { useOperation } from '../../queries/use-operation.ts';
import { personHref, usersHref } from '../../routes/route.ts';
import { errorWords } from '../../words/error-words.ts';
import { counted, formats } from '../../words/format.ts';
import { stepIdWords } from '../../words/server-words.ts';
import styles from './server-page.module.css';

/** Who loses Outlook when the server stops: today, and after each step of the plan that changes it. */
export function ImpactCard({ name }: { readonly name: string }) {
  const impact = useOperation('impact', { server: name, asOf: null });
  const isNamed = impact.error === null || errorWords(impact.error).code !== 'not-found';
  return (
    <Card title="If it stops">
      {!isNamed && <p>No profile and no database names it, so nobody loses Outlook.</p>}
      {impact.error !== null && isNamed && <Failure error={impact.error} />}
      {impact.error === null && impact.data !== undefined && !impact.isPlaceholderData && (
        <Impact report={impact.data} />
      )}
    </Card>
  );
}

function Impact({ report }: { readonly report: ImpactReport }) {
  const [server] = report.servers;
  if (server === undefined) return null;
  const lost = (report.users ?? []).filter(({ outcome }) => outcome === 'lost');
  return (
    <>
      {impactInWords(server).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {lost.length > 0 && <Lost users={lost} />}
      <AlongPlan server={server} />
    </>
  );
}

function Lost({ users }: { readonly users: readonly HitUser[] }) {
  const all = usersHref([{ kind: 'alias', oneOf: users.map(({ alias }) => alias) }]);
  return (
    <>
      <ul className={styles.people} aria-label="First of those who lose Outlook">
        {users.slice(0, firstUsers).map(({ mailboxId, alias, why }) => (
          <li key={mailboxId}>
            <a href={personHref(mailboxId)}>{alias}</a> <span>{why}</span>
          </li>
        ))}
      </ul>
      {users.length <= mostInAddress && users.length > firstUsers && (
        <p>
          <a href={all}>Show all {formats.count(users.length)} who lose Outlook</a>
        </p>
      )}
    </>
  );
}

const firstUsers = 5;
/** An address has to stay one that can be sent to somebody. */
const mostInAddress = 500;

function AlongPlan({ server: { after, now } }: { readonly server: ServerImpact }) {
  const steps = after.filter((step, i) => {
    const before = after[i - 1] ?? now;
    return step.lost !== before.lost || step.interrupted !== before.interrupted || step.unknown !== before.unknown;
  });
  if (after.length === 0) return <p className={styles.note}>There is no plan yet that would change this.</p>;
  if (steps.length === 0) return <p className={styles.note}>No step of the plan changes this.</p>;
  return (
    <div className={styles.part}>
      <h3>Along the plan: {counted(steps.length, 'step')}</h3>
      <FigureTable
        caption="Users who lose Outlook after each step of the plan"
        columns={['After', 'date', 'lost', 'interrupted', 'not known']}
        rows={steps.map(({ step, date, lost, interrupted, unknown }) => ({
          key: step,
          name: stepIdWords(step),
          figures: [
            date === null ? 'no date' : formats.day(date),
            formats.count(lost),
            formats.count(interrupted),
            formats.count(unknown),
          ],
        }))}
      />
    </div>
  );
}

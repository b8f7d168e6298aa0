import type { PlanStepDetails } from '../../../core/api/plan-chart-report.ts';
import { StateMark } from '../../components/state-mark.tsx';
import { formatRoute, stepHref } from '../../routes/route.ts';
import { counted, formats } from '../../words/format.ts';
import { shortHost } from '../../words/short-host.ts';
import { isSameStep } from './gates-card.tsx';
import styles from './step-pane.module.css';
import { Part, StepLine } from './step-parts.tsx';

/** The other steps of the gate, to switch between; of many, those around the one that is open. */
export function GateSteps({ details: { step, gateSteps, wave } }: { readonly details: PlanStepDetails }) {
  if (gateSteps.length < 2) return null;
  const index = gateSteps.findIndex(({ id }) => isSameStep(id, step.id));
  const from = Math.max(0, Math.min(index - mostSteps / 2, gateSteps.length - mostSteps));
  return (
    <Part title={`The ${counted(gateSteps.length, wave === null ? 'step' : 'wave')} of this gate`}>
      <ul className={styles.lines}>
        {gateSteps.slice(from, from + mostSteps).map((other) => (
          <StepLine key={other.id} step={other} isOpen={isSameStep(other.id, step.id)} />
        ))}
      </ul>
      {gateSteps.length > mostSteps && (
        <p className={styles.about}>
          {mostSteps} of {formats.count(gateSteps.length)} are shown.{' '}
          {wave !== null && <a href={formatRoute({ page: 'waves', view: 'table', open: null })}>All waves</a>}
        </p>
      )}
    </Part>
  );
}

const mostSteps = 12;

/** The databases of the gate: what they name today, who sits in them, and when they are rebound. */
export function GateDatabases({ details: { step, databases } }: { readonly details: PlanStepDetails }) {
  const title = `The ${counted(databases.length, 'database')} of this gate`;
  return (
    <Part title={title}>
      <table className={styles.table}>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">Database</th>
            <th scope="col">names today</th>
            <th scope="col" className={styles.number}>
              users
            </th>
            <th scope="col" className={styles.number}>
              rebind
            </th>
          </tr>
        </thead>
        <tbody>
          {databases.map((row) => {
            const isOpen = isSameStep(row.step, step.id);
            return (
              <tr key={row.step} className={isOpen ? styles.current : undefined}>
                <th scope="row">
                  <StateMark mark={row.status === 'planned' ? 'to-do' : 'done'} />
                  <a href={stepHref(row.step)} aria-current={isOpen ? 'true' : undefined}>
                    {row.database}
                  </a>
                  <span className="visually-hidden">, {row.status === 'planned' ? 'to do' : row.status}</span>
                </th>
                <td title={row.binding ?? undefined}>{row.binding === null ? '–' : shortHost(row.binding)}</td>
                <td className={styles.number}>{formats.count(row.users)}</td>
                <td className={styles.number}>{row.date === null ? 'no date' : formats.shortDay(row.date)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Part>
  );
}

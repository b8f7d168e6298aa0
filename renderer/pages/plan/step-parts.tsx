import type { ReactNode } from 'react';
import type { PlanStepDetails, StepReference } from '../../../core/api/plan-chart-report.ts';
import type { StepReport } from '../../../core/api/plan-report.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { StateMark } from '../../components/state-mark.tsx';
import { formatRoute, listRoute, stepHref, usersHref, waveHref } from '../../routes/route.ts';
import { counted, formats } from '../../words/format.ts';
import { partWords } from '../../words/part-words.ts';
import { gateNameWords, stepStateWords, stepTitle } from '../../words/plan-words.ts';
import styles from './step-pane.module.css';

/** What the step is, how far it is, whom it concerns, and who said what about it. */
export function StepHead({ details, today }: { readonly details: PlanStepDetails; readonly today: string }) {
  const { step, gate, state, users, wave } = details;
  const { mark, word } = stepStateWords[state];
  const isOverdue = step.status === 'planned' && step.date !== null && step.date < today;
  return (
    <>
      <h2 className={styles.title}>{stepTitle(step)}</h2>
      <p className={styles.about}>
        {step.site} · {wave === null ? `gate “${gateNameWords[gate]}”` : `wave ${wave.number}`} · {daysOf(details)}
      </p>
      <p className={styles.state}>
        <span className={styles.pill}>
          <StateMark mark={isOverdue ? 'at-risk' : mark} />
          {word}
          {isOverdue && ', overdue'}
        </span>
        {users !== null && <UsersLink details={details} />}
      </p>
      {users !== null && users.parts.length > 0 && (
        <p className={styles.about}>
          {users.parts.map(({ part, count }) => `${formats.count(count)} ${partWords[part].legend}`).join(' · ')}
        </p>
      )}
      {step.at !== null && step.status !== 'planned' && (
        <p className={styles.about}>
          {step.status === 'verified' ? 'Verified' : 'Done'}
          {step.by === null ? '' : `, said ${step.by}`} on {formats.moment(step.at)}
        </p>
      )}
      {step.note !== '' && <p className={styles.note}>{step.note}</p>}
    </>
  );
}

function daysOf({ step, wave }: PlanStepDetails): string {
  if (wave !== null && wave.end !== wave.start) return formats.shortRange(wave.start, wave.end);
  return step.date === null ? 'no date' : formats.day(step.date);
}

function UsersLink({ details: { users, wave, step } }: { readonly details: PlanStepDetails }) {
  if (users === null) return null;
  const isOfSite = step.kind !== 'rebind' && wave === null;
  const words = isOfSite ? counted(users.count, 'user depends', 'users depend') : counted(users.count, 'user');
  const where = isOfSite ? ` in ${step.site}` : '';
  if (wave !== null) return <a href={waveHref(wave.number)}>{words}</a>;
  if (users.filter === null || users.count === 0) return <span>{`${words}${where}`}</span>;
  return <a href={usersHref(users.filter)}>{`${words}${where}`}</a>;
}

/** What the step stands on; open blockers of the site first. */
export function WaitsFor({ details: { waitsFor, blockers, step, state } }: { readonly details: PlanStepDetails }) {
  const left = waitsFor.filter(({ status }) => status === 'planned').length;
  const shown = waitsFor.length > mostShown ? waitsFor.filter(({ status }) => status === 'planned') : waitsFor;
  return (
    <Part title={state === 'done' || state === 'verified' ? 'Waited for' : 'Waits for'}>
      {waitsFor.length + blockers.length === 0 && <p>Nothing. It stands on no other step.</p>}
      {state === 'blocked' && (
        <ul className={styles.lines}>
          {blockers.map(({ id, message }) => (
            <li key={`${id} ${message}`}>
              <StateMark mark="blocked" />
              <span>
                <a href={findingsHref(id, step.site)}>{id}</a> {message}
              </span>
            </li>
          ))}
        </ul>
      )}
      <ul className={styles.lines}>
        {shown.slice(0, mostShown).map((before) => (
          <StepLine key={before.id} step={before} />
        ))}
      </ul>
      {waitsFor.length > mostShown && (
        <p className={styles.about}>
          {counted(waitsFor.length, 'step')} in all, {left === 0 ? 'none' : formats.count(left)} of them left.
        </p>
      )}
    </Part>
  );
}

const mostShown = 7;

function findingsHref(id: string, site: string): string {
  return formatRoute(
    listRoute('findings', {
      conditions: [
        { kind: 'values', column: 'rule', oneOf: [id] },
        { kind: 'values', column: 'site', oneOf: [site] },
      ],
    }),
  );
}

/** A step with its mark and date, as a link to it. */
export function StepLine({ step, isOpen = false }: { readonly step: StepReference; readonly isOpen?: boolean }) {
  return (
    <li className={isOpen ? styles.current : undefined}>
      <StateMark mark={step.status === 'planned' ? 'waits' : 'done'} />
      <span>
        <a href={stepHref(step.id)} aria-current={isOpen ? 'true' : undefined}>
          {stepTitle(step)}
        </a>
        <span className="visually-hidden">, {step.status === 'planned' ? 'to do' : step.status}</span>
      </span>
      <span className={styles.date}>{step.date === null ? 'no date' : formats.shortDay(step.date)}</span>
    </li>
  );
}

/** What to run, how to see that it worked, and how to take it back. */
export function StepTexts({ step: { command, verify, rollback } }: { readonly step: StepReport }) {
  return (
    <>
      {command === null ? (
        <Part title="Command">
          <p>No command does it; the runbook says how.</p>
        </Part>
      ) : (
        <CodePart title="Command" text={command} />
      )}
      <CodePart title="Verification" text={verify} />
      <CodePart title="Rollback" text={rollback} />
    </>
  );
}

function CodePart({ title, text }: { readonly title: string; readonly text: string }) {
  const said = `${title} copied.`;
  return (
    <Part title={title} aside={<CopyButton text={text} label="Copy" said={said} />}>
      <pre className={styles.code}>
        {wordsOf(text).map(({ key, word }) => (
          <span key={key} className={word.length <= longestWord ? styles.word : undefined}>
            {word}
          </span>
        ))}
      </pre>
    </Part>
  );
}

/** A long line wraps between its words: a parameter is not torn from its dash. */
function wordsOf(text: string): readonly { readonly key: number; readonly word: string }[] {
  return text.split(/(\s+)/).map((word, key) => ({ key, word }));
}

const longestWord = 44;

/** A part of the pane under a line. */
export function Part(props: { readonly title: string; readonly aside?: ReactNode; readonly children: ReactNode }) {
  return (
    <section className={styles.part} aria-label={props.title}>
      <div className={styles.head}>
        <h3>{props.title}</h3>
        {props.aside}
      </div>
      {props.children}
    </section>
  );
}

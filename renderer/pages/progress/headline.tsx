import type { ReactNode } from 'react';
import type { ProgressReport } from '../../../core/api/tracking-report.ts';
import { PeopleBar, type PeoplePart, PeopleSwatch, peopleParts } from '../../components/people-bar.tsx';
import { TaskCount } from '../../components/task-count.tsx';
import { openStatuses, type TaskFilter, tasksHref } from '../../routes/tasks-href.ts';
import { formats } from '../../words/format.ts';
import styles from './headline.module.css';

/** How far the work is in one sentence. What is only reported is never counted as proven. */
export function Headline({ report }: { readonly report: ProgressReport }) {
  const { totals, rules } = report;
  const others: readonly (readonly [count: number, filter: TaskFilter, words: string])[] = [
    [totals.reported, { statuses: ['done'] }, 'reported and not yet proven'],
    [totals.unseen, { statuses: ['done'], unseenFrom: rules.unseenDays + 1 }, unseenWords(rules.unseenDays)],
    [totals.failed, { statuses: ['failed'] }, 'failed'],
    [totals.reverted, { statuses: ['reverted'] }, 'reverted'],
    [totals.open, { statuses: openStatuses }, 'open'],
    [totals.exempt, { statuses: ['exempt'] }, 'exempt'],
  ];
  const shown = others.filter(([count], i) => count > 0 || i === 0);
  return (
    <section aria-label="How far the work is">
      <div className={styles.answer}>
        <Verified count={totals.verified} />
        <div>
          <p className={styles.sentence}>
            of <Total count={totals.people} /> {totals.people === 1 ? 'person' : 'people'} with work{' '}
            {totals.verified === 1 ? 'is' : 'are'} verified
          </p>
          <p className={styles.others}>
            {shown.map(([count, filter, words], i) => (
              <span key={words}>
                {i > 0 && ' · '}
                <TaskCount count={count} filter={filter} what={words} /> {words}
              </span>
            ))}
          </p>
        </div>
      </div>
      <div className={styles.bar}>
        <PeopleBar counts={totals} height={12} />
      </div>
      <ul className={styles.legend} aria-label="Legend">
        {peopleParts.map((part) => (
          <Entry key={part} part={part}>
            {partNames[part]}
          </Entry>
        ))}
      </ul>
    </section>
  );
}

function Verified({ count }: { readonly count: number }) {
  const text = formats.count(count);
  if (count === 0) return <span className={styles.number}>{text}</span>;
  return (
    <a
      href={tasksHref({ statuses: ['verified'] })}
      className={styles.number}
      aria-label={`${text} people verified, show them`}
    >
      {text}
    </a>
  );
}

function Total({ count }: { readonly count: number }) {
  return <TaskCount count={count} filter={{}} what="with work, show them" />;
}

function Entry({ part, children }: { readonly part: PeoplePart; readonly children: ReactNode }) {
  return (
    <li>
      <PeopleSwatch part={part} />
      {children}
    </li>
  );
}

const partNames: Readonly<Record<PeoplePart, string>> = {
  verified: 'verified',
  reported: 'reported',
  wrong: 'failed or reverted',
  open: 'open',
  exempt: 'exempt',
};

function unseenWords(days: number): string {
  return `of them not seen for more than ${days} ${days === 1 ? 'day' : 'days'}`;
}

import { useMemo } from 'react';
import type { Overview } from '../../../core/api/overview-report.ts';
import { stackedBars } from '../../charts/bar-options.ts';
import { Chart } from '../../charts/chart.tsx';
import { CountLink } from '../../components/count-link.tsx';
import { usersHref } from '../../routes/route.ts';
import { formats } from '../../words/format.ts';
import { partWords } from '../../words/part-words.ts';
import styles from './answer.module.css';

/** The sentence that is the product, and the bar that shows it as a share of all users in scope. */
export function Answer({ overview }: { readonly overview: Overview }) {
  const { answer, parts, sites } = overview;
  const bar = useMemo(() => stackedBars([{ name: 'all', parts }], 10), [parts]);
  const { count, filter } = answer.users;
  return (
    <section aria-label="The answer">
      <div className={styles.answer}>
        <a href={usersHref(filter)} className={styles.number} aria-label={`${formats.count(count)} users, show them`}>
          {formats.count(count)}
        </a>
        <div>
          <p className={styles.sentence}>
            {count === 1 ? 'user still depends' : 'users still depend'} on an individual Client Access server
          </p>
          <p className={styles.ways}>
            <CountLink rows={answer.byProfile} what="by their profile" /> by their profile,{' '}
            <CountLink rows={answer.byDatabase} what="by their database" /> by their database (
            <CountLink rows={answer.byDatabaseOnly} what="by their database only" /> by that alone) · of{' '}
            <CountLink rows={answer.inScope} what="in scope" /> users in {sites.length}{' '}
            {sites.length === 1 ? 'site' : 'sites'}
            <Aside rows={answer.exempt} word="exempt" />
            <Aside rows={answer.outOfScope} word="out of scope" />
          </p>
        </div>
        <Verified overview={overview} />
      </div>
      <Chart option={bar} label={barInWords(parts)} className={styles.bar} />
    </section>
  );
}

/** How many of those on the array are proven to be there. */
function Verified({ overview: { answer, parts } }: { readonly overview: Overview }) {
  const onArray = parts.find(({ part }) => part === 'on-array')?.count ?? 0;
  const [condition] = answer.verified.filter;
  if (onArray === 0 || condition?.kind !== 'verified') return null;
  return (
    <p className={styles.verified}>
      <CountLink rows={answer.verified} what="proven on the array" /> of {formats.count(onArray)} on the array are{' '}
      <strong>proven</strong>: a profile seen in the last {condition.maxDays} days names it
    </p>
  );
}

function Aside({ rows, word }: { readonly rows: Overview['answer']['exempt']; readonly word: string }) {
  if (rows.count === 0) return null;
  return (
    <>
      {' · '}
      <CountLink rows={rows} what={word} /> {word}
    </>
  );
}

function barInWords(parts: Overview['parts']): string {
  const named = parts.filter(({ count }) => count > 0);
  return named.map(({ part, count }) => `${formats.count(count)} ${partWords[part].legend}`).join(', ');
}

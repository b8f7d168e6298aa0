import type { PlanTotals, Sides } from '../../../../core/planning/plan-difference.ts';
import { OldNewText } from '../../../components/old-new.tsx';
import { formats } from '../../../words/format.ts';
import styles from './changes.module.css';

/** What two plans come to, the old above the new where they differ. */
export function TotalsTable({ totals }: { readonly totals: Sides<PlanTotals> }) {
  return (
    <dl className={styles.totals} aria-label="Totals">
      {columns.map(([title, inWords]) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>
            <OldNewText before={inWords(totals.before)} after={inWords(totals.after)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

const columns: readonly (readonly [title: string, inWords: (totals: PlanTotals) => string])[] = [
  ['First day', ({ start }) => formats.day(start)],
  ['Last day', ({ end }) => (end === null ? 'nothing dated' : formats.day(end))],
  ['Users', ({ users }) => formats.count(users)],
  ['In no wave', ({ unplanned }) => formats.count(unplanned)],
  ['Waves', ({ waves }) => formats.count(waves)],
  ['Steps', ({ steps }) => formats.count(steps)],
  ['Minutes', ({ minutes }) => formats.count(Math.round(minutes))],
];

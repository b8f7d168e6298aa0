import type { EvidenceLine, Overview } from '../../../core/api/overview-report.ts';
import { ChartCard } from '../../components/chart-card.tsx';
import { CountLink } from '../../components/count-link.tsx';
import { FigureTable } from '../../components/figure-table.tsx';
import { counted } from '../../words/format.ts';
import styles from './bar-rows.module.css';
import { PlainBarRows } from './plain-bar-rows.tsx';

/** How old the newest look at each user's profile is. */
export function EvidenceCard({ overview }: { readonly overview: Overview }) {
  const { evidence } = overview;
  return (
    <ChartCard
      title="Evidence age"
      summary={summaryOf(evidence)}
      chart={
        <PlainBarRows
          what="Users by age of the evidence"
          figureClass={styles.one}
          rows={evidence.map((line) => ({
            name: nameOf(line),
            value: line.users.count,
            figures: <CountLink rows={line.users} what={`seen: ${nameOf(line)}`} />,
          }))}
        />
      }
      table={
        <FigureTable
          caption="Users by the age of the newest profile that was seen"
          columns={['Newest profile', 'users']}
          rows={evidence.map((line) => ({
            key: nameOf(line),
            name: nameOf(line),
            figures: [<CountLink key="users" rows={line.users} what={`seen: ${nameOf(line)}`} />],
          }))}
        />
      }
    />
  );
}

function nameOf({ minDays, maxDays }: EvidenceLine): string {
  if (minDays === null) return 'never seen';
  if (maxDays === null) return `over ${minDays - 1} days`;
  return minDays === 0 ? `up to ${maxDays} days` : `${minDays} to ${maxDays} days`;
}

function summaryOf(lines: readonly EvidenceLine[]): string {
  const unseen = lines.find(({ minDays }) => minDays === null)?.users.count ?? 0;
  if (unseen === 0) return 'A profile of every user was seen.';
  return `No profile of ${counted(unseen, 'user')} was seen.`;
}

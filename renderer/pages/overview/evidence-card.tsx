import { useMemo } from 'react';
import type { EvidenceLine, Overview } from '../../../core/api/overview-report.ts';
import { plainBars } from '../../charts/bar-options.ts';
import { Chart } from '../../charts/chart.tsx';
import { ChartCard } from '../../components/chart-card.tsx';
import { CountLink } from '../../components/count-link.tsx';
import { FigureTable } from '../../components/figure-table.tsx';
import { counted, formats } from '../../words/format.ts';
import styles from './bar-rows.module.css';

/** How old the newest look at each user's profile is. */
export function EvidenceCard({ overview }: { readonly overview: Overview }) {
  const { evidence } = overview;
  return (
    <ChartCard
      title="Evidence age"
      summary={summaryOf(evidence)}
      chart={<Bars lines={evidence} />}
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

function Bars({ lines }: { readonly lines: readonly EvidenceLine[] }) {
  const option = useMemo(
    () =>
      plainBars(
        lines.map((line) => ({ name: nameOf(line), value: line.users.count })),
        11,
      ),
    [lines],
  );
  const label = lines.map((line) => `${nameOf(line)} ${formats.count(line.users.count)}`).join(', ');
  return (
    <div className={styles.rows}>
      <ul className={styles.names}>
        {lines.map((line) => (
          <li key={nameOf(line)}>{nameOf(line)}</li>
        ))}
      </ul>
      <Chart option={option} label={`Users by age of the evidence: ${label}`} className={styles.bars} />
      <ul className={`${styles.figures} ${styles.one}`}>
        {lines.map((line) => (
          <li key={nameOf(line)}>
            <CountLink rows={line.users} what={`seen: ${nameOf(line)}`} />
          </li>
        ))}
      </ul>
    </div>
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

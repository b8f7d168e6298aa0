import { useMemo } from 'react';
import type { OutlookLine, Overview } from '../../../core/api/overview-report.ts';
import { plainBars } from '../../charts/bar-options.ts';
import { Chart } from '../../charts/chart.tsx';
import { ChartCard } from '../../components/chart-card.tsx';
import { CountLink } from '../../components/count-link.tsx';
import { FigureTable } from '../../components/figure-table.tsx';
import { counted, formats } from '../../words/format.ts';
import styles from './bar-rows.module.css';

/** Who uses which Outlook: the version decides how a profile is put right. */
export function OutlookCard({ overview }: { readonly overview: Overview }) {
  const { outlook } = overview;
  return (
    <ChartCard
      title="By Outlook version"
      summary={summaryOf(outlook)}
      chart={<Bars lines={outlook} />}
      table={
        <FigureTable
          caption="Users by Outlook version"
          columns={['Outlook', 'depend', 'users']}
          rows={outlook.map((line) => ({
            key: nameOf(line),
            name: nameOf(line),
            figures: [
              <CountLink key="depend" rows={line.depends} what={`with ${nameOf(line)} depend on a server`} />,
              <CountLink key="users" rows={line.users} what={`with ${nameOf(line)}`} />,
            ],
          }))}
        />
      }
    />
  );
}

function Bars({ lines }: { readonly lines: readonly OutlookLine[] }) {
  const option = useMemo(
    () =>
      plainBars(
        lines.map((line) => ({ name: nameOf(line), value: line.depends.count })),
        11,
      ),
    [lines],
  );
  const label = lines.map((line) => `${nameOf(line)} ${formats.count(line.depends.count)}`).join(', ');
  return (
    <div className={styles.rows}>
      <ul className={styles.names}>
        {lines.map((line) => (
          <li key={nameOf(line)}>{nameOf(line)}</li>
        ))}
      </ul>
      <Chart option={option} label={`Users who depend on a server: ${label}`} className={styles.bars} />
      <ul className={styles.figures}>
        {lines.map((line) => (
          <li key={nameOf(line)}>
            <CountLink rows={line.depends} what={`with ${nameOf(line)} depend on a server`} />
            <span className={styles.detail}>of {formats.count(line.users.count)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function nameOf({ outlook }: OutlookLine): string {
  if (outlook === null) return 'not known';
  return /^\d{4}$/.test(outlook) ? `Outlook ${outlook}` : outlook;
}

function summaryOf(lines: readonly OutlookLine[]): string {
  const unknown = lines.find(({ outlook }) => outlook === null)?.users.count ?? 0;
  const oldest = lines.find(({ outlook }) => outlook === '2003')?.depends.count ?? 0;
  const byHand =
    oldest === 0 ? '' : `Outlook 2003 has no repair: ${counted(oldest, 'user needs', 'users need')} work by hand. `;
  return `${byHand}The version of ${counted(unknown, 'user')} is not known.`;
}

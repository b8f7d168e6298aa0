import type { OutlookLine, Overview } from '../../../core/api/overview-report.ts';
import { ChartCard } from '../../components/chart-card.tsx';
import { CountLink } from '../../components/count-link.tsx';
import { FigureTable } from '../../components/figure-table.tsx';
import { counted, formats } from '../../words/format.ts';
import styles from './bar-rows.module.css';
import { PlainBarRows } from './plain-bar-rows.tsx';

/** Who uses which Outlook: the version decides how a profile is put right. */
export function OutlookCard({ overview }: { readonly overview: Overview }) {
  const { outlook } = overview;
  return (
    <ChartCard
      title="By Outlook version"
      summary={summaryOf(outlook)}
      chart={
        <PlainBarRows
          what="Users who depend on a server"
          rows={outlook.map((line) => ({
            name: nameOf(line),
            value: line.depends.count,
            figures: (
              <>
                <CountLink rows={line.depends} what={`with ${nameOf(line)} depend on a server`} />
                <span className={styles.detail}>of {formats.count(line.users.count)}</span>
              </>
            ),
          }))}
        />
      }
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

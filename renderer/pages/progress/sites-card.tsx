import type { ProgressReport, SiteProgress } from '../../../core/api/tracking-report.ts';
import { ChartCard } from '../../components/chart-card.tsx';
import { FigureTable } from '../../components/figure-table.tsx';
import { PeopleBar } from '../../components/people-bar.tsx';
import { TaskCount } from '../../components/task-count.tsx';
import { openStatuses } from '../../routes/tasks-href.ts';
import { counted, formats } from '../../words/format.ts';
import styles from './sites-card.module.css';

/** How far the work is at every site. */
export function SitesCard({ report }: { readonly report: ProgressReport }) {
  const { sites } = report;
  return (
    <ChartCard
      title="By site"
      summary={summaryOf(sites)}
      chart={
        <ul className={styles.sites}>
          {sites.map((site) => (
            <li key={nameOf(site)}>
              <p className={styles.line}>
                <span>
                  <strong>{nameOf(site)}</strong> {counted(site.people, 'person', 'people')}
                </span>
                <span>
                  <TaskCount
                    count={site.verified}
                    filter={{ site: site.site, statuses: ['verified'] }}
                    what={`verified in ${nameOf(site)}`}
                  />{' '}
                  verified,{' '}
                  <TaskCount
                    count={site.reported}
                    filter={{ site: site.site, statuses: ['done'] }}
                    what={`reported in ${nameOf(site)}`}
                  />{' '}
                  reported
                </span>
              </p>
              <PeopleBar counts={site} height={12} />
            </li>
          ))}
        </ul>
      }
      table={<SiteTable sites={sites} />}
    />
  );
}

function SiteTable({ sites }: { readonly sites: readonly SiteProgress[] }) {
  return (
    <FigureTable
      caption="People by site"
      columns={['Site', 'people', 'verified', 'reported', 'failed', 'reverted', 'open', 'exempt']}
      rows={sites.map((line) => {
        const { site, people, verified, reported, failed, reverted, open, exempt } = line;
        const inSite = `in ${nameOf(line)}`;
        return {
          key: nameOf(line),
          name: nameOf(line),
          figures: [
            <TaskCount key="people" count={people} filter={{ site }} what={`with work ${inSite}`} />,
            <TaskCount
              key="v"
              count={verified}
              filter={{ site, statuses: ['verified'] }}
              what={`verified ${inSite}`}
            />,
            <TaskCount key="r" count={reported} filter={{ site, statuses: ['done'] }} what={`reported ${inSite}`} />,
            <TaskCount key="f" count={failed} filter={{ site, statuses: ['failed'] }} what={`failed ${inSite}`} />,
            <TaskCount
              key="b"
              count={reverted}
              filter={{ site, statuses: ['reverted'] }}
              what={`reverted ${inSite}`}
            />,
            <TaskCount key="o" count={open} filter={{ site, statuses: openStatuses }} what={`open ${inSite}`} />,
            <TaskCount key="e" count={exempt} filter={{ site, statuses: ['exempt'] }} what={`exempt ${inSite}`} />,
          ],
        };
      })}
    />
  );
}

function nameOf({ site }: SiteProgress): string {
  return site ?? 'unknown site';
}

function summaryOf(sites: readonly SiteProgress[]): string {
  const most = sites.toSorted((one, other) => other.open - one.open)[0];
  if (most === undefined || most.open === 0) return 'Nobody is open at any site.';
  return `${nameOf(most)} has the most open: ${formats.count(most.open)} of ${formats.count(most.people)}.`;
}

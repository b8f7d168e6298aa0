import { useMemo } from 'react';
import type { Overview, ServerLine } from '../../../core/api/overview-report.ts';
import { plainBars } from '../../charts/bar-options.ts';
import { Chart } from '../../charts/chart.tsx';
import { ChartCard } from '../../components/chart-card.tsx';
import { CountLink } from '../../components/count-link.tsx';
import { FigureTable } from '../../components/figure-table.tsx';
import { serverHref } from '../../routes/route.ts';
import { counted, formats } from '../../words/format.ts';
import styles from './bar-rows.module.css';

/** Which individual servers are still named, and by how many users: whether one can be retired. */
export function ServersCard({ overview }: { readonly overview: Overview }) {
  const { servers } = overview;
  return (
    <ChartCard
      title="Old servers that are still named"
      summary={summaryOf(servers)}
      chart={<Bars servers={servers.slice(0, mostBars)} />}
      table={
        <FigureTable
          caption="Users by the server that they depend on"
          columns={['Server', 'by profile', 'by database', 'users']}
          rows={servers.map(({ identity, server, users, byProfile, byDatabase }) => ({
            key: identity,
            name: <a href={serverHref(server)}>{server}</a>,
            figures: [
              <CountLink key="profile" rows={byProfile} what={`name ${server} in a profile`} />,
              <CountLink key="database" rows={byDatabase} what={`sit in a database bound to ${server}`} />,
              <CountLink key="users" rows={users} what={`depend on ${server}`} />,
            ],
          }))}
        />
      }
    />
  );
}

function Bars({ servers }: { readonly servers: readonly ServerLine[] }) {
  const option = useMemo(
    () =>
      plainBars(
        servers.map(({ server, users }) => ({ name: server, value: users.count })),
        11,
      ),
    [servers],
  );
  const label = servers.map(({ server, users }) => `${server} ${formats.count(users.count)}`).join(', ');
  return (
    <div className={styles.rows}>
      <span className={styles.heading}>Server</span>
      <span />
      <span className={`${styles.heading} ${styles.figureHeadings}`}>
        <span>users</span>
        <span>profile</span>
        <span>database</span>
      </span>
      <ul className={styles.names}>
        {servers.map(({ identity, server }) => (
          <li key={identity}>
            <a href={serverHref(server)}>{server}</a>
          </li>
        ))}
      </ul>
      <Chart option={option} label={`Users by server: ${label}`} className={styles.bars} />
      <ul className={`${styles.figures} ${styles.three}`}>
        {servers.map(({ identity, server, users, byProfile, byDatabase }) => (
          <li key={identity}>
            <CountLink rows={users} what={`depend on ${server}`} />
            <CountLink rows={byProfile} what={`name ${server} in a profile`} />
            <CountLink rows={byDatabase} what={`sit in a database bound to ${server}`} />
          </li>
        ))}
      </ul>
    </div>
  );
}

const mostBars = 9;

function summaryOf(servers: readonly ServerLine[]): string {
  const [first] = servers;
  if (first === undefined) return 'No profile and no database names an individual server.';
  const most = `${first.server} has most: ${counted(first.users.count, 'user')}.`;
  const rest = servers.length > mostBars ? ` The table lists all ${servers.length}.` : '';
  return `${counted(servers.length, 'server is', 'servers are')} still named. ${most}${rest}`;
}

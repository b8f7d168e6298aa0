import { useMemo } from 'react';
import type { ServerImpact } from '../../../core/planning/server-impact.ts';
import { plainBars } from '../../charts/bar-options.ts';
import { Chart } from '../../charts/chart.tsx';
import { ChartCard } from '../../components/chart-card.tsx';
import { FigureTable } from '../../components/figure-table.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { useOperation } from '../../queries/use-operation.ts';
import { serverHref } from '../../routes/route.ts';
import { counted, formats } from '../../words/format.ts';
import { type EndOfLoss, endOfLoss } from '../../words/impact-words.ts';
import styles from './bar-rows.module.css';
import { HitCount } from './hit-count.tsx';

/** The blast radius of today: who loses Outlook when a server stops, and what the plan does about it. */
export function ImpactCard() {
  const impact = useOperation('impact', { server: null, asOf: null });
  return <QueryState query={impact}>{({ servers }) => <Impacts servers={worstFirst(servers)} />}</QueryState>;
}

function Impacts({ servers }: { readonly servers: readonly ServerImpact[] }) {
  const hasPlan = servers.some(({ after }) => after.length > 0);
  return (
    <ChartCard
      title="If this server stops, who loses Outlook?"
      summary={summaryOf(servers, hasPlan)}
      chart={<Bars servers={servers.slice(0, mostBars)} hasPlan={hasPlan} />}
      table={
        <FigureTable
          caption="Users who lose Outlook when a server stops"
          columns={['Server', 'lose Outlook', 'interrupted', 'perhaps', ...(hasPlan ? ['by the plan', 'on'] : [])]}
          rows={servers.map((impact) => ({
            key: impact.server,
            name: <a href={serverHref(impact.server)}>{impact.server}</a>,
            figures: [
              <HitCount key="lost" impact={impact} outcome="lost" />,
              <HitCount key="interrupted" impact={impact} outcome="interrupted" />,
              <HitCount key="unknown" impact={impact} outcome="unknown" />,
              ...(hasPlan ? [endInWords(endOfLoss(impact)), dateOf(endOfLoss(impact))] : []),
            ],
          }))}
        />
      }
    />
  );
}

function Bars({ servers, hasPlan }: { readonly servers: readonly ServerImpact[]; readonly hasPlan: boolean }) {
  const option = useMemo(
    () =>
      plainBars(
        servers.map(({ server, now }) => ({ name: server, value: now.lost })),
        11,
      ),
    [servers],
  );
  const label = servers.map(({ server, now }) => `${server} ${formats.count(now.lost)}`).join(', ');
  const columns = hasPlan ? styles.planned : styles.now;
  return (
    <div className={`${styles.rows} ${hasPlan ? styles.tight : ''}`}>
      <span className={styles.heading}>Server</span>
      <span />
      <span className={`${styles.heading} ${columns}`}>
        <span>now</span>
        {hasPlan && (
          <>
            <span className={styles.words}>planned</span>
            <span>on</span>
          </>
        )}
      </span>
      <ul className={styles.names}>
        {servers.map(({ server }) => (
          <li key={server}>
            <a href={serverHref(server)}>{server}</a>
          </li>
        ))}
      </ul>
      <Chart option={option} label={`Users who lose Outlook: ${label}`} className={styles.bars} />
      <ul className={`${styles.figures} ${columns}`}>
        {servers.map((impact) => (
          <li key={impact.server}>
            <HitCount impact={impact} outcome="lost" />
            {hasPlan && (
              <>
                <span className={styles.words} title={endInWords(endOfLoss(impact))}>
                  {endInWords(endOfLoss(impact))}
                </span>
                <span className={styles.detail}>{dateOf(endOfLoss(impact))}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

const mostBars = 7;

function worstFirst(servers: readonly ServerImpact[]): readonly ServerImpact[] {
  return servers.toSorted((left, right) => right.now.lost - left.now.lost || right.now.unknown - left.now.unknown);
}

function endInWords(end: EndOfLoss | null): string {
  return end === null ? '–' : `after ${end.after}: ${formats.count(end.lost)}`;
}

function dateOf(end: EndOfLoss | null): string {
  return end === null || end.date === null ? '' : formats.shortDay(end.date);
}

function summaryOf(servers: readonly ServerImpact[], hasPlan: boolean): string {
  const [first] = servers;
  if (first === undefined || first.now.lost === 0) return 'Nobody loses Outlook when one server stops.';
  const worst = `${counted(first.now.lost, 'user loses', 'users lose')} Outlook when ${first.server} stops, until somebody repairs it.`;
  const more = servers.length > mostBars ? ` The table lists all ${servers.length}.` : '';
  return `${worst}${hasPlan ? '' : ' Make a plan to see when that ends.'}${more}`;
}

import type { Overview } from '../../../core/api/overview-report.ts';
import { QueryState } from '../../components/query-state.tsx';
import { ReportLink } from '../../components/report-link.tsx';
import { PageHeader } from '../../frame/page-header.tsx';
import { useOperation } from '../../queries/use-operation.ts';
import { counted, formats } from '../../words/format.ts';
import { Answer } from './answer.tsx';
import { BaselineLine } from './baseline-line.tsx';
import { ConfidenceCard } from './confidence-card.tsx';
import { EmptyProject } from './empty-project.tsx';
import { EvidenceCard } from './evidence-card.tsx';
import { HistoryCard } from './history-card.tsx';
import { ImpactCard } from './impact-card.tsx';
import { NextSteps } from './next-steps.tsx';
import { OutlookCard } from './outlook-card.tsx';
import styles from './overview-page.module.css';
import { ProgressCard } from './progress-card.tsx';
import { ServersCard } from './servers-card.tsx';
import { SitesCard } from './sites-card.tsx';
import { Tiles } from './tiles.tsx';

/** The answer on one page: how many still depend on a server, why, where, and what to do next (ux.md 2). */
export function OverviewPage() {
  const overview = useOperation('overview', { asOf: null });
  return (
    <div className={styles.page}>
      <PageHeader title="Overview">
        <AsOf overview={overview.data} />
      </PageHeader>
      <QueryState query={overview}>
        {(value) => (value.confidence.newest === null ? <EmptyProject /> : <Content overview={value} />)}
      </QueryState>
    </div>
  );
}

function AsOf({ overview }: { readonly overview: Overview | undefined }) {
  if (overview === undefined) return null;
  const { newest, lines } = overview.confidence;
  if (newest === null) return <>no data yet</>;
  const old = lines.filter(({ isOld }) => isOld).length;
  return (
    <>
      as of {formats.day(newest)}
      {old > 0 && <> · {counted(old, 'kind of data is old', 'kinds of data are old')}</>}
      {' · '}
      <ReportLink view="summary">Report for stakeholders</ReportLink>
    </>
  );
}

function Content({ overview }: { readonly overview: Overview }) {
  return (
    <>
      <Answer overview={overview} />
      <Tiles overview={overview} />
      <BaselineLine />
      <NextSteps actions={overview.next} />
      <ProgressCard />
      <div className={styles.cards}>
        <ImpactCard />
        <SitesCard overview={overview} />
        <ConfidenceCard confidence={overview.confidence} />
      </div>
      <div className={styles.cards}>
        <ServersCard overview={overview} />
        <OutlookCard overview={overview} />
        <EvidenceCard overview={overview} />
      </div>
      <HistoryCard changes={overview.changes} />
    </>
  );
}

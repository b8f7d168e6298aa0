import type { ProgressReport } from '../../../core/api/tracking-report.ts';
import { QueryState } from '../../components/query-state.tsx';
import { ReportLink } from '../../components/report-link.tsx';
import { PageHeader } from '../../frame/page-header.tsx';
import { useOperation } from '../../queries/use-operation.ts';
import { formatRoute } from '../../routes/route.ts';
import { useRoute } from '../../routes/router.tsx';
import { counted, formats } from '../../words/format.ts';
import { BaselineLine } from '../overview/baseline-line.tsx';
import { NoPlan } from '../plan/no-plan.tsx';
import { TrackingTabs } from '../tracking/tracking-tabs.tsx';
import { BurnDownCard } from './burn-down-card.tsx';
import { Headline } from './headline.tsx';
import { PausedWaves } from './paused-waves.tsx';
import styles from './progress-page.module.css';
import { SitesCard } from './sites-card.tsx';
import { WavesCard } from './waves-card.tsx';

/** How far the work is: of all, over time, and of every site and wave. */
export function ProgressPage() {
  const progress = useOperation('tracking.progress', { asOf: null });
  return (
    <div className={styles.page}>
      <PageHeader title="Progress">{progress.data !== undefined && <State report={progress.data} />}</PageHeader>
      <TrackingTabs />
      <QueryState query={progress}>
        {(report) => (report.hasPlan ? <Content report={report} /> : <NoPlan />)}
      </QueryState>
    </div>
  );
}

function State({ report: { asOf, hasPlan, waves } }: { readonly report: ProgressReport }) {
  const end = waves.reduce((last, wave) => (wave.end > last ? wave.end : last), '');
  return (
    <>
      as of {formats.day(asOf)}
      {!hasPlan && ' · no plan yet'}
      {end !== '' && (
        <>
          {' · '}
          <a href={formatRoute({ page: 'waves', view: 'board', open: null })}>{counted(waves.length, 'wave')}</a>
          {`, the last until ${formats.day(end)}`}
        </>
      )}
      {' · '}
      <ReportLink view="summary">Report for stakeholders</ReportLink>
    </>
  );
}

function Content({ report }: { readonly report: ProgressReport }) {
  const route = useRoute();
  return (
    <>
      <Headline report={report} />
      <PausedWaves report={report} />
      <div className={styles.cards}>
        <BurnDownCard report={report} />
        <SitesCard report={report} />
      </div>
      <BaselineLine />
      <WavesCard report={report} open={route.page === 'progress' ? route.open : null} />
    </>
  );
}

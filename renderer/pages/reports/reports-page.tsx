import type { ReportContents } from '../../../core/api/report-report.ts';
import { Card } from '../../components/card.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { PageHeader } from '../../frame/page-header.tsx';
import { useOperation } from '../../queries/use-operation.ts';
import { formatRoute, reportsRoute } from '../../routes/route.ts';
import { useRoute } from '../../routes/router.tsx';
import { formats } from '../../words/format.ts';
import { OptionsBar } from './options-bar.tsx';
import { ReportDesk } from './report-desk.tsx';
import { ReportList } from './report-list.tsx';
import styles from './reports-page.module.css';
import { useReportOptions } from './use-report-options.ts';

/** What stakeholders keep: every report with a preview, to be saved or printed in their language. */
export function ReportsPage() {
  const route = useRoute();
  const place = route.page === 'reports' ? route : reportsRoute();
  const options = useReportOptions();
  const contents = useOperation('report.describe', { locale: options.locale, asOf: null });
  return (
    <div className={styles.page}>
      <PageHeader title="Reports">{contents.data !== undefined && <State contents={contents.data} />}</PageHeader>
      {contents.data?.sources.length === 0 ? (
        <NoData />
      ) : (
        <>
          <OptionsBar options={options} />
          <div className={styles.columns}>
            <ReportList contents={contents.data ?? null} current={place.report} />
            <QueryState query={contents}>
              {(known) => <ReportDesk contents={known} place={place} options={options} />}
            </QueryState>
          </div>
        </>
      )}
    </div>
  );
}

function State({ contents: { asOf, plan } }: { readonly contents: ReportContents }) {
  return (
    <>
      as of {formats.day(asOf)}
      {plan === null ? ' · no plan yet' : ` · plan ${formats.count(plan.number)}`}
      {plan !== null && <OldPlan />}
    </>
  );
}

/** That something happened since the plan was made; what, is said where it leads. */
function OldPlan() {
  const since = useOperation('plan.waves', {}).data?.age.since ?? [];
  if (since.length === 0) return null;
  return (
    <>
      {', '}
      <a href={formatRoute({ page: 'plan', step: null })}>older than its data</a>
    </>
  );
}

function NoData() {
  return (
    <Card title="There is nothing to report yet">
      <p>
        Reports are made of what was imported. <a href={formatRoute({ page: 'import' })}>Import files</a> first.
      </p>
    </Card>
  );
}

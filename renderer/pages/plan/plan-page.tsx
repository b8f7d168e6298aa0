import { useEffect, useRef, useState } from 'react';
import type { PlanChart } from '../../../core/api/plan-chart-report.ts';
import type { PaneHandle } from '../../components/detail-pane.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { StateMark } from '../../components/state-mark.tsx';
import { usePageCommands } from '../../frame/page-commands.ts';
import { PageHeader } from '../../frame/page-header.tsx';
import { useOperation } from '../../queries/use-operation.ts';
import { formatRoute } from '../../routes/route.ts';
import { replaceRoute, useRoute } from '../../routes/router.tsx';
import { errorWords } from '../../words/error-words.ts';
import { counted, formats } from '../../words/format.ts';
import { warningSentence } from '../../words/plan-sentences.ts';
import { PlanAgainDialog } from '../versions/plan-again-dialog.tsx';
import { GatesCard, type GatesHandle, isSameStep } from './gates-card.tsx';
import { NoPlan } from './no-plan.tsx';
import { PlanBar } from './plan-bar.tsx';
import styles from './plan-page.module.css';
import { StepPane } from './step-pane.tsx';
import { TimelineCard } from './timeline-card.tsx';

/** The order of the work: the gates of every site, the days, and how the blast radius falls (ux.md 5). */
export function PlanPage() {
  const chart = useOperation('plan.chart', {});
  const isMissing = chart.error !== null && errorWords(chart.error).code === 'plan-missing';
  if (chart.data !== undefined && chart.error === null) return <Plan chart={chart.data} />;
  return (
    <div className={styles.page}>
      <PageHeader title="Plan">{isMissing && 'no plan yet'}</PageHeader>
      {isMissing ? <NoPlan /> : <QueryState query={chart}>{() => null}</QueryState>}
    </div>
  );
}

function Plan({ chart }: { readonly chart: PlanChart }) {
  const route = useRoute();
  const open = route.page === 'plan' ? route.step : null;
  const gates = useRef<GatesHandle>(null);
  const pane = useRef<PaneHandle>(null);
  const [isAsking, setIsAsking] = useState(false);
  usePageCommands({ 'plan-again': () => setIsAsking(true) });
  const close = (): void => {
    replaceRoute({ page: 'plan', step: null });
    if (open !== null) gates.current?.focusStep(open);
  };
  const split = useEscape(open === null ? null : close);
  const { previous, next } = neighbours(chart, open);
  return (
    <div ref={split} className={styles.split}>
      <div className={styles.page}>
        <PageHeader title="Plan">
          <State chart={chart} />
        </PageHeader>
        <PlanBar onPlanAgain={() => setIsAsking(true)} />
        <GatesCard ref={gates} sites={chart.sites} open={open} />
        <TimelineCard chart={chart} open={open} />
        <Warnings chart={chart} />
      </div>
      {open !== null && (
        <div className={styles.aside}>
          <StepPane
            ref={pane}
            id={open}
            today={chart.today}
            onPrevious={previous === null ? null : () => replaceRoute({ page: 'plan', step: previous })}
            onNext={next === null ? null : () => replaceRoute({ page: 'plan', step: next })}
            onClose={close}
          />
        </div>
      )}
      <PlanAgainDialog isOpen={isAsking} onClose={() => setIsAsking(false)} />
    </div>
  );
}

function State({ chart: { asOf, waves, users, unplanned, end, baseline } }: { readonly chart: PlanChart }) {
  return (
    <>
      as of {formats.day(asOf)} ·{' '}
      <a href={formatRoute({ page: 'waves', view: 'board', open: null })}>{counted(waves.length, 'wave')}</a>
      {` with ${counted(users, 'user')}`}
      {end !== null && (
        <>
          , done on <strong className={styles.end}>{formats.day(end)}</strong>
        </>
      )}
      {unplanned > 0 && ` · ${formats.count(unplanned)} in no wave`}
      {baseline !== null && ` (${baseline.name}: ${baseline.end === null ? 'no waves' : formats.day(baseline.end)})`}
    </>
  );
}

function Warnings({ chart: { warnings } }: { readonly chart: PlanChart }) {
  if (warnings.length === 0) return null;
  return (
    <ul className={styles.warnings} aria-label="Worth knowing">
      {warnings.map((warning) => (
        <li key={warning.kind}>
          <StateMark mark="at-risk" />
          {warningSentence(warning)}
        </li>
      ))}
    </ul>
  );
}

/** Escape closes the pane from anywhere on the page; what has a use of its own for it keeps it. */
function useEscape(close: (() => void) | null) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (element === null || close === null) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      close();
    };
    element.addEventListener('keydown', onKeyDown);
    return () => element.removeEventListener('keydown', onKeyDown);
  });
  return place;
}

/** The steps before and after one, along the gates of all sites. */
function neighbours({ sites }: PlanChart, open: string | null) {
  const all = sites.flatMap(({ gates }) => gates.flatMap(({ steps }) => steps));
  const index = open === null ? -1 : all.findIndex((id) => isSameStep(id, open));
  if (index < 0) return { previous: null, next: null };
  return { previous: all[index - 1] ?? null, next: all[index + 1] ?? null };
}

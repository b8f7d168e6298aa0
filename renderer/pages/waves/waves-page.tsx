import { type ReactNode, type Ref, useRef, useState } from 'react';
import type { WavesReport } from '../../../core/api/wave-report.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import { assertNever } from '../../../core/shared/assert.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { PushButton } from '../../components/push-button.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { pageCan, runPageCommand, usePageCommands } from '../../frame/page-commands.ts';
import { PageHeader } from '../../frame/page-header.tsx';
import { useOperation } from '../../queries/use-operation.ts';
import { reportsRoute, type WavesRoute, wavesViews } from '../../routes/route.ts';
import { goTo, replaceRoute, useRoute } from '../../routes/router.tsx';
import { formats } from '../../words/format.ts';
import { NoPlan } from '../plan/no-plan.tsx';
import { PlanAgainDialog } from '../versions/plan-again-dialog.tsx';
import { Board, type BoardHandle } from './board/board.tsx';
import { WaveCalendar } from './calendar/wave-calendar.tsx';
import { PlanAgeNote } from './plan-age-note.tsx';
import { RefusedWishes } from './refused-wishes.tsx';
import { WaveTable } from './table/wave-table.tsx';
import { ViewSwitch } from './view-switch.tsx';
import { WaveStrip } from './wave-strip.tsx';
import styles from './waves-page.module.css';

/** The waves of the plan: one truth as board, table and calendar, below a line of all of them. */
export function WavesPage() {
  const route = useRoute();
  const place: WavesRoute = route.page === 'waves' ? route : { page: 'waves', view: wavesViews[0], open: null };
  const report = useOperation('plan.waves', {});
  const [isPlanning, setIsPlanning] = useState(false);
  const board = useRef<BoardHandle>(null);
  const hasPlan = report.data !== undefined && report.error === null;
  const planAgain = (): void => setIsPlanning(true);
  const print = (): void => goTo(reportsRoute('waves', place.open === null ? null : String(place.open)));
  usePageCommands({ 'plan-again': planAgain, print });
  const show = (wave: number): void => {
    replaceRoute({ ...place, open: wave });
    board.current?.show(wave);
  };
  return (
    <div className={styles.page}>
      <PageHeader title="Waves" actions={hasPlan ? <Actions place={place} onPlanAgain={planAgain} /> : undefined}>
        {hasPlan && `as of ${formats.day(report.data.asOf)}`}
      </PageHeader>
      {isPlanMissing(report.error) ? (
        <NoPlan />
      ) : (
        <QueryState query={report}>
          {(known) => (
            <>
              <PlanAgeNote age={known.age} onPlanAgain={planAgain} />
              <RefusedWishes refused={known.refused} />
              <WaveStrip report={known} open={place.open} onShow={show} />
              {viewOf(place, known, board)}
            </>
          )}
        </QueryState>
      )}
      <PlanAgainDialog isOpen={isPlanning} onClose={() => setIsPlanning(false)} />
    </div>
  );
}

function viewOf({ view, open }: WavesRoute, report: WavesReport, board: Ref<BoardHandle>): ReactNode {
  switch (view) {
    case 'board':
      return <Board ref={board} report={report} open={open} />;
    case 'table':
      return <WaveTable report={report} open={open} />;
    case 'calendar':
      return <WaveCalendar report={report} open={open} />;
    default:
      return assertNever(view, 'view');
  }
}

function Actions({ place, onPlanAgain }: { readonly place: WavesRoute; readonly onPlanAgain: () => void }) {
  const announce = useAnnounce();
  const move = (): void => {
    if (pageCan('move-to-wave')) runPageCommand('move-to-wave');
    else announce('Choose somebody first: a card, a person, or several of them.');
  };
  return (
    <>
      <ViewSwitch place={place} />
      <PushButton onClick={move} aria-keyshortcuts="m" className={styles.button}>
        Move to wave… <kbd>M</kbd>
      </PushButton>
      <PushButton onClick={onPlanAgain} className={styles.button}>
        Plan again…
      </PushButton>
    </>
  );
}

function isPlanMissing(error: Error | null): boolean {
  return error instanceof AppError && error.code === 'plan-missing';
}

import { type DragEvent, useEffect } from 'react';
import { useNotices } from '../../components/notices.tsx';
import { PushButton } from '../../components/push-button.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { PageHeader } from '../../frame/page-header.tsx';
import { useHostInfo } from '../../queries/use-host-info.ts';
import { useOperation } from '../../queries/use-operation.ts';
import { formatRoute, type WorkRoute } from '../../routes/route.ts';
import { goTo, replaceRoute, useRoute } from '../../routes/router.tsx';
import { counted } from '../../words/format.ts';
import { workFileNoteWords } from '../../words/work-words.ts';
import { useLeaveGuard } from '../import/use-leave-guard.ts';
import { TrackingTabs } from '../tracking/tracking-tabs.tsx';
import { HandOutDialog } from './hand-out-dialog.tsx';
import { HandOutTable } from './hand-out-table.tsx';
import { LeaveMergeDialog } from './leave-merge-dialog.tsx';
import { MergeView } from './merge-view.tsx';
import { type MergeSession, useMerge } from './use-merge.ts';
import { droppedWorkFile } from './work-file-types.ts';
import styles from './work-page.module.css';

/** The work files: which waves left, handing one out, and merging what comes back. */
export function WorkPage() {
  const route = useRoute();
  const place = route.page === 'work' ? route : workList;
  const merge = useMerge();
  const { notify } = useNotices();
  const host = useHostInfo().data;
  const isReadOnly = host?.isReadOnly === true;
  const decided = merge.merged === null ? merge.decisions.size : 0;
  const guard = useLeaveGuard('work', decided > 0, host?.kind === 'browser');
  const isMerging = place.part === 'merge' && !isReadOnly;
  // What is merged is done with once it is left; what is not waits to be gone on with.
  const isDone = merge.merged !== null && place.part !== 'merge';
  const { close } = merge;
  useEffect(() => {
    if (isDone) close();
  }, [isDone, close]);
  const drop = (event: DragEvent): void => {
    const file = droppedWorkFile(event);
    if (file === null || isReadOnly || merge.merging.isRunning) return;
    event.preventDefault();
    if (decided > 0) {
      notify({ kind: 'info', text: 'Nothing was taken: another file is open.', detail: dropDetail });
      return;
    }
    merge.intake.take(file);
    goTo(mergePlace);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the buttons do the same
    <div className={styles.page} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <PageHeader title={isMerging ? 'Merge a work file' : 'Work files'} />
      <TrackingTabs />
      {isMerging ? <MergeView session={merge} /> : <WorkFiles merge={merge} isReadOnly={isReadOnly} />}
      <HandOutDialog
        isOpen={place.part === 'hand-out' && !isReadOnly}
        wave={place.wave}
        onClose={() => replaceRoute(workList)}
      />
      <LeaveMergeDialog guard={guard} decided={decided} />
    </div>
  );
}

const dropDetail = 'Merge that one first, or put it away: what is decided about it would be lost.';

const workList: WorkRoute = { page: 'work', part: null, wave: null };
const mergePlace: WorkRoute = { page: 'work', part: 'merge', wave: null };

function WorkFiles({ merge, isReadOnly }: { readonly merge: MergeSession; readonly isReadOnly: boolean }) {
  const list = useOperation('work.list', {});
  const own = useOperation('project.get', {}).data?.workFile ?? null;
  return (
    <QueryState query={list}>
      {(left) => (
        <>
          <Buttons isFirst={left.length === 0 && own === null} isReadOnly={isReadOnly} />
          <OpenMerge merge={merge} />
          {own !== null && (
            <p className={styles.empty}>
              This project is itself a work file: {workFileNoteWords(own)}. When the work is done, send it back as it
              is; it is merged there.
            </p>
          )}
          {left.length > 0 ? <HandOutTable left={left} /> : own === null && <NothingLeft />}
        </>
      )}
    </QueryState>
  );
}

function Buttons({ isFirst, isReadOnly }: { readonly isFirst: boolean; readonly isReadOnly: boolean }) {
  const plan = useOperation('plan.waves', {});
  const noWave =
    plan.error !== null || plan.data?.waves.length === 0 ? 'There is no wave to hand out: make the plan first.' : null;
  const reason = isReadOnly ? 'Both wait: this project is open to read only, and each of them writes to it.' : noWave;
  return (
    <div className={styles.bar}>
      <PushButton
        isNext={isFirst && reason === null}
        disabled={reason !== null}
        aria-describedby={reason === null ? undefined : 'work-reason'}
        onClick={() => goTo({ page: 'work', part: 'hand-out', wave: null })}
      >
        Hand out a wave…
      </PushButton>
      <PushButton
        disabled={isReadOnly}
        aria-describedby={isReadOnly ? 'work-reason' : undefined}
        onClick={() => goTo(mergePlace)}
      >
        Merge a work file…
      </PushButton>
      {reason !== null && (
        <p id="work-reason" className={styles.quiet}>
          {reason}
        </p>
      )}
    </div>
  );
}

/** A merge that waits while the list is looked at. */
function OpenMerge({ merge: { intake, decisions, merged } }: { readonly merge: MergeSession }) {
  if (intake.file === null || merged !== null) return null;
  return (
    <p>
      {intake.file.name} is not merged yet
      {decisions.size > 0 && `, with ${counted(decisions.size, 'decision')} made`}.{' '}
      <a href={formatRoute(mergePlace)}>Go on with it</a>
    </p>
  );
}

function NothingLeft() {
  return (
    <div className={styles.empty}>
      <p>
        A wave can leave as a file of its own, so that somebody on another computer, or with Excel alone, works on it
        without this project.
      </p>
      <p>
        Merging the file takes over the statuses, notes, tickets and dates that were changed in it; what was changed on
        both sides is shown for you to decide, and nothing is lost.
      </p>
    </div>
  );
}

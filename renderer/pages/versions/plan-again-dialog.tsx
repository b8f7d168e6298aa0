import { PushButton } from '../../components/push-button.tsx';
import { Failure } from '../../components/query-state.tsx';
import { TitledDialog } from '../../components/titled-dialog.tsx';
import { WorkBar } from '../../components/work-bar.tsx';
import { useRunningWork } from '../../queries/use-running-work.ts';
import { previewSentence } from '../../words/plan-change-words.ts';
import styles from './plan-again.module.css';
import { PreviewContent } from './preview-content.tsx';
import { type PlanAgain, usePlanAgain } from './use-plan-again.ts';

/** Shows what a new plan would do to everybody before it is applied. It stays mounted while it is closed. */
export function PlanAgainDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const again = usePlanAgain(isOpen, onClose);
  const isFirst = again.preview.data?.inForce === null;
  return (
    <TitledDialog
      title={isFirst ? 'Make the plan' : 'Plan again'}
      isOpen={isOpen}
      onClose={onClose}
      isWide
      actions={<Actions again={again} onClose={onClose} />}
    >
      <Content again={again} />
    </TitledDialog>
  );
}

function Actions({ again, onClose }: { readonly again: PlanAgain; readonly onClose: () => void }) {
  const { preview, isBusy, apply } = again;
  const seen = preview.isFetching || preview.isError ? undefined : preview.data;
  const isSame = seen?.isSame === true;
  // One button is Cancel and then Close, so that it keeps the focus.
  return (
    <>
      {!isSame && (
        <PushButton isNext disabled={seen === undefined || isBusy} onClick={() => seen !== undefined && apply(seen)}>
          {seen?.inForce === null ? 'Make this the plan' : 'Apply the new plan'}
        </PushButton>
      )}
      <PushButton isNext={isSame} onClick={onClose}>
        {isSame ? 'Close' : 'Cancel'}
      </PushButton>
    </>
  );
}

function Content({ again: { preview, isBusy, problem } }: { readonly again: PlanAgain }) {
  const running = useRunningWork();
  const seen = preview.isFetching || preview.isError ? undefined : preview.data;
  return (
    <>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <div aria-live="polite">
        {preview.isFetching && <WorkBar work={running} label="Planning" />}
        {isBusy && <WorkBar work={null} label="Making the plan" />}
        {seen !== undefined && (
          <p className={styles.sentence}>
            <strong>{previewSentence(seen)}</strong>
          </p>
        )}
      </div>
      {preview.isError && !preview.isFetching && <Failure error={preview.error} />}
      {seen !== undefined && <PreviewContent preview={seen} />}
    </>
  );
}

import { PushButton } from '../../components/push-button.tsx';
import { TitledDialog } from '../../components/titled-dialog.tsx';
import { counted } from '../../words/format.ts';
import type { LeaveGuard } from '../import/use-leave-guard.ts';

/** Asks before decisions about conflicts are lost; staying is the safe button. */
export function LeaveMergeDialog({ guard, decided }: { readonly guard: LeaveGuard; readonly decided: number }) {
  return (
    <TitledDialog
      title="Leave this merge?"
      isOpen={guard.wanted !== null}
      onClose={guard.stay}
      actions={
        <>
          <PushButton isNext onClick={guard.stay}>
            Stay
          </PushButton>
          <PushButton onClick={guard.leave}>Leave the merge</PushButton>
        </>
      }
    >
      <p>What you decided about {counted(decided, 'conflict')} is lost. Nothing was written to the project.</p>
    </TitledDialog>
  );
}

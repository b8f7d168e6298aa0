import { PushButton } from '../../components/push-button.tsx';
import { TitledDialog } from '../../components/titled-dialog.tsx';

/** Makes the plan again. */
export function PlanAgainDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <TitledDialog
      title="Plan again"
      isOpen={isOpen}
      onClose={onClose}
      actions={<PushButton onClick={onClose}>Cancel</PushButton>}
    >
      <p>The plan is made from the data and settings of now.</p>
    </TitledDialog>
  );
}

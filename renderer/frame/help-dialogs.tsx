import { PushButton } from '../components/push-button.tsx';
import { TitledDialog } from '../components/titled-dialog.tsx';
import { ShortcutTable } from '../pages/help/shortcut-table.tsx';
import { useHostInfo } from '../queries/use-host-info.ts';

type DialogProps = { readonly isOpen: boolean; readonly onClose: () => void };

/** Every key of the program. */
export function ShortcutsDialog({ isOpen, onClose }: DialogProps) {
  return (
    <TitledDialog
      title="Keyboard shortcuts"
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <PushButton isNext onClick={onClose}>
          Close
        </PushButton>
      }
    >
      <ShortcutTable />
    </TitledDialog>
  );
}

/** Which program this is, and which file is open. */
export function AboutDialog({ isOpen, onClose }: DialogProps) {
  const info = useHostInfo().data;
  return (
    <TitledDialog
      title="About Caskade"
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <PushButton isNext onClick={onClose}>
          Close
        </PushButton>
      }
    >
      <p>Version {info?.version ?? '–'}</p>
      <p>
        Finds who still depends on an individual Exchange 2010 Client Access server, and plans the way to the array.
      </p>
      <p>Works without the internet and without an account. Nothing leaves this computer.</p>
      {info !== undefined && info.project !== null && (
        <p>
          Open: {info.project}
          {info.isReadOnly && ' (only to read)'}
        </p>
      )}
    </TitledDialog>
  );
}

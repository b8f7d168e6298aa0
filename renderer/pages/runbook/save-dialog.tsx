import { useRef } from 'react';
import { PushButton } from '../../components/push-button.tsx';
import { TitledDialog } from '../../components/titled-dialog.tsx';
import { counted } from '../../words/format.ts';
import type { RefusedFolder } from './use-save-runbook.ts';

/** Names the files that would be lost, and asks whether they are to be replaced; Cancel is the safe button. */
export function SaveDialog(props: {
  readonly refused: RefusedFolder | null;
  readonly onReplace: () => void;
  readonly onClose: () => void;
}) {
  const { refused, onReplace, onClose } = props;
  // While the dialog closes, it still shows what it asked.
  const shown = useRef<RefusedFolder | null>(null);
  if (refused !== null) shown.current = refused;
  const files = shown.current?.files ?? [];
  return (
    <TitledDialog
      title={`Replace ${counted(files.length, 'file')}?`}
      isOpen={refused !== null}
      onClose={onClose}
      actions={
        <>
          <PushButton onClick={onReplace}>Replace</PushButton>
          <PushButton isNext onClick={onClose}>
            Cancel
          </PushButton>
        </>
      }
    >
      <p>
        {shown.current?.target.name ?? ''} holds files of these names that Caskade did not write, or that somebody
        changed. Nothing was written. What stands in them now would be lost.
      </p>
      <ul>
        {files.slice(0, 8).map((file) => (
          <li key={file}>
            <code>{file}</code>
          </li>
        ))}
      </ul>
      {files.length > 8 && <p>And {counted(files.length - 8, 'more file')}.</p>}
    </TitledDialog>
  );
}

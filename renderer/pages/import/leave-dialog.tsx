import { Button } from '@fluentui/react-components';
import { TitledDialog } from '../../components/titled-dialog.tsx';

/** Asks before the work in the wizard is lost; staying is the safe button. */
export function LeaveDialog(props: {
  readonly isOpen: boolean;
  readonly files: string;
  readonly isImporting: boolean;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}) {
  const { isOpen, files, isImporting, onStay, onLeave } = props;
  return (
    <TitledDialog
      title="Leave this import?"
      isOpen={isOpen}
      onClose={onStay}
      actions={
        <>
          <Button appearance="primary" onClick={onStay}>
            Stay
          </Button>
          <Button onClick={onLeave}>Leave the import</Button>
        </>
      }
    >
      <p>
        {isImporting
          ? 'The import goes on without this page. What came of it is listed under Imports.'
          : `The choice of ${files}, and what you decided about it, is lost. Nothing was written to the project.`}
      </p>
    </TitledDialog>
  );
}

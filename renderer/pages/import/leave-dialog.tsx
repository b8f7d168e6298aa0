import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';

/** Asks before the work in the wizard is lost; staying is the safe button. */
export function LeaveDialog(props: {
  readonly isOpen: boolean;
  readonly files: string;
  readonly isImporting: boolean;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}) {
  return (
    <Dialog open={props.isOpen} onOpenChange={(_, { open }) => !open && props.onStay()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Leave this import?</DialogTitle>
          <DialogContent>
            {props.isImporting
              ? 'The import goes on without this page. What came of it is listed under Imports.'
              : `The choice of ${props.files}, and what you decided about it, is lost. Nothing was written to the project.`}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={props.onStay}>
              Stay
            </Button>
            <Button onClick={props.onLeave}>Leave the import</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

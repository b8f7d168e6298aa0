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
  readonly onStay: () => void;
  readonly onLeave: () => void;
}) {
  return (
    <Dialog modalType="alert" open={props.isOpen} onOpenChange={(_, { open }) => !open && props.onStay()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Leave this import?</DialogTitle>
          <DialogContent>
            The choice of {props.files} and what you decided about them is lost. Nothing was written to the project.
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

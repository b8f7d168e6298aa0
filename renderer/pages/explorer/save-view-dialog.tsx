import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';

/** Asks under which name the filter in force is kept as a view. */
export function SaveViewDialog(props: {
  /** What the view will show, in words. */
  readonly shows: string;
  readonly onSave: (name: string) => void;
  readonly onClose: () => void;
}) {
  const { shows, onSave, onClose } = props;
  const [name, setName] = useState('');
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() !== '') onSave(name.trim());
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <form onSubmit={save}>
          <DialogBody>
            <DialogTitle>Save as view</DialogTitle>
            <DialogContent>
              <Field label="Name of the view" hint={`Shows: ${shows}. The view is kept on this computer.`}>
                <Input value={name} maxLength={80} onChange={(_, { value }) => setName(value)} />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" disabled={name.trim() === ''}>
                Save
              </Button>
              <Button onClick={onClose}>Cancel</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

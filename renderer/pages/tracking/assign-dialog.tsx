import { type FormEvent, useState } from 'react';
import { TextField } from '../../components/fields.tsx';
import { EditDialog, type EditDialogProps } from './edit-dialog.tsx';
import { useAssignees } from './use-assignees.ts';
import { useTaskWriter } from './use-task-writer.ts';

/** Assigns people to somebody: the user of this computer unless another name is given. To be kept mounted. */
export function AssignDialog(props: EditDialogProps) {
  const { people, who } = props;
  const writer = useTaskWriter();
  const assignees = useAssignees(props.isOpen);
  const me = assignees.me ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const name = (typed ?? me).trim();
  const save = (event: FormEvent): Promise<unknown> => {
    event.preventDefault();
    const what = name === '' ? `${who}: assigned to nobody.` : `${who}: assigned to ${name}.`;
    return writer.edit({ people, assignee: name === '' ? null : name, attemptOn: null }, what, { isOnPage: false });
  };
  return (
    <EditDialog
      {...props}
      title="Assign"
      confirm={name === '' ? 'Assign to nobody' : `Assign to ${name}`}
      onSave={save}
      onEnd={() => setTyped(null)}
    >
      <TextField
        label="Name"
        value={typed ?? me}
        onChange={setTyped}
        choices={assignees.names}
        hint="Without a name nobody has them."
      />
    </EditDialog>
  );
}

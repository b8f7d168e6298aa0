import { type FormEvent, useState } from 'react';
import { wholeList } from '../../../core/lists/list-query.ts';
import { TextField } from '../../components/fields.tsx';
import { useHostInfo } from '../../queries/use-host-info.ts';
import { useOperation } from '../../queries/use-operation.ts';
import { EditDialog, type EditDialogProps } from './edit-dialog.tsx';
import { useTaskWriter } from './use-task-writer.ts';

/** Assigns people to somebody: the user of this computer unless another name is given. To be kept mounted. */
export function AssignDialog(props: EditDialogProps) {
  const { people, who } = props;
  const writer = useTaskWriter();
  const me = useHostInfo().data?.user ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const values = useOperation(
    'list.values',
    { list: 'tasks', query: wholeList, column: 'assignee', limit: 50, asOf: null },
    { isEnabled: props.isOpen },
  ).data;
  const names = [
    ...new Set([me, ...(values?.values ?? []).flatMap(({ value }) => (value === null ? [] : String(value)))]),
  ];
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
        choices={names.filter((one) => one !== '')}
        hint="Without a name nobody has them."
      />
    </EditDialog>
  );
}

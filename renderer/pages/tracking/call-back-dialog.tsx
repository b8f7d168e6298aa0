import { type FormEvent, useState } from 'react';
import { TextField } from '../../components/fields.tsx';
import { useToday } from '../../queries/use-today.ts';
import { formats } from '../../words/format.ts';
import { EditDialog, type EditDialogProps } from './edit-dialog.tsx';
import { useTaskWriter } from './use-task-writer.ts';

/** Notes on which day people are to be called back: today unless another is given. To be kept mounted. */
export function CallBackDialog(props: EditDialogProps) {
  const { people, who } = props;
  const writer = useTaskWriter();
  const today = useToday() ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const day = typed ?? today;
  const save = (event: FormEvent): Promise<unknown> => {
    event.preventDefault();
    const what = day === '' ? `${who}: no call back.` : `${who}: call back on ${formats.day(day)}.`;
    return writer.edit({ people, callBackOn: day === '' ? null : day, attemptOn: null }, what, { isOnPage: false });
  };
  return (
    <EditDialog
      {...props}
      title="Call back"
      confirm={day === '' ? 'No call back' : `Call back on ${formats.day(day)}`}
      onSave={save}
      onEnd={() => setTyped(null)}
    >
      <TextField
        label="Day"
        type="date"
        value={day}
        onChange={setTyped}
        hint="Without a day no call is promised. Those that are due are in the view Call-backs."
      />
    </EditDialog>
  );
}

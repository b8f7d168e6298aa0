import { type FormEvent, useState } from 'react';
import type { ListName, ListQuery } from '../../../core/lists/list-query.ts';
import frame from '../../components/field-frame.module.css';
import { PushButton } from '../../components/push-button.tsx';
import { TitledDialog } from '../../components/titled-dialog.tsx';
import styles from './save-view-dialog.module.css';
import { useOwnViews } from './use-own-views.ts';

/** Asks under which name the filter in force is kept as a view, with its order and the columns that are shown. */
export function SaveViewDialog(props: {
  readonly list: ListName;
  readonly query: ListQuery;
  /** The columns that are shown, which the view keeps. */
  readonly columns: readonly string[];
  /** What the view will show, in words. */
  readonly shows: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const { list, query, columns, shows, isOpen } = props;
  const [name, setName] = useState('');
  const views = useOwnViews(list);
  const close = (): void => {
    setName('');
    props.onClose();
  };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '') return;
    views.add(name.trim(), query, columns);
    close();
  };
  return (
    <TitledDialog
      title="Save as view"
      isOpen={isOpen}
      onClose={close}
      actions={
        <>
          <PushButton isNext type="submit" form="save-view" disabled={name.trim() === ''}>
            Save
          </PushButton>
          <PushButton onClick={close}>Cancel</PushButton>
        </>
      }
    >
      <form id="save-view" onSubmit={save} className={styles.form}>
        <label htmlFor="view-name">Name of the view</label>
        <input
          id="view-name"
          className={frame.frame}
          type="text"
          autoComplete="off"
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.target.value)}
          aria-describedby="view-shows"
        />
        <p id="view-shows" className={styles.hint}>
          Shows: {shows}
        </p>
      </form>
    </TitledDialog>
  );
}

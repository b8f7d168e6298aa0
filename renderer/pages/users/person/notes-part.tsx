import type { TaskNote } from '../../../../core/api/task-report.ts';
import { PushButton } from '../../../components/push-button.tsx';
import { counted, formats } from '../../../words/format.ts';
import { Part } from './part.tsx';
import styles from './task.module.css';
import type { TaskActs } from './use-task-acts.ts';

/** What was written down about the person, newest first. */
export function NotesPart({ notes, acts }: { readonly notes: readonly TaskNote[]; readonly acts: TaskActs }) {
  const older = notes.slice(mostShown);
  return (
    <Part title="Notes" aside={notes.length > 1 ? counted(notes.length, 'note') : ''}>
      {notes.length > 0 && <NoteList notes={notes.slice(0, mostShown)} />}
      {older.length > 0 && (
        <details className={styles.older}>
          <summary>{counted(older.length, 'older note')}</summary>
          <NoteList notes={older} />
        </details>
      )}
      <div className={styles.actions}>
        <PushButton aria-keyshortcuts="N" onClick={acts.addNote}>
          Add note…
          <kbd className={styles.keys}>N</kbd>
        </PushButton>
      </div>
    </Part>
  );
}

function NoteList({ notes }: { readonly notes: readonly TaskNote[] }) {
  return (
    <ul className={styles.notes}>
      {notes.map(({ uid, at, by, text }) => (
        <li key={uid}>
          <p className={styles.text}>{text}</p>
          <p className={styles.by}>
            <time dateTime={at}>{formats.moment(at)}</time>
            {by !== null && ` · ${by}`}
          </p>
        </li>
      ))}
    </ul>
  );
}

const mostShown = 3;

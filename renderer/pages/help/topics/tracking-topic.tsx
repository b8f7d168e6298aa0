import { type TaskStatus, taskStatuses, taskStatusWords } from '../../../../core/tracking/task-status.ts';
import { StateMark } from '../../../components/state-mark.tsx';
import { statusMarks } from '../../../words/task-words.ts';
import styles from '../help-page.module.css';

/** Who is done, what proves it, and what takes it back. */
export function TrackingTopic() {
  return (
    <>
      <p>
        Every person with work has a task, and every PC of that person a status of its own. The status of the person is
        that of the PC which needs somebody most. “Done” is what people say; “Verified” is what a scan has shown.
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Status</th>
            <th scope="col">What it means</th>
          </tr>
        </thead>
        <tbody>
          {taskStatuses.map((status) => (
            <tr key={status}>
              <th scope="row">
                <span className={styles.marked}>
                  <StateMark mark={statusMarks[status]} />
                  {taskStatusWords[status]}
                </span>
              </th>
              <td>{meanings[status]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>Say what became of it</h3>
      <p>
        Press S on a row or in the pane of a person, choose the status by the arrow keys or its first letters, and press
        Enter. What a rule refuses stands there with its reason: a profile that names the array already is left alone
        until its database is bound to it (R6). Select several rows to give all of them a status; those for whom it is
        refused are left out and named. N adds a note. Everything is one step that Ctrl+Z takes back.
      </p>
      <p>
        In the pane, the menu beside a PC gives only that PC a status: a laptop that is gone is Exempt, and the others
        decide. Who has the task, the call-back and the ticket are changed where they stand: click, type, Enter.
      </p>
      <h3>What proves it</h3>
      <p>
        Import a profile or registry scan that is newer than the work. Where every profile on the PC names the target
        and the database is bound to it, the PC becomes Verified, with the value, the file and its row. Where a profile
        still names an old server, the task is open again as Failed and says what the scan showed. A connection log
        shows which server answered, not which name the profile holds, so it proves nothing alone. Work that no scan has
        seen for longer than the settings allow is on a list of its own.
      </p>
      <h3>What takes it back</h3>
      <p>
        A verified PC that shows the name of a server again is Reverted: an old profile came back from a backup, or the
        database was bound back. The finding F34 lists these people. When too many verifications of a wave fail, the
        wave is paused until somebody says on the page of the progress why it goes on.
      </p>
    </>
  );
}

const meanings: Readonly<Record<TaskStatus, string>> = {
  'not-planned': 'There is something to do, and no wave has the person.',
  planned: 'A wave has the person.',
  informed: 'The person knows what comes.',
  'in-progress': 'Somebody is at it, and has the task when nobody had it.',
  done: 'Somebody says that it is done. Nothing has proven it.',
  verified: 'A scan newer than the work shows the array.',
  failed: 'It did not work, for a reason; or a scan newer than the work still names an old server.',
  postponed: 'Agreed for another day.',
  'no-contact': 'The person could not be reached; it counts as an attempt.',
  waiting: 'The person has to do something first.',
  skipped: 'The person does not want it now.',
  exempt: 'No work is to be done, for a reason.',
  reverted: 'It was verified, and a newer scan shows an old name again.',
};

import { type AnswerPart, answerParts } from '../../../../core/classification/answer-part.ts';
import { StateMark } from '../../../components/state-mark.tsx';
import { partWords } from '../../../words/part-words.ts';
import styles from '../help-page.module.css';

/** What the numbers of the overview mean. */
export function AnswerTopic() {
  return (
    <>
      <p>
        A user <strong>depends on an individual server</strong> when an Outlook profile names a Client Access server
        instead of the array, or when the database of the mailbox is bound to one: then every new or repaired profile
        will name it. Each user is counted once, in the first of these that applies:
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">State</th>
            <th scope="col">What it means</th>
          </tr>
        </thead>
        <tbody>
          {answerParts.map((part) => (
            <tr key={part}>
              <th scope="row">
                <span className={styles.marked}>
                  <StateMark mark={partWords[part].mark} />
                  {partWords[part].title}
                </span>
              </th>
              <td>{meanings[part]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>How sure the answer is</h3>
      <p>
        Evidence has an age. A profile that was not seen is not taken for a good one: the user is unknown until somebody
        looks. “How sure are we?” on the overview says for each kind of data how much of it is there, how old it is, and
        what to add.
      </p>
      <p>
        Why a single user is where they are, the pane beside the list says in a sentence: the profile, the computer, the
        database, the array, and from which file and row each of them comes.
      </p>
    </>
  );
}

const meanings: Readonly<Record<AnswerPart, string>> = {
  'no-array': 'The site has no array, so there is nothing to move to. Create the array first.',
  'will-revert':
    'The profile names the array, but the database names a server. It works today; the next new or repaired profile falls back. Rebind the database.',
  'database-first': 'Database and profile name a server. Rebind the database, then update the profile.',
  profile: 'The database is bound to the array; the profile still names a server. Update the profile.',
  other:
    'No Client Access server is named, and the profile still needs an update: another array, a web name, an address.',
  unknown: 'Nothing is known of the profile, or it holds a name that nothing explains. Find out.',
  'on-array': 'Database and profile name the array. Nothing is to be done.',
  exempt: 'Stays on its server on purpose, as the settings say.',
  'out-of-scope': 'The mailbox is not on Exchange 2010.',
};

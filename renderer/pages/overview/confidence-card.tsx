import type { ConfidenceLine, DataConfidence } from '../../../core/api/overview-report.ts';
import { Card } from '../../components/card.tsx';
import { StateMark } from '../../components/state-mark.tsx';
import { usersHref } from '../../routes/route.ts';
import { counted, formats } from '../../words/format.ts';
import styles from './confidence-card.module.css';

/** How sure the answer is: of each kind of data how many users it covers, and how old it is. */
export function ConfidenceCard({ confidence }: { readonly confidence: DataConfidence }) {
  const unseen = confidence.lines.find(({ subject }) => subject === 'profiles')?.coverage?.missing;
  return (
    <Card
      title="How sure are we?"
      aside={<span>users covered · age</span>}
      summary={
        unseen === undefined || unseen.count === 0 ? (
          'Every user has profile evidence, or needs none.'
        ) : (
          <>
            {counted(unseen.count, 'user has', 'users have')} no profile evidence.{' '}
            <a href={usersHref(unseen.filter)}>Show them</a>
          </>
        )
      }
    >
      <ul>
        {confidence.lines.map((line) => (
          <Line key={line.subject} line={line} />
        ))}
      </ul>
    </Card>
  );
}

function Line({ line }: { readonly line: ConfidenceLine }) {
  const { subject, rows, coverage, days, isOld } = line;
  const [word, unit] = words[subject];
  return (
    <li className={styles.line}>
      <span>
        {word}
        <br />
        <span className={styles.rows}>{coverage === null ? counted(rows, unit) : coveredInWords(coverage)}</span>
      </span>
      <span className={styles.share}>{coverage === null ? '' : formats.share(coverage.known, coverage.of)}</span>
      <span className={isOld ? styles.old : styles.age}>
        {isOld && <StateMark mark="at-risk" />}
        {days === null ? 'none yet' : formats.age(days)}
        {isOld && <span className="visually-hidden">, old</span>}
      </span>
    </li>
  );
}

function coveredInWords({ known, of }: NonNullable<ConfidenceLine['coverage']>): string {
  return known === of ? `all ${formats.count(of)}` : `${formats.count(known)} of ${formats.count(of)}`;
}

/** What each kind of data is called, and a row of it. */
const words: Readonly<Record<ConfidenceLine['subject'], readonly [title: string, row: string]>> = {
  sites: ['Sites', 'site'],
  servers: ['Servers', 'server'],
  arrays: ['Arrays', 'array'],
  dags: ['DAGs', 'DAG'],
  databases: ['Databases', 'database'],
  mailboxes: ['Mailboxes', 'mailbox row'],
  'cas-mailboxes': ['MAPI settings', 'mailbox row'],
  profiles: ['Profiles', 'profile'],
  'outlook-versions': ['Outlook versions', 'profile'],
  connections: ['RCA logs', 'client'],
  logons: ['Logon statistics', 'logon'],
  'client-access-servers': ['Client Access servers', 'server'],
  'known-names': ['Known names', 'name'],
  permissions: ['Delegates', 'permission'],
  'virtual-directories': ['Virtual directories', 'directory row'],
};

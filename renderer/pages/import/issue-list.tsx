import type { Issue } from '../../../core/import/issue.ts';
import { StateMark } from '../../components/state-mark.tsx';
import { hintWords } from '../../words/hint-words.ts';
import { rowsOfIssue, severityMarks, severityWords } from '../../words/import-issue-words.ts';
import { dotted } from '../../words/import-words.ts';
import styles from './issue-list.module.css';

/** What there is to say about a table: errors and warnings at once, notes behind a switch. */
export function IssueList({ issues, label }: { readonly issues: readonly Issue[]; readonly label: string }) {
  const loud = issues.filter(({ severity }) => severity !== 'info');
  const quiet = issues.filter(({ severity }) => severity === 'info');
  if (issues.length === 0) return null;
  return (
    <div className={styles.issues}>
      {loud.length > 0 && (
        <ul aria-label={label}>
          {loud.map((issue) => (
            <IssueLine key={`${issue.code} ${issue.column} ${issue.message}`} issue={issue} />
          ))}
        </ul>
      )}
      {quiet.length > 0 && (
        <details>
          <summary>{quiet.length === 1 ? '1 note' : `${quiet.length} notes`}</summary>
          <ul>
            {quiet.map((issue) => (
              <IssueLine key={`${issue.code} ${issue.column} ${issue.message}`} issue={issue} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function IssueLine({ issue }: { readonly issue: Issue }) {
  return (
    <li className={styles.issue}>
      <StateMark mark={severityMarks[issue.severity]} />
      <div>
        <p>
          <span className="visually-hidden">{severityWords[issue.severity]}: </span>
          {issue.message}
        </p>
        <p className={styles.hint}>
          {hintWords(issue.hint)} <span className={styles.code}>{dotted([issue.code, rowsOfIssue(issue)])}</span>
        </p>
      </div>
    </li>
  );
}

import type { StatusCheck } from '../../../core/api/task-report.ts';
import { StateMark } from '../../components/state-mark.tsx';
import { counted } from '../../words/format.ts';
import { leftOutWords, namesInWords, reachWords, refusedGroups } from '../../words/task-words.ts';
import styles from './status-dialog.module.css';

/** Whom a status reaches, who is left out and why, and what to know before. */
export function StatusEffect({ check, asked }: { readonly check: StatusCheck; readonly asked: number }) {
  const { people, devices, refused, refusedCount, warnings } = check;
  const isSeveral = asked > 1;
  return (
    <>
      {people > 0 && (isSeveral || devices > 1) && (
        <p>
          <strong>{isSeveral ? reachWords(check) : counted(devices, 'PC')}</strong>
        </p>
      )}
      {warnings.map((warning) => (
        <p key={warning.text} className={styles.line}>
          <StateMark mark="at-risk" />
          <span>
            {warning.text}
            {isSeveral && ` (${counted(warning.people, 'person', 'people')})`}
          </span>
        </p>
      ))}
      {refusedCount > 0 && isSeveral && (
        <p>{people === 0 ? 'Nobody of them can be given this status:' : leftOutWords(refusedCount)}</p>
      )}
      {refusedGroups(refused).map(({ reason, names }) => (
        <p key={reason} className={styles.line}>
          <StateMark mark="blocked" />
          <span>
            {isSeveral && <strong>{namesInWords(names, mostNames)}: </strong>}
            {reason}
          </span>
        </p>
      ))}
    </>
  );
}

const mostNames = 8;

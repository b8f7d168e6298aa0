import type { PickedFile } from '../../../core/api/host-contract.ts';
import type { MergeReport } from '../../../core/api/work-report.ts';
import { JobBar } from '../../components/job-bar.tsx';
import { PushButton } from '../../components/push-button.tsx';
import { useOperation } from '../../queries/use-operation.ts';
import {
  isAwaited,
  mergeHeadline,
  mergeLabel,
  noteReturnLabel,
  originWords,
  undecidedWords,
} from '../../words/work-words.ts';
import { ChangesTable } from './changes-table.tsx';
import { ConflictList } from './conflict-list.tsx';
import { decisionsFor } from './decisions.ts';
import styles from './merge-view.module.css';
import { ProblemTable } from './problem-table.tsx';
import { useLostFocus } from './use-lost-focus.ts';
import type { MergeSession } from './use-merge.ts';

/** What a file brings, before anything is written: the conflicts to decide, what is taken over, and what is wrong. */
export function MergeReview(props: {
  readonly session: MergeSession;
  readonly file: PickedFile;
  readonly report: MergeReport;
}) {
  const { session, file, report } = props;
  const { conflicts, changes, changeCount, problems } = report;
  const origin = originWords(report.file);
  const head = useLostFocus();
  return (
    <>
      <section ref={head} tabIndex={-1} className={styles.card} aria-label="The file">
        <p role="status" className={styles.headline}>
          {mergeHeadline(report)}
        </p>
        <p className={styles.quiet}>
          {file.name}
          {origin !== null && `: ${origin}`}
        </p>
        {session.intake.problem !== null && (
          <p role="alert" className={styles.problem}>
            {session.intake.problem.message} {session.intake.problem.hint}
          </p>
        )}
      </section>
      {conflicts.length > 0 && (
        <ConflictList conflicts={conflicts} decisions={session.decisions} onDecide={session.onDecide} />
      )}
      <MergeBar session={session} report={report} />
      {changes.length > 0 && <ChangesTable changes={changes} count={changeCount} />}
      {problems.length > 0 && <ProblemTable problems={problems} />}
    </>
  );
}

/** The button that merges names what it merges; it stays in view. */
function MergeBar({ session, report }: { readonly session: MergeSession; readonly report: MergeReport }) {
  const { merging, problem, merge, close } = session;
  const { conflicts, changeCount } = report;
  const decided = decisionsFor(conflicts, session.decisions).length;
  const isNothing = changeCount === 0 && decided === 0;
  const left = useOperation('work.list', {}).data ?? [];
  const isReturn = isNothing && conflicts.length === 0 && isAwaited(report.file, left);
  const label = isReturn ? noteReturnLabel : mergeLabel(changeCount, decided);
  const open = undecidedWords(conflicts.length - decided);
  return (
    <div className={styles.mergeBar}>
      <div className={styles.buttons}>
        <PushButton isNext disabled={(isNothing && !isReturn) || merging.isRunning} onClick={merge}>
          {merging.isRunning ? 'Merging…' : label}
        </PushButton>
        <PushButton disabled={merging.isRunning} onClick={close}>
          Put the file away
        </PushButton>
        {open !== null && <span className={styles.quiet}>{open}</span>}
      </div>
      <JobBar job={merging} label="Merging" />
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem.message} {problem.hint}
        </p>
      )}
    </div>
  );
}

import { WorkBar } from '../components/work-bar.tsx';
import { useHistorySteps } from '../queries/use-history-steps.ts';
import { useOperation } from '../queries/use-operation.ts';
import { useRunningWork } from '../queries/use-running-work.ts';
import { counted, formats } from '../words/format.ts';
import type { SharingNote } from '../words/sharing-words.ts';
import { workFileBarWords } from '../words/work-words.ts';
import styles from './status-bar.module.css';

/** The one place for what there is, what was changed last, and what is running. */
export function StatusBar({ notes, onUnfold }: StatusBarProps) {
  const answer = useOperation('overview', { asOf: null }).data?.answer;
  const { storyDay = null, workFile = null, access = 'write' } = useOperation('project.get', {}).data ?? {};
  const work = useRunningWork();
  return (
    <footer className={styles.bar} data-pane="status" tabIndex={-1}>
      {notes.map(({ kind, title, mark }) => (
        <button
          key={kind}
          type="button"
          className={styles.note}
          title={title}
          data-note={kind}
          onClick={() => onUnfold(kind)}
        >
          {mark}
        </button>
      ))}
      {answer !== undefined && (
        <>
          <span>{counted(answer.inScope.count, 'user')}</span>
          <span>{counted(answer.users.count, 'depends on a server', 'depend on a server')}</span>
        </>
      )}
      {workFile !== null && <span>{workFileBarWords(workFile)}</span>}
      {storyDay !== null && <span>sample: today is {formats.day(storyDay)}</span>}
      <LastChange canUndo={access === 'write'} />
      {work !== null && (
        <div className={styles.work}>
          <WorkBar work={work} label={work.phase} />
        </div>
      )}
    </footer>
  );
}

type StatusBarProps = {
  /** What was folded away above the page. */
  readonly notes: readonly SharingNote[];
  readonly onUnfold: (kind: SharingNote['kind']) => void;
};

/** What can only be read offers no way back. */
function LastChange({ canUndo }: { readonly canUndo: boolean }) {
  const history = useOperation('history.list', {});
  const { undo } = useHistorySteps();
  const last = history.data?.changes.find(({ undone }) => !undone);
  if (last === undefined) return null;
  return (
    <span className={styles.change}>
      <span className={styles.what} title={last.what}>
        last change: {withoutNames(last.what)}
      </span>
      {canUndo && (
        <button type="button" className={styles.undo} onClick={undo} aria-keyshortcuts="Control+Z">
          undo Ctrl+Z
        </button>
      )}
    </span>
  );
}

/** `imported 5 files` without their names, for which the bar has no room. */
function withoutNames(what: string): string {
  return what.replace(/ \([^()]*\)$/, '');
}

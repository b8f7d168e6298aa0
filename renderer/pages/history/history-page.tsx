import type { HistoryChange } from '../../../core/api/project-reports.ts';
import frame from '../../components/field-frame.module.css';
import { QueryState } from '../../components/query-state.tsx';
import { PageHeader } from '../../frame/page-header.tsx';
import { useHistorySteps, useHistoryWords } from '../../queries/use-history-steps.ts';
import { useOperation } from '../../queries/use-operation.ts';
import { counted } from '../../words/format.ts';
import { ChangeList } from './change-list.tsx';
import styles from './history-page.module.css';
import { MessageList } from './message-list.tsx';

/** Everything that was done to the project, and the way back to any point of it; beside it the messages of this session. */
export function HistoryPage() {
  const history = useOperation('history.list', {});
  return (
    <div className={styles.page}>
      <PageHeader title="History">{history.data !== undefined && stateOf(history.data.changes)}</PageHeader>
      <NextSteps />
      <div className={styles.columns}>
        <QueryState query={history}>{({ changes }) => <ChangeList changes={changes} />}</QueryState>
        <MessageList />
      </div>
    </div>
  );
}

/** What Ctrl+Z and Ctrl+Y would do now. */
function NextSteps() {
  const words = useHistoryWords();
  const { undo, redo } = useHistorySteps();
  return (
    <section className={styles.steps} aria-label="Undo and redo">
      <Step word="Undo" keys="Ctrl+Z" shortcut="Control+Z" what={words.undo} nothing="Nothing to undo" onClick={undo} />
      <Step word="Redo" keys="Ctrl+Y" shortcut="Control+Y" what={words.redo} nothing="Nothing to redo" onClick={redo} />
    </section>
  );
}

function Step(props: {
  readonly word: string;
  readonly keys: string;
  readonly shortcut: string;
  readonly what: string | null;
  readonly nothing: string;
  readonly onClick: () => void;
}) {
  const { word, keys, shortcut, what, nothing, onClick } = props;
  return (
    <button
      type="button"
      className={`${frame.frame} ${styles.step}`}
      disabled={what === null}
      onClick={onClick}
      aria-keyshortcuts={shortcut}
      title={what ?? undefined}
    >
      <span className={styles.what}>
        {what === null ? (
          nothing
        ) : (
          <>
            <strong>{word}:</strong> {what}
          </>
        )}
      </span>
      <kbd>{keys}</kbd>
    </button>
  );
}

function stateOf(changes: readonly HistoryChange[]): string {
  const undone = changes.filter((change) => change.undone).length;
  const all = counted(changes.length, 'change');
  return undone === 0 ? all : `${all}, ${undone} undone`;
}

import { PushButton } from '../../components/push-button.tsx';
import { formatRoute } from '../../routes/route.ts';
import { mergedWords } from '../../words/work-words.ts';
import { ChangesTable } from './changes-table.tsx';
import styles from './merge-view.module.css';
import { ProblemTable } from './problem-table.tsx';
import { useLostFocus } from './use-lost-focus.ts';
import type { Merged } from './use-merge.ts';

/** What merging did, and the way back. */
export function MergeDone({ merged, onNext }: { readonly merged: Merged; readonly onNext: () => void }) {
  const { report, changeId, undo } = merged;
  const { changes, changeCount, problems, file } = report;
  const head = useLostFocus();
  return (
    <>
      <section ref={head} tabIndex={-1} className={styles.card} aria-label="What merging did">
        <h2>{changeId === null ? `${file.name} brought nothing new` : `${file.name} is merged`}</h2>
        <p>{changeId === null ? 'The project had all of it already, and is as it was.' : mergedWords(report)}</p>
        <div className={styles.buttons}>
          <PushButton isNext onClick={onNext}>
            Merge another file…
          </PushButton>
          {changeId !== null && <PushButton onClick={undo}>Undo</PushButton>}
          <a href={formatRoute({ page: 'work', part: null, wave: null })}>Work files</a>
        </div>
      </section>
      {changeId !== null && changes.length > 0 && <ChangesTable changes={changes} count={changeCount} />}
      {problems.length > 0 && <ProblemTable problems={problems} />}
    </>
  );
}

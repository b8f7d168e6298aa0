import { type ChangeEvent, useRef } from 'react';
import { PushButton } from '../../components/push-button.tsx';
import { useHostInfo } from '../../queries/use-host-info.ts';
import styles from './merge-view.module.css';
import { useLostFocus } from './use-lost-focus.ts';
import type { WorkFileIntake } from './use-work-file.ts';
import { workFileTypes } from './work-file-types.ts';

/** Asks for the file that comes back: by the dialog of a window, a field of the page in a browser, or dropped anywhere. */
export function ChooseWorkFile({ intake }: { readonly intake: WorkFileIntake }) {
  const isWindow = useHostInfo().data?.kind === 'window';
  const field = useRef<HTMLInputElement>(null);
  const head = useLostFocus();
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    intake.take(target.files?.[0]);
    target.value = '';
  };
  return (
    <section ref={head} tabIndex={-1} className={`${styles.card} ${styles.drop}`} aria-label="The file">
      <h2>Which file comes back?</h2>
      <p>
        The work file (.caskade-work), the workbook as it was filled in (.xlsx), or a whole copy of this project
        (.caskade). Choose it, or drop it here.
      </p>
      <p>You see first what it brings. Nothing is written before you merge.</p>
      <div className={styles.buttons}>
        <PushButton
          isNext
          disabled={intake.isTaking}
          onClick={() => (isWindow ? intake.choose() : field.current?.click())}
        >
          {intake.isTaking ? 'Taking the file…' : 'Choose a file…'}
        </PushButton>
        <input ref={field} type="file" hidden accept={workFileTypes} aria-label="Work file" onChange={onChange} />
      </div>
      {intake.problem !== null && (
        <p role="alert" className={styles.problem}>
          {intake.problem.message} {intake.problem.hint}
        </p>
      )}
    </section>
  );
}

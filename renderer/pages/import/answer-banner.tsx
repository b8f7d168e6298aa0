import type { ImportPreview } from '../../../core/api/import-preview.ts';
import { taskEffectInWords } from '../../../core/tracking/task-effect.ts';
import { effectDetails, effectSentence } from '../../words/change-words.ts';
import { counted, formats } from '../../words/format.ts';
import styles from './answer-banner.module.css';

/** What the import does to the answer: the number before and after, and the reasons. */
export function AnswerBanner({ preview, declined }: { readonly preview: ImportPreview; readonly declined: number }) {
  const { effect, nothingChanged } = preview;
  const { before, after } = effect;
  const work = taskEffectInWords(preview.tasks, false);
  const leftOut = declined === 0 ? '' : ` ${counted(declined, 'row is', 'rows are')} left out, and still counted here.`;
  return (
    <section className={styles.banner} aria-label="What the import does to the answer">
      <p className={styles.numbers}>
        {before.depending !== after.depending && (
          <>
            <span className="visually-hidden">from </span>
            <del>{formats.count(before.depending)}</del>
            <span aria-hidden="true"> → </span>
            <span className="visually-hidden"> to </span>
          </>
        )}
        <strong>{formats.count(after.depending)}</strong>
      </p>
      <div>
        <p>
          <strong>{nothingChanged ? 'The project already holds all of this.' : effectSentence(effect, false)}</strong>
        </p>
        {work !== null && <p>{work}</p>}
        <p className={styles.details}>
          {effectDetails(effect).join(' ')} Nothing is written yet.{leftOut}
        </p>
      </div>
    </section>
  );
}

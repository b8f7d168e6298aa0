import { StateMark } from '../../../components/state-mark.tsx';
import { stepHref } from '../../../routes/route.ts';
import { counted } from '../../../words/format.ts';
import { insteadOf, movableOf, reasonsOf, refusedCountWords, refusedTitle } from '../move/effect-words.ts';
import styles from './refusal-card.module.css';
import type { BoardMoves, RefusedDrop } from './use-board-moves.ts';

/** A drop that a rule refused: the rule in words, and what would go instead. */
export function RefusalCard({ refused, moves }: { readonly refused: RefusedDrop; readonly moves: BoardMoves }) {
  const { load, wave, effect } = refused;
  const count = refusedCountWords(load, effect.refused);
  const reasons = reasonsOf(effect.refused);
  const instead = insteadOf(effect.refused);
  const others = movableOf(load, effect.refused).length;
  const step = effect.refused.find((refusal) => refusal.step !== null)?.step ?? null;
  return (
    <div role="treeitem" aria-level={2} className={styles.card}>
      <h4>
        <StateMark mark="blocked" />
        {refusedTitle(load, effect)}
      </h4>
      {count !== null && <p>{count}</p>}
      {reasons.slice(0, mostReasons).map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      {reasons.length > mostReasons && <p>and {counted(reasons.length - mostReasons, 'reason')} more</p>}
      <div className={styles.ways}>
        {instead !== null && (
          <button type="button" onClick={() => moves.drop(load, instead)}>
            Move to wave {instead} instead
          </button>
        )}
        {others > 0 && (
          <button type="button" onClick={() => moves.moveOthers(refused)}>
            Move the other {others === 1 ? 'person' : counted(others, 'person', 'people')}
          </button>
        )}
        {step !== null && <a href={stepHref(step)}>Show that step</a>}
      </div>
      <button type="button" className={styles.close} onClick={() => moves.forget(wave)} aria-label="Close this message">
        ×
      </button>
    </div>
  );
}

const mostReasons = 3;

import type { MoveEffect, SplitPermission } from '../../../../core/planning/move-effect.ts';
import { StateMark } from '../../../components/state-mark.tsx';
import { stepHref } from '../../../routes/route.ts';
import { counted } from '../../../words/format.ts';
import styles from './effect-panel.module.css';
import { cautionWords, insteadOf, reasonsOf, refusedCountWords, splitWords } from './effect-words.ts';
import type { MoveLoad } from './move-load.ts';

/** What a move would do, or the rules that forbid it and what would go instead. */
export function EffectPanel(props: {
  readonly load: MoveLoad;
  readonly effect: MoveEffect;
  /** Chooses the wave that would take them. */
  readonly onInstead: (wave: number) => void;
}) {
  const { load, effect, onInstead } = props;
  if (effect.refused.length > 0) return <Refused load={load} effect={effect} onInstead={onInstead} />;
  const cautions = cautionWords(effect);
  return (
    <div className={styles.panel}>
      <StateMark mark="to-do" />
      <div>
        <p>{effect.summary}</p>
        {cautions !== null && (
          <p className={styles.caution}>
            <StateMark mark="at-risk" />
            <span>{cautions}</span>
          </p>
        )}
      </div>
    </div>
  );
}

function Refused({ load, effect, onInstead }: Parameters<typeof EffectPanel>[0]) {
  const { refused } = effect;
  const count = refusedCountWords(load, refused);
  const instead = insteadOf(refused);
  const step = refused.find((refusal) => refusal.step !== null)?.step ?? null;
  return (
    <div className={`${styles.panel} ${styles.refused}`}>
      <StateMark mark="blocked" />
      <div>
        {count !== null && (
          <p>
            <strong>{count}</strong>
          </p>
        )}
        {reasonsOf(refused)
          .slice(0, mostLines)
          .map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
        <p className={styles.ways}>
          {instead !== null && (
            <button type="button" onClick={() => onInstead(instead)}>
              Choose wave {instead} instead
            </button>
          )}
          {step !== null && <a href={stepHref(step)}>Show that step</a>}
        </p>
      </div>
    </div>
  );
}

/** The permissions that a move parts, the strongest first. */
export function SplitList({ splits }: { readonly splits: readonly SplitPermission[] }) {
  if (splits.length === 0) return null;
  const more = splits.length - mostLines;
  return (
    <ul className={styles.splits} aria-label="Permissions that are split">
      {splits.slice(0, mostLines).map((split) => (
        <li key={`${split.holder}\n${split.mailbox}\n${split.right}`}>{splitWords(split)}</li>
      ))}
      {more > 0 && <li>and {counted(more, 'permission')} more</li>}
    </ul>
  );
}

const mostLines = 5;

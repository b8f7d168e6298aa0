import type { MoveEffect, WaveHead } from '../../../../core/api/wave-report.ts';
import { StateMark } from '../../../components/state-mark.tsx';
import { effectWords, reasonsOf, refusedTitle } from '../move/effect-words.ts';
import { fromWords, loadWords } from '../move/move-load.ts';
import { waveDay } from '../wave-words.ts';
import type { Carry } from './board-state.ts';
import styles from './hold-strip.module.css';
import { isHome } from './use-board.ts';

/** What the card in hand would do where it is held. Screen readers hear it: the region is always there. */
export function HoldStrip(props: {
  readonly carry: Carry | null;
  readonly effect: MoveEffect | null;
  readonly waves: readonly WaveHead[];
}) {
  const { carry } = props;
  return (
    <div role="status" className={carry === null ? styles.none : styles.strip}>
      {carry !== null && (
        <>
          <div className={styles.words}>
            <Words {...props} carry={carry} />
          </div>
          <p className={styles.keys}>
            <span>
              <kbd>Esc</kbd> puts it back
            </span>
            <span>
              <kbd>Ctrl+Z</kbd> undoes the move later
            </span>
          </p>
        </>
      )}
    </div>
  );
}

function Words(props: {
  readonly carry: Carry;
  readonly effect: MoveEffect | null;
  readonly waves: readonly WaveHead[];
}) {
  const { carry, effect, waves } = props;
  const wave = waves.find(({ number }) => number === carry.over);
  if (wave === undefined || isHome(carry.load, wave.number)) {
    return (
      <p>
        <strong>{loadWords(carry.load)}</strong> {fromWords(carry.load)} is in hand.{' '}
        {carry.way === 'keys' ? '← and → choose the wave, Enter drops.' : 'Drop it on another wave.'}
      </p>
    );
  }
  if (effect === null) {
    return (
      <p>
        <strong>
          Wave {wave.number}, {wave.name}
        </strong>
        , {waveDay(wave.start)}
      </p>
    );
  }
  return effect.refused.length > 0 ? (
    <Line mark="blocked">
      <strong>{refusedTitle(carry.load, effect).replace(/ (was|were) not moved$/, ' cannot be dropped here')}.</strong>{' '}
      {reasonsOf(effect.refused).slice(0, 2).join(' ')}
    </Line>
  ) : (
    <Effect carry={carry} effect={effect} />
  );
}

function Effect({ carry, effect }: { readonly carry: Carry; readonly effect: MoveEffect }) {
  const words = effectWords(carry.load, effect);
  if (words === null) return <p>{effect.summary}</p>;
  return (
    <>
      <Line mark="to-do">
        <strong>Dropped here, {words.head}</strong>
        {words.when}. {words.waves.join(' ')}
      </Line>
      {words.cautions.length > 0 ? (
        <Line mark="at-risk">{words.cautions.join(' ')}</Line>
      ) : (
        <p className={styles.quiet}>No group is split, no blackout is touched.</p>
      )}
    </>
  );
}

function Line({
  mark,
  children,
}: {
  readonly mark: 'to-do' | 'at-risk' | 'blocked';
  readonly children: React.ReactNode;
}) {
  return (
    <p className={styles.line}>
      <StateMark mark={mark} />
      <span>{children}</span>
    </p>
  );
}

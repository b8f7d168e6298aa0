import { counted } from '../../../words/format.ts';
import type { BoardState } from './board-state.ts';
import styles from './key-line.module.css';

/** What is chosen, and what the keys of the board do; both are also the board's description. */
export function KeyLine(props: { readonly id: string; readonly state: BoardState; readonly onClear: () => void }) {
  const { id, state, onClear } = props;
  const { chosen, carry } = state;
  const people = new Set([...chosen.values()].flatMap((load) => load.people)).size;
  return (
    <div className={carry === null ? styles.line : 'visually-hidden'}>
      <p className={styles.chosen} role="status">
        {chosen.size > 0 && `${counted(people, 'user')} chosen on ${counted(chosen.size, 'card')}`}
      </p>
      {chosen.size > 0 && (
        <button type="button" className={styles.clear} onClick={onClear}>
          Choose none <kbd>Esc</kbd>
        </button>
      )}
      <p id={id} className={styles.keys}>
        {carry?.way === 'keys'
          ? '← → wave · Enter drops · Esc puts it back'
          : 'Space picks a card up · ← → wave · Enter opens · Ctrl+Space or Shift+arrows choose several · M moves'}
      </p>
    </div>
  );
}

import { minutesShare } from '../wave-words.ts';
import styles from './capacity-bar.module.css';

/** How much of the minutes of a wave is taken; beyond them the bar is full and hatched at its end. Its words stand beside it. */
export function CapacityBar(props: { readonly before: number; readonly after: number; readonly capacity: number }) {
  const { before, after, capacity } = props;
  const kept = Math.min(before, after);
  return (
    <span className={styles.bar} aria-hidden="true">
      <span className={styles.taken} style={{ width: minutesShare({ minutes: kept, capacityMinutes: capacity }) }} />
      {after !== before && (
        <span
          className={after > before ? styles.more : styles.less}
          style={{
            left: minutesShare({ minutes: kept, capacityMinutes: capacity }),
            width: minutesShare({ minutes: Math.abs(after - before), capacityMinutes: capacity }),
          }}
        />
      )}
      {after > capacity && <span className={styles.over} />}
    </span>
  );
}

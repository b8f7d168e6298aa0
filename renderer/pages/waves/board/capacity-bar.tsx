import styles from './capacity-bar.module.css';

/** How much of the minutes of a wave is taken; beyond them the bar is full and hatched at its end. Its words stand beside it. */
export function CapacityBar(props: { readonly before: number; readonly after: number; readonly capacity: number }) {
  const { before, after, capacity } = props;
  const kept = Math.min(before, after);
  return (
    <span className={styles.bar} aria-hidden="true">
      <span className={styles.taken} style={{ width: share(kept, capacity) }} />
      {after !== before && (
        <span
          className={after > before ? styles.more : styles.less}
          style={{ left: share(kept, capacity), width: share(Math.abs(after - before), capacity) }}
        />
      )}
      {after > capacity && <span className={styles.over} />}
    </span>
  );
}

function share(minutes: number, capacity: number): string {
  const part = capacity <= 0 ? (minutes > 0 ? 1 : 0) : Math.min(1, minutes / capacity);
  return `${(part * 100).toFixed(2)}%`;
}

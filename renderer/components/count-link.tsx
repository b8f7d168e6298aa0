import type { CountedRows } from '../../core/classification/row-filter.ts';
import { usersHref } from '../routes/route.ts';
import { counted, formats } from '../words/format.ts';
import styles from './count-link.module.css';

/** A number that leads to the users it counts; `what` completes the sentence `18 users …`. A zero leads nowhere. */
export function CountLink({ rows, what }: { readonly rows: CountedRows; readonly what: string }) {
  const text = formats.count(rows.count);
  if (rows.count === 0) return <span className={styles.zero}>{text}</span>;
  return (
    <a href={usersHref(rows.filter)} className={styles.count} aria-label={`${counted(rows.count, 'user')} ${what}`}>
      {text}
    </a>
  );
}

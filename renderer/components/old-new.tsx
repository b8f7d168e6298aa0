import type { ReactNode } from 'react';
import styles from './old-new.module.css';

/** What something was, struck through, above what it becomes. Null on a side: it was not there, or it no longer is. */
export function OldNew({ before, after }: { readonly before: ReactNode; readonly after: ReactNode }) {
  return (
    <span className={styles.pair}>
      {before !== null && (
        <del>
          <span className="visually-hidden">was </span>
          {before}
        </del>
      )}
      {after !== null && (
        <ins>
          {before !== null && <span className="visually-hidden">, becomes </span>}
          {after}
        </ins>
      )}
    </span>
  );
}

/** The same for two texts, written once when they are equal. */
export function OldNewText({ before, after }: { readonly before: string; readonly after: string }) {
  return before === after ? after : <OldNew before={before} after={after} />;
}

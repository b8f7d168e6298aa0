import type { Ref } from 'react';
import { formats } from '../../../words/format.ts';
import { fromWords, type MoveLoad } from '../move/move-load.ts';
import styles from './ghost.module.css';

/** The card that follows the pointer. */
export function Ghost({ ref, load }: { readonly ref: Ref<HTMLDivElement>; readonly load: MoveLoad }) {
  return (
    <div ref={ref} className={styles.ghost} aria-hidden="true">
      <p>
        <strong>{load.title}</strong>
        <span>{formats.count(load.people.length)}</span>
      </p>
      <p>{fromWords(load)}</p>
    </div>
  );
}

import type { ReactElement } from 'react';
import type { Mark } from '../words/part-words.ts';
import styles from './state-mark.module.css';

/** The mark of a state, 16 px, told apart by its shape alone. It is hidden from screen readers: the word is always beside it. */
export function StateMark({ mark }: { readonly mark: Mark }) {
  return (
    <svg className={`${styles.mark} ${styles[mark]}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shapes[mark]}
    </svg>
  );
}

const ring = <circle cx="8" cy="8" r="6.75" className={styles.line} />;

const shapes: Readonly<Record<Mark, ReactElement>> = {
  done: (
    <>
      <circle cx="8" cy="8" r="7.5" className={styles.fill} />
      <path d="m4.6 8.2 2.4 2.4 4.5-4.8" className={styles.glyph} />
    </>
  ),
  'to-do': (
    <>
      {ring}
      <path d="M4.6 8h6M8.2 5.3 10.9 8l-2.7 2.7" className={styles.line} />
    </>
  ),
  'database-first': (
    <>
      {ring}
      <path d="M4.7 5.3 7.4 8l-2.7 2.7M8.4 5.3 11.1 8l-2.7 2.7" className={styles.line} />
    </>
  ),
  'at-risk': (
    <>
      <path d="M7.1 1.3a1 1 0 0 1 1.8 0l6.4 12.1a1 1 0 0 1-.9 1.5H1.6a1 1 0 0 1-.9-1.5z" className={styles.fill} />
      <path d="M8 5.6v4.2M8 12.1v.3" className={styles.glyph} />
    </>
  ),
  blocked: (
    <>
      <path d="M5 .6h6L15.4 5v6L11 15.4H5L.6 11V5z" className={styles.fill} />
      <path d="M4.4 8h7.2" className={styles.glyph} />
    </>
  ),
  unknown: (
    <>
      <circle cx="8" cy="8" r="6.75" className={`${styles.line} ${styles.dashed}`} />
      <path d="M6.2 6.4a1.8 1.8 0 1 1 2.7 1.6c-.6.3-.9.7-.9 1.3M8 11.5v.2" className={styles.line} />
    </>
  ),
  exempt: (
    <>
      {ring}
      <path d="M5 8h6" className={styles.line} />
    </>
  ),
  'in-progress': (
    <>
      {ring}
      <path d="M8 1.25a6.75 6.75 0 0 1 0 13.5z" className={styles.fill} />
    </>
  ),
  waits: ring,
};

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
  'not-planned': <circle cx="8" cy="8" r="6.75" className={`${styles.line} ${styles.dashed}`} />,
  planned: (
    <>
      <path
        d="M3 2.9h10a1.2 1.2 0 0 1 1.2 1.2v8.6a1.2 1.2 0 0 1-1.2 1.2H3a1.2 1.2 0 0 1-1.2-1.2V4.1A1.2 1.2 0 0 1 3 2.9z"
        className={styles.line}
      />
      <path d="M1.8 6.4h12.4M5 1.2v3M11 1.2v3" className={styles.line} />
    </>
  ),
  informed: (
    <>
      <path
        d="M2.6 3.2h10.8a1 1 0 0 1 1 1v7.6a1 1 0 0 1-1 1H2.6a1 1 0 0 1-1-1V4.2a1 1 0 0 1 1-1z"
        className={styles.line}
      />
      <path d="m2 4.2 6 4.6 6-4.6" className={styles.line} />
    </>
  ),
  reported: (
    <>
      {ring}
      <path d="m4.9 8.2 2.2 2.2 4.1-4.5" className={styles.line} />
    </>
  ),
  failed: (
    <>
      <circle cx="8" cy="8" r="7.5" className={styles.fill} />
      <path d="m5.3 5.3 5.4 5.4m0-5.4-5.4 5.4" className={styles.glyph} />
    </>
  ),
  postponed: (
    <>
      {ring}
      <path d="M8 4.2V8l2.7 1.7" className={styles.line} />
    </>
  ),
  'no-contact': (
    <>
      {ring}
      <path d="m3.3 12.7 9.4-9.4" className={styles.line} />
    </>
  ),
  waiting: (
    <path
      d="M3.6 1.4h8.8M3.6 14.6h8.8M4.8 1.4c0 3.4 3.2 4.3 3.2 6.6s-3.2 3.2-3.2 6.6M11.2 1.4c0 3.4-3.2 4.3-3.2 6.6s3.2 3.2 3.2 6.6"
      className={styles.line}
    />
  ),
  skipped: (
    <>
      {ring}
      <path d="m5.6 5.2 3.8 2.8-3.8 2.8zM10.6 5.2v5.6" className={styles.line} />
    </>
  ),
  reverted: (
    <>
      <path d="M3.1 11.6A6 6 0 1 0 2.2 6.4" className={styles.line} />
      <path d="M1.6 2.7v4h4" className={styles.line} />
      <path d="M8 4.9v3.7M8 11v.2" className={styles.line} />
    </>
  ),
};

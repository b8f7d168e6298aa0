import { type ReactNode, useId } from 'react';
import styles from './card.module.css';

/** A framed part of a page with a heading; `aside` stands at the right end of the heading. */
export function Card(props: {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  /** A sentence that says what the card shows, under a line. */
  readonly summary?: ReactNode;
}) {
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{props.title}</h2>
        {props.aside}
      </div>
      <div className={styles.content}>{props.children}</div>
      {props.summary !== undefined && <p className={styles.summary}>{props.summary}</p>}
    </section>
  );
}

import { type ReactNode, useId } from 'react';
import styles from './person.module.css';

/** A part of the pane under its heading; `aside` goes on in the same line in plain weight. */
export function Part(props: { readonly title: string; readonly aside?: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h3 id={id}>
        {props.title}
        {props.aside !== undefined && props.aside !== '' && <span className={styles.aside}> · {props.aside}</span>}
      </h3>
      {props.children}
    </section>
  );
}

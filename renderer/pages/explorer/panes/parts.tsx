import type { ReactNode } from 'react';
import { StateMark } from '../../../components/state-mark.tsx';
import type { Mark } from '../../../words/part-words.ts';
import styles from './parts.module.css';

/** The top of a pane: what the row is called, what it is, and its state. */
export function PaneHead(props: {
  readonly title: string;
  readonly about: string;
  readonly state?: { readonly mark: Mark; readonly words: string };
}) {
  const { title, about, state } = props;
  return (
    <>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.about}>{about}</p>
      {state !== undefined && (
        <p className={styles.state}>
          <StateMark mark={state.mark} />
          {state.words}
        </p>
      )}
    </>
  );
}

/** A part of a pane under a line. */
export function PanePart({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.part} aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** Facts with their names; what is not known is a dash. */
export function Facts({ facts }: { readonly facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? '–'}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Links to what belongs to the row, one a line. */
export function PaneLinks({ links }: { readonly links: readonly { readonly href: string; readonly text: string }[] }) {
  return (
    <ul className={styles.links}>
      {links.map(({ href, text }) => (
        <li key={href}>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ul>
  );
}

/** A cell as a text; null when it is not known or no text. */
export function textOf(cell: string | number | boolean | null | undefined): string | null {
  return typeof cell === 'string' && cell !== '' ? cell : null;
}

/** A cell as a number; 0 when it is none. */
export function numberOf(cell: string | number | boolean | null | undefined): number {
  return typeof cell === 'number' ? cell : 0;
}

import type { ReactNode } from 'react';
import { StateMark } from '../../components/state-mark.tsx';
import styles from './raw-table.module.css';

/** A row of a file as it is shown; `note` says what is wrong with it. */
export type ShownRow = { readonly row: number; readonly cells: readonly string[]; readonly note: string | null };

/** Rows of a file with their numbers, in a frame that scrolls both ways. */
export function RawTable(props: {
  readonly label: string;
  readonly header: readonly string[];
  readonly rows: readonly ShownRow[];
}) {
  return (
    <ScrollFrame label={props.label}>
      <table className={styles.table}>
        <caption className="visually-hidden">{props.label}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.number}>
              Row
            </th>
            {props.header.map((text, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file are known by their place
              <th key={i} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map(({ row, cells, note }) => (
            <tr key={row} className={note === null ? undefined : styles.wrong} title={note ?? undefined}>
              <th scope="row" className={styles.number}>
                {note !== null && <StateMark mark="blocked" />}
                {row}
                {note !== null && <span className="visually-hidden">, {note}</span>}
              </th>
              {props.header.map((_, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file are known by their place
                <td key={i}>{cells[i]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

/** A frame that scrolls both ways, by the keyboard too. */
export function ScrollFrame({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section className={styles.frame} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}

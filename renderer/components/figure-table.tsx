import type { ReactNode } from 'react';
import styles from './figure-table.module.css';

/** A row of a small table: what it is about, and its figures. */
export type FigureRow = { readonly key: string; readonly name: ReactNode; readonly figures: readonly ReactNode[] };

/** A small table: names at the left, figures at the right. `columns` has a heading for the names and one for each figure. */
export function FigureTable(props: {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly FigureRow[];
}) {
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className="visually-hidden">{props.caption}</caption>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map(({ key, name, figures }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {figures.map((figure, i) => (
                <td key={props.columns[i + 1]}>{figure}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import type { ReactNode } from 'react';
import { Card } from '../../components/card.tsx';
import { SettingButton } from './setting-button.tsx';
import styles from './settings-page.module.css';

/** One line of a list of settings: what it is, what else is known, and the way to take it away. */
export type Entry = {
  readonly key: string;
  readonly cells: readonly ReactNode[];
  /** Absent where an entry is taken away and written anew. */
  readonly edit?: () => void;
  readonly remove: () => void;
};

/** A list of settings in a card, with the form that adds one under it. The first cell names the entry. */
export function EntryTable(props: {
  readonly title: string;
  readonly about: string;
  readonly columns: readonly string[];
  readonly entries: readonly Entry[];
  /** What stands where there is no entry. */
  readonly nothing: string;
  /** What taking an entry away is called. */
  readonly removeWord?: string;
  readonly isBusy: boolean;
  readonly children?: ReactNode;
}) {
  const { removeWord = 'Remove' } = props;
  return (
    <Card title={props.title}>
      <p className={styles.lead}>{props.about}</p>
      {props.entries.length === 0 ? (
        <p className={styles.dim}>{props.nothing}</p>
      ) : (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <caption className="visually-hidden">{props.title}</caption>
            <thead>
              <tr>
                {props.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
                <th scope="col">
                  <span className="visually-hidden">{removeWord}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {props.entries.map((entry) => (
                <EntryRow
                  key={entry.key}
                  entry={entry}
                  columns={props.columns}
                  removeWord={removeWord}
                  isBusy={props.isBusy}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {props.children}
    </Card>
  );
}

function EntryRow(props: {
  readonly entry: Entry;
  readonly columns: readonly string[];
  readonly removeWord: string;
  readonly isBusy: boolean;
}) {
  const { key, cells, edit, remove } = props.entry;
  const [name, ...rest] = cells;
  return (
    <tr>
      <th scope="row">{name}</th>
      {rest.map((cell, i) => (
        <td key={props.columns[i + 1]}>{cell}</td>
      ))}
      <td className={styles.figure}>
        {edit !== undefined && (
          <SettingButton look="quiet" onClick={edit}>
            Change<span className="visually-hidden"> {key}</span>
          </SettingButton>
        )}
        <SettingButton look="quiet" disabled={props.isBusy} onClick={remove}>
          {props.removeWord}
          <span className="visually-hidden"> {key}</span>
        </SettingButton>
      </td>
    </tr>
  );
}

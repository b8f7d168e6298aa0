import { type KeyboardEvent, useRef, useState } from 'react';
import type { ProblemRow } from '../../../../core/api/import-preview.ts';
import { StateMark } from '../../../components/state-mark.tsx';
import { hintWords } from '../../../words/hint-words.ts';
import styles from './problem-grid.module.css';

/** The cells of a rejected row: its number, what is wrong, and its texts, one of which may be edited. */
export function ProblemCells(props: {
  readonly row: ProblemRow;
  readonly header: readonly string[];
  /** The active column; null when the row is not active. */
  readonly active: number | null;
  readonly isEditing: boolean;
  readonly idOf: (column: number) => string;
  readonly onPick: (column: number) => void;
  readonly onEdit: (column: number) => void;
  readonly onFix: (text: string) => void;
  readonly onStop: () => void;
  readonly onDiscard: () => void;
}) {
  const { row, header, active, isEditing } = props;
  return (
    <>
      <div role="gridcell" className={styles.number}>
        {row.row}
      </div>
      <div role="gridcell" className={styles.problem}>
        <StateMark mark="blocked" />
        <div>
          <p>{row.message}</p>
          <p className={styles.hint}>
            {hintWords(row.hint)}{' '}
            <button type="button" tabIndex={-1} aria-label={`Leave out row ${row.row}`} onClick={props.onDiscard}>
              Leave out
            </button>
          </p>
        </div>
      </div>
      {header.map((_, column) => {
        const isWrong = row.column === column;
        const text = row.cells[column] ?? '';
        return (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file are known by their place
            key={column}
            id={props.idOf(column)}
            role="gridcell"
            aria-colindex={column + 3}
            aria-invalid={isWrong || undefined}
            className={`${styles.cell} ${isWrong ? styles.wrong : ''} ${active === column ? styles.current : ''}`}
            title={isWrong ? row.message : text}
            onClick={() => props.onPick(column)}
            onDoubleClick={() => props.onEdit(column)}
          >
            {isEditing && active === column ? (
              <CellField text={text} label={header[column] ?? ''} onFix={props.onFix} onStop={props.onStop} />
            ) : (
              <>
                {isWrong && <StateMark mark="blocked" />}
                <span>{text === '' && isWrong ? 'empty' : text}</span>
              </>
            )}
          </div>
        );
      })}
    </>
  );
}

function CellField(props: {
  readonly text: string;
  readonly label: string;
  readonly onFix: (text: string) => void;
  readonly onStop: () => void;
}) {
  const [text, setText] = useState(props.text);
  // The field goes when it is done, which blurs it: that is no second answer.
  const isDone = useRef(false);
  const finish = (answer: () => void): void => {
    if (isDone.current) return;
    isDone.current = true;
    answer();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === 'Tab') finish(() => props.onFix(text));
    else if (event.key === 'Escape') finish(props.onStop);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: the field replaces the cell that has the focus
      autoFocus
      aria-label={props.label}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => finish(() => props.onFix(text))}
    />
  );
}

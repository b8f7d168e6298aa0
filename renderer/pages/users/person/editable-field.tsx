import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import frame from '../../../components/field-frame.module.css';
import { lastDay } from '../../../components/fields.tsx';
import styles from './task.module.css';

/** A value that is changed where it stands: a click or Enter opens it, Enter or leaving it keeps it, Esc leaves it as it was. */
export function EditableField(props: {
  readonly label: string;
  /** As it is typed: a day as `2014-04-08`; empty for nothing. */
  readonly value: string;
  /** As people read it; empty for nothing. */
  readonly shown: string;
  readonly empty: string;
  readonly type?: 'text' | 'date';
  /** The only values there are, each with its word; absent for free text. */
  readonly options?: readonly (readonly [value: string, word: string])[];
  /** Values to choose from beside free text. */
  readonly suggestions?: readonly string[];
  readonly onSave: (value: string) => void;
  /** It was opened. */
  readonly onEdit?: () => void;
  /** A button beside it. */
  readonly children?: ReactNode;
}) {
  const { label, value, shown, empty, onSave, onEdit, children } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isBack = useRef(false);
  const id = useId();
  useEffect(() => {
    if (draft !== null || !isBack.current) return;
    isBack.current = false;
    button.current?.focus();
  }, [draft]);
  const end = (isKept: boolean, isFocusBack: boolean): void => {
    if (draft === null) return;
    isBack.current = isFocusBack;
    setDraft(null);
    if (isKept && draft.trim() !== value) onSave(draft.trim());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    // Esc would close the pane too.
    event.preventDefault();
    event.stopPropagation();
    end(event.key === 'Enter', true);
  };
  return (
    <div className={styles.field}>
      <dt id={`${id}-label`}>{label}</dt>
      <dd>
        {draft === null ? (
          <button
            ref={button}
            type="button"
            className={styles.value}
            aria-label={`${label}: ${shown === '' ? empty : shown}. Change`}
            onClick={() => {
              setDraft(value);
              onEdit?.();
            }}
          >
            {shown === '' ? <span className={styles.empty}>{empty}</span> : shown}
          </button>
        ) : (
          <Editor {...props} draft={draft} onDraft={setDraft} onKeyDown={onKeyDown} onBlur={() => end(true, false)} />
        )}
        {draft === null && children}
      </dd>
    </div>
  );
}

function Editor(
  props: Parameters<typeof EditableField>[0] & {
    readonly draft: string;
    readonly onDraft: (draft: string) => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onBlur: () => void;
  },
) {
  const { label, type = 'text', options, suggestions = [], draft, onDraft, onKeyDown, onBlur } = props;
  const id = useId();
  const common = {
    className: `${frame.frame} ${styles.edit}`,
    'aria-label': label,
    value: draft,
    autoFocus: true,
    onKeyDown,
    onBlur,
  };
  if (options !== undefined) {
    return (
      <select {...common} onChange={(event) => onDraft(event.target.value)}>
        {options.map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
    );
  }
  return (
    <>
      <input
        {...common}
        type={type}
        max={type === 'date' ? lastDay : undefined}
        autoComplete="off"
        spellCheck={false}
        list={suggestions.length === 0 ? undefined : id}
        onChange={(event) => onDraft(event.target.value)}
      />
      {suggestions.length > 0 && (
        <datalist id={id}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </>
  );
}

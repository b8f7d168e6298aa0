import { type KeyboardEvent, type ReactNode, type Ref, useImperativeHandle, useRef } from 'react';
import styles from './detail-pane.module.css';

/** What others can ask of a pane. */
export type PaneHandle = { readonly focus: () => void };

/** The details of one row beside its list (ux.md 1): F6 leads into it, Esc closes it. Its content brings its own title. */
export function DetailPane(props: {
  readonly label: string;
  /** Null at the first row, or the last, and where the row has no place in the list. */
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly ref: Ref<PaneHandle>;
}) {
  const pane = useRef<HTMLElement>(null);
  useImperativeHandle(props.ref, () => ({ focus: () => pane.current?.focus() }), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || isElsewhere(event)) return;
    event.preventDefault();
    props.onClose();
  };
  return (
    <aside
      ref={pane}
      className={styles.pane}
      aria-label={props.label}
      data-pane="details"
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div className={styles.tools}>
        <Tool name="Previous row" path="m4 10 4-4 4 4" onClick={props.onPrevious} />
        <Tool name="Next row" path="m4 6 4 4 4-4" onClick={props.onNext} />
        <Tool name="Close" path="m3.5 3.5 9 9m0-9-9 9" onClick={props.onClose} />
      </div>
      <div className={styles.content}>{props.children}</div>
    </aside>
  );
}

/** True for keys of a dialog that the content has opened: React passes them on, though the dialog lies outside of the pane. */
function isElsewhere({ target, currentTarget }: KeyboardEvent): boolean {
  return target instanceof Node && !currentTarget.contains(target);
}

function Tool({ name, path, onClick }: ToolProps) {
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={name}
      title={name}
      aria-disabled={onClick === null}
      onClick={onClick ?? undefined}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={path} />
      </svg>
    </button>
  );
}

type ToolProps = { readonly name: string; readonly path: string; readonly onClick: (() => void) | null };

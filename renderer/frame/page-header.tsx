import { type ReactNode, useContext } from 'react';
import frame from '../components/field-frame.module.css';
import { FindPersonContext } from './find-person-context.ts';
import styles from './page-header.module.css';

/** The top of every page: its title, as of when its data is, what can be done with all of it, and the search for a person. */
export function PageHeader(props: {
  readonly title: string;
  readonly children?: ReactNode;
  /** Buttons and views of the whole page. */
  readonly actions?: ReactNode;
}) {
  const { title, children, actions } = props;
  const findPerson = useContext(FindPersonContext);
  return (
    <div className={styles.header}>
      <h1>{title}</h1>
      <p className={styles.state}>{children}</p>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      <button
        type="button"
        className={`${frame.frame} ${styles.find}`}
        onClick={findPerson}
        aria-keyshortcuts="Control+K"
      >
        <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <circle cx="7" cy="7" r="4.6" />
          <path d="m10.4 10.4 4 4" />
        </svg>
        <span>Find person or PC</span>
        <kbd>Ctrl+K</kbd>
      </button>
    </div>
  );
}

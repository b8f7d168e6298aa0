import { Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import frame from '../../../components/field-frame.module.css';
import styles from './filter-field.module.css';

/** The field of a column that opens a small window: it shows in words what is in force. */
export function FilterPopup(props: {
  /** What the field does, for its name: `Site is one of`. */
  readonly label: string;
  /** What is in force in a word or two; null while the column is not filtered. */
  readonly inForce: string | null;
  /** What stands there while the column is not filtered. */
  readonly idle: string;
  readonly children: (close: () => void) => ReactNode;
}) {
  const { label, inForce, idle, children } = props;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover
      open={isOpen}
      onOpenChange={(_, { open }) => setIsOpen(open)}
      positioning="below-start"
      trapFocus
      unstable_disableAutoFocus={false}
    >
      <PopoverTrigger disableButtonEnhancement>
        <button
          type="button"
          className={`${frame.frame} ${styles.button} ${inForce === null ? '' : styles.inForce}`}
          aria-label={`${label}: ${inForce ?? idle}`}
          aria-haspopup="dialog"
        >
          <span>{inForce ?? idle}</span>
          <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
            <path d="m2.5 4.5 3.5 3.5 3.5-3.5" />
          </svg>
        </button>
      </PopoverTrigger>
      <PopoverSurface className={styles.popup} aria-label={label}>
        {isOpen && children(() => setIsOpen(false))}
      </PopoverSurface>
    </Popover>
  );
}

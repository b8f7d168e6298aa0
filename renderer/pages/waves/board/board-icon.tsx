import type { ReactElement } from 'react';
import styles from './board-icon.module.css';

/** What the board draws besides the marks of states. */
export type BoardIconName =
  | 'group'
  | 'department'
  | 'person'
  | 'unplanned'
  | 'pin'
  | 'lock'
  | 'open-lock'
  | 'blackout'
  | 'menu';

/** A sign of 16 px, told apart by its shape alone; hidden from screen readers, because its word is said beside it. */
export function BoardIcon({ name }: { readonly name: BoardIconName }) {
  return (
    <svg className={`${styles.icon} ${styles[name] ?? ''}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shapes[name]}
    </svg>
  );
}

const shapes: Readonly<Record<BoardIconName, ReactElement>> = {
  group: (
    <path d="M6.2 9.8 9.8 6.2M7 4.6l1.3-1.3a3.1 3.1 0 0 1 4.4 4.4L11.4 9M9 11.4l-1.3 1.3a3.1 3.1 0 0 1-4.4-4.4L4.6 7" />
  ),
  department: (
    <>
      <circle cx="6" cy="5.4" r="2.2" />
      <path d="M2 12.8c0-2.2 1.7-3.6 4-3.6s4 1.4 4 3.6zM10.3 3.4a2.2 2.2 0 0 1 0 4M11.6 9.5c1.5.5 2.4 1.7 2.4 3.3h-1.6" />
    </>
  ),
  person: (
    <>
      <circle cx="8" cy="5.2" r="2.4" />
      <path d="M3.6 13c0-2.4 1.9-3.9 4.4-3.9s4.4 1.5 4.4 3.9z" />
    </>
  ),
  unplanned: (
    <>
      <circle cx="8" cy="8" r="6.2" strokeDasharray="2.4 1.7" />
      <path d="M6.3 6.4a1.8 1.8 0 1 1 2.6 1.6c-.6.3-.9.7-.9 1.3M8 11.4v.2" />
    </>
  ),
  pin: <path d="M6 2.5h4l-.5 4L12 9H4l2.5-2.5zM8 9v4.8" />,
  lock: <path d="M3.8 7.2h8.4v6.3H3.8zM5.6 7.2V5a2.4 2.4 0 0 1 4.8 0v2.2M8 9.8v1.4" />,
  'open-lock': <path d="M3.8 7.2h8.4v6.3H3.8zM5.6 7.2V4.4a2.4 2.4 0 0 1 4.6-.9" />,
  menu: <path d="M3.5 8h.1M8 8h.1M12.5 8h.1" />,
  blackout: <path d="M2 2h12v12H2zM2 8l6-6M2 14 14 2M8 14l6-6" />,
};

import type { Mark } from '../words/part-words.ts';
import type { Notice } from './notice-list.ts';
import styles from './notices.module.css';
import { StateMark } from './state-mark.tsx';

/** A message on top of the page. `onHold` is told while a person points at it or has the focus in it, so that it stays. */
export function NoticeToast(props: {
  readonly notice: Notice;
  readonly onClose: () => void;
  readonly onHold: (isHeld: boolean) => void;
}) {
  const { notice, onClose, onHold } = props;
  const { kind, text, detail, action } = notice;
  return (
    <section
      className={styles.toast}
      aria-label={noticeWords[kind]}
      onPointerEnter={() => onHold(true)}
      onPointerLeave={() => onHold(false)}
      onFocus={() => onHold(true)}
      onBlur={() => onHold(false)}
    >
      <StateMark mark={noticeMarks[kind]} />
      <div className={styles.words}>
        <p className={styles.text}>
          <span className="visually-hidden">{noticeWords[kind]}: </span>
          {text}
        </p>
        {detail !== undefined && <p className={styles.detail}>{detail}</p>}
      </div>
      {action !== undefined && (
        <button
          type="button"
          className={styles.action}
          onClick={() => {
            onClose();
            action.run();
          }}
        >
          {action.label}
        </button>
      )}
      <button type="button" className={styles.close} onClick={onClose} aria-label="Close this message">
        ×
      </button>
    </section>
  );
}

export const noticeMarks: Readonly<Record<Notice['kind'], Mark>> = { done: 'done', info: 'to-do', error: 'at-risk' };

export const noticeWords: Readonly<Record<Notice['kind'], string>> = {
  done: 'Done',
  info: 'Note',
  error: 'Not done',
};

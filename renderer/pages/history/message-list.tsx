import { Card } from '../../components/card.tsx';
import { noticeMarks, noticeWords } from '../../components/notice-toast.tsx';
import { useNotices } from '../../components/notices.tsx';
import { StateMark } from '../../components/state-mark.tsx';
import { formats } from '../../words/format.ts';
import styles from './history-page.module.css';

/** The results and errors that were shown since the page was opened, newest first. */
export function MessageList() {
  const { notices } = useNotices();
  return (
    <Card title="Messages of this session" summary="They are kept until Caskade is closed.">
      {notices.length === 0 ? (
        <p className={styles.dim}>No message yet.</p>
      ) : (
        <ol aria-label="Messages">
          {notices.map(({ id, at, kind, text, detail }) => (
            <li key={id} className={styles.message}>
              <StateMark mark={noticeMarks[kind]} />
              <div>
                <p>
                  <span className="visually-hidden">{noticeWords[kind]}: </span>
                  {text}
                </p>
                {detail !== undefined && <p className={styles.dim}>{detail}</p>}
                <time dateTime={at} className={styles.dim}>
                  {formats.moment(at)}
                </time>
              </div>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { addNotice, closeAllDone, closeNotice, type Notice, type NoticeContent } from './notice-list.ts';
import { NoticeToast } from './notice-toast.tsx';
import styles from './notices.module.css';

export type { Notice, NoticeContent } from './notice-list.ts';

/** The messages of this session: results of finished work and errors. They stay until the page is closed. */
export type Notices = {
  /** Newest first. */
  readonly notices: readonly Notice[];
  /** Shows a message for some seconds, errors until they are closed, and keeps it in the list. */
  readonly notify: (content: NoticeContent) => void;
  /** Takes what is no longer true from the top of the page: what was done is undone. Errors stay. */
  readonly closeDone: () => void;
};

/** Gives everything inside the one place where results are told. Screen readers hear them from here; do not announce them too. */
export function NoticesProvider({ children }: { readonly children: ReactNode }) {
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const nextId = useRef(1);
  const notify = useCallback((content: NoticeContent) => {
    const id = nextId.current++;
    setNotices((known) =>
      addNotice(known, { ...content, id, at: new Date().toISOString(), isOpen: content.isQuiet !== true }),
    );
  }, []);
  const close = useCallback((id: number) => setNotices((known) => closeNotice(known, id)), []);
  const closeDone = useCallback(() => setNotices(closeAllDone), []);
  const value = useMemo(() => ({ notices, notify, closeDone }), [notices, notify, closeDone]);
  const open = notices.filter(({ isOpen }) => isOpen).slice(0, mostToasts);
  return (
    <NoticesContext.Provider value={value}>
      {children}
      <section className={styles.toasts} aria-label="New messages" aria-live="polite">
        {open.map((notice) => (
          <TimedToast key={notice.id} notice={notice} onClose={close} />
        ))}
      </section>
    </NoticesContext.Provider>
  );
}

/** The messages of this session, and the way to add one. */
export function useNotices(): Notices {
  return useContext(NoticesContext);
}

function TimedToast({ notice, onClose }: { readonly notice: Notice; readonly onClose: (id: number) => void }) {
  const [isHeld, setIsHeld] = useState(false);
  const { id, kind } = notice;
  useEffect(() => {
    if (kind === 'error' || isHeld) return;
    const timer = setTimeout(() => onClose(id), staysMilliseconds);
    return () => clearTimeout(timer);
  }, [id, kind, isHeld, onClose]);
  return <NoticeToast notice={notice} onClose={() => onClose(id)} onHold={setIsHeld} />;
}

const mostToasts = 3;
const staysMilliseconds = 10_000;

const NoticesContext = createContext<Notices>({ notices: [], notify: () => {}, closeDone: () => {} });

import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import styles from './announcer.module.css';

/**
 * Says a sentence to everybody: a live region for screen readers, and a line that stays for some seconds; what `isOnPage`
 * already is only for those who hear it.
 */
export type Announce = (text: string, options?: { readonly isOnPage: boolean }) => void;

/** Gives everything inside the one place where announcements are made. */
export function AnnouncerProvider({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState<Said>({ text: '', times: 0, isOnPage: false });
  const announce = useCallback<Announce>((text, { isOnPage } = { isOnPage: false }) => {
    setSaid(({ times }) => ({ text, times: times + 1, isOnPage }));
  }, []);
  useEffect(() => {
    if (said.text === '') return;
    const timer = setTimeout(() => setSaid((current) => ({ ...current, text: '' })), staysMilliseconds);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <div role="status" aria-live="polite" className={said.text === '' || said.isOnPage ? styles.silent : styles.said}>
        {/* The key makes the same sentence heard again when it is said again. */}
        <span key={said.times}>{said.text}</span>
      </div>
    </AnnounceContext.Provider>
  );
}

/** The way to say something. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}

type Said = { readonly text: string; readonly times: number; readonly isOnPage: boolean };

const staysMilliseconds = 8_000;

const AnnounceContext = createContext<Announce>(() => {});

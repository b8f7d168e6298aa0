import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useOperation } from '../queries/use-operation.ts';
import { useRoute } from '../routes/router.tsx';
import { FindPerson } from './find-person.tsx';
import { FindPersonContext } from './find-person-context.ts';
import styles from './frame.module.css';
import { pageNamed } from './pages.tsx';
import { Rail } from './rail.tsx';
import { StatusBar } from './status-bar.tsx';
import { TitleBar } from './title-bar.tsx';
import { useShortcuts } from './use-shortcuts.ts';

/** The window: title bar, rail, page, status bar (ux.md 1). */
export function Frame() {
  const route = useRoute();
  const page = pageNamed(route.page);
  const project = useOperation('project.get', {});
  const main = useRef<HTMLElement>(null);
  const search = useSearch(main);
  useShortcuts({ findPerson: search.open });
  useFocusOnNewPage(route.page, main);
  const name = project.data?.name ?? null;
  useEffect(() => {
    document.title = `${name === null ? '' : `${name} – `}${page.title} – Caskade`;
  }, [name, page.title]);
  return (
    <FindPersonContext.Provider value={search.open}>
      <div className={styles.frame}>
        <TitleBar project={name} />
        <Rail current={route.page} />
        <main ref={main} className={styles.main} tabIndex={-1} data-pane="page" aria-label={page.title}>
          {page.content}
        </main>
        <StatusBar />
      </div>
      <FindPerson isOpen={search.isOpen} onClose={search.close} onChosen={search.leave} />
    </FindPersonContext.Provider>
  );
}

/** The search: closed, it gives the focus back to where it came from; after a choice the page has it. */
function useSearch(main: RefObject<HTMLElement | null>) {
  const [isOpen, setIsOpen] = useState(false);
  const before = useRef<Element | null>(null);
  const open = useCallback(() => {
    before.current = document.activeElement;
    setIsOpen(true);
  }, []);
  const closeTo = (place: Element | null): void => {
    setIsOpen(false);
    // The dialog puts the focus somewhere itself while it goes.
    setTimeout(() => (place instanceof HTMLElement && place.isConnected ? place : main.current)?.focus(), 50);
  };
  return { isOpen, open, close: () => closeTo(before.current), leave: () => closeTo(main.current) };
}

/** A new page starts where a reader starts: at its top. The first one leaves the focus alone. */
function useFocusOnNewPage(page: string, main: RefObject<HTMLElement | null>): void {
  const last = useRef(page);
  useEffect(() => {
    if (last.current === page) return;
    last.current = page;
    main.current?.focus();
    main.current?.scrollTo(0, 0);
  }, [page, main]);
}

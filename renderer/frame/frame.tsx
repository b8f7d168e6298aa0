import { type RefObject, useEffect, useRef, useState } from 'react';
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
  const [isFinding, setIsFinding] = useState(false);
  const main = useRef<HTMLElement>(null);
  useShortcuts({ findPerson: () => setIsFinding(true) });
  useFocusOnNewPage(route.page, main);
  const name = project.data?.name ?? null;
  useEffect(() => {
    document.title = `${name === null ? '' : `${name} – `}${page.title} – Caskade`;
  }, [name, page.title]);
  return (
    <FindPersonContext.Provider value={() => setIsFinding(true)}>
      <div className={styles.frame}>
        <TitleBar project={name} />
        <Rail current={route.page} />
        <main ref={main} className={styles.main} tabIndex={-1} data-pane="page" aria-label={page.title}>
          {page.content}
        </main>
        <StatusBar />
      </div>
      <FindPerson isOpen={isFinding} onClose={() => setIsFinding(false)} />
    </FindPersonContext.Provider>
  );
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

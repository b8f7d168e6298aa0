import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { Failure } from '../components/query-state.tsx';
import { StartPage } from '../pages/start/start-page.tsx';
import { useHostInfo } from '../queries/use-host-info.ts';
import { useOperation } from '../queries/use-operation.ts';
import { useUpgradeNotice } from '../queries/use-upgrade-notice.ts';
import type { Route } from '../routes/route.ts';
import { useRoute } from '../routes/router.tsx';
import { FindPerson } from './find-person.tsx';
import { FindPersonContext } from './find-person-context.ts';
import styles from './frame.module.css';
import { AboutDialog, ShortcutsDialog } from './help-dialogs.tsx';
import { pageNamed } from './pages.tsx';
import { isFocusInPane, isPaneFocusWanted, wantPaneFocus } from './pane-focus.ts';
import { NewProjectDialog, OpenProjectDialog, SampleDialog } from './project-dialogs.tsx';
import { Rail } from './rail.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { SharingNotes } from './sharing-notes.tsx';
import { ShellContext, type ShellDialog } from './shell.ts';
import { StatusBar } from './status-bar.tsx';
import { TitleBar } from './title-bar.tsx';
import { useCommands } from './use-commands.ts';
import { useFileDrop } from './use-file-drop.ts';
import { useSharingNotes } from './use-sharing-notes.ts';

/** The window: menus, rail, page, status bar (ux.md 1); the start page while no project is open. */
export function Frame() {
  const info = useHostInfo();
  const main = useRef<HTMLElement>(null);
  const search = useSearch(main);
  const [dialog, setDialog] = useState<ShellDialog | null>(null);
  const hasProject = info.data !== undefined && info.data.project !== null;
  const isWindow = info.data?.kind === 'window';
  const shell = useCommands({ hasProject, hasNativeMenu: isWindow, findPerson: search.open, openDialog: setDialog });
  useFileDrop(hasProject);
  if (info.error !== null) return <Failure error={info.error} />;
  if (info.data === undefined) return null;
  return (
    <ShellContext.Provider value={shell}>
      <FindPersonContext.Provider value={search.open}>
        <div className={`${styles.frame} ${isWindow ? styles.inWindow : ''}`}>
          {hasProject ? <OpenProject main={main} isWindow={isWindow} /> : <NoProject main={main} isWindow={isWindow} />}
        </div>
        <FindPerson isOpen={search.isOpen} onClose={search.close} onChosen={search.leave} />
        <Dialogs dialog={dialog} onClose={() => setDialog(null)} />
      </FindPersonContext.Provider>
    </ShellContext.Provider>
  );
}

type PartsProps = { readonly main: RefObject<HTMLElement | null>; readonly isWindow: boolean };

function OpenProject({ main, isWindow }: PartsProps) {
  const route = useRoute();
  const page = pageNamed(route.page);
  const name = useOperation('project.get', {}).data?.name ?? null;
  const notes = useSharingNotes();
  useUpgradeNotice();
  useFocusOnNewPage(placeOf(route), main);
  useEffect(() => {
    document.title = `${name === null ? '' : `${name} – `}${page.title} – Caskade`;
  }, [name, page.title]);
  return (
    <>
      {!isWindow && <TitleBar project={name} />}
      <SharingNotes notes={notes.shown} onFold={notes.fold} />
      <Rail current={route.page} />
      <main ref={main} className={styles.main} tabIndex={-1} data-pane="page" aria-label={page.title}>
        {page.content}
      </main>
      <StatusBar notes={notes.folded} onUnfold={notes.unfold} />
    </>
  );
}

/** Plans that are compared take the place of the list of versions, and a file that is merged that of the list of work files. */
function placeOf(route: Route): string {
  if (route.page === 'versions') return route.compared === null ? 'versions' : 'comparison';
  return route.page === 'work' && route.part === 'merge' ? 'merge' : route.page;
}

/** Help can be read before there is a project; every other address is the start page. */
function NoProject({ main, isWindow }: PartsProps) {
  const route = useRoute();
  const isHelp = route.page === 'help';
  useEffect(() => {
    document.title = isHelp ? 'Help – Caskade' : 'Caskade';
  }, [isHelp]);
  return (
    <>
      {!isWindow && <TitleBar project={null} />}
      <main ref={main} className={styles.whole} tabIndex={-1} data-pane="page" aria-label={isHelp ? 'Help' : 'Start'}>
        {isHelp ? pageNamed('help').content : <StartPage />}
      </main>
    </>
  );
}

/** All of them, of which one is open. */
function Dialogs({ dialog, onClose }: { readonly dialog: ShellDialog | null; readonly onClose: () => void }) {
  return (
    <>
      <NewProjectDialog isOpen={dialog === 'project-new'} onClose={onClose} />
      <OpenProjectDialog isOpen={dialog === 'project-open'} onClose={onClose} />
      <RestoreDialog isOpen={dialog === 'restore'} onClose={onClose} />
      <SampleDialog isOpen={dialog === 'project-sample'} onClose={onClose} />
      <ShortcutsDialog isOpen={dialog === 'shortcuts'} onClose={onClose} />
      <AboutDialog isOpen={dialog === 'about'} onClose={onClose} />
    </>
  );
}

/** The search: closed, it gives the focus back to where it came from; after a choice the pane has it, or the page. */
function useSearch(main: RefObject<HTMLElement | null>) {
  const [isOpen, setIsOpen] = useState(false);
  const before = useRef<Element | null>(null);
  const open = useCallback(() => {
    before.current = document.activeElement;
    setIsOpen(true);
  }, []);
  const closeTo = (findPlace: () => Element | null | undefined): void => {
    setIsOpen(false);
    // The dialog puts the focus somewhere itself while it goes.
    setTimeout(() => {
      const place = findPlace();
      (place instanceof HTMLElement && place.isConnected ? place : main.current)?.focus();
    }, 50);
  };
  const leave = (): void => {
    wantPaneFocus();
    closeTo(() => main.current?.querySelector('[data-pane="details"]'));
  };
  return { isOpen, open, close: () => closeTo(() => before.current), leave };
}

/** A new page starts where a reader starts: at its top. The first one leaves the focus alone. */
function useFocusOnNewPage(page: string, main: RefObject<HTMLElement | null>): void {
  const last = useRef(page);
  useEffect(() => {
    if (last.current === page) return;
    last.current = page;
    if (!(isPaneFocusWanted() && isFocusInPane())) main.current?.focus();
    main.current?.scrollTo(0, 0);
  }, [page, main]);
}

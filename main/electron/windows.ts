import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { type BrowserWindow, dialog, screen, type WebContents } from 'electron';
import type { AppLog } from './log.ts';
import { createProjectWindow, type ProjectWindow, type ProjectWindowParts } from './project-window.ts';
import { placeWindow, type WindowPlaces } from './window-bounds.ts';

/** The windows of the program. */
export type Windows = {
  readonly all: () => readonly ProjectWindow[];
  /** Makes a window that shows the start page. */
  readonly create: () => ProjectWindow;
  /** The window of a page; null for any other page. */
  readonly ofPage: (page: WebContents) => ProjectWindow | null;
  /** The window that has this project file, or is opening it; null when none has. */
  readonly ofFile: (path: string) => ProjectWindow | null;
  /** The window that the user works in; null when none has the focus. */
  readonly focused: () => ProjectWindow | null;
  /**
   * Shows a project file: in the window that has it, in `own` or another one without a project, else in a new one. Throws
   * `project-…`; then no window has changed.
   */
  readonly openFile: (path: string, own: ProjectWindow | null) => Promise<ProjectWindow>;
  /** Runs work in `own` when it has no project, else in a new window, which goes away when the work fails or is given up. */
  readonly inEmptyWindow: (
    own: ProjectWindow | null,
    work: (target: ProjectWindow) => Promise<unknown>,
  ) => Promise<ProjectWindow>;
  /** Settles when the processes of closed windows have ended; null when none is left. */
  readonly ending: () => Promise<unknown> | null;
};

/** What windows are made of. */
export type WindowsParts = Pick<ProjectWindowParts, 'preload'> & {
  readonly log: AppLog;
  readonly places: WindowPlaces;
  readonly createBackend: (
    project: () => string | null,
    window: () => BrowserWindow | null,
  ) => ReturnType<ProjectWindowParts['createBackend']>;
  /** Is called for each new window, before its page is there. */
  readonly onCreated: (own: ProjectWindow) => void;
  /** Is called when another window is in front, or the project of one changed. */
  readonly onChange: () => void;
  /** Is called when a window shows a project that it did not show before. */
  readonly onOpened: (path: string) => void;
};

/** Makes the list of windows, which is empty. */
export function createWindows(parts: WindowsParts): Windows {
  const open = new Set<ProjectWindow>();
  const endings = new Set<Promise<unknown>>();

  function create(): ProjectWindow {
    let window: BrowserWindow | null = null;
    const own = createProjectWindow({
      preload: parts.preload,
      place: choosePlace(parts.places, [...open]),
      createBackend: (project) => parts.createBackend(project, () => window),
      onProject: (changed) => {
        const project = changed.project();
        if (project !== null) parts.onOpened(project.path);
        if (project?.upgrade != null) tellUpgrade(changed, project.upgrade.backup, parts.log);
        parts.onChange();
      },
    });
    window = own.window;
    open.add(own);
    own.window.on('focus', parts.onChange);
    askBeforeClosing(own, parts);
    own.window.on('closed', () => {
      open.delete(own);
      const ending = own.end().catch((error) => parts.log.fault(error, 'closing a project'));
      endings.add(ending);
      void ending.finally(() => endings.delete(ending));
      parts.onChange();
    });
    parts.onCreated(own);
    return own;
  }

  async function inEmptyWindow(
    own: ProjectWindow | null,
    work: (target: ProjectWindow) => Promise<unknown>,
  ): Promise<ProjectWindow> {
    const isEmpty = own !== null && own.claimedPath() === null;
    const target = isEmpty ? own : create();
    try {
      await work(target);
      return target;
    } catch (error) {
      if (!isEmpty) target.window.destroy();
      throw error;
    }
  }

  const ofFile = (path: string): ProjectWindow | null =>
    [...open].find((own) => isSameFile(own.claimedPath(), path)) ?? null;

  return {
    all: () => [...open],
    create,
    ofPage: (page) => [...open].find(({ window }) => !window.isDestroyed() && window.webContents === page) ?? null,
    ofFile,
    focused: () => [...open].find(({ window }) => window.isFocused()) ?? null,
    openFile: async (path, own) => {
      const there = ofFile(path);
      if (there === null) return inEmptyWindow(own, (target) => target.openProject(resolve(path)));
      bringToFront(there.window);
      return there;
    },
    inEmptyWindow,
    ending: () => (endings.size === 0 ? null : Promise.all(endings)),
  };
}

/** Shows a window that may be minimized or behind others. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Work that goes on is asked about; where the window was is remembered. */
function askBeforeClosing(own: ProjectWindow, { places, log }: WindowsParts): void {
  let isSure = false;
  own.window.on('close', (event) => {
    if (isSure || !own.isBusy()) {
      rememberPlace(own.window, places);
      return;
    }
    event.preventDefault();
    const question = confirmStop(own).then((isConfirmed) => {
      if (!isConfirmed || own.window.isDestroyed()) return;
      isSure = true;
      own.window.close();
    });
    question.catch((error) => log.fault(error, 'asking before closing'));
  });
}

/** A file of an older version was upgraded: the user gets to know where the file is that others can still open. */
function tellUpgrade({ window }: ProjectWindow, backup: string, log: AppLog): void {
  dialog
    .showMessageBox(window, {
      type: 'info',
      message: 'The project was made by an older version of Caskade and has been upgraded.',
      detail: `A copy of it as it was is kept at ${backup}.`,
      buttons: ['OK'],
      noLink: true,
    })
    .catch((error: unknown) => log.fault(error, 'telling of an upgrade'));
}

async function confirmStop({ window }: ProjectWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: 'Work is still going on in this window.',
    detail: 'When the window closes now, the work stops and nothing of it is written.',
    buttons: ['Keep working', 'Stop and close'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}

function rememberPlace(window: BrowserWindow, places: WindowPlaces): void {
  const bounds = window.getNormalBounds();
  void places.remember(screen.getDisplayMatching(bounds).id, { ...bounds, isMaximized: window.isMaximized() });
}

/** On the screen of the last window, as long as it is there. */
function choosePlace(places: WindowPlaces, open: readonly ProjectWindow[]) {
  const last = screen.getAllDisplays().find(({ id }) => id === places.lastScreen());
  const display = last ?? screen.getPrimaryDisplay();
  const taken = open.map(({ window }) => window.getNormalBounds());
  return placeWindow(places.of(display.id), display, taken);
}

function isSameFile(one: string | null, other: string): boolean {
  return one !== null && realPath(one) === realPath(other);
}

/** A path without links; one that leads nowhere is taken as it is. */
function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return resolve(path);
  }
}

import { app, Menu, shell } from 'electron';
import type { RecentProjects } from '../services/recent-projects.ts';
import { channels } from './channels.ts';
import type { AppLog } from './log.ts';
import { type MenuActions, menuTemplate } from './menu-template.ts';
import type { Windows } from './windows.ts';
import { nextZoom } from './zoom.ts';

/** What the menu bar is made of. */
export type MenuBarParts = {
  readonly windows: Windows;
  readonly recent: RecentProjects;
  readonly log: AppLog;
  /** Tells the user why a project could not be opened. */
  readonly tellFailure: (error: unknown) => Promise<void>;
};

/** Gives the function that shows the menu bar as it fits the window in front; it is called after every change. */
export function createMenuBar(parts: MenuBarParts): () => Promise<void> {
  let turn = 0;
  return async () => {
    turn += 1;
    const own = turn;
    const listed = await parts.recent.list();
    // A later call knows more: what it shows must not be overwritten.
    if (own !== turn) return;
    const template = menuTemplate({
      platform: process.platform,
      hasProject: parts.windows.focused()?.project() != null,
      recent: listed
        .filter(({ isThere }) => isThere)
        .map(({ id, name, folder }) => ({ id, label: `${name} – ${folder}` })),
      mayInspect: !app.isPackaged,
      actions: actionsOf(parts),
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
}

function actionsOf({ windows, recent, log, tellFailure }: MenuBarParts): MenuActions {
  const page = () => windows.focused()?.window.webContents ?? null;
  const openRecent = async (id: string): Promise<void> => {
    try {
      await windows.openFile(await recent.pathOf(id), windows.focused());
    } catch (error) {
      await tellFailure(error);
    }
  };
  return {
    send: (command) => page()?.send(channels.menu, command),
    openRecent: (id) => void openRecent(id),
    reload: () => page()?.reload(),
    zoom: (to) => {
      const contents = page();
      contents?.setZoomFactor(to === 'normal' ? 1 : nextZoom(contents.getZoomFactor(), to));
    },
    showLogs: () => {
      log.note('The logs are shown.');
      void shell.openPath(log.folder);
    },
  };
}

import { createContext, useContext } from 'react';
import type { MenuCommand } from '../../core/menu/menu.ts';

/** The dialogs that menus open. */
export type ShellDialog = 'project-new' | 'project-open' | 'project-sample' | 'restore' | 'shortcuts' | 'about';

/** What every part of the page can have done: a command as the menus have them. */
export type Shell = {
  readonly run: (command: MenuCommand) => void;
  /** False for a command that would do nothing now. */
  readonly can: (command: MenuCommand) => boolean;
};

export const ShellContext = createContext<Shell | null>(null);

/** The way to have a command done. */
export function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (shell === null) throw new Error('useShell stands outside of the frame');
  return shell;
}

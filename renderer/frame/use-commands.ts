import { useCallback, useEffect, useMemo } from 'react';
import { type MenuCommand, menuBar } from '../../core/menu/menu.ts';
import { useAnnounce } from '../components/announcer.tsx';
import { topicOfPage } from '../pages/help/topic-of-page.ts';
import { useBackup } from '../queries/use-backup.ts';
import { useHistorySteps } from '../queries/use-history-steps.ts';
import { useHost } from '../queries/use-host.ts';
import { useRefresh } from '../queries/use-refresh.ts';
import { reportsRoute } from '../routes/route.ts';
import { goTo, whereNow } from '../routes/router.tsx';
import { errorInWords } from '../words/error-words.ts';
import { isPressed } from './key-names.ts';
import { pageCan, runPageCommand } from './page-commands.ts';
import { railPages } from './pages.tsx';
import { focusNextPane } from './pane-cycle.ts';
import type { Shell, ShellDialog } from './shell.ts';

/** What commands need of the frame. */
export type CommandParts = {
  readonly hasProject: boolean;
  /** True where the host has menus of its own, which take the keys of their entries. */
  readonly hasNativeMenu: boolean;
  readonly findPerson: () => void;
  readonly openDialog: (dialog: ShellDialog) => void;
};

/** The commands of menus and keys, whoever gives them: the menu row of a browser, the native menu of a window, a key. */
export function useCommands(parts: CommandParts): Shell {
  const shell = useShellCommands(parts);
  useNativeMenu(shell);
  useKeys(shell, parts.hasNativeMenu);
  return shell;
}

function useShellCommands({ hasProject, hasNativeMenu, findPerson, openDialog }: CommandParts): Shell {
  const host = useHost();
  const announce = useAnnounce();
  const { undo, redo } = useHistorySteps();
  const refresh = useRefresh();
  const backup = useBackup();
  return useMemo(() => {
    const asked = (work: Promise<unknown>): void => {
      work.catch((error: unknown) => announce(errorInWords(error)));
    };
    const open = () => (hasNativeMenu ? asked(host.call('host.chooseProject', {})) : openDialog('project-open'));
    const actions: Readonly<Partial<Record<MenuCommand, () => void>>> = {
      'project-new': () => openDialog('project-new'),
      'project-open': open,
      'project-sample': () => openDialog('project-sample'),
      'project-close': () => asked(host.call('host.closeProject', {})),
      import: () => goTo({ page: 'import' }),
      backup: () => asked(backup()),
      restore: () => openDialog('restore'),
      print: () => window.print(),
      reports: () => goTo(reportsRoute()),
      undo: () => asked(undo()),
      redo: () => asked(redo()),
      'find-person': findPerson,
      recompute: () => {
        refresh();
        announce('Computed anew.');
      },
      'next-pane': () => focusNextPane('forward'),
      'go-back': () => window.history.back(),
      'go-forward': () => window.history.forward(),
      history: () => goTo({ page: 'history' }),
      settings: () => goTo({ page: 'settings', section: null }),
      runbook: () => goTo({ page: 'runbook', part: null }),
      versions: () => goTo({ page: 'versions', compared: null }),
      'hand-out': () => goTo({ page: 'work', part: 'hand-out', wave: null }),
      'merge-work': () => goTo({ page: 'work', part: 'merge', wave: null }),
      help: () => goTo({ page: 'help', topic: hasProject ? topicOfPage(whereNow().page) : null }),
      shortcuts: () => openDialog('shortcuts'),
      about: () => openDialog('about'),
    };
    const actionOf = (command: MenuCommand): (() => void) | null => {
      if (!hasProject && needsProject.has(command)) return null;
      const page = /^go-(\d)$/.exec(command)?.[1];
      if (page === undefined) return pageCan(command) ? () => runPageCommand(command) : (actions[command] ?? null);
      const entry = railPages[Number(page) - 1];
      return entry === undefined || !hasProject ? null : () => goTo(entry.start);
    };
    return {
      run: (command) => actionOf(command)?.(),
      can: (command) => actionOf(command) !== null,
    };
  }, [host, announce, undo, redo, refresh, backup, findPerson, openDialog, hasProject, hasNativeMenu]);
}

function useNativeMenu(shell: Shell): void {
  const host = useHost();
  useEffect(() => host.onMenu((command) => shell.run(command)), [host, shell]);
}

/** The keys of the menus (a native menu shows them and leaves them to the page), of the pages (Ctrl+1 …) and of the panes. */
function useKeys(shell: Shell, hasNativeMenu: boolean): void {
  const onKey = useCallback(
    (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      if (event.key === 'F6' && event.shiftKey) {
        event.preventDefault();
        focusNextPane('backward');
        return;
      }
      const command = commandOf(event, hasNativeMenu);
      if (command === null || !shell.can(command)) return;
      event.preventDefault();
      shell.run(command);
    },
    [shell, hasNativeMenu],
  );
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onKey]);
}

function commandOf(event: KeyboardEvent, hasNativeMenu: boolean): MenuCommand | null {
  const digit = /^[1-9]$/.exec(event.key)?.[0];
  if (digit !== undefined && event.ctrlKey && !event.altKey && !event.shiftKey)
    return goCommands[Number(digit) - 1] ?? null;
  if (isTyping(event) && event.key === '?') return null;
  if (event.key === '?' && !event.ctrlKey && !event.altKey) return 'shortcuts';
  const entry = keyed.find(({ keys }) => isPressed(keys, event));
  if (entry === undefined || (isTyping(event) && textKeys.has(entry.command))) return null;
  return browserKeys.has(entry.command) && !hasNativeMenu ? null : entry.command;
}

const entries = menuBar.flatMap((menu) => menu.entries.flatMap((entry) => (entry.kind === 'command' ? entry : [])));

const keyed = entries.flatMap(({ command, keys }) => (keys === null ? [] : { command, keys }));

const needsProject: ReadonlySet<MenuCommand> = new Set(
  entries.flatMap((entry) => (entry.needsProject ? entry.command : [])),
);

const goCommands: readonly MenuCommand[] = [
  ...(['go-1', 'go-2', 'go-3', 'go-4', 'go-5', 'go-6', 'go-7', 'go-8', 'go-9'] as const),
];

/** In a text these keys belong to the text: Ctrl+Z takes back what was typed. */
const textKeys: ReadonlySet<MenuCommand> = new Set(['undo', 'redo', 'copy', 'select-all']);

/** What a browser does by itself with the same keys, and better; a window does not. */
const browserKeys: ReadonlySet<MenuCommand> = new Set(['go-back', 'go-forward']);

function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}

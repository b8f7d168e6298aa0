/**
 * What the menus of a window, the menu row of a browser and the keys can ask a page to do. `go-N` leads to the Nth page of the
 * rail. The page carries a command out; where it cannot (nothing is selected, no project is open) the entry is disabled.
 */
export type MenuCommand =
  | 'project-new'
  | 'project-open'
  | 'project-sample'
  | 'project-close'
  | 'import'
  | 'save-list'
  | 'backup'
  | 'restore'
  | 'print'
  | 'reports'
  | 'undo'
  | 'redo'
  | 'copy'
  | 'select-all'
  | 'find-person'
  | 'filter'
  | 'next-pane'
  | 'move-to-wave'
  | 'set-status'
  | 'add-note'
  | 'plan-again'
  | 'runbook'
  | 'hand-out'
  | 'merge-work'
  | 'versions'
  | 'recompute'
  | 'go-back'
  | 'go-forward'
  | `go-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`
  | 'history'
  | 'settings'
  | 'help'
  | 'shortcuts'
  | 'about';

/** One line of a menu. `label` has `&` before its access key; `keys` are Electron's names (`CmdOrCtrl+K`), null for none. */
export type MenuEntry =
  | {
      readonly kind: 'command';
      readonly command: MenuCommand;
      readonly label: string;
      readonly keys: string | null;
      /** True when it makes sense only while a project is open. */
      readonly needsProject: boolean;
    }
  | { readonly kind: 'separator' };

/** A menu of the bar, with the access key after `&`. */
export type Menu = { readonly label: string; readonly entries: readonly MenuEntry[] };

/** The menu bar of every host, from left to right (ux.md 1 and 7). A window adds what only windows have. */
export const menuBar: readonly Menu[] = [
  {
    label: '&File',
    entries: [
      entry('project-new', '&New project…', 'CmdOrCtrl+N', false),
      entry('project-open', '&Open project…', 'CmdOrCtrl+O', false),
      entry('project-sample', 'Try a &sample…', null, false),
      { kind: 'separator' },
      entry('import', '&Import files…', 'CmdOrCtrl+I'),
      entry('save-list', 'Save this &list…', 'CmdOrCtrl+E'),
      entry('print', '&Print…', 'CmdOrCtrl+P'),
      entry('reports', 'R&eports…', null),
      { kind: 'separator' },
      entry('backup', 'Save a &backup…', null),
      entry('restore', '&Restore a backup…', null, false),
      { kind: 'separator' },
      entry('project-close', '&Close project', null),
    ],
  },
  {
    label: '&Edit',
    entries: [
      entry('undo', '&Undo', 'CmdOrCtrl+Z'),
      entry('redo', '&Redo', 'CmdOrCtrl+Y'),
      { kind: 'separator' },
      entry('copy', '&Copy', 'CmdOrCtrl+C'),
      entry('select-all', 'Select &all', 'CmdOrCtrl+A'),
      { kind: 'separator' },
      entry('find-person', '&Find person…', 'CmdOrCtrl+K'),
      entry('filter', 'Fi&lter this list', 'CmdOrCtrl+F'),
      { kind: 'separator' },
      entry('move-to-wave', '&Move to wave…', null),
      entry('set-status', '&Set status…', null),
      entry('add-note', 'Add &note…', null),
    ],
  },
  {
    label: '&View',
    entries: [
      entry('recompute', '&Recompute', 'F5'),
      entry('next-pane', 'Next &pane', 'F6'),
      { kind: 'separator' },
      entry('history', '&History', null),
    ],
  },
  {
    label: '&Go',
    entries: [entry('go-back', '&Back', 'Alt+Left'), entry('go-forward', '&Forward', 'Alt+Right')],
  },
  {
    label: '&Tools',
    entries: [
      entry('plan-again', '&Plan again…', null),
      entry('versions', '&Versions of the plan', null),
      entry('runbook', '&Runbook', null),
      { kind: 'separator' },
      entry('hand-out', '&Hand out a wave…', null),
      entry('merge-work', '&Merge a work file…', null),
      { kind: 'separator' },
      entry('settings', '&Settings of the organization', 'CmdOrCtrl+,'),
    ],
  },
  {
    label: '&Help',
    entries: [
      entry('help', '&Help', 'F1', false),
      entry('shortcuts', '&Keyboard shortcuts', null, false),
      { kind: 'separator' },
      entry('about', '&About Caskade', null, false),
    ],
  },
];

/** The label without its access key. */
export function plainLabel(label: string): string {
  return label.replace('&', '');
}

function entry(command: MenuCommand, label: string, keys: string | null, needsProject = true): MenuEntry {
  return { kind: 'command', command, label, keys, needsProject };
}

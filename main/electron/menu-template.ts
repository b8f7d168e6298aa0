import type { MenuItemConstructorOptions } from 'electron';
import { type Menu, type MenuCommand, type MenuEntry, menuBar, plainLabel } from '../../core/menu/menu.ts';

/** What the menus show, and do. */
export type MenuParts = {
  readonly platform: NodeJS.Platform;
  /** True while the window in front has a project. */
  readonly hasProject: boolean;
  readonly recent: readonly { readonly id: string; readonly label: string }[];
  /** True in a program that was not packaged: it has the tools of the browser. */
  readonly mayInspect: boolean;
  readonly actions: MenuActions;
};

/** What entries do that no page has. */
export type MenuActions = {
  readonly send: (command: MenuCommand) => void;
  readonly openRecent: (id: string) => void;
  readonly reload: () => void;
  readonly zoom: (to: 'in' | 'out' | 'normal') => void;
  readonly showLogs: () => void;
};

/**
 * The menu bar of a window: that of every host, with what only windows have. The keys of commands are shown only: the page
 * acts on them as it does in a browser, so that Ctrl+Z in a field takes back what was typed there. Copy and select all are
 * those of the system, which the page hears as `copy` and as a key.
 */
export function menuTemplate(parts: MenuParts): MenuItemConstructorOptions[] {
  const own = menuBar.map((menu) => ({
    label: labelFor(menu.label, parts.platform),
    submenu: [...menu.entries.map((entry) => itemOf(entry, parts)), ...extrasOf(menu, parts)],
  }));
  if (parts.platform !== 'darwin') return own;
  return [{ role: 'appMenu' }, ...own.slice(0, -1), { role: 'windowMenu' }, ...own.slice(-1)];
}

function itemOf(entry: MenuEntry, parts: MenuParts): MenuItemConstructorOptions {
  if (entry.kind === 'separator') return { type: 'separator' };
  const { command, keys, needsProject } = entry;
  const label = labelFor(entry.label, parts.platform);
  if (command === 'copy') return { label, role: 'copy' };
  if (command === 'select-all') return { label, role: 'selectAll' };
  return {
    id: command,
    label,
    ...(keys === null ? {} : { accelerator: keys, registerAccelerator: false }),
    enabled: !needsProject || parts.hasProject,
    click: () => parts.actions.send(command),
  };
}

function extrasOf(menu: Menu, parts: MenuParts): MenuItemConstructorOptions[] {
  switch (plainLabel(menu.label)) {
    case 'File':
      return fileExtras(parts);
    case 'Edit':
      return parts.platform === 'darwin' ? [{ type: 'separator' }, { role: 'cut' }, { role: 'paste' }] : [];
    case 'View':
      return viewExtras(parts);
    case 'Help':
      return [{ type: 'separator' }, item('Show &logs', parts, parts.actions.showLogs)];
    default:
      return [];
  }
}

function fileExtras(parts: MenuParts): MenuItemConstructorOptions[] {
  const { recent, platform, actions } = parts;
  const submenu = recent.map(({ id, label }) => ({
    // An ampersand of a file name is no access key.
    label: label.replaceAll('&', '&&'),
    click: () => actions.openRecent(id),
  }));
  return [
    { label: labelFor('Open r&ecent', platform), enabled: recent.length > 0, submenu },
    { type: 'separator' },
    platform === 'darwin' ? { role: 'close' } : { label: 'E&xit', role: 'quit' },
  ];
}

function viewExtras(parts: MenuParts): MenuItemConstructorOptions[] {
  const { zoom, reload } = parts.actions;
  return [
    { type: 'separator' },
    item('Re&load', parts, reload, 'CmdOrCtrl+R'),
    item('Zoom &in', parts, () => zoom('in'), 'CmdOrCtrl+Plus'),
    // Most keyboards have the plus on the key of the equals sign.
    { ...item('Zoom in', parts, () => zoom('in'), 'CmdOrCtrl+='), visible: false, acceleratorWorksWhenHidden: true },
    item('Zoom &out', parts, () => zoom('out'), 'CmdOrCtrl+-'),
    item('&Normal size', parts, () => zoom('normal'), 'CmdOrCtrl+0'),
    { type: 'separator' },
    { label: labelFor('&Full screen', parts.platform), role: 'togglefullscreen' },
    ...(parts.mayInspect
      ? [{ label: labelFor('&Developer tools', parts.platform), role: 'toggleDevTools' as const }]
      : []),
  ];
}

function item(
  label: string,
  { platform }: MenuParts,
  click: () => void,
  accelerator?: string,
): MenuItemConstructorOptions {
  return { label: labelFor(label, platform), click, ...(accelerator === undefined ? {} : { accelerator }) };
}

/** macOS has no access keys and would show the ampersand. */
function labelFor(label: string, platform: NodeJS.Platform): string {
  return platform === 'darwin' ? plainLabel(label) : label;
}

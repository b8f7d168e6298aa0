import { describe, expect, it } from 'vitest';
import { menuBar } from '../../../core/menu/menu.ts';
import { type MenuParts, menuTemplate } from '../../../main/electron/menu-template.ts';

const done: unknown[] = [];
const actions: MenuParts['actions'] = {
  send: (command) => done.push(command),
  openRecent: (id) => done.push(['recent', id]),
  reload: () => done.push('reload'),
  zoom: (to) => done.push(['zoom', to]),
  showLogs: () => done.push('logs'),
};
const parts: MenuParts = { platform: 'win32', hasProject: true, recent: [], mayInspect: false, actions };

type Items = ReturnType<typeof menuTemplate>;

function submenuOf(template: Items, label: string): Items {
  const found = template.find((menu) => menu.label === label)?.submenu;
  if (!Array.isArray(found)) throw new Error(`there is no menu ${label}`);
  return found;
}

function labelsOf(template: Items): readonly string[] {
  return template.map(({ label, role, type }) => label ?? role ?? type ?? '');
}

describe('the menu bar of a window', () => {
  it('has the menus of every host, with access keys', () => {
    expect(labelsOf(menuTemplate(parts))).toEqual(menuBar.map(({ label }) => label));
  });

  it('has in File what only windows have', () => {
    const recent = [{ id: 'a', label: 'R&D – /home' }];
    const file = submenuOf(menuTemplate({ ...parts, recent }), '&File');
    const last = file.slice(-3);
    expect(last).toMatchObject([
      { label: 'Open r&ecent', enabled: true, submenu: [{ label: 'R&&D – /home' }] },
      { type: 'separator' },
      { label: 'E&xit', role: 'quit' },
    ]);
  });

  it('disables without a project what needs one, and an empty list of projects', () => {
    const file = submenuOf(menuTemplate({ ...parts, hasProject: false }), '&File');
    const states = file
      .filter(({ label }) => label !== undefined)
      .map(({ label, enabled }) => [label, enabled ?? true]);
    expect(states).toEqual([
      ['&New project…', true],
      ['&Open project…', true],
      ['Try a &sample…', true],
      ['&Import files…', false],
      ['Save this &list…', false],
      ['&Print…', false],
      ['R&eports…', false],
      ['Save a &backup…', false],
      ['&Restore a backup…', true],
      ['&Close project', false],
      ['Open r&ecent', false],
      ['E&xit', true],
    ]);
  });

  it('shows the keys of commands without taking them from the page', () => {
    const commands = menuTemplate(parts)
      .flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
      .filter(({ id, accelerator }) => id !== undefined && accelerator !== undefined);
    expect(commands.length).toBeGreaterThan(10);
    expect(commands.filter(({ registerAccelerator }) => registerAccelerator !== false)).toEqual([]);
  });

  it('leaves copy and select all to the system', () => {
    const edit = submenuOf(menuTemplate(parts), '&Edit');
    expect(edit.filter(({ role }) => role !== undefined)).toEqual([
      { label: '&Copy', role: 'copy' },
      { label: 'Select &all', role: 'selectAll' },
    ]);
  });

  it('offers the tools of the browser only to those who make the program', () => {
    const inspectable = labelsOf(submenuOf(menuTemplate({ ...parts, mayInspect: true }), '&View'));
    const packaged = labelsOf(submenuOf(menuTemplate(parts), '&View'));
    expect(inspectable.filter((label) => !packaged.includes(label))).toEqual(['&Developer tools']);
  });

  it('follows the customs of macOS: no access keys, its own menus, cut and paste', () => {
    const template = menuTemplate({ ...parts, platform: 'darwin' });
    const edit = labelsOf(submenuOf(template, 'Edit')).slice(-2);
    const file = labelsOf(submenuOf(template, 'File')).slice(-1);
    expect({ bar: labelsOf(template), edit, file }).toEqual({
      bar: ['appMenu', 'File', 'Edit', 'View', 'Go', 'Tools', 'windowMenu', 'Help'],
      edit: ['cut', 'paste'],
      file: ['close'],
    });
  });

  it('does what its entries say', () => {
    done.length = 0;
    const template = menuTemplate({ ...parts, recent: [{ id: 'a', label: 'A' }] });
    const click = (menu: string, label: string): void => {
      const found = submenuOf(template, menu).find((item) => item.label === label);
      Reflect.apply(Object(found?.click), null, []);
    };
    click('&File', '&Import files…');
    for (const label of ['Re&load', 'Zoom &in', 'Zoom &out', '&Normal size']) click('&View', label);
    click('&Help', 'Show &logs');
    expect(done).toEqual(['import', 'reload', ['zoom', 'in'], ['zoom', 'out'], ['zoom', 'normal'], 'logs']);
  });
});

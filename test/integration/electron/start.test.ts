import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { startApp } from '../../../main/electron/app.ts';
import { createProject } from '../../../main/services/project.ts';
import packageJson from '../../../package.json' with { type: 'json' };
import { app, world } from '../../factories/electron/stand-in.ts';
import { StandInWindow } from '../../factories/electron/stand-in-window.ts';
import { callHost, callOperation, useElectron } from '../../factories/electron/started-app.ts';
import { until } from '../../factories/until.ts';

vi.mock('electron', () => import('../../factories/electron/stand-in.ts'));

const { folder, start } = useElectron();

function newProject(name: string): string {
  const path = folder(`${name}.caskade`);
  createProject(path, name, () => new Date('2014-03-14T08:00:00Z'));
  return path;
}

const titles = () => StandInWindow.all.map(({ title }) => title);

describe('the start of the program', () => {
  it('shows the start page in a window', async () => {
    const window = await start();
    await until(() => window.isShown);
    const info = await callHost(window, 'host.info');
    expect({ loaded: window.loaded, title: window.title, info, processes: world.processes.length }).toMatchObject({
      loaded: 'caskade://app/',
      title: 'Caskade',
      info: { kind: 'window', version: packageJson.version, project: null, isReadOnly: false, projectsFolder: null },
      processes: 0,
    });
  });

  it('names itself, and makes pages safe before it is ready', async () => {
    await start();
    expect({ name: world.name, id: world.appUserModelId, early: world.early, schemes: world.schemes }).toEqual({
      name: 'Caskade',
      id: 'caskade.app',
      early: ['enableSandbox', 'registerSchemesAsPrivileged'],
      schemes: [{ scheme: 'caskade', privileges: { standard: true, secure: true, supportFetchAPI: true } }],
    });
  });

  it('opens each project of its command line in a window of its own', async () => {
    await start(newProject('Contoso'), newProject('Fabrikam'));
    await until(() => titles().length === 2 && !titles().includes('Caskade'));
    expect({ titles: titles(), recent: world.recentDocuments }).toEqual({
      titles: ['Contoso – Caskade', 'Fabrikam – Caskade'],
      recent: [folder('Contoso.caskade'), folder('Fabrikam.caskade')],
    });
  });

  it('tells why a file cannot be opened, then shows the start page', async () => {
    writeFileSync(folder('letter.caskade'), 'Dear Sir or Madam');
    process.argv = ['electron', 'main.mjs', folder('letter.caskade')];
    startApp();
    world.isReady = true;
    app.emit('ready');
    await until(() => world.dialogs.length === 1 && titles().length === 1);
    expect({ titles: titles(), dialog: world.dialogs[0] }).toMatchObject({
      titles: ['Caskade'],
      dialog: { kind: 'message', options: { type: 'error', message: expect.stringContaining('letter.caskade') } },
    });
  });

  it('ends at once when it runs already', () => {
    world.isFirstInstance = false;
    expect({ log: startApp(), quits: world.quits, windows: StandInWindow.all.length }).toEqual({
      log: null,
      quits: 1,
      windows: 0,
    });
  });

  it('opens the file of a second start, in the empty window', async () => {
    const window = await start();
    app.emit('second-instance', {}, ['caskade', '--flag', 'Contoso.caskade'], folder());
    newProject('Contoso');
    app.emit('second-instance', {}, ['caskade', 'Contoso.caskade'], folder());
    await until(() => window.title === 'Contoso – Caskade');
    expect(titles()).toEqual(['Contoso – Caskade']);
  });

  it('brings a window to the front that has the file already', async () => {
    const path = newProject('Contoso');
    const window = await start(path);
    await until(() => window.title === 'Contoso – Caskade');
    await callHost(window, 'host.closeProject');
    app.emit('second-instance', {}, ['caskade', path], folder());
    await until(() => window.title === 'Contoso – Caskade');
    window.minimize();
    StandInWindow.focused = null;
    app.emit('second-instance', {}, ['caskade', path], folder());
    await until(() => window.isFocused());
    expect([titles(), window.isMinimized()]).toEqual([['Contoso – Caskade'], false]);
  });

  it('opens a file that macOS named before the program was ready', async () => {
    const path = newProject('Contoso');
    startApp();
    let isPrevented = false;
    app.emit('open-file', { preventDefault: () => (isPrevented = true) }, path);
    world.isReady = true;
    app.emit('ready');
    await until(() => titles()[0] === 'Contoso – Caskade');
    expect([isPrevented, titles()]).toEqual([true, ['Contoso – Caskade']]);
  });

  it('shows a window again when the program is chosen without one', async () => {
    const window = await start();
    Object.defineProperty(process, 'platform', { value: 'darwin' });
    try {
      window.close();
      expect([titles(), world.quits]).toEqual([[], 0]);
      app.emit('activate');
      app.emit('activate');
    } finally {
      Object.defineProperty(process, 'platform', { value: platform });
    }
    expect(titles()).toEqual(['Caskade']);
  });

  it('ends with its last window, after the project is closed', async () => {
    const path = newProject('Contoso');
    const window = await start(path);
    await until(() => window.title === 'Contoso – Caskade');
    const merged = await callOperation(window, 'settings.merge', { patch: { vips: ['mlien'] }, by: null });
    window.close();
    const before = world.quits;
    await until(() => world.quits === 1);
    const codes = world.processes.map(({ exitCode }) => exitCode);
    expect({ merged, before, codes, left: readdirSync(folder()).filter((name) => name.startsWith('Contoso')) }).toEqual(
      {
        merged: { vips: ['mlien'] },
        before: 0,
        codes: [0],
        left: ['Contoso.caskade'],
      },
    );
  });

  it('opens a file that cannot be written, only to read, and says so in the title', async () => {
    const path = newProject('Contoso');
    const { chmodSync } = await import('node:fs');
    chmodSync(path, 0o444);
    const window = await start(path);
    await until(() => window.title !== 'Caskade');
    // Who may write everything opens it to write.
    const isAllowed = process.getuid?.() === 0;
    expect([window.title, await callHost(window, 'host.info')]).toMatchObject([
      isAllowed ? 'Contoso – Caskade' : 'Contoso (read only) – Caskade',
      { isReadOnly: !isAllowed, project: path },
    ]);
  });

  it('writes a dated log without names from the data', async () => {
    const path = newProject('Contoso');
    await start(path);
    await until(() => titles()[0] === 'Contoso – Caskade');
    const [name = ''] = readdirSync(folder('userData', 'logs'));
    const text = readFileSync(folder('userData', 'logs', name), 'utf8');
    expect([
      /^caskade-\d{4}-\d\d-\d\d\.log$/.test(name),
      text.includes(`${packageJson.version} starts`),
      text.includes('Contoso'),
    ]).toEqual([true, true, false]);
  });

  it('tells of a fault that nobody saw to, writes it down and ends', async () => {
    const before = process.listeners('uncaughtException');
    await import('../../../main/electron/main.ts');
    const added = process.listeners('uncaughtException').filter((listener) => !before.includes(listener));
    for (const listener of added) {
      process.off('uncaughtException', listener);
      listener(new TypeError('Berg, Åse'), 'uncaughtException');
    }
    const [name = ''] = readdirSync(folder('userData', 'logs'));
    const text = readFileSync(folder('userData', 'logs', name), 'utf8');
    expect({
      exits: world.exits,
      dialogs: world.dialogs,
      isLogged: text.includes('Fault in the program: TypeError'),
    }).toEqual({
      exits: [1],
      dialogs: [
        {
          kind: 'error',
          options: {
            title: 'Caskade has to close',
            content: 'Everything up to the last change is saved. (TypeError)',
          },
        },
      ],
      isLogged: true,
    });
  });

  it('remembers where the window was', async () => {
    const window = await start();
    window.setBounds({ x: 40, y: 50, width: 1100, height: 700 });
    window.close();
    await until(() => existsSync(folder('userData', 'windows.json')));
    expect(JSON.parse(readFileSync(folder('userData', 'windows.json'), 'utf8'))).toEqual({
      last: 1,
      places: { 1: { x: 40, y: 50, width: 1100, height: 700, isMaximized: false } },
    });
  });
});

const { platform } = process;

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { repositoryPath, world } from '../../factories/electron/stand-in.ts';
import { StandInWindow } from '../../factories/electron/stand-in-window.ts';
import { callHost, callOperation, menuOf, useElectron } from '../../factories/electron/started-app.ts';
import { until } from '../../factories/until.ts';

vi.mock('electron', () => import('../../factories/electron/stand-in.ts'));

const { folder, start } = useElectron();

const titles = () => StandInWindow.all.map(({ title }) => title);
const saveAt = (path: string) => world.answers.push({ canceled: false, filePath: path });
const choose = (...paths: readonly string[]) => world.answers.push({ canceled: false, filePaths: paths });

async function startWithProject(name = 'Contoso'): Promise<StandInWindow> {
  const window = await start();
  saveAt(folder(`${name}.caskade`));
  await callHost(window, 'host.createProject', { name });
  return window;
}

function eventsOf({ webContents }: StandInWindow): readonly unknown[] {
  return webContents.sent.filter(({ channel }) => channel === 'caskade:event').map(({ message }) => message);
}

function refOf(picked: unknown): unknown {
  return Reflect.get(Object(picked), 'ref');
}

describe('a project in a window', () => {
  it('is created where the user says, and the page is told', async () => {
    const window = await start();
    saveAt(folder('Contoso'));
    const reply = await callHost(window, 'host.createProject', { name: 'Contoso: CAS' });
    expect({ reply, dialog: world.dialogs[0], title: window.title, events: eventsOf(window) }).toMatchObject({
      reply: { isOpen: true },
      dialog: { kind: 'save', options: { defaultPath: folder('documents', 'Caskade', 'Contoso_ CAS.caskade') } },
      title: 'Contoso: CAS – Caskade',
      events: expect.arrayContaining([{ kind: 'project-changed' }]),
    });
    expect(await callHost(window, 'host.info')).toMatchObject({ project: folder('Contoso.caskade') });
  });

  it('stays as it is when the user gives up', async () => {
    const window = await start();
    const replies = [
      await callHost(window, 'host.createProject', { name: 'Contoso' }),
      await callHost(window, 'host.chooseProject'),
      await callHost(window, 'host.chooseTarget', { name: 'a.csv' }),
      await callHost(window, 'host.chooseFiles', { purpose: 'import' }),
      await callHost(window, 'host.chooseFolder'),
      await callHost(window, 'host.chooseTargetFolder'),
    ];
    expect({ replies, titles: titles() }).toEqual({
      replies: [{ isOpen: false }, { isOpen: false }, null, [], [], null],
      titles: ['Caskade'],
    });
  });

  it('never takes the place of a file', async () => {
    const window = await start();
    writeFileSync(folder('Contoso.caskade'), 'mine');
    saveAt(folder('Contoso.caskade'));
    const reply = await callHost(window, 'host.createProject', { name: 'Contoso' });
    expect([reply, readFileSync(folder('Contoso.caskade'), 'utf8')]).toEqual([{ refused: 'project-exists' }, 'mine']);
  });

  it('goes to a new window when this one has one; a window that has the file comes to the front', async () => {
    const window = await startWithProject('Contoso');
    saveAt(folder('Fabrikam.caskade'));
    await callHost(window, 'host.createProject', { name: 'Fabrikam' });
    const before = titles();
    choose(folder('Contoso.caskade'));
    const reply = await callHost(window, 'host.chooseProject');
    expect({ before, after: titles(), reply, isFocused: window.isFocused() }).toEqual({
      before: ['Contoso – Caskade', 'Fabrikam – Caskade'],
      after: ['Contoso – Caskade', 'Fabrikam – Caskade'],
      reply: { isOpen: true },
      isFocused: true,
    });
  });

  it('leaves no window behind when it cannot be opened', async () => {
    const window = await startWithProject();
    writeFileSync(folder('letter.caskade'), 'Dear Sir or Madam');
    choose(folder('letter.caskade'));
    const reply = await callHost(window, 'host.chooseProject');
    expect([reply, titles()]).toEqual([{ refused: 'project-not-sqlite' }, ['Contoso – Caskade']]);
  });

  it('is a sample in the documents of the user, numbered when the name is taken', async () => {
    const window = await start();
    mkdirSync(folder('documents', 'Caskade'));
    writeFileSync(folder('documents', 'Caskade', 'Nordwind.caskade'), 'mine');
    const reply = await callHost(window, 'host.trySample', { organization: 'nordwind' });
    const info = await callHost(window, 'host.info');
    const kinds = new Set(eventsOf(window).map((event) => Reflect.get(Object(event), 'kind')));
    expect({ reply, info, asked: world.dialogs, kinds }).toMatchObject({
      reply: { isOpen: true },
      info: { project: folder('documents', 'Caskade', 'Nordwind 2.caskade') },
      asked: [],
      kinds: new Set(['progress', 'data-changed', 'job-ended', 'project-changed']),
    });
  });

  it('is closed, and opened again from the list', async () => {
    const window = await startWithProject();
    await callHost(window, 'host.closeProject');
    const closed = [window.title, await callHost(window, 'host.info')];
    const recent = await callHost(window, 'host.recent');
    const [first] = Array.isArray(recent) ? recent : [];
    await callHost(window, 'host.openRecent', { id: first.id });
    const opened = window.title;
    await callHost(window, 'host.forgetRecent', { id: first.id });
    expect({ closed, first, opened, left: await callHost(window, 'host.recent') }).toMatchObject({
      closed: ['Caskade', { project: null }],
      first: { name: 'Contoso', folder: folder(), isThere: true },
      opened: 'Contoso – Caskade',
      left: [],
    });
  });

  it('is restored from a backup under a new name', async () => {
    const window = await startWithProject();
    saveAt(folder('copy.caskade'));
    const target = await callHost(window, 'host.chooseTarget', { name: 'copy.caskade' });
    await callOperation(window, 'project.backup', { target: refOf(target) });
    choose(folder('copy.caskade'));
    const chosen = await callHost(window, 'host.chooseFiles', { purpose: 'backup' });
    saveAt(folder('Contoso again.caskade'));
    const [backup] = Array.isArray(chosen) ? chosen : [];
    const reply = await callHost(window, 'host.restore', { backup: refOf(backup), name: 'Contoso again' });
    expect([reply, StandInWindow.all.length, existsSync(folder('Contoso again.caskade'))]).toEqual([
      { isOpen: true },
      2,
      true,
    ]);
  });
});

describe('files in a window', () => {
  it('are chosen with a dialog that offers what can be imported', async () => {
    const window = await start();
    writeFileSync(folder('a.csv'), 'Name\nA');
    choose(folder('a.csv'));
    const picked = await callHost(window, 'host.chooseFiles', { purpose: 'import' });
    expect({ picked, dialog: world.dialogs[0] }).toMatchObject({
      picked: [{ name: 'a.csv', bytes: 6 }],
      dialog: {
        kind: 'open',
        options: {
          properties: ['openFile', 'multiSelections'],
          filters: [{ extensions: expect.arrayContaining(['csv', 'xlsx']) }, { extensions: ['*'] }],
        },
      },
    });
  });

  it('that bring work back are chosen one at a time, in each of their forms', async () => {
    const window = await start();
    writeFileSync(folder('wave 3.caskade-work'), 'work');
    choose(folder('wave 3.caskade-work'));
    const picked = await callHost(window, 'host.chooseFiles', { purpose: 'work' });
    expect({ picked, dialog: world.dialogs[0] }).toMatchObject({
      picked: [{ name: 'wave 3.caskade-work', bytes: 4 }],
      dialog: {
        options: {
          title: 'Choose a work file',
          properties: ['openFile'],
          filters: [{ extensions: expect.arrayContaining(['caskade-work', 'xlsx', 'caskade']) }, { extensions: ['*'] }],
        },
      },
    });
  });

  it('of a folder are those that can be imported; a folder without any is refused', async () => {
    const window = await start();
    mkdirSync(folder('exports'));
    mkdirSync(folder('empty'));
    for (const name of ['b.csv', 'a.xlsx', 'c.docx']) writeFileSync(folder('exports', name), 'x');
    choose(folder('exports'));
    const picked = await callHost(window, 'host.chooseFolder');
    choose(folder('empty'));
    const refused = await callHost(window, 'host.chooseFolder');
    expect([picked, refused]).toMatchObject([[{ name: 'a.xlsx' }, { name: 'b.csv' }], { refused: 'file-missing' }]);
  });

  it('are written into a folder that the user chooses, by the process of the project', async () => {
    const window = await startWithProject();
    mkdirSync(folder('runbook'));
    choose(folder('runbook'));
    const target = await callHost(window, 'host.chooseTargetFolder');
    await callOperation(window, 'collectors.save', { folder: refOf(target) });
    expect({
      target,
      dialog: world.dialogs.at(-1),
      isWritten: readdirSync(folder('runbook')).length > 0,
    }).toMatchObject({
      target: { name: 'runbook' },
      dialog: { kind: 'open', options: { properties: expect.arrayContaining(['openDirectory', 'createDirectory']) } },
      isWritten: true,
    });
  });

  it('are imported by the process of the project', async () => {
    const window = await startWithProject();
    const choices = { as: null, sheet: null, culture: null, mapping: null, collected: null, partial: false };
    choose(repositoryPath('test/fixtures/nordwind/DAG.csv'));
    const chosen = await callHost(window, 'host.chooseFiles', { purpose: 'import' });
    const files = (Array.isArray(chosen) ? chosen : []).map(refOf);
    const report = await callOperation(window, 'import.run', { ...choices, files, by: null, dryRun: false });
    expect(report).toMatchObject({ files: [{ file: 'DAG.csv' }], nothingChanged: false });
  });

  it('are replaced by a backup only after the dialog has asked, and never when they are open projects', async () => {
    const window = await startWithProject();
    writeFileSync(folder('old.caskade'), 'old');
    saveAt(folder('old.caskade'));
    const target = await callHost(window, 'host.chooseTarget', { name: 'old.caskade' });
    const copy = await callOperation(window, 'project.backup', { target: refOf(target) });
    saveAt(folder('Contoso.caskade'));
    const own = await callHost(window, 'host.chooseTarget', { name: 'Contoso.caskade' });
    expect({
      dialog: world.dialogs.at(-2),
      copy,
      own,
      left: readdirSync(folder()).filter((n) => /old/.test(n)),
    }).toMatchObject({
      dialog: { kind: 'save', options: { properties: expect.arrayContaining(['showOverwriteConfirmation']) } },
      copy: { file: folder('old.caskade'), integrity: 'ok' },
      own: { refused: 'project-exists' },
      left: ['old.caskade'],
    });
  });

  it('are written as PDF of the page', async () => {
    const window = await start();
    writeFileSync(folder('page.pdf'), 'old');
    saveAt(folder('page.pdf'));
    const target = await callHost(window, 'host.chooseTarget', { name: 'page.pdf' });
    const reply = await callHost(window, 'host.printToPdf', { target: refOf(target) });
    expect([reply, readFileSync(folder('page.pdf'), 'utf8'), basename(folder('page.pdf'))]).toEqual([
      { bytes: 13 },
      '%PDF-1.4%%EOF',
      'page.pdf',
    ]);
  });

  it('are unknown to a window that did not choose them', async () => {
    const window = await start();
    expect(await callHost(window, 'host.printToPdf', { target: folder('a.pdf') })).toEqual({ refused: 'not-found' });
  });
});

describe('the menu bar', () => {
  it('follows the window in front, and sends its commands to the page there', async () => {
    const window = await start();
    window.focus();
    await until(() => menuOf('File').length > 0);
    const before = menuOf('File').find(({ label }) => label === 'Import files…')?.enabled;
    saveAt(folder('Contoso.caskade'));
    await callHost(window, 'host.createProject', { name: 'Contoso' });
    await until(() => menuOf('File').some(({ label, enabled }) => label === 'Import files…' && enabled === true));
    menuOf('File')
      .find(({ label }) => label === 'Import files…')
      ?.click?.();
    menuOf('View')
      .find(({ label }) => label === 'Zoom in')
      ?.click?.();
    menuOf('View')
      .find(({ label }) => label === 'Reload')
      ?.click?.();
    menuOf('Help')
      .find(({ label }) => label === 'Show logs')
      ?.click?.();
    const { sent, zoomFactor, reloads } = window.webContents;
    expect({ before, menu: sent.at(-1), zoomFactor, reloads, logs: world.shownPaths }).toEqual({
      before: false,
      menu: { channel: 'caskade:menu', message: 'import' },
      zoomFactor: 1.1,
      reloads: 1,
      logs: [folder('userData', 'logs')],
    });
  });

  it('lists the recent projects and opens them', async () => {
    const window = await startWithProject();
    window.focus();
    await callHost(window, 'host.closeProject');
    const listed = () => menuOf('File').find(({ label }) => label === 'Open recent')?.submenu ?? [];
    await until(() => listed().length === 1);
    listed()[0]?.click?.();
    await until(() => window.title === 'Contoso – Caskade');
    expect(listed().map(({ label }) => label)).toEqual([`Contoso – ${folder()}`]);
  });
});

import { existsSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { world } from '../../factories/electron/stand-in.ts';
import { StandInWindow } from '../../factories/electron/stand-in-window.ts';
import { callHost, callOperation, useElectron } from '../../factories/electron/started-app.ts';
import { sharingOf } from '../../factories/sharing-program.ts';
import { until } from '../../factories/until.ts';

vi.mock('electron', () => import('../../factories/electron/stand-in.ts'));

const { folder, start } = useElectron();

async function startWithProject(): Promise<StandInWindow> {
  const window = await start();
  world.answers.push({ canceled: false, filePath: folder('Contoso.caskade') });
  await callHost(window, 'host.createProject', { name: 'Contoso' });
  return window;
}

/** Somebody on another computer opens the project; gives the function that closes it. */
function openElsewhere(): () => void {
  const taken = sharingOf('isolberg').locks.take(folder('Contoso.caskade'));
  if (taken.kind === 'held') throw new Error('a window has the project');
  return taken.lock.release;
}

const merge = (window: StandInWindow, agents: number) =>
  callOperation(window, 'settings.merge', { patch: { agents }, by: null });

describe('a project in a window that somebody else has open', () => {
  it('is read only, and written when it is opened again after they have closed it', async () => {
    const window = await startWithProject();
    await callHost(window, 'host.closeProject');
    const close = openElsewhere();
    const [first] = Object(await callHost(window, 'host.recent'));
    await callHost(window, 'host.openRecent', { id: first.id });
    const read = {
      title: window.title,
      again: await callHost(window, 'host.openAgain'),
      info: await callHost(window, 'host.info'),
      project: await callOperation(window, 'project.get'),
      refused: await merge(window, 4),
    };
    close();
    const again = await callHost(window, 'host.openAgain');
    expect({ read, again, title: window.title, settings: await merge(window, 4) }).toMatchObject({
      read: {
        title: 'Contoso (read only) – Caskade',
        again: { access: 'read' },
        info: { isReadOnly: true },
        project: { access: 'read', openedBy: { user: 'isolberg', computer: 'WS-isolberg' } },
        refused: { refused: 'project-in-use' },
      },
      again: { access: 'write' },
      title: 'Contoso – Caskade',
      settings: { agents: 4 },
    });
  });

  it('stays its own when its process ended and was started again', async () => {
    const window = await startWithProject();
    world.processes[0]?.kill('SIGKILL');
    await until(() => window.webContents.reloads === 1);
    expect(await merge(window, 4)).toEqual({ agents: 4 });
  });
});

describe('a project in a window', () => {
  it('is worked on as a local copy in the same window, and checked in', async () => {
    const window = await startWithProject();
    await callHost(window, 'host.workOnCopy');
    await merge(window, 5);
    const { project, origin } = Object(await callOperation(window, 'project.get'));
    const done = await callOperation(window, 'project.checkIn');
    expect({
      project,
      origin,
      done,
      windows: StandInWindow.all.length,
      lock: existsSync(`${folder('Contoso.caskade')}.lock`),
    }).toMatchObject({
      project: folder('documents', 'Caskade', 'Contoso.caskade'),
      origin: { file: folder('Contoso.caskade'), checkedInAt: null },
      done: { file: folder('Contoso.caskade'), backup: expect.stringContaining('Contoso before check-in') },
      windows: 1,
      lock: false,
    });
  });

  it('cannot be copied or opened again when there is none', async () => {
    const window = await start();
    expect([await callHost(window, 'host.workOnCopy'), await callHost(window, 'host.openAgain')]).toEqual([
      { refused: 'project-missing' },
      { refused: 'project-missing' },
    ]);
  });
});

import { describe, expect, it, vi } from 'vitest';
import { world } from '../../factories/electron/stand-in.ts';
import { StandInWindow } from '../../factories/electron/stand-in-window.ts';
import { callHost, callOperation, useElectron } from '../../factories/electron/started-app.ts';
import { until } from '../../factories/until.ts';

vi.mock('electron', () => import('../../factories/electron/stand-in.ts'));

const { folder, start } = useElectron();

async function startWithProject(): Promise<StandInWindow> {
  const window = await start();
  world.answers.push({ canceled: false, filePath: folder('Contoso.caskade') });
  await callHost(window, 'host.createProject', { name: 'Contoso' });
  world.dialogs.length = 0;
  return window;
}

describe('the process of a project that ends by itself', () => {
  it('is told to the user, and a new one goes on with the same project and files', async () => {
    const window = await startWithProject();
    const merged = { patch: { vips: ['mlien'] }, by: null };
    await callOperation(window, 'settings.merge', merged);
    world.answers.push({ canceled: false, filePath: folder('copy.caskade') });
    const target = await callHost(window, 'host.chooseTarget', { name: 'copy.caskade' });
    world.processes[0]?.kill('SIGKILL');
    await until(() => window.webContents.reloads === 1);
    const settings = await callOperation(window, 'settings.get');
    const copy = await callOperation(window, 'project.backup', { target: Reflect.get(Object(target), 'ref') });
    expect({ dialog: world.dialogs[1], settings, copy, processes: world.processes.length }).toMatchObject({
      dialog: {
        kind: 'message',
        options: {
          type: 'error',
          detail: expect.stringContaining('Everything up to the last change is saved'),
          buttons: ['Reload', 'Close'],
        },
      },
      settings: { vips: ['mlien'] },
      copy: { file: folder('copy.caskade') },
      processes: 2,
    });
  });

  it('answers the calls that wait with an error', async () => {
    const window = await start();
    const waiting = callHost(window, 'host.trySample', { organization: 'nordwind' });
    await until(() => window.webContents.sent.length > 0);
    world.processes[0]?.kill('SIGKILL');
    expect(await waiting).toEqual({ refused: 'internal' });
    await until(() => world.dialogs.length > 0);
  });

  it('can be answered by closing the window', async () => {
    const window = await startWithProject();
    world.answers.push({ response: 1 });
    world.processes[0]?.kill('SIGKILL');
    await until(() => window.isDestroyed());
    expect(StandInWindow.all).toEqual([]);
  });
});

describe('a page that ends by itself', () => {
  it.each([
    ['crashed', 0, { reloads: 1, isClosed: false, dialogs: 1 }],
    ['oom', 1, { reloads: 0, isClosed: true, dialogs: 1 }],
    ['clean-exit', 0, { reloads: 0, isClosed: false, dialogs: 0 }],
  ])('by %s and the answer %i', async (reason, response, expected) => {
    const window = await start();
    world.answers.push({ response });
    window.webContents.emit('render-process-gone', {}, { reason, exitCode: 5 });
    await new Promise((resolve) => setTimeout(resolve, 20));
    const { reloads } = window.webContents;
    expect({ reloads, isClosed: window.isDestroyed(), dialogs: world.dialogs.length }).toEqual(expected);
  });
});

describe('a page that does not answer', () => {
  it('is asked about once, and closed when the user wants', async () => {
    const window = await start();
    world.answers.push({ response: 1 });
    window.emit('unresponsive');
    window.emit('unresponsive');
    await until(() => window.isDestroyed());
    expect(world.dialogs).toMatchObject([{ options: { type: 'warning', buttons: ['Wait', 'Close'] } }]);
  });

  it('takes the question back when it answers again', async () => {
    const window = await start();
    let answer: (value: Record<string, unknown>) => void = () => {};
    world.answers.push(new Promise((resolve) => (answer = resolve)));
    window.emit('unresponsive');
    const { signal } = world.dialogs[0]?.options ?? {};
    window.emit('responsive');
    answer({ response: 1 });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([signal instanceof AbortSignal && signal.aborted, window.isDestroyed()]).toEqual([true, false]);
    window.emit('unresponsive');
    expect(world.dialogs.length).toBe(2);
  });
});

describe('closing a window while work goes on', () => {
  it('asks first, and closes when the user is sure', async () => {
    const window = await start();
    const running = callHost(window, 'host.trySample', { organization: 'headoffice' });
    await until(() =>
      window.webContents.sent.some(({ message }) => Reflect.get(Object(message), 'kind') === 'progress'),
    );
    world.answers.push({ response: 0 }, { response: 1 });
    window.close();
    await until(() => world.dialogs.length === 1);
    const afterFirst = window.isDestroyed();
    window.close();
    await until(() => window.isDestroyed());
    await running;
    expect({ afterFirst, dialogs: world.dialogs }).toMatchObject({
      afterFirst: false,
      dialogs: [{ options: { buttons: ['Keep working', 'Stop and close'] } }, {}],
    });
  });
});

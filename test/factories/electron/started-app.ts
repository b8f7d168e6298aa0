import { mkdirSync } from 'node:fs';
import { afterEach, beforeEach } from 'vitest';
import { startApp } from '../../../main/electron/app.ts';
import { useTemporaryFolder } from '../temporary-folder.ts';
import { until } from '../until.ts';
import { app, invokeFrom, resetWorld, world } from './stand-in.ts';
import { StandInWindow } from './stand-in-window.ts';

/** Gives each test of a file a world of its own, and what a test does in it. The file has to mock `electron`. */
export function useElectron() {
  const folder = useTemporaryFolder();
  const argv = [...process.argv];
  beforeEach(() => {
    resetWorld(folder());
    for (const name of ['userData', 'documents']) mkdirSync(folder(name), { recursive: true });
  });
  afterEach(async () => {
    process.argv = argv;
    for (const window of [...StandInWindow.all]) window.destroy();
    await until(() => world.processes.every(({ exitCode, signalCode }) => exitCode !== null || signalCode !== null));
  });
  return {
    folder,
    /** Starts the program with these arguments and waits for its first window. */
    start: async (...paths: readonly string[]): Promise<StandInWindow> => {
      process.argv = ['electron', 'main.mjs', ...paths];
      startApp();
      world.isReady = true;
      app.emit('ready');
      await until(() => StandInWindow.all.length > 0 || world.dialogs.length > 0);
      const [window] = StandInWindow.all;
      if (window === undefined) throw new Error('the program shows no window');
      return window;
    },
  };
}

/** Calls the host as the page of a window does; gives the value, or the code of the refusal. */
export async function callHost(window: StandInWindow, name: string, input: unknown = {}): Promise<unknown> {
  return takeReply(await invokeFrom(window.webContents, 'caskade:host', name, input));
}

/** Calls an operation as the page of a window does; gives the value, or the code of the refusal. */
export async function callOperation(
  window: StandInWindow,
  name: string,
  input: unknown = {},
  jobId: string | null = null,
): Promise<unknown> {
  return takeReply(await invokeFrom(window.webContents, 'caskade:call', { name, input, jobId }));
}

type Refusal = { readonly refused: string };

/** The reply of a call, or its refusal by code. */
function takeReply(reply: unknown): unknown | Refusal {
  if (typeof reply !== 'object' || reply === null || !('ok' in reply)) throw new Error('that is no reply');
  if (reply.ok === true && 'value' in reply) return reply.value;
  if ('error' in reply && typeof reply.error === 'object' && reply.error !== null && 'code' in reply.error)
    return { refused: reply.error.code };
  throw new Error('that is no reply');
}

/** The entries of a menu of the bar by label, without access keys. */
export function menuOf(label: string) {
  const plain = (text: string | undefined) => (text ?? '').replace(/&(?!&)/, '');
  const menu = world.menu.find((found) => plain(found.label) === label);
  return (menu?.submenu ?? []).map((item) => ({ ...item, label: plain(item.label) }));
}

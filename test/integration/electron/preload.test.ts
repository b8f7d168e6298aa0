import { writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createClient } from '../../../core/api/client.ts';
import type { AppEvent } from '../../../core/api/events.ts';
import type { MenuCommand } from '../../../core/menu/menu.ts';
import { findDoor, hostBehind } from '../../../renderer/transport/preload-door.ts';
import * as standIn from '../../factories/electron/stand-in.ts';
import type { StandInWindow } from '../../factories/electron/stand-in-window.ts';
import { useElectron } from '../../factories/electron/started-app.ts';
import { until } from '../../factories/until.ts';

vi.mock('electron', () => import('../../factories/electron/stand-in.ts'));

const { folder, start } = useElectron();
beforeEach(() => vi.resetModules());

/** Runs the preload of a window, and gives the door that its page finds. */
async function openDoor(window: StandInWindow) {
  standIn.world.preloading = window;
  // The world of the test is that of the test file; the preload alone is loaded anew.
  vi.doMock('electron', async () => {
    const { contextBridge, ipcRenderer, webUtils } = standIn;
    return { contextBridge, ipcRenderer, webUtils };
  });
  await import('../../../main/electron/preload.ts');
  const door = findDoor(Object.fromEntries(standIn.world.exposed));
  if (door === null) throw new Error('the page finds no door');
  return door;
}

describe('the door of a window', () => {
  it('leads to the operations, and lets events and commands of the menu in', async () => {
    const window = await start();
    const door = await openDoor(window);
    const client = createClient(door);
    const host = hostBehind(door);
    const events: AppEvent[] = [];
    const commands: MenuCommand[] = [];
    const ends = [client.subscribe((event) => events.push(event)), host.onMenu((command) => commands.push(command))];
    await host.call('host.trySample', { organization: 'nordwind' });
    window.webContents.send('caskade:menu', 'undo');
    const { changes } = await client.call('history.list', {});
    await client.call('history.undo', {});
    await until(() => events.some((event) => event.kind === 'data-changed' && event.operation === 'history.undo'));
    for (const end of ends) end();
    window.webContents.send('caskade:menu', 'redo');
    expect({ exposed: [...standIn.world.exposed.keys()], commands, isSampled: changes.length > 0 }).toEqual({
      exposed: ['caskade'],
      commands: ['undo'],
      isSampled: true,
    });
    await expect(host.call('host.openRecent', { id: 'nobody' })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('takes files that were dropped by their path, and those that were pasted by their content', async () => {
    const host = hostBehind(await openDoor(await start()));
    writeFileSync(folder('sites.csv'), 'Name\nOslo\n');
    const dropped = Object.assign(new File(['x'], 'sites.csv'), { path: folder('sites.csv') });
    const pasted = new File(['Name\nBergen\n'], '../pasted.csv');
    const picked = await host.takeFiles([dropped, pasted]);
    expect(picked.map(({ name, bytes }) => [name, bytes])).toEqual([
      ['sites.csv', 10],
      ['pasted.csv', 12],
    ]);
  });

  it('refuses a folder in which nothing can be imported, with the reason', async () => {
    const host = hostBehind(await openDoor(await start()));
    const dropped = Object.assign(new File(['x'], 'documents'), { path: folder('documents') });
    await expect(host.takeFiles([dropped])).rejects.toMatchObject({ code: 'file-missing' });
  });
});

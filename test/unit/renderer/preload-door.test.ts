import { describe, expect, it } from 'vitest';
import { type Door, findDoor, hostBehind } from '../../../renderer/transport/preload-door.ts';

const door: Door = {
  call: async () => ({ ok: true, value: 1 }),
  subscribe: () => () => {},
  hostCall: async (name) =>
    name === 'host.recent'
      ? { ok: true, value: [] }
      : { ok: false, error: { code: 'usage', message: 'No.', hint: 'Ask.', details: {} } },
  takeFiles: async () => ({ ok: true, value: [] }),
  onMenu: () => () => {},
};

describe('the door of a host', () => {
  it('is taken when it has all its parts', () => {
    expect(findDoor({ caskade: door })).toBe(door);
  });

  it.each([{}, { caskade: null }, { caskade: 'text' }, { caskade: { call: () => 1, subscribe: () => 1 } }])(
    'is none in %j',
    (world) => {
      expect(findDoor(world)).toBeNull();
    },
  );

  it('gives what the host answers, and throws what it refuses', async () => {
    const host = hostBehind(door);
    await expect(host.call('host.info', {})).rejects.toMatchObject({ code: 'usage', hint: 'Ask.' });
    expect(await host.call('host.recent', {})).toEqual([]);
  });
});

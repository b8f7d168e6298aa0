import { describe, expect, it } from 'vitest';
import { findPreloadTransport } from '../../../renderer/transport/preload-transport.ts';

describe('the door of a host', () => {
  it('is taken when it can call and subscribe', () => {
    const caskade = { call: async () => ({ ok: true, value: 1 }), subscribe: () => () => {} };
    expect(findPreloadTransport({ caskade })).toBe(caskade);
  });

  it.each([{}, { caskade: null }, { caskade: 'text' }, { caskade: { call: () => 1 } }])('is none in %j', (world) => {
    expect(findPreloadTransport(world)).toBeNull();
  });
});

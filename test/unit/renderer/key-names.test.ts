import { describe, expect, it } from 'vitest';
import { ariaKeys, isPressed, keyWords, type PressedKey } from '../../../renderer/frame/key-names.ts';

const none: PressedKey = { key: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

describe('the keys of an entry', () => {
  it.each<[string, Partial<PressedKey>, boolean]>([
    ['CmdOrCtrl+K', { key: 'k', ctrlKey: true }, true],
    ['CmdOrCtrl+K', { key: 'K', metaKey: true }, true],
    ['CmdOrCtrl+K', { key: 'k' }, false],
    ['CmdOrCtrl+K', { key: 'k', ctrlKey: true, shiftKey: true }, false],
    ['CmdOrCtrl+,', { key: ',', ctrlKey: true }, true],
    ['F5', { key: 'F5' }, true],
    ['F5', { key: 'F5', ctrlKey: true }, false],
    ['Alt+Left', { key: 'ArrowLeft', altKey: true }, true],
    ['Alt+Left', { key: 'ArrowLeft' }, false],
  ])('%s are pressed with %j: %s', (keys, pressed, expected) => {
    expect(isPressed(keys, { ...none, ...pressed })).toBe(expected);
  });

  it('are read by people and by screen readers', () => {
    expect([keyWords('CmdOrCtrl+K'), keyWords('Alt+Left'), ariaKeys('CmdOrCtrl+K'), ariaKeys('Alt+Right')]).toEqual([
      'Ctrl+K',
      'Alt+←',
      'Control+K',
      'Alt+ArrowRight',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { type GridKeyPress, type GridRequest, requestOf } from '../../../renderer/table/grid-key-steps.ts';

const size = { rows: 100, columns: 5, pageRows: 20 };
const cell = { row: 10, column: 2 };

function press(keys: string): GridKeyPress {
  const parts = keys.split('+');
  return {
    key: parts.at(-1) ?? '',
    ctrlKey: parts.includes('Ctrl'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
  };
}

describe('a key in the grid', () => {
  it.each<[string, GridRequest | null]>([
    ['ArrowDown', { step: { kind: 'move', to: { row: 11, column: 2 } } }],
    ['Shift+ArrowDown', { step: { kind: 'extend', to: { row: 11, column: 2 } } }],
    ['Shift+ArrowRight', { step: { kind: 'move', to: { row: 10, column: 3 } } }],
    ['Ctrl+End', { step: { kind: 'move', to: { row: 99, column: 4 } } }],
    ['Ctrl+Shift+Home', { step: { kind: 'extend', to: { row: 0, column: 0 } } }],
    [' ', { step: { kind: 'toggle', to: cell } }],
    ['Ctrl+a', { step: { kind: 'all', rows: 100 } }],
    ['Ctrl+c', { act: 'copy' }],
    ['Enter', { act: 'open' }],
    ['Escape', { act: 'close' }],
    ['Shift+F10', { act: 'menu' }],
    ['ContextMenu', { act: 'menu' }],
    ['Alt+ArrowLeft', null],
    ['j', { step: { kind: 'move', to: { row: 11, column: 2 } } }],
    ['k', { step: { kind: 'move', to: { row: 9, column: 2 } } }],
    ['Ctrl+k', null],
    ['Shift+j', null],
    ['x', null],
  ])('%s', (keys, request) => {
    expect(requestOf(cell, press(keys), size)).toEqual(request);
  });
});

import { describe, expect, it } from 'vitest';
import { cellText, type ListColumn } from '../../../core/lists/list-column.ts';
import { toClipboardText } from '../../../core/lists/clipboard-text.ts';
import type { ListCell } from '../../../core/lists/list-query.ts';

const column = (kind: ListColumn['kind'], words: ListColumn['words'] = null): ListColumn => ({
  ...{ key: 'a', title: 'A', kind, width: 100, isShown: true, isFacet: false },
  words,
});

describe('a value as a text', () => {
  it.each<[string, ListColumn, ListCell | undefined, string]>([
    ['codes in words', column('choice', { LOW: 'Low' }), 'LOW', 'Low'],
    ['a code that has no words as it is', column('choice', { LOW: 'Low' }), 'NEW', 'NEW'],
    ['days without their time', column('day'), '2014-03-14T08:12:00', '2014-03-14'],
    ['yes', column('flag'), true, 'yes'],
    ['no', column('flag'), false, 'no'],
    ['zero', column('number'), 0, '0'],
    ['nothing for what is not known', column('text'), null, ''],
    ['nothing for what the row lacks', column('text'), undefined, ''],
  ])('says %s', (_, of, cell, text) => {
    expect(cellText(of, cell)).toBe(text);
  });
});

describe('a text for the clipboard', () => {
  it('has a line a row and tabs between cells, whatever the cells hold', () => {
    const rows = [
      ['Name', 'Note'],
      ['Kari', 'two\r\nlines\tand a tab'],
    ];
    expect(toClipboardText(rows)).toBe('Name\tNote\r\nKari\ttwo lines and a tab');
  });
});

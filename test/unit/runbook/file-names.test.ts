import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNamePart, uniqueFileNameParts } from '../../../core/runbook/file-names.ts';

describe('a part of a file name', () => {
  it.each([
    ['Oslo', 'oslo'],
    ['Head Office (DE)', 'head-office-de'],
    ['Tromsø', 'tromso'],
    ['Zürich', 'zurich'],
    ['東京', 'x'],
    ['..\\..\\evil', 'evil'],
    ['', 'x'],
    [`${'a'.repeat(31)} b`, 'a'.repeat(31)],
  ])('%j is %s', (text, part) => {
    expect(fileNamePart(text)).toBe(part);
  });

  it('is unique for each text, in the order given', () => {
    expect([...uniqueFileNameParts(['Oslo', 'OSLO', 'Oslo!', 'Oslo', '東', '京'])]).toEqual([
      ['Oslo', 'oslo'],
      ['OSLO', 'oslo-2'],
      ['Oslo!', 'oslo-3'],
      ['東', 'x'],
      ['京', 'x-2'],
    ]);
  });

  it('is unique and plain, whatever the texts', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        const parts = [...uniqueFileNameParts(texts).values()];
        expect([new Set(parts).size, parts.filter((part) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(part))]).toEqual([
          new Set(texts).size,
          [],
        ]);
      }),
    );
  });
});

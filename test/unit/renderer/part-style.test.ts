import { describe, expect, it } from 'vitest';
import { partsInScope } from '../../../core/classification/answer-part.ts';
import { partStyle, withOpacity } from '../../../renderer/charts/part-style.ts';
import { darkTokens, forcedTokens, lightTokens, mapTokens } from '../../../renderer/theme/tokens.ts';
import { partWords } from '../../../renderer/words/part-words.ts';

describe('the parts of a bar', () => {
  it.each([
    ['light', lightTokens],
    ['dark', darkTokens],
    ['forced colours', forcedTokens],
  ])('look different from one another in %s', (_, tokens) => {
    const looks = partsInScope.map((part) => JSON.stringify(partStyle(part, tokens)));
    expect(new Set(looks).size).toBe(partsInScope.length);
  });

  it('are told apart without colour: by a pattern, or by being the only plain ones', () => {
    const grey = mapTokens(lightTokens, () => '#808080');
    const patterns = partsInScope.map((part) => JSON.stringify(partStyle(part, grey).decal));
    expect(patterns.filter((pattern, i) => patterns.indexOf(pattern) !== i)).toEqual(['null']);
  });

  it('have words of their own in a legend and in a row', () => {
    const words = partsInScope.map((part) => `${partWords[part].legend}|${partWords[part].row}`);
    expect(new Set(words).size).toBe(words.length);
  });
});

describe('an opacity', () => {
  it('is put into a resolved colour', () => {
    expect(withOpacity('rgb(1, 2, 3)', 0.5)).toBe('rgba(1, 2, 3, 0.5)');
  });
});

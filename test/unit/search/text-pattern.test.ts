import { describe, expect, it } from 'vitest';
import { createPattern, eachOccurrence } from '../../../core/search/text-pattern.ts';

function occurrences(text: string, ...forms: string[]): number[] {
  const found: number[] = [];
  eachOccurrence(text, createPattern(forms), (position) => found.push(position));
  return found;
}

describe('eachOccurrence', () => {
  it('finds every place of every form, overlapping ones too', () => {
    expect(occurrences('muller mueller aaa', 'muller', 'mueller')).toEqual([0, 7]);
    expect(occurrences('aaa', 'aa')).toEqual([0, 1]);
  });

  it('takes a lost letter for any one letter, and for two that are one elsewhere', () => {
    expect(occurrences('m?ller', 'muller')).toEqual([0]);
    expect(occurrences('m?ller', 'mueller')).toEqual([0]);
    expect(occurrences('stra?e', 'strasse')).toEqual([0]);
    expect(occurrences('m?ller', 'moller')).toEqual([0]);
    expect(occurrences('m?ller', 'moeeller')).toEqual([]);
  });

  it('does not take a lost letter for a digit or sign, nor a text of lost letters for anything', () => {
    expect(occurrences('ws?1', 'ws-1')).toEqual([]);
    expect(occurrences('a?', 'a1')).toEqual([]);
    expect(occurrences('??? ???', 'ola')).toEqual([]);
    expect(occurrences('?-b', 'a-b')).toEqual([]);
  });

  it('takes a question mark that was typed for any letter', () => {
    expect(occurrences('muller m?ller m1ller', 'm?ller')).toEqual([7, 0, 7]);
  });

  it('takes signs of regular expressions for what they are', () => {
    expect(occurrences('a.c abc a?c', 'a.c')).toEqual([0]);
    expect(occurrences('o?brien \\ ^$', '\\')).toEqual([8]);
  });
});

import { describe, expect, it } from 'vitest';
import { allBy } from '../../../core/resolution/all-by.ts';

describe('allBy', () => {
  it('lists the values of every key in their order, each once', () => {
    expect(allBy(['ab', 'bc', 'aa', ''], (word) => [...word])).toEqual(
      new Map([
        ['a', ['ab', 'aa']],
        ['b', ['ab', 'bc']],
        ['c', ['bc']],
      ]),
    );
  });
});

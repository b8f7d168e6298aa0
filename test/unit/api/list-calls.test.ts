import { describe, expect, it } from 'vitest';
import { saveList, textOfList } from '../../../core/api/list-operations.ts';
import { wholeList } from '../../../core/lists/list-query.ts';

const call = { list: 'users', query: wholeList, columns: ['name'], ranges: null, asOf: null };

describe('rows that are asked for as a text or a file', () => {
  it('are given by ranges that follow one another', () => {
    const ranges = [
      [0, 0],
      [2, 7],
    ];
    expect(textOfList.parseInput({ ...call, ranges }).ranges).toEqual(ranges);
  });

  it.each([
    [[[4, 3]]],
    [
      [
        [0, 7],
        [7, 9],
      ],
    ],
    [
      [
        [5, 6],
        [0, 1],
      ],
    ],
  ])('are refused when a row would come twice or the ranges are in no order: %j', (ranges) => {
    expect(() => textOfList.parseInput({ ...call, ranges })).toThrow(/ranges/);
  });

  it('are refused when a column would come twice', () => {
    const wanted = { ...call, columns: ['name', 'site', 'name'], target: 'f', format: 'csv' };
    expect(() => saveList.parseInput(wanted)).toThrow(/columns/);
  });
});

import { describe, expect, it } from 'vitest';
import { BlankColumns } from '../../../../main/services/import/blank-columns.ts';

describe('a column without a value', () => {
  it('is passed on as not given, so that it erases nothing', () => {
    const blank = new BlankColumns();
    expect(blank.screen(['DB1', null, undefined]).values).toEqual(['DB1', undefined, undefined]);
    blank.remember(1);
    expect(blank.screen(['DB2', null, undefined]).values).toEqual(['DB2', undefined, undefined]);
  });

  it('hands the rows back with its first value, because their cells were blank after all', () => {
    const blank = new BlankColumns();
    blank.screen(['DB1', null]);
    blank.remember(11);
    blank.screen(['DB2', null]);
    blank.remember(12);
    const third = blank.screen(['DB3', 'cas1']);
    expect([third.values, [...third.proven]]).toEqual([['DB3', 'cas1'], [[1, [11, 12]]]]);
    expect(blank.screen(['DB4', null]).values).toEqual(['DB4', null]);
  });
});

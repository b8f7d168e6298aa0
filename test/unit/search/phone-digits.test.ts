import { describe, expect, it } from 'vitest';
import { phoneDigits, phoneQuery } from '../../../core/search/phone-digits.ts';

describe('the digits of a phone number', () => {
  it('are all but the zero that is dialled at home only', () => {
    expect(['+47 22 00 41 27', '+49 (0)40/5550-1234', 'ext.', ''].map(phoneDigits)).toEqual([
      '4722004127',
      '494055501234',
      '',
      '',
    ]);
  });
});

describe('a query for a phone number', () => {
  it.each([
    ['+47 22 00 41 27', '4722004127'],
    ['0047 22004127', '4722004127'],
    ['040 5550-1234', '4055501234'],
    ['4127', '4127'],
  ])('%s is looked for as %s', (typed, digits) => {
    expect(phoneQuery(typed)).toBe(digits);
  });

  it.each(['41', '00', 'WS-1002', '', '2010 abc'])('is not seen in "%s"', (typed) => {
    expect(phoneQuery(typed)).toBe(null);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBytes, parseInteger } from '../../../../core/import/values/number.ts';

describe('sizes', () => {
  it.each([
    ['1.2 GB (1,288,490,188 bytes)', 1_288_490_188],
    ['112,4 GB (120.688.672.768 bytes)', 120_688_672_768],
    ['112,4 GB (120\u202f688\u202f672\u202f768 octets)'.replaceAll('\u202f', ' '), 120_688_672_768],
    ["112.4 GB (120'688'672'768 Bytes)", 120_688_672_768],
    ['0 B (0 bytes)', 0],
    ['120688672768', 120_688_672_768],
    ['120,688,672,768', 120_688_672_768],
    ['1.5 KB', 1536],
    ['2 GB', 2_147_483_648],
  ])('reads %s', (text, size) => {
    expect(parseBytes(text)).toEqual({ value: size, trouble: null });
  });

  it.each(['', 'Unlimited', 'unlimited'])('has no size for "%s"', (text) => {
    expect(parseBytes(text)).toEqual({ value: null, trouble: null });
  });

  it.each(['large', '()', '1.2.3', '99999999999999999999', '(12 34 x 56)'])('says that %s does not fit', (text) => {
    expect(parseBytes(text)).toEqual({ value: undefined, trouble: 'INVALID_VALUE' });
  });

  it('takes the digits in the brackets whatever groups them', () => {
    const separator = fc.constantFrom(',', '.', ' ', "'", '\u2019');
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 50 }), separator, (bytes, mark) => {
        const grouped = String(bytes).replace(/\B(?=(\d{3})+$)/g, mark);
        expect(parseBytes(`1 GB (${grouped} bytes)`).value).toBe(bytes);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => ['number', 'object', 'undefined'].includes(typeof parseBytes(text).value)),
    );
  });
});

describe('whole numbers', () => {
  it.each([
    ['42', 42],
    ['-7', -7],
    ['1,288', 1288],
    ['1.288.490', 1_288_490],
  ])('reads %s', (text, value) => {
    expect(parseInteger(text)).toEqual({ value, trouble: null });
  });

  it.each(['1.5', 'x', '1,2,3', '1,288.490'])('refuses %s', (text) => {
    expect(parseInteger(text)).toEqual({ value: undefined, trouble: 'INVALID_VALUE' });
  });
});

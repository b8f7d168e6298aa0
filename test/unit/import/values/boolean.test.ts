import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseBoolean } from '../../../../core/import/values/boolean.ts';

it.each(['True', 'true', 'WAHR', 'VRAI', 'SANN', '1', 'Yes', 'Ja', '$true'])('reads %s as yes', (text) => {
  expect(parseBoolean(text)).toEqual({ value: 1, trouble: null });
});

it.each(['False', 'FALSCH', 'FAUX', 'USANN', '0', 'No', 'Nei', '$False'])('reads %s as no', (text) => {
  expect(parseBoolean(text)).toEqual({ value: 0, trouble: null });
});

it('takes a blank for nothing, and says that a word does not fit', () => {
  expect(parseBoolean('')).toEqual({ value: null, trouble: null });
  expect(parseBoolean('maybe')).toEqual({ value: undefined, trouble: 'INVALID_VALUE' });
  expect(parseBoolean('__proto__')).toEqual({ value: undefined, trouble: 'INVALID_VALUE' });
});

it('gives 1, 0, nothing or trouble for any text', () => {
  fc.assert(fc.property(fc.string(), (text) => [1, 0, null, undefined].includes(parseBoolean(text).value as 1)));
});

import { describe, expect, it } from 'vitest';
import { parseProductVersion } from '../../../../core/import/values/product-version.ts';

describe('the version of a server', () => {
  it.each(['Version 14.3 (Build 123.4)', '2010 SP3', 'Exchange 2013', '14.3', '2007', '0'])('is kept: %s', (text) => {
    expect(parseProductVersion(text)).toEqual({ value: text, trouble: null });
  });

  it.each([
    ['0.1 (8.0.535.0)', 'INVALID_VALUE'],
    ['0.10 (14.0.100.0)', 'INVALID_VALUE'],
    ['Microsoft.Exchange.Data.ServerVersion', 'TYPE_NAME_TEXT'],
    ['Version 14.3 (Bu...', 'NAME_TRUNCATED'],
  ])('is not %s', (text, trouble) => {
    expect(parseProductVersion(text)).toEqual({ value: undefined, trouble });
  });

  it('is none in an empty cell', () => {
    expect(parseProductVersion('')).toEqual({ value: null, trouble: null });
  });
});

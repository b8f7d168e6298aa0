import { describe, expect, it } from 'vitest';
import {
  formatOptions,
  type KeptOptions,
  optionsInForce,
  parseOptions,
  usualOptions,
} from '../../../../renderer/pages/reports/kept-options.ts';

describe('the options of reports', () => {
  it.each<KeptOptions>([
    usualOptions,
    { locale: 'de-AT', paper: null },
    { locale: null, paper: 'letter' },
    { locale: 'sv-SE', paper: 'a4' },
  ])('are kept: %j', (options) => {
    expect(parseOptions(formatOptions(options), 'en-GB')).toEqual(options);
  });

  it.each([null, '', '{', '"de-DE"', 'null', '[]', '{"locale":"xx-XX","paper":"a5"}', '{"locale":7}'])(
    'are as usual after %j was kept',
    (text) => {
      expect(parseOptions(text, 'en-GB')).toEqual(usualOptions);
    },
  );

  it.each([
    [usualOptions, 'de-CH', { locale: 'de-CH', paper: 'a4' }],
    [usualOptions, 'en-US', { locale: 'en-US', paper: 'letter' }],
    [{ locale: 'en-US', paper: null }, 'de-DE', { locale: 'en-US', paper: 'letter' }],
    [{ locale: 'en-US', paper: 'a4' }, 'de-DE', { locale: 'en-US', paper: 'a4' }],
  ] as const)(
    '%j in a browser of %s are %j: paper follows the locale until one is chosen',
    (kept, browser, inForce) => {
      expect(optionsInForce(kept, browser)).toEqual(inForce);
    },
  );
});

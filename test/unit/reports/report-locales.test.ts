import { describe, expect, it } from 'vitest';
import { isLocale } from '../../../core/api/parse-locale.ts';
import { nearestLocale, paperOf, reportLocales } from '../../../core/reports/report-locales.ts';

describe('reportLocales', () => {
  it('offers English and German by their own names, each with its paper', () => {
    expect(reportLocales.map(({ tag, name, paper }) => `${tag} ${paper} ${name}`)).toEqual([
      'en-GB a4 English (United Kingdom)',
      'en-US letter English (United States)',
      'en-AU a4 English (Australia)',
      'en-CA letter English (Canada)',
      'en-IE a4 English (Ireland)',
      'en-IN a4 English (India)',
      'en-NZ a4 English (New Zealand)',
      'en-PH letter English (Philippines)',
      'en-ZA a4 English (South Africa)',
      'de-DE a4 Deutsch (Deutschland)',
      'de-AT a4 Deutsch (Österreich)',
      'de-CH a4 Deutsch (Schweiz)',
    ]);
  });

  it('offers only tags that the operations take', () => {
    expect(reportLocales.filter(({ tag }) => !isLocale(tag))).toEqual([]);
  });
});

describe('paperOf', () => {
  const letter = ['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE', 'GT', 'CR', 'PA', 'DO', 'PR', 'SV', 'NI'];

  it.each(letter.map((region) => `es-${region}`))('is Letter for %s', (tag) => {
    expect(paperOf(tag)).toBe('letter');
  });

  it.each(['en-GB', 'de-DE', 'nb-NO', 'pt-BR', 'es-AR', 'es-ES', 'ja-JP', 'en-150'])('is A4 for %s', (tag) => {
    expect(paperOf(tag)).toBe('a4');
  });

  it.each([
    ['en', 'letter'],
    ['de', 'a4'],
    ['fr', 'a4'],
    ['fil', 'letter'],
    ['zh-Hant', 'a4'],
    ['fr-u-nu-latn', 'a4'],
    ['en-u-hc-h23', 'letter'],
    ['tlh', 'a4'],
  ])('takes the region in which most speak %s', (tag, paper) => {
    expect(paperOf(tag)).toBe(paper);
  });

  it('refuses what is no tag', () => {
    expect(() => paperOf('not a tag')).toThrow(RangeError);
  });
});

describe('nearestLocale', () => {
  it.each([
    ['en-US', 'en-US'],
    ['en-GB', 'en-GB'],
    ['de-CH', 'de-CH'],
    ['de-CH-1996', 'de-CH'],
    ['de', 'de-DE'],
    ['de-LI', 'de-DE'],
    ['gsw-CH', 'en-GB'],
    ['en', 'en-US'],
    ['en-SE', 'en-GB'],
    ['es-MX', 'en-US'],
    ['nb-NO', 'en-GB'],
    ['fr-CA', 'en-CA'],
    ['ja-JP', 'en-GB'],
  ])('takes for %s the locale %s', (locale, tag) => {
    expect(nearestLocale(locale).tag).toBe(tag);
  });
});

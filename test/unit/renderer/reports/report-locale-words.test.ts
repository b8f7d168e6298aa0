import { describe, expect, it } from 'vitest';
import { isLocale } from '../../../../core/api/parse-locale.ts';
import { browserLocale, offeredLocales, usualLocale } from '../../../../renderer/words/report-locale-words.ts';

describe('the language of a browser', () => {
  it.each([
    [['de-AT', 'en'], 'de-AT'],
    [['en-US@posix'], 'en-US'],
    [['', 'c', 'fr'], 'fr'],
    [[], 'en-GB'],
  ])('of %j is %s', (languages, tag) => {
    expect(browserLocale(languages)).toBe(tag);
  });
});

describe('the locales that are offered', () => {
  it.each([
    ['en-US', 'en-US'],
    ['en', 'en-US'],
    ['de', 'de-DE'],
    ['de-LI', 'de-DE'],
    ['nb', 'nb-NO'],
    ['sv-SE', 'sv-SE'],
    ['sv-FI', 'sv-FI'],
    ['ja', 'ja-JP'],
  ])('begin in a browser of %s with %s', (browser, tag) => {
    expect(usualLocale(browser)).toBe(tag);
  });

  it('have the language of the browser, by its own name, where they lack it', () => {
    expect([
      offeredLocales('fr-CA').dates[0],
      offeredLocales('fr-FR').dates.filter(({ tag }) => tag.startsWith('fr')),
    ]).toEqual([{ tag: 'fr-CA', name: 'Français canadien' }, [{ tag: 'fr-FR', name: 'Français (France)' }]]);
  });

  it('are all ones that operations take, each once', () => {
    const { words, dates } = offeredLocales('sv-FI');
    const tags = [...words, ...dates].map(({ tag }) => tag);
    expect([tags.filter((tag) => !isLocale(tag)), new Set(tags).size]).toEqual([[], tags.length]);
  });
});

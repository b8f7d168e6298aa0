import { isLocale } from '../../core/api/parse-locale.ts';
import { nearestLocale, reportLocales } from '../../core/reports/report-locales.ts';

/** A locale as it is offered: its tag, and its name in its own language. */
export type OfferedLocale = { readonly tag: string; readonly name: string };

/** The locales to choose from: those whose words reports have, and those that are for dates and numbers only. */
export type OfferedLocales = { readonly words: readonly OfferedLocale[]; readonly dates: readonly OfferedLocale[] };

/**
 * The language of a browser by the list that it gives: the first that is a tag. Chromium writes `en-US@posix` where the system has
 * no language; that is `en-US`.
 */
export function browserLocale(languages: readonly string[]): string {
  return languages.map((language) => language.replace(/@.*/, '')).find(isLocale) ?? 'en-GB';
}

/** What is offered in a browser of a language: its own is among them. Throws RangeError for what is no tag. */
export function offeredLocales(browser: string): OfferedLocales {
  const own = usualLocale(browser);
  const isKnown = [...reportLocales, ...datesOnly].some(({ tag }) => tag === own);
  return { words: reportLocales, dates: isKnown ? datesOnly : [{ tag: own, name: ownName(own) }, ...datesOnly] };
}

/** The locale that is chosen at first in a browser of a language. Throws RangeError for what is no tag. */
export function usualLocale(browser: string): string {
  const { language, region } = new Intl.Locale(browser).maximize();
  if (reportLocales.some(({ tag }) => new Intl.Locale(tag).language === language)) return nearestLocale(browser).tag;
  return region === undefined ? language : `${language}-${region}`;
}

function ownName(tag: string): string {
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  return `${name.slice(0, 1).toLocaleUpperCase(tag)}${name.slice(1)}`;
}

const datesOnly: readonly OfferedLocale[] = [
  { tag: 'cs-CZ', name: 'Čeština (Česko)' },
  { tag: 'da-DK', name: 'Dansk (Danmark)' },
  { tag: 'es-ES', name: 'Español (España)' },
  { tag: 'fi-FI', name: 'Suomi (Suomi)' },
  { tag: 'fr-FR', name: 'Français (France)' },
  { tag: 'it-IT', name: 'Italiano (Italia)' },
  { tag: 'nb-NO', name: 'Norsk bokmål (Norge)' },
  { tag: 'nl-NL', name: 'Nederlands (Nederland)' },
  { tag: 'pl-PL', name: 'Polski (Polska)' },
  { tag: 'pt-BR', name: 'Português (Brasil)' },
  { tag: 'sv-SE', name: 'Svenska (Sverige)' },
];

import type { Paper } from './report-kinds.ts';
import { languageOf } from './words/report-language.ts';

/** A locale that reports are offered in: its tag, its name in its own language, and the paper that is usual there. */
export type ReportLocale = { readonly tag: string; readonly name: string; readonly paper: Paper };

/** CLDR: the regions whose paper is US Letter. */
const letterRegions: ReadonlySet<string> = new Set([
  ...['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE', 'GT', 'CR', 'PA', 'DO', 'PR', 'SV', 'NI'],
]);

/** The locales to choose from: those of the languages that reports are written in. Every other tag works as well. */
export const reportLocales: readonly ReportLocale[] = [
  offer('en-GB', 'English (United Kingdom)'),
  offer('en-US', 'English (United States)'),
  offer('en-AU', 'English (Australia)'),
  offer('en-CA', 'English (Canada)'),
  offer('en-IE', 'English (Ireland)'),
  offer('en-IN', 'English (India)'),
  offer('en-NZ', 'English (New Zealand)'),
  offer('en-PH', 'English (Philippines)'),
  offer('en-ZA', 'English (South Africa)'),
  offer('de-DE', 'Deutsch (Deutschland)'),
  offer('de-AT', 'Deutsch (Österreich)'),
  offer('de-CH', 'Deutsch (Schweiz)'),
];

/**
 * The paper that is usual where a locale is spoken: Letter in the parts of America and Asia that have it, A4 everywhere else. A
 * tag without a region counts for the largest of its language: `en` is `en-US`. Throws RangeError for what is no tag.
 */
export function paperOf(locale: string): Paper {
  return letterRegions.has(regionOf(locale)) ? 'letter' : 'a4';
}

/**
 * The offered locale that fits one of a computer best: itself, else its language and region, else the first of its language with
 * its paper. Throws RangeError for what is no tag.
 */
export function nearestLocale(locale: string): ReportLocale {
  const language = languageOf(locale);
  const region = regionOf(locale);
  const ofLanguage = reportLocales.filter(({ tag }) => languageOf(tag) === language);
  const nearest =
    ofLanguage.find(({ tag }) => regionOf(tag) === region) ??
    ofLanguage.find(({ paper }) => paper === paperOf(locale)) ??
    ofLanguage[0];
  if (nearest === undefined) throw new RangeError(`no locale is offered for ${language}`);
  return nearest;
}

function offer(tag: string, name: string): ReportLocale {
  return { tag, name, paper: paperOf(tag) };
}

/** The region of a tag, or that in which most speak its language: `de` is spoken in `DE`. Empty where there is none. */
function regionOf(locale: string): string {
  return new Intl.Locale(locale).maximize().region ?? '';
}

import { type Paper, papers } from '../../../core/reports/report-kinds.ts';
import { paperOf } from '../../../core/reports/report-locales.ts';
import { offeredLocales, usualLocale } from '../../words/report-locale-words.ts';

/** How reports are written here: null is what is usual where the browser is, or where the locale is spoken. */
export type KeptOptions = { readonly locale: string | null; readonly paper: Paper | null };

/** What somebody who has chosen nothing gets. */
export const usualOptions: KeptOptions = { locale: null, paper: null };

/** Reads what was kept; what cannot be understood, or is not offered any more, is as usual. */
export function parseOptions(text: string | null, browser: string): KeptOptions {
  const kept = parseJson(text);
  const { words, dates } = offeredLocales(browser);
  const locale = 'locale' in kept ? kept.locale : null;
  const paper = 'paper' in kept ? kept.paper : null;
  return {
    locale: [...words, ...dates].find(({ tag }) => tag === locale)?.tag ?? null,
    paper: papers.find((known) => known === paper) ?? null,
  };
}

/** The text to keep; null when nothing is to be kept. */
export function formatOptions(options: KeptOptions): string | null {
  return options.locale === null && options.paper === null ? null : JSON.stringify(options);
}

/** What is in force: paper follows the locale until one is chosen. */
export function optionsInForce(
  { locale, paper }: KeptOptions,
  browser: string,
): { readonly locale: string; readonly paper: Paper } {
  const chosen = locale ?? usualLocale(browser);
  return { locale: chosen, paper: paper ?? paperOf(chosen) };
}

function parseJson(text: string | null): object {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

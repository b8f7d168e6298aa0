import * as z from 'zod/mini';

/** A language tag that dates and numbers can be written by, such as `de-DE`. */
export const localeTag = z.custom<string>(isLocale, 'a language tag such as en-GB or de-DE');

/** True for a well-formed tag. */
export function isLocale(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

import type { OutlookProduct } from '../settings/settings.ts';

/** What a profile is used by: Outlook of a year, or an application with MAPI/CDO (version 6.x). */
export type ClientProduct = OutlookProduct | 'MAPI/CDO';

/**
 * The product of a version (domain.md 3.6): 11 = 2003, 12 = 2007, 14 = 2010, 15 = 2013, 16 and later = 2016, 6 = MAPI/CDO.
 * Accepts a build (`14.0.7116.5000`), a name (`Outlook 2010`) or a bare number; null when the text tells neither.
 */
export function clientProduct(version: string | null): ClientProduct | null {
  if (version === null) return null;
  const known = products.get(Number.parseInt(version, 10));
  return known ?? productInText(version);
}

/** Finds the version in a text that does not begin with one of the usual builds. */
function productInText(text: string): ClientProduct | null {
  if (/\bcdo\b/i.test(text)) return 'MAPI/CDO';
  if (/\b(?:microsoft|office)\s*365\b/i.test(text)) return '2016';
  const number = Number(/\d+/.exec(text)?.[0] ?? Number.NaN);
  const isLater = (number > 16 && number < 100) || (number > 2016 && number < 2100);
  return isLater ? '2016' : (products.get(number) ?? null);
}

const products: ReadonlyMap<number, ClientProduct> = new Map([
  [6, 'MAPI/CDO'],
  [11, '2003'],
  [12, '2007'],
  [14, '2010'],
  [15, '2013'],
  [16, '2016'],
  [2003, '2003'],
  [2007, '2007'],
  [2010, '2010'],
  [2013, '2013'],
  [2016, '2016'],
]);

import type { WriteSheet } from 'hucre/xlsx';
import type { BookPlan } from './report-workbook-messages.ts';
import { headerText } from './report-workbook-text.ts';

/** What a sheet looks like on paper; a wide one goes over several pages beside each other. */
export function pageOf(
  { stamp, words, paper }: BookPlan,
  name: string,
  { orientation, pagesWide }: { readonly orientation: 'portrait' | 'landscape'; readonly pagesWide: number },
): Required<Pick<WriteSheet, 'pageSetup' | 'headerFooter'>> {
  const pages = headerText(words.pages).replace('{page}', '&P').replace('{pages}', '&N');
  return {
    pageSetup: {
      ...{ paperSize: paper, orientation, fitToPage: true, fitToWidth: pagesWide, fitToHeight: 0 },
      margins: { left: 0.5, right: 0.5, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      oddHeader: `&L${headerText(stamp.organization.slice(0, mostOfName))}&R${headerText(name)}`,
      oddFooter: `&L${headerText(words.asOf)}&R${pages}`,
    },
  };
}

/** How many pages beside each other columns of these widths need to be read; each repeats the first. */
export function pagesFor(widths: readonly number[]): number {
  const [first = 0] = widths;
  const total = widths.reduce((sum, width) => sum + width, 0);
  return Math.max(1, Math.ceil((total - first) / (mostCharacters - Math.min(first, mostCharacters / 2))));
}

/** What a page of paper holds in landscape at two thirds of the size of the screen. */
const mostCharacters = 200;

/** Spreadsheets take at most 255 characters for a header. */
const mostOfName = 100;

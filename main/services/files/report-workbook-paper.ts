import type { WriteSheet } from 'hucre/xlsx';
import type { BookPlan } from './report-workbook-messages.ts';
import { headerText } from './report-workbook-text.ts';

/** What a sheet looks like on paper. */
export function pageOf(
  { stamp, words, paper }: BookPlan,
  name: string,
  orientation: 'portrait' | 'landscape',
): Required<Pick<WriteSheet, 'pageSetup' | 'headerFooter'>> {
  const pages = headerText(words.pages).replace('{page}', '&P').replace('{pages}', '&N');
  return {
    pageSetup: {
      ...{ paperSize: paper, orientation, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      margins: { left: 0.5, right: 0.5, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      oddHeader: `&L${headerText(stamp.organization.slice(0, mostOfName))}&R${headerText(name)}`,
      oddFooter: `&L${headerText(words.asOf)}&R${pages}`,
    },
  };
}

/** Spreadsheets take at most 255 characters for a header. */
const mostOfName = 100;

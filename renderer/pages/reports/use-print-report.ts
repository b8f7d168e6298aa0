import { useEffect, useState } from 'react';
import type { ReportDocument } from '../../../core/api/report-report.ts';
import type { Paper } from '../../../core/reports/report-kinds.ts';
import { useNotices } from '../../components/notices.tsx';
import { printPage } from '../../components/print-page.ts';
import { useClient } from '../../queries/client-provider.tsx';
import { errorWords } from '../../words/error-words.ts';
import type { PartOrder } from './report-orders.ts';

/** What is printed: parts with all their rows, as they were ordered. */
export type PrintedSheets = {
  readonly parts: readonly ReportDocument[];
  readonly paper: Paper;
  readonly locale: string;
};

type PrintOptions = Pick<PrintedSheets, 'paper' | 'locale'>;

/** Printing of parts. */
export type ReportPrinter = {
  /** What is on paper while it is printed; null while nothing is. */
  readonly sheets: PrintedSheets | null;
  readonly isBusy: boolean;
  /** Gets the parts with all their rows, puts them on sheets, prints them, and takes the sheets away. */
  readonly print: (parts: readonly PartOrder[], options: PrintOptions) => void;
};

/** Prints parts of the report as they are now. */
export function usePrintReport(): ReportPrinter {
  const client = useClient();
  const { notify } = useNotices();
  const [isBusy, setIsBusy] = useState(false);
  const [sheets, setSheets] = useState<PrintedSheets | null>(null);
  useEffect(() => {
    if (sheets === null) return;
    return printPage(
      () => setSheets(null),
      () => notify({ kind: 'error', text: 'Printing is not available here.', detail: 'Save the report instead.' }),
    );
  }, [sheets, notify]);
  const load = async (orders: readonly PartOrder[], { paper, locale }: PrintOptions): Promise<void> => {
    const parts: ReportDocument[] = [];
    for (const order of orders) parts.push(await client.call('report.read', { ...order, asOf: null, most: null }));
    setSheets({ parts, paper, locale });
  };
  return {
    ...{ sheets, isBusy },
    print: (parts, options) => {
      if (isBusy) return;
      setIsBusy(true);
      load(parts, options)
        .catch((error: unknown) => {
          const { message, hint } = errorWords(error);
          notify({ kind: 'error', text: message, detail: hint });
        })
        .finally(() => setIsBusy(false));
    },
  };
}

import { useEffect, useState } from 'react';
import type { ReportDocument } from '../../../core/api/report-report.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { useNotices } from '../../components/notices.tsx';
import { printPage } from '../../components/print-page.ts';
import { useClient } from '../../queries/client-provider.tsx';
import { errorWords } from '../../words/error-words.ts';
import type { PartOrder } from './report-orders.ts';

/** Printing of parts. */
export type ReportPrinter = {
  /** What is on paper while it is printed; null while nothing is. */
  readonly sheets: readonly ReportDocument[] | null;
  readonly isBusy: boolean;
  /** Gets the parts with all their rows, puts them on sheets, prints them, and takes the sheets away. */
  readonly print: (parts: readonly PartOrder[]) => void;
};

/** Prints parts of the report as they are now. */
export function usePrintReport(): ReportPrinter {
  const client = useClient();
  const announce = useAnnounce();
  const { notify } = useNotices();
  const [isBusy, setIsBusy] = useState(false);
  const [sheets, setSheets] = useState<readonly ReportDocument[] | null>(null);
  useEffect(() => {
    if (sheets === null) return;
    return printPage(
      () => setSheets(null),
      () => announce('Printing is not available here. Save the report instead.'),
    );
  }, [sheets, announce]);
  const load = async (parts: readonly PartOrder[]): Promise<void> => {
    const read: ReportDocument[] = [];
    for (const part of parts) read.push(await client.call('report.read', { ...part, asOf: null, most: null }));
    setSheets(read);
  };
  return {
    ...{ sheets, isBusy },
    print: (parts) => {
      if (isBusy) return;
      setIsBusy(true);
      load(parts)
        .catch((error: unknown) => {
          const { message, hint } = errorWords(error);
          notify({ kind: 'error', text: message, detail: hint });
        })
        .finally(() => setIsBusy(false));
    },
  };
}

import { useCallback, useEffect, useState } from 'react';
import type { PickedFile } from '../../../core/api/host-contract.ts';
import type { RunbookContents, RunbookPart, RunbookPartInfo } from '../../../core/api/runbook-report.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { useNotices } from '../../components/notices.tsx';
import { printPage } from '../../components/print-page.ts';
import { useClient } from '../../queries/client-provider.tsx';
import { useHost } from '../../queries/use-host.ts';
import { errorWords } from '../../words/error-words.ts';
import { toFileName } from '../../words/file-name.ts';

/** What is on paper while it is printed; null while nothing is. */
export type Printing = {
  readonly sheets: readonly RunbookPart[] | null;
  readonly isBusy: boolean;
  /** Prints parts; of several, the chapters of the runbook. */
  readonly print: (parts: readonly RunbookPartInfo[]) => void;
  /** Saves the chapters as a PDF file where the user wants it. */
  readonly toPdf: (parts: readonly RunbookPartInfo[]) => void;
};

/** Gets the parts, puts them on sheets, prints them, and takes the sheets away. */
export function usePrintRunbook({ project }: RunbookContents): Printing {
  const client = useClient();
  const host = useHost();
  const { notify } = useNotices();
  const announce = useAnnounce();
  const [isBusy, setIsBusy] = useState(false);
  const [job, setJob] = useState<Job | null>(null);
  const fail = useCallback(
    (error: unknown) => {
      const { message, hint } = errorWords(error);
      notify({ kind: 'error', text: message, detail: hint });
    },
    [notify],
  );
  const load = async (parts: readonly RunbookPartInfo[], pdf: PickedFile | null): Promise<void> => {
    const wanted = parts.length === 1 ? parts : parts.filter(({ kind }) => kind === 'chapter');
    const sheets: RunbookPart[] = [];
    for (const { id } of wanted) sheets.push(await client.call('runbook.part', { id }));
    setJob({ sheets, pdf });
  };
  const start = (work: () => Promise<void>): void => {
    setIsBusy(true);
    work()
      .catch(fail)
      .finally(() => setIsBusy(false));
  };
  useEffect(() => {
    if (job === null) return;
    const end = (): void => setJob(null);
    if (job.pdf === null)
      return printPage(end, () => announce('Printing is not available here. Save the runbook instead.'));
    const target = job.pdf;
    host
      .call('host.printToPdf', { target: target.ref })
      .then(() => notify({ kind: 'done', text: `Saved the runbook as ${target.name}.` }), fail)
      .finally(end);
    return undefined;
  }, [job, host, notify, announce, fail]);
  return {
    sheets: job?.sheets ?? null,
    isBusy,
    print: (parts) => start(() => load(parts, null)),
    toPdf: (parts) =>
      start(async () => {
        const target = await host.chooseTarget(`${toFileName(project)} runbook.pdf`);
        if (target !== null) await load(parts, target);
      }),
  };
}

type Job = { readonly sheets: readonly RunbookPart[]; readonly pdf: PickedFile | null };

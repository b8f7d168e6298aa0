import { useState } from 'react';
import type { Inputs } from '../../../core/api/contract.ts';
import type { PickedFile } from '../../../core/api/host-contract.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import { useNotices } from '../../components/notices.tsx';
import { useClient } from '../../queries/client-provider.tsx';
import { useHost } from '../../queries/use-host.ts';
import { useHostInfo } from '../../queries/use-host-info.ts';
import { useJob, type WatchedJob } from '../../queries/use-job.ts';
import { errorWords } from '../../words/error-words.ts';
import { counted } from '../../words/format.ts';
import { dotted, sizeWords } from '../../words/import-words.ts';
import { filesInTheWay, type RefusedFolder } from '../runbook/use-save-runbook.ts';

/** What is written, and what the file is called that is proposed, by its ending. */
export type ReportOrder = {
  readonly choices: Omit<Inputs['report.write'], 'target' | 'archive' | 'overwrite'>;
  readonly fileName: (ending: string) => string;
};

export type ReportSaver = {
  readonly job: WatchedJob;
  /** What stands in the way in a folder; null while nothing does. */
  readonly refused: RefusedFolder | null;
  /** Asks where to save, writes it, and tells so. */
  readonly save: (order: ReportOrder) => void;
  /** Writes all the same: the files in the way are replaced. */
  readonly replace: () => void;
  readonly leave: () => void;
};

/** Saves reports: a window asks for a file, or a folder for tables; a browser downloads a file, tables as a ZIP file. */
export function useSaveReport(): ReportSaver {
  const client = useClient();
  const host = useHost();
  const { notify } = useNotices();
  const isWindow = useHostInfo().data?.kind === 'window';
  const job = useJob();
  const [refused, setRefused] = useState<{ readonly folder: RefusedFolder; readonly order: ReportOrder } | null>(null);
  const write = async (target: PickedFile, { choices }: ReportOrder, overwrite: boolean): Promise<void> => {
    const isTables = choices.format === 'csv';
    const isFolder = isTables && isWindow;
    const input = { ...choices, target: target.ref, archive: isTables && !isWindow, overwrite };
    const { files, bytes } = await job.run((jobId) => client.call('report.write', input, { jobId }));
    if (!isFolder) await host.deliver(target);
    const count = isFolder ? counted(files.length, 'file') : null;
    notify({ kind: 'done', text: `Saved ${target.name}.`, detail: dotted([count, sizeWords(bytes)]) });
  };
  const attempt = async (target: PickedFile, order: ReportOrder, overwrite: boolean): Promise<void> => {
    try {
      await write(target, order, overwrite);
    } catch (error) {
      const files = overwrite ? null : filesInTheWay(error);
      if (files !== null) setRefused({ folder: { target, files }, order });
      else if (isCancelled(error)) notify({ kind: 'info', text: `Stopped. ${target.name} was not written.` });
      else throw error;
    }
  };
  const carryOut = (work: Promise<void>): void => {
    work.catch((error: unknown) => {
      const { message, hint } = errorWords(error);
      notify({ kind: 'error', text: message, detail: hint });
    });
  };
  const choose = async (order: ReportOrder): Promise<void> => {
    const { format } = order.choices;
    const target =
      format === 'csv' && isWindow
        ? await host.call('host.chooseTargetFolder', {})
        : await host.chooseTarget(order.fileName(format === 'csv' ? 'zip' : format));
    if (target !== null) await attempt(target, order, false);
  };
  return {
    ...{ job, refused: refused?.folder ?? null },
    save: (order) => carryOut(choose(order)),
    replace: () => {
      setRefused(null);
      if (refused !== null) carryOut(attempt(refused.folder.target, refused.order, true));
    },
    leave: () => setRefused(null),
  };
}

function isCancelled(error: unknown): boolean {
  return error instanceof AppError && error.code === 'cancelled';
}

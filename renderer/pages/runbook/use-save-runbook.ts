import { useState } from 'react';
import type { PickedFile } from '../../../core/api/host-contract.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import { useNotices } from '../../components/notices.tsx';
import { useClient } from '../../queries/client-provider.tsx';
import { useHost } from '../../queries/use-host.ts';
import { useHostInfo } from '../../queries/use-host-info.ts';
import { errorWords } from '../../words/error-words.ts';
import { toFileName } from '../../words/file-name.ts';
import { counted } from '../../words/format.ts';

/** A folder into which nothing was written, because it holds files of others; `files` are their paths. */
export type RefusedFolder = { readonly target: PickedFile; readonly files: readonly string[] };

export type RunbookSaver = {
  readonly isBusy: boolean;
  /** What stands in the way; null while nothing does. */
  readonly refused: RefusedFolder | null;
  /** Asks for a folder in a window, and writes into it; a browser downloads a ZIP file. */
  readonly start: () => void;
  /** Writes all the same: the files in the way are replaced. */
  readonly replace: () => void;
  readonly cancel: () => void;
};

/** Saves all files of the runbook. */
export function useSaveRunbook(project: string): RunbookSaver {
  const client = useClient();
  const host = useHost();
  const { notify } = useNotices();
  const isWindow = useHostInfo().data?.kind === 'window';
  const [isBusy, setIsBusy] = useState(false);
  const [refused, setRefused] = useState<RefusedFolder | null>(null);
  const write = async (target: PickedFile, overwrite: boolean): Promise<void> => {
    try {
      const { files } = await client.call('runbook.write', { target: target.ref, overwrite });
      setRefused(null);
      notify({ kind: 'done', text: `Saved ${counted(files.length, 'file')} to ${target.name}.`, detail: begin });
    } catch (error) {
      const files = filesInTheWay(error);
      if (files === null || overwrite) throw error;
      setRefused({ target, files });
    }
  };
  const saveFolder = async (): Promise<void> => {
    const target = await host.call('host.chooseTargetFolder', {});
    if (target !== null) await write(target, false);
  };
  const download = async (): Promise<void> => {
    const target = await host.chooseTarget(`${toFileName(project)} runbook.zip`);
    if (target === null) return;
    const { files } = await client.call('runbook.saveArchive', { target: target.ref });
    await host.deliver(target);
    notify({ kind: 'done', text: `Saved ${counted(files, 'file')} in ${target.name}.`, detail: begin });
  };
  const carryOut = (work: Promise<void>): void => {
    setIsBusy(true);
    work
      .catch((error: unknown) => {
        const { message, hint } = errorWords(error);
        notify({ kind: 'error', text: message, detail: hint });
      })
      .finally(() => setIsBusy(false));
  };
  return {
    isBusy,
    refused,
    start: () => carryOut(isWindow ? saveFolder() : download()),
    replace: () => {
      if (refused !== null) carryOut(write(refused.target, true).finally(() => setRefused(null)));
    },
    cancel: () => setRefused(null),
  };
}

const begin = 'Begin with runbook.html. Run every script with -WhatIf first.';

/** The files of others that a refusal names; null for any other failure. */
export function filesInTheWay(error: unknown): readonly string[] | null {
  if (!(error instanceof AppError) || error.code !== 'file-write-failed') return null;
  const { files } = error.details;
  return Array.isArray(files) ? files : null;
}

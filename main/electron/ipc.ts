import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { HostHandlers } from '../../core/api/host-contract.ts';
import { dispatchHostCall } from '../../core/api/host-dispatch.ts';
import { type Reply, toWireError } from '../../core/api/reply.ts';
import { AppError } from '../../core/shared/app-error.ts';
import { withoutProjectExchange } from '../services/without-project-exchange.ts';
import { areTakenFiles, channels, isCallRequest } from './channels.ts';
import type { AppLog } from './log.ts';
import { isOwnAddress } from './page-protocol.ts';
import type { ProjectWindow } from './project-window.ts';
import { takeFiles } from './user-files.ts';
import type { Windows } from './windows.ts';

/** What answers the calls of pages. */
export type IpcParts = {
  readonly windows: Windows;
  readonly hostOf: (own: ProjectWindow) => HostHandlers;
  readonly log: AppLog;
};

/** Answers the calls of the pages: only the main frame of a window, at the program's own address, gets an answer. */
export function registerIpc({ windows, hostOf, log }: IpcParts): void {
  const senderOf = (event: IpcMainInvokeEvent): ProjectWindow => {
    const own = windows.ofPage(event.sender);
    const frame = event.senderFrame;
    if (own !== null && frame !== null && frame === event.sender.mainFrame && isOwnAddress(frame.url)) return own;
    log.note('A call of an unknown page was refused.');
    throw new Error('This page may not call the program.');
  };

  ipcMain.handle(channels.call, async (event, request: unknown): Promise<Reply<unknown>> => {
    const { backend } = senderOf(event);
    if (!isCallRequest(request)) return refuse('The call is not one.');
    return withoutProjectExchange(backend.transport).call(request);
  });

  ipcMain.handle(channels.host, async (event, name: unknown, input: unknown): Promise<Reply<unknown>> => {
    const own = senderOf(event);
    if (typeof name !== 'string') return refuse('The call has no name.');
    return dispatchHostCall(hostOf(own), name, input, log.fault);
  });

  ipcMain.handle(channels.files, async (event, files: unknown): Promise<Reply<unknown>> => {
    const own = senderOf(event);
    if (!areTakenFiles(files)) return refuse('The list is not one of files.');
    try {
      return { ok: true, value: await takeFiles(own, files) };
    } catch (thrown) {
      if (!(thrown instanceof AppError)) log.fault(thrown, 'taking files');
      return { ok: false, error: toWireError(thrown, 'taking files') };
    }
  });
}

function refuse(message: string): Reply<never> {
  const hint = 'The page and the program may differ in version.';
  return { ok: false, error: { code: 'usage', message, hint, details: {} } };
}

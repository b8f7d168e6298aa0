import { type BrowserWindow, dialog } from 'electron';
import type { AppLog } from './log.ts';

/** Sees to a window whose page ends or hangs: the user is told what is safe, and chooses how to go on. */
export function guardPage(window: BrowserWindow, log: AppLog): void {
  window.webContents.on('render-process-gone', (_, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    log.note(`A page ended: ${reason} (${exitCode}).`);
    void offerReload(window, 'The window stopped working.').catch((error) => log.fault(error, 'telling of a page'));
  });
  guardHang(window, log);
}

/** Tells that the process of a window's project ended, and offers to go on with a new one. */
export async function tellBackendLost(window: BrowserWindow, log: AppLog, code: number): Promise<void> {
  log.note(`The process of a project ended with the code ${code}.`);
  if (!window.isDestroyed()) await offerReload(window, 'The part of Caskade that works on the project stopped.');
}

async function offerReload(window: BrowserWindow, message: string): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message,
    detail: `${whatIsSafe} Reload goes on with the same project. Help, Show logs has what is known of the cause.`,
    buttons: ['Reload', 'Close'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (window.isDestroyed()) return;
  if (response === 0) window.webContents.reload();
  else window.destroy();
}

const whatIsSafe = 'Everything up to the last change is saved; work that was going on was not written.';

/** A page that hangs may come back by itself: then the question goes away. */
function guardHang(window: BrowserWindow, log: AppLog): void {
  let question: AbortController | null = null;
  const ask = async (signal: AbortSignal): Promise<void> => {
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: 'The window does not answer.',
      detail: `Wait for it, or close it. ${whatIsSafe}`,
      buttons: ['Wait', 'Close'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
      signal,
    });
    if (response === 1 && !signal.aborted && !window.isDestroyed()) window.destroy();
  };
  window.on('unresponsive', () => {
    if (question !== null) return;
    log.note('A page does not answer.');
    question = new AbortController();
    void ask(question.signal)
      .catch((error) => log.fault(error, 'asking about a page that hangs'))
      .finally(() => {
        question = null;
      });
  });
  window.on('responsive', () => question?.abort());
}

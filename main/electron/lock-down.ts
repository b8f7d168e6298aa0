import { app, type Session, type WebContents } from 'electron';
import type { AppLog } from './log.ts';
import { isOwnAddress, pageScheme } from './page-protocol.ts';

/** What no page of any window may: whatever it is for, it starts from these. */
export const lockedPreferences = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
} as const satisfies Electron.WebPreferences;

/** Keeps every page, of whatever window, at the program's own address and away from everything but its door. */
export function lockDownContents(log: AppLog): void {
  app.on('web-contents-created', (_, contents) => lockDown(contents, log));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, trust) => {
    event.preventDefault();
    trust(false);
  });
  app.on('select-client-certificate', (event, _contents, _url, _list, choose) => {
    event.preventDefault();
    choose();
  });
  app.on('login', (event) => event.preventDefault());
}

/** Refuses a session every permission but putting text on the clipboard, and every way into the network. */
export function lockDownSession(session: Session, mayInspect: boolean): void {
  session.setPermissionRequestHandler((_, permission, answer) => answer(permission === clipboardWrite));
  session.setPermissionCheckHandler((_, permission) => permission === clipboardWrite);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isAllowedRequest(url, mayInspect) }));
  session.on('will-download', (event) => event.preventDefault());
}

/** Refuses a session that only prints every permission, and every request but those for what it prints. */
export function lockDownPrinting(session: Session, isPrinted: (url: string) => boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isPrinted(url) }));
  session.on('will-download', (event) => event.preventDefault());
}

const clipboardWrite = 'clipboard-sanitized-write';

function lockDown(contents: WebContents, log: AppLog): void {
  const refuseOther = (event: { readonly url: string; readonly preventDefault: () => void }): void => {
    if (isOwnAddress(event.url)) return;
    event.preventDefault();
    log.note('A page wanted to go to another address; it was refused.');
  };
  contents.on('will-navigate', refuseOther);
  contents.on('will-frame-navigate', refuseOther);
  contents.on('will-redirect', refuseOther);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** The tools of the browser need their own pages, while the program is being developed. */
function isAllowedRequest(url: string, mayInspect: boolean): boolean {
  const scheme = url.slice(0, url.indexOf(':'));
  if (scheme === pageScheme || scheme === 'blob' || scheme === 'data') return true;
  return mayInspect && scheme === 'devtools';
}

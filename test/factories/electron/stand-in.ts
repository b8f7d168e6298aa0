/**
 * Stands for the `electron` module: it keeps what the program asks of it and lets a test play the system and the user. The
 * process of a project is a real one, started with Node.js. A test file takes it with
 * `vi.mock('electron', () => import('…/stand-in.ts'))`.
 */

import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preventable, type StandInContents, StandInWindow } from './stand-in-window.ts';

type Answer = Record<string, unknown>;
type Handler = (event: unknown, ...args: unknown[]) => unknown;
type ProtocolHandler = (request: Request) => Response | Promise<Response>;
type MenuItem = { label?: string; submenu?: MenuItem[]; click?: () => void; enabled?: boolean; role?: string };

/** What a test sees and decides. */
export const world = {
  /** The folder of the user, of the test. */
  folder: '',
  isFirstInstance: true,
  isPackaged: false,
  /** What was asked before the program was ready, in order. */
  early: [] as string[],
  isReady: false,
  quits: 0,
  exits: [] as number[],
  recentDocuments: [] as string[],
  appUserModelId: '',
  name: '',
  /** The dialogs that were shown, and the answers of the user; without an answer, the first button or a cancel. */
  dialogs: [] as { readonly kind: string; readonly options: Record<string, unknown> }[],
  answers: [] as (Answer | Promise<Answer>)[],
  schemes: [] as unknown[],
  menu: [] as MenuItem[],
  shownPaths: [] as string[],
  processes: [] as ChildProcess[],
  displays: [{ id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
  handlers: new Map<string, Handler>(),
  protocols: new Map<string, ProtocolHandler>(),
  /** The sessions beside the one of the windows, by their names. */
  partitions: new Map<string, StandInSession>(),
  exposed: new Map<string, unknown>(),
  /** The window whose preload runs. */
  preloading: null as StandInWindow | null,
};

class StandInApp extends EventEmitter {
  commandLine = { appendSwitch: (): void => {} };
  get isPackaged(): boolean {
    return world.isPackaged;
  }
  setName(name: string): void {
    world.name = name;
  }
  setAppUserModelId(id: string): void {
    world.appUserModelId = id;
  }
  requestSingleInstanceLock(): boolean {
    return world.isFirstInstance;
  }
  enableSandbox(): void {
    world.early.push('enableSandbox');
  }
  whenReady(): Promise<void> {
    return new Promise((resolve) => {
      if (world.isReady) resolve();
      else this.once('ready', () => resolve());
    });
  }
  getPath(name: string): string {
    return join(world.folder, name);
  }
  addRecentDocument(path: string): void {
    world.recentDocuments.push(path);
  }
  /** As Electron does: `will-quit` can be prevented. */
  quit(): void {
    for (const window of [...StandInWindow.all]) window.close();
    if (StandInWindow.all.length > 0) return;
    const event = preventable({});
    this.emit('will-quit', event);
    if (!event.defaultPrevented) world.quits += 1;
  }
  exit(code: number): void {
    world.exits.push(code);
  }
}

class StandInSession extends EventEmitter {
  permissionRequest: ((contents: unknown, permission: string, answer: (is: boolean) => void) => void) | null = null;
  permissionCheck: ((contents: unknown, permission: string) => boolean) | null = null;
  devicePermission: (() => boolean) | null = null;
  beforeRequest: ((details: { url: string }, answer: (verdict: { cancel: boolean }) => void) => void) | null = null;
  hasSpellChecker = true;
  readonly protocols = new Map<string, ProtocolHandler>();
  readonly protocol = {
    handle: (scheme: string, handler: ProtocolHandler): void => {
      this.protocols.set(scheme, handler);
    },
  };
  readonly webRequest = {
    onBeforeRequest: (listener: NonNullable<StandInSession['beforeRequest']>): void => {
      this.beforeRequest = listener;
    },
  };
  setPermissionRequestHandler(handler: NonNullable<StandInSession['permissionRequest']>): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: NonNullable<StandInSession['permissionCheck']>): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: () => boolean): void {
    this.devicePermission = handler;
  }
  setSpellCheckerEnabled(is: boolean): void {
    this.hasSpellChecker = is;
  }
}

export const app = new StandInApp();
export const session = {
  defaultSession: new StandInSession(),
  fromPartition: (name: string): StandInSession => {
    const found = world.partitions.get(name) ?? new StandInSession();
    world.partitions.set(name, found);
    return found;
  },
};
export const BrowserWindow = StandInWindow;
export const nativeTheme = { shouldUseDarkColors: false };
export const shell = {
  openPath: async (path: string): Promise<string> => {
    world.shownPaths.push(path);
    return '';
  },
};
export const screen = {
  getAllDisplays: () => world.displays,
  getPrimaryDisplay: () => world.displays[0],
  getDisplayMatching: ({ x }: { x: number }) =>
    world.displays.find(({ workArea }) => x >= workArea.x && x < workArea.x + workArea.width) ?? world.displays[0],
};
export const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown[]): void => {
    world.early.push('registerSchemesAsPrivileged');
    world.schemes.push(...schemes);
  },
  handle: (scheme: string, handler: ProtocolHandler): void => {
    world.protocols.set(scheme, handler);
  },
};
export const Menu = {
  buildFromTemplate: (template: MenuItem[]): MenuItem[] => template,
  setApplicationMenu: (menu: MenuItem[]): void => {
    world.menu = menu;
  },
};
export const ipcMain = {
  handle: (channel: string, handler: Handler): void => {
    world.handlers.set(channel, handler);
  },
};

export const dialog = {
  showMessageBox: (...args: unknown[]) => showDialog('message', args, { response: 0 }),
  showOpenDialog: (...args: unknown[]) => showDialog('open', args, { canceled: true, filePaths: [] }),
  showSaveDialog: (...args: unknown[]) => showDialog('save', args, { canceled: true, filePath: '' }),
  showErrorBox: (title: string, content: string): void => {
    world.dialogs.push({ kind: 'error', options: { title, content } });
  },
};

async function showDialog(kind: string, args: readonly unknown[], unanswered: Answer): Promise<Answer> {
  const options: unknown = args.at(-1);
  if (typeof options !== 'object' || options === null) throw new Error('a dialog needs options');
  world.dialogs.push({ kind, options: { ...options } });
  return { ...unanswered, ...(await world.answers.shift()) };
}

export const utilityProcess = {
  /** A real process, whose port is the line of Node.js. */
  fork: (program: string) => {
    const port = new URL('./parent-port.mjs', import.meta.url).href;
    const child = fork(program, [], { serialization: 'advanced', execArgv: ['--import', port] });
    world.processes.push(child);
    const events = new EventEmitter();
    child.on('message', (message) => events.emit('message', message));
    child.on('exit', (code, signal) => events.emit('exit', code ?? (signal === null ? 0 : 1)));
    return Object.assign(events, {
      postMessage: (message: unknown) => child.send(structuredClone(Object(message))),
      kill: () => child.kill(),
    });
  },
};

export const contextBridge = {
  exposeInMainWorld: (name: string, value: unknown): void => {
    world.exposed.set(name, value);
  },
};

/** The channels of the page whose preload runs; what crosses is cloned, as Electron does. */
export const ipcRenderer = {
  invoke: (channel: string, ...args: unknown[]): Promise<unknown> => {
    if (world.preloading === null) throw new Error('no preload runs');
    return invokeFrom(world.preloading.webContents, channel, ...args);
  },
  on: (channel: string, listener: (event: unknown, message: unknown) => void): void => {
    const receive = (sent: string, message: unknown): void => {
      if (sent === channel) listener({}, message);
    };
    received.set(listener, receive);
    world.preloading?.webContents.on('stand-in-sent', receive);
  },
  off: (_channel: string, listener: (event: unknown, message: unknown) => void): void => {
    const receive = received.get(listener);
    if (receive !== undefined) world.preloading?.webContents.off('stand-in-sent', receive);
  },
};

const received = new Map<unknown, (channel: string, message: unknown) => void>();

/** A `File` with a path is one that the user dropped. */
export const webUtils = {
  getPathForFile: (file: object): string => ('path' in file && typeof file.path === 'string' ? file.path : ''),
};

/** Calls the program as a page does; `frame` null is one that is gone. */
export async function invokeFrom(contents: StandInContents, channel: string, ...args: unknown[]): Promise<unknown> {
  return invoke({ sender: contents, senderFrame: contents.mainFrame }, channel, ...args);
}

/** Calls the program with an event of the test's own. */
export async function invoke(event: unknown, channel: string, ...args: unknown[]): Promise<unknown> {
  const handler = world.handlers.get(channel);
  if (handler === undefined) throw new Error(`nobody handles ${channel}`);
  return structuredClone(await handler(event, ...structuredClone(args)));
}

/** Makes everything as it is before a start; `folder` is that of the user. */
export function resetWorld(folder: string): void {
  for (const window of [...StandInWindow.all]) window.destroy();
  for (const child of world.processes) child.kill('SIGKILL');
  app.removeAllListeners();
  session.defaultSession = new StandInSession();
  StandInWindow.focused = null;
  StandInWindow.onCreated = (contents) => app.emit('web-contents-created', {}, contents);
  StandInWindow.onAllClosed = () => app.emit('window-all-closed');
  nativeTheme.shouldUseDarkColors = false;
  for (const map of [world.handlers, world.protocols, world.partitions, world.exposed]) map.clear();
  Object.assign(world, {
    folder,
    isFirstInstance: true,
    isPackaged: false,
    isReady: false,
    quits: 0,
    preloading: null,
  });
  Object.assign(world, { early: [], exits: [], recentDocuments: [], dialogs: [], answers: [], schemes: [], menu: [] });
  Object.assign(world, { shownPaths: [], processes: [], appUserModelId: '', name: '' });
  world.displays = [{ id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } }];
}

/** The path of a file of the repository. */
export function repositoryPath(path: string): string {
  return fileURLToPath(new URL(`../../../${path}`, import.meta.url));
}

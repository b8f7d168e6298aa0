import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, dialog, session } from 'electron';
import type { HostHandlers } from '../../core/api/host-contract.ts';
import { AppError } from '../../core/shared/app-error.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { pagesFolder } from '../services/page-files.ts';
import { createRecentProjects, type RecentProjects } from '../services/recent-projects.ts';
import { userName } from '../services/sharing/create-sharing.ts';
import { createPlaceProbe } from '../services/sharing/place-of-project.ts';
import { localFolder } from '../services/user-folders.ts';
import { appUserModelId } from './app-user-model-id.ts';
import { createBackend } from './backend.ts';
import { guardPage, tellBackendLost } from './crash-guard.ts';
import { registerIpc } from './ipc.ts';
import { lockDownContents, lockDownSession } from './lock-down.ts';
import { type AppLog, createLog } from './log.ts';
import { createMenuBar } from './menu-bar.ts';
import { registerPageScheme, servePages } from './page-protocol.ts';
import { createWindowPrinter } from './print-window.ts';
import { backendProgram, preloadProgram } from './program-files.ts';
import { projectArguments } from './project-arguments.ts';
import type { ProjectWindow } from './project-window.ts';
import { startBackendProcess } from './start-backend.ts';
import { createWindowPlaces } from './window-bounds.ts';
import { createWindowHost } from './window-host.ts';
import { bringToFront, createWindows, type Windows } from './windows.ts';

/**
 * Starts the program: one process for all windows, however often it is started. Returns at once; the start goes on when
 * Electron is ready. Everything that has to come before that is done before the return. Gives the log; null when the program runs already.
 */
export function startApp(): AppLog | null {
  app.setName('Caskade');
  app.setAppUserModelId(appUserModelId);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return null;
  }
  const log = createLog(join(app.getPath('userData'), 'logs'), () => new Date());
  const opened = queueFiles();
  app.enableSandbox();
  registerPageScheme();
  lockDownContents(log);
  app
    .whenReady()
    .then(() => start(log, opened))
    .catch((error: unknown) => {
      log.fault(error, 'the start');
      dialog.showErrorBox('Caskade cannot start', `What is known of the cause is in ${log.folder}.`);
      app.exit(1);
    });
  return log;
}

async function start(log: AppLog, opened: FileQueue): Promise<void> {
  log.note(`Caskade ${packageJson.version} starts.`);
  lockDownSession(session.defaultSession, !app.isPackaged);
  servePages(pagesFolder());
  const { windows, showMenu } = createProgram(log);
  followLife(windows, log);
  await showMenu();
  const own = projectArguments(process.argv.slice(app.isPackaged ? 1 : 2), process.cwd());
  await opened.serve(own, async (paths) => openFiles(windows, paths, log));
}

/** The parts of the program, and what holds them together. */
function createProgram(log: AppLog): { readonly windows: Windows; readonly showMenu: () => Promise<void> } {
  const folder = app.getPath('userData');
  const recent = createRecentProjects(
    { file: join(folder, 'recent.json'), folder: null, clock: () => new Date() },
    (error) => log.fault(error, 'remembering a project'),
  );
  const hosts = new Map<ProjectWindow, HostHandlers>();
  const places = createWindowPlaces(join(folder, 'windows.json'), (error) => log.fault(error, 'remembering a window'));
  const backendFile = backendProgram(import.meta.url);
  const print = createWindowPrinter();
  const backendServices = { print, reportFault: (fault: unknown) => log.fault(fault, 'printing') };
  const windows = createWindows({
    log,
    places,
    preload: preloadProgram(import.meta.url),
    createBackend: (project, window) =>
      createBackend({
        start: () => startBackendProcess(backendFile, backendServices),
        project,
        reportFault: log.note,
        onLost: (code) => {
          const lost = window();
          if (lost !== null) tellBackendLost(lost, log, code).catch((error) => log.fault(error, 'telling of a loss'));
        },
      }),
    onCreated: (own) => {
      guardPage(own.window, log);
      hosts.set(own, createWindowHost(own, hostParts(windows, recent, updateMenu)));
      own.window.once('closed', () => hosts.delete(own));
    },
    onChange: () => updateMenu(),
    onOpened: (path) => {
      app.addRecentDocument(path);
      void recent.remember(path).then(updateMenu);
    },
  });
  const showMenu = createMenuBar({ windows, recent, log, tellFailure: (error) => tellFailure(error, log) });
  function updateMenu(): void {
    showMenu().catch((error) => log.fault(error, 'making the menu'));
  }
  registerIpc({
    windows,
    log,
    hostOf: (own) => hosts.get(own) ?? createWindowHost(own, hostParts(windows, recent, updateMenu)),
  });
  return { windows, showMenu };
}

function hostParts(windows: Windows, recent: RecentProjects, onRecentChanged: () => void) {
  const system = { platform: process.platform, env: process.env, home: homedir() };
  const folders = {
    projectsFolder: join(app.getPath('documents'), 'Caskade'),
    localFolder: localFolder(system),
    placeOf: createPlaceProbe(system),
  };
  return { windows, recent, folders, onRecentChanged, version: packageJson.version, user: userName() };
}

/** What the system asks of a program that runs. */
function followLife(windows: Windows, log: AppLog): void {
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('activate', () => {
    if (windows.all().length === 0) windows.create();
  });
  app.on('will-quit', (event) => {
    const ending = windows.ending();
    if (ending === null) return;
    // The projects are closed first, so that nothing is left beside their files.
    event.preventDefault();
    void ending.finally(() => app.quit());
  });
  app.on('child-process-gone', (_, { type, reason, exitCode }) => {
    log.note(`A process of the program ended: ${type}, ${reason} (${exitCode}).`);
  });
}

/** The files that the system wants opened, also those that it names before the program is ready. */
type FileQueue = {
  /** Opens the files of the start with those named so far, and from then on each as it comes. */
  readonly serve: (paths: readonly string[], open: (paths: readonly string[]) => Promise<void>) => Promise<void>;
};

function queueFiles(): FileQueue {
  const early: string[] = [];
  let open: ((paths: readonly string[]) => void) | null = null;
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (open === null) early.push(path);
    else open([path]);
  });
  app.on('second-instance', (_, argv, workingFolder) => {
    const paths = projectArguments(argv.slice(1), workingFolder);
    if (open === null) early.push(...paths);
    else open(paths);
  });
  return {
    serve: async (paths, work) => {
      open = (later) => void work(later);
      await work([...paths, ...early]);
    },
  };
}

/** Shows each file in a window. Without a file, or when none can be shown, there is the window in front or a start page. */
async function openFiles(windows: Windows, paths: readonly string[], log: AppLog): Promise<void> {
  for (const path of paths) {
    try {
      bringToFront((await windows.openFile(path, windows.all().find(isWithoutProject) ?? null)).window);
    } catch (error) {
      await tellFailure(error, log);
    }
  }
  if (windows.all().length === 0) windows.create();
  const [first] = windows.all();
  if (paths.length === 0 && first !== undefined) bringToFront((windows.focused() ?? first).window);
}

function isWithoutProject(own: ProjectWindow): boolean {
  return own.claimedPath() === null;
}

/** Tells why a file is not there in a window. */
async function tellFailure(error: unknown, log: AppLog): Promise<void> {
  if (!(error instanceof AppError)) log.fault(error, 'opening a file');
  const { message, hint } =
    error instanceof AppError
      ? error
      : { message: 'The file cannot be opened.', hint: 'Help, Show logs has the cause.' };
  await dialog.showMessageBox({ type: 'error', message, detail: hint, buttons: ['OK'], noLink: true });
}

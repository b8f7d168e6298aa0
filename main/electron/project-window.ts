import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme } from 'electron';
import type { AppEvent } from '../../core/api/events.ts';
import type { OpenedProject } from '../../core/api/project-reports.ts';
import { toSafeFileName } from '../services/files/file-name.ts';
import type { Backend } from './backend.ts';
import { channels } from './channels.ts';
import { lockedPreferences } from './lock-down.ts';
import { startUrl } from './page-protocol.ts';
import { minimumSize, type WindowPlace } from './window-bounds.ts';

/** A project that a window shows. */
export type ShownProject = Pick<OpenedProject, 'name' | 'access' | 'upgrade'> & { readonly path: string };

/** A window with its page, its project or none, and the process that works on it. */
export type ProjectWindow = {
  readonly window: BrowserWindow;
  readonly backend: Backend;
  readonly project: () => ShownProject | null;
  /** The project's path from the moment on at which it is being opened; null for a window without one. */
  readonly claimedPath: () => string | null;
  /** Opens a project file in place of the present one; the window keeps what it has when that fails. */
  readonly openProject: (path: string) => Promise<void>;
  readonly closeProject: () => Promise<void>;
  /** True while work goes on that told of its progress. */
  readonly isBusy: () => boolean;
  /** Writes what was pasted to a file that goes with the window, and gives its path. */
  readonly keepContent: (name: string, bytes: Uint8Array) => Promise<string>;
  /** Ends the process of the project and removes what was kept. The window is closed by then. */
  readonly end: () => Promise<void>;
};

/** What a window is made of. */
export type ProjectWindowParts = {
  readonly preload: string;
  readonly place: WindowPlace;
  /** Makes the backend; `project` gives the file that a new process is to open. */
  readonly createBackend: (project: () => string | null) => Backend;
  /** Is called when the window's project changed. */
  readonly onProject: (own: ProjectWindow) => void;
};

/** Background of a window until its page is drawn: `base` of the pages' colours. */
export const windowBackground = { light: '#F3F3F3', dark: '#1F1F1F' } as const;

/** Makes a window and loads its page; it shows itself when the page is drawn. */
export function createProjectWindow(parts: ProjectWindowParts): ProjectWindow {
  const window = new BrowserWindow(windowOptions(parts));
  let project: ShownProject | null = null;
  const backend = parts.createBackend(() => project?.path ?? null);
  let claimed: string | null = null;
  const kept = createContentFolder();
  const jobs = watchJobs(window, backend);

  function show(next: ShownProject | null): void {
    project = next;
    claimed = next?.path ?? null;
    if (window.isDestroyed()) return;
    window.setTitle(titleOf(next));
    if (process.platform === 'darwin') window.setRepresentedFilename(next?.path ?? '');
    backend.events.emit({ kind: 'project-changed' });
    parts.onProject(own);
  }

  async function showAccess(shown: ShownProject): Promise<void> {
    const now = await backend.client.call('project.get', {}).catch(() => null);
    if (now !== null && project === shown && now.access !== shown.access) show({ ...shown, access: now.access });
  }

  const own: ProjectWindow = {
    window,
    backend,
    project: () => project,
    claimedPath: () => claimed,
    openProject: async (path) => {
      claimed = path;
      try {
        const opened = await backend.client.call('project.open', { file: backend.files.register(path) });
        const { project: file, name, access, upgrade } = opened;
        show({ path: file, name, access, upgrade });
      } catch (error) {
        claimed = project?.path ?? null;
        throw error;
      }
    },
    closeProject: async () => {
      await backend.client.call('project.close', {});
      show(null);
    },
    isBusy: () => jobs.size > 0,
    keepContent: kept.write,
    end: async () => {
      await backend.end();
      await kept.remove();
    },
  };
  // Somebody may have taken the project over while this computer slept.
  backend.events.subscribe(({ kind }) => {
    if (kind === 'project-changed' && project !== null) void showAccess(project);
  });
  showWhenDrawn(window, parts.place);
  void window.loadURL(startUrl);
  return own;
}

/** `Contoso – Caskade` */
export function titleOf(project: ShownProject | null): string {
  if (project === null) return 'Caskade';
  return `${project.name}${project.access === 'read' ? ' (read only)' : ''} – Caskade`;
}

function windowOptions({ preload, place }: ProjectWindowParts): Electron.BrowserWindowConstructorOptions {
  const { x, y, width, height } = place;
  return {
    x,
    y,
    width,
    height,
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    show: false,
    title: titleOf(null),
    backgroundColor: nativeTheme.shouldUseDarkColors ? windowBackground.dark : windowBackground.light,
    webPreferences: {
      ...lockedPreferences,
      preload,
      devTools: !app.isPackaged,
    },
  };
}

function showWhenDrawn(window: BrowserWindow, { isMaximized }: WindowPlace): void {
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize();
    window.show();
  });
  // The page names itself after where it is; the window is named after the project.
  window.on('page-title-updated', (event) => event.preventDefault());
}

/** Passes events on to the page, and keeps the jobs that are going on. */
function watchJobs(window: BrowserWindow, backend: Backend): ReadonlySet<string> {
  const jobs = new Set<string>();
  backend.events.subscribe((event: AppEvent) => {
    if (event.kind === 'progress') jobs.add(event.jobId);
    if (event.kind === 'job-ended') jobs.delete(event.jobId);
    if (!window.isDestroyed()) window.webContents.send(channels.event, event);
  });
  return jobs;
}

/** A folder that only the user can read, made with the first file. */
function createContentFolder() {
  let folder: Promise<string> | null = null;
  return {
    write: async (name: string, bytes: Uint8Array): Promise<string> => {
      folder ??= mkdtemp(join(tmpdir(), 'caskade-pasted-'));
      // A folder for each file: two that were pasted may have one name.
      const path = join(await mkdtemp(join(await folder, 'file-')), toSafeFileName(name) ?? 'pasted.txt');
      await writeFile(path, bytes, { mode: 0o600 });
      return path;
    },
    remove: async (): Promise<void> => {
      if (folder !== null) await rm(await folder, { recursive: true, force: true });
    },
  };
}

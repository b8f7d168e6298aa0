import { join } from 'node:path';
import { createClient } from '../../core/api/client.ts';
import { createDirectTransport } from '../../core/api/direct-transport.ts';
import { createContext, type DispatchContext } from '../../core/api/dispatch.ts';
import type { ProjectOpener } from '../../core/api/project-reports.ts';
import { collectorsFolder, samplesFolder } from '../services/assets.ts';
import { createFileRegistry, type FileRegistry } from '../services/files/file-access.ts';
import { removeAbandonedFolders } from '../services/files/process-folder.ts';
import { operations } from '../services/operations.ts';
import { pagesFolder } from '../services/page-files.ts';
import { type Clock, openToWork, type Project, type Sharing } from '../services/project.ts';
import { createRecentProjects } from '../services/recent-projects.ts';
import { createInstalledPrinter } from '../services/reports/browser-printer.ts';
import type { PdfPrinter } from '../services/reports/pdf-printer.ts';
import { createSharing, userName } from '../services/sharing/create-sharing.ts';
import { watchProject } from '../services/sharing/watch-project.ts';
import { withoutProjectExchange } from '../services/without-project-exchange.ts';
import { openWorkspace, type ReadWorkspace, type Workspace } from '../services/workspace.ts';
import { createBrowserHost } from './browser-host.ts';
import type { HostLog } from './host-log.ts';
import { startLoopbackServer } from './loopback-server.ts';
import { browserCommand, startDetached } from './open-browser.ts';
import { announceHost, createPrivateFolder, listRunningHosts, type PrivateFolder } from './private-folder.ts';

/** What is to be served: the absolute path of a project file, null for the start page; and a port or null for any. */
export type ServeRequest = { readonly path: string | null; readonly port: number | null };

/** What a host needs of the program and the system around it. */
export type ServeParts = {
  readonly clock: Clock;
  readonly log: HostLog;
  readonly version: string;
  /** Where what is remembered of the user lies, and where new projects go; the folders need not exist. */
  readonly configFolder: string;
  readonly projectsFolder: string;
  /** Where local copies go when the projects folder is not on a disk of this computer. */
  readonly localFolder: string;
  /** How projects are shared with others that open them: as this user on this computer, unless told otherwise. */
  readonly sharing?: Sharing;
  /** Prints PDF files: the browser that is installed, unless told otherwise. */
  readonly pdfPrinter?: PdfPrinter;
};

/** A host that serves a project, or the start page. */
export type ServedProject = {
  /** The address to open; it works once. */
  readonly url: string;
  /** `read` when the file cannot be written or somebody works on it; null without a project. */
  readonly access: 'read' | 'write' | null;
  /** Who works on the project, so that it can only be read; null when nobody else does. */
  readonly openedBy: ProjectOpener | null;
  /** Where the same project is served already, by other starts. */
  readonly elsewhere: readonly string[];
  /** Opens the address in the user's browser; false where there is none. */
  readonly openBrowser: () => Promise<boolean>;
  /** Ends the host; gives how many writes were running and asked to stop. */
  readonly close: () => Promise<{ readonly cancelledWrites: number }>;
};

/**
 * Opens a project and serves it to a browser on this computer until `close`; the page may put another one in its place.
 * Throws `project-…` as opening does, and `usage` when the port cannot be had.
 */
export async function serveProject(request: ServeRequest, parts: ServeParts): Promise<ServedProject> {
  const { clock, log } = parts;
  const onLost = (): void => context.events.emit({ kind: 'project-changed' });
  const sharing = parts.sharing ?? createSharing('browser', { clock, note: log.note, onLost });
  const project = request.path === null ? null : openToWork(request.path, clock, sharing);
  const files = createFileRegistry();
  const folders = { samplesFolder: samplesFolder(), collectorsFolder: collectorsFolder() };
  const pdfPrinter = parts.pdfPrinter ?? createInstalledPrinter();
  const workspace = openWorkspace({ files, ...folders, clock, sharing, pdfPrinter }, project);
  const context = createContext({ read: workspace.read, write: workspace.write }, log.fault);
  const unwatch = watchProject(workspace.current, context.events);
  const end = (): void => {
    unwatch();
    workspace.close();
  };
  try {
    const served = await serve(request, parts, { current: workspace.current, files, context, sharing });
    const opened = { access: project?.access ?? null, openedBy: project?.openedBy() ?? null };
    return { ...served, ...opened, close: () => served.close().finally(end) };
  } catch (error) {
    end();
    throw error;
  }
}

/** The operations of a host, and what they work on. */
type Backend = {
  readonly current: () => Project | null;
  readonly files: FileRegistry;
  readonly context: DispatchContext<ReadWorkspace, Workspace>;
  readonly sharing: Sharing;
};

async function serve(
  { path, port }: ServeRequest,
  { clock, log, version, configFolder, projectsFolder, localFolder }: ServeParts,
  { current, files, context, sharing }: Backend,
): Promise<Omit<ServedProject, 'access' | 'openedBy'>> {
  await removeAbandonedFolders('host');
  const elsewhere = (await listRunningHosts()).filter((host) => host.project === path).map((host) => host.origin);
  const folder = await createPrivateFolder();
  const recent = createRecentProjects(
    { file: join(configFolder, 'recent.json'), folder: projectsFolder, clock },
    (error) => log.fault(error, 'remembering the project'),
  );
  const transport = createDirectTransport(operations, context);
  let origin = '';
  const announce = (open: string | null): Promise<void> =>
    announceHost(folder, { processId: process.pid, origin, project: open ?? '' });
  const folders = { projectsFolder, localFolder, placeOf: sharing.placeOf };
  const hostParts = { files, recent, folders, version, user: userName(), current, events: context.events };
  try {
    const server = await startLoopbackServer({
      transport: withoutProjectExchange(transport),
      host: createBrowserHost({ ...hostParts, client: createClient(transport), onProject: announce }),
      registerFile: async (chosen) => files.register(chosen),
      folder,
      pagesFolder: pagesFolder(),
      log,
      port,
    });
    origin = server.origin;
    if (path !== null) await recent.remember(path);
    await announce(path);
    return {
      url: server.url,
      elsewhere,
      openBrowser: () => openBrowser(server.url),
      close: () => server.close().finally(() => removeFolder(folder, log)),
    };
  } catch (error) {
    await folder.close();
    throw error;
  }
}

async function openBrowser(url: string): Promise<boolean> {
  const command = browserCommand(url, process.platform, process.env);
  return command !== null && startDetached(command);
}

/** The next start tries again. */
function removeFolder(folder: PrivateFolder, log: HostLog): Promise<void> {
  return folder.close().catch((error: unknown) => log.fault(error, 'removing temporary files'));
}

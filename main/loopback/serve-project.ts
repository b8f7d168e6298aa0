import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Transport } from '../../core/api/client.ts';
import { createDirectTransport } from '../../core/api/direct-transport.ts';
import { createContext } from '../../core/api/dispatch.ts';
import { AppError } from '../../core/shared/app-error.ts';
import { collectorsFolder, samplesFolder } from '../services/assets.ts';
import { createFileRegistry } from '../services/files/file-access.ts';
import { operations } from '../services/operations.ts';
import { type Clock, openProject, type Project } from '../services/project.ts';
import { openWorkspace } from '../services/workspace.ts';
import type { RegisterFile } from './file-routes.ts';
import type { HostLog } from './host-log.ts';
import { startLoopbackServer } from './loopback-server.ts';
import { browserCommand, startDetached } from './open-browser.ts';
import {
  announceHost,
  createPrivateFolder,
  listRunningHosts,
  type PrivateFolder,
  removeAbandonedFolders,
} from './private-folder.ts';
import { withoutProjectExchange } from './without-project-exchange.ts';

/** What is to be served: the absolute path of a project file, and a port or null for any. */
export type ServeRequest = { readonly path: string; readonly port: number | null };

/** A project that is being served. */
export type ServedProject = {
  /** The address to open; it works once. */
  readonly url: string;
  /** `read` when the file cannot be written. */
  readonly access: 'read' | 'write';
  /** Where the same project is served already, by other starts. */
  readonly elsewhere: readonly string[];
  /** Opens the address in the user's browser; false where there is none. */
  readonly openBrowser: () => Promise<boolean>;
  /** Ends the host; gives how many writes were running and asked to stop. */
  readonly close: () => Promise<{ readonly cancelledWrites: number }>;
};

/**
 * Opens a project and serves it to a browser on this computer until `close`. Throws `project-…` as opening does, and
 * `usage` when the port cannot be had.
 */
export async function serveProject(request: ServeRequest, clock: Clock, log: HostLog): Promise<ServedProject> {
  const { project, access } = openToServe(request.path, clock);
  const files = createFileRegistry();
  const workspace = openWorkspace(
    { files, samplesFolder: samplesFolder(), collectorsFolder: collectorsFolder(), clock },
    project,
  );
  const context = createContext({ read: workspace.read, write: workspace.write }, log.fault);
  const transport = withoutProjectExchange(createDirectTransport(operations, context));
  try {
    const served = await serve(request, transport, async (path) => files.register(path), log);
    return { ...served, access, close: () => served.close().finally(workspace.close) };
  } catch (error) {
    workspace.close();
    throw error;
  }
}

async function serve(
  { path, port }: ServeRequest,
  transport: Transport,
  registerFile: RegisterFile,
  log: HostLog,
): Promise<Omit<ServedProject, 'access'>> {
  await removeAbandonedFolders();
  const elsewhere = (await listRunningHosts()).filter((host) => host.project === path).map((host) => host.origin);
  const folder = await createPrivateFolder();
  try {
    const server = await startLoopbackServer({
      transport,
      registerFile,
      folder,
      pagesFolder: pagesFolder(),
      log,
      port,
    });
    await announceHost(folder, { processId: process.pid, origin: server.origin, project: path });
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

/** A file that cannot be written can still be looked at. */
function openToServe(
  path: string,
  clock: Clock,
): { readonly project: Project; readonly access: ServedProject['access'] } {
  try {
    return { project: openProject(path, 'write', clock), access: 'write' };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'project-read-only') throw error;
    return { project: openProject(path, 'read', clock), access: 'read' };
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

/** Where the build puts the pages, in the sources and beside the built program alike; it need not exist. */
function pagesFolder(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const pages = join(folder, 'dist', 'renderer');
    if (existsSync(pages) || folder === dirname(folder)) return pages;
  }
}

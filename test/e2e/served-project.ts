import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Client, createClient } from '../../core/api/client.ts';
import { createDirectTransport } from '../../core/api/direct-transport.ts';
import { createContext } from '../../core/api/dispatch.ts';
import type { AppEvent } from '../../core/api/events.ts';
import type { FileRef } from '../../core/api/file-ref.ts';
import { createBrowserHost } from '../../main/loopback/browser-host.ts';
import { startLoopbackServer } from '../../main/loopback/loopback-server.ts';
import { createPrivateFolder } from '../../main/loopback/private-folder.ts';
import { collectorsFolder, samplesFolder } from '../../main/services/assets.ts';
import { createFileRegistry } from '../../main/services/files/file-access.ts';
import { operations } from '../../main/services/operations.ts';
import { createRecentProjects } from '../../main/services/recent-projects.ts';
import type { PdfPrinter } from '../../main/services/reports/pdf-printer.ts';
import { withoutProjectExchange } from '../../main/services/without-project-exchange.ts';
import { openWorkspace } from '../../main/services/workspace.ts';

/** A real workspace that browsers can be served from. `client` calls the same operations without a page. */
export type ServedTestProject = {
  readonly client: Client;
  readonly registerFile: (path: string) => FileRef;
  /** Announces something to the pages, as running work does. */
  readonly emit: (event: AppEvent) => void;
  /** Faults of the program and of its hosts so far. */
  readonly faults: readonly unknown[];
  /** Starts the loopback host for one browser: its address works once. */
  readonly serve: () => Promise<{ readonly url: string; readonly close: () => Promise<void> }>;
  readonly close: () => void;
};

/** Makes a workspace with no project open; its clock stands still at `now`. Without a printer nothing is written as PDF. */
export async function openServedProject(now: string, pdfPrinter?: PdfPrinter): Promise<ServedTestProject> {
  const faults: unknown[] = [];
  const files = createFileRegistry();
  const folders = { samplesFolder: samplesFolder(), collectorsFolder: collectorsFolder() };
  const printer = pdfPrinter === undefined ? {} : { pdfPrinter };
  const workspace = openWorkspace({ files, ...folders, clock: () => new Date(now), ...printer }, null);
  const context = createContext({ read: workspace.read, write: workspace.write }, (fault) => faults.push(fault));
  const transport = createDirectTransport(operations, context);
  const own = mkdtempSync(join(tmpdir(), 'caskade-user-'));
  const host = createBrowserHost({
    client: createClient(transport),
    events: context.events,
    files,
    recent: createRecentProjects(
      { file: join(own, 'recent.json'), folder: join(own, 'projects'), clock: () => new Date(now) },
      (fault) => faults.push(fault),
    ),
    folders: { projectsFolder: join(own, 'projects'), localFolder: join(own, 'local'), placeOf: () => null },
    version: '1.2.3',
    user: 'lead',
    current: workspace.current,
    onProject: async () => {},
  });
  return {
    client: createClient(transport),
    registerFile: files.register,
    emit: context.events.emit,
    faults,
    serve: async () => {
      const folder = await createPrivateFolder(tmpdir());
      const server = await startLoopbackServer({
        transport: withoutProjectExchange(transport),
        host,
        registerFile: async (path) => files.register(path),
        folder,
        pagesFolder: builtPages,
        log: { note: () => {}, fault: (fault) => faults.push(fault) },
        port: null,
      });
      return { url: server.url, close: () => server.close().then(folder.close) };
    },
    close: () => {
      workspace.close();
      rmSync(own, { recursive: true, force: true });
    },
  };
}

/** Opens the sample of Nordwind and a new project without data, both in a folder and on the morning of 17 March 2014. */
export async function openSampleAndEmpty(
  folder: string,
): Promise<{ readonly nordwind: ServedTestProject; readonly empty: ServedTestProject }> {
  const nordwind = await openServedProject('2014-03-17T09:00:00');
  const target = nordwind.registerFile(join(folder, 'Nordwind.caskade'));
  await nordwind.client.call('project.sample', { target, organization: 'nordwind' });
  const empty = await openServedProject('2014-03-17T09:00:00');
  await empty.client.call('project.create', { target: empty.registerFile(join(folder, 'New.caskade')), name: null });
  return { nordwind, empty };
}

const builtPages = fileURLToPath(new URL('../../dist/renderer', import.meta.url));

import { createClient } from '../../core/api/client.ts';
import { createDirectTransport } from '../../core/api/direct-transport.ts';
import { createContext, type ReportFault } from '../../core/api/dispatch.ts';
import { collectorsFolder, samplesFolder } from '../services/assets.ts';
import { createFileRegistry } from '../services/files/file-access.ts';
import { operations } from '../services/operations.ts';
import { type Clock, openProject } from '../services/project.ts';
import { createInstalledPrinter } from '../services/reports/browser-printer.ts';
import type { PdfPrinter } from '../services/reports/pdf-printer.ts';
import { thisComputer } from '../services/sharing/create-sharing.ts';
import { openerElsewhere, openerOf, projectInUse } from '../services/sharing/project-locks.ts';
import { openWorkspace } from '../services/workspace.ts';
import type { OpenBackend } from './cli-host.ts';

/**
 * Makes the backend of the command line: the operations in this process, over the direct transport. PDF files are printed by the
 * browser that is installed, unless told otherwise.
 */
export function createOpenBackend(
  clock: Clock,
  reportFault: ReportFault,
  pdfPrinter: PdfPrinter = createInstalledPrinter(),
): OpenBackend {
  return async (request) => {
    if (request.kind === 'open' && request.access === 'write') refuseElsewhere(request.path, clock);
    const project = request.kind === 'open' ? openProject(request.path, request.access, clock) : null;
    const files = createFileRegistry();
    const folders = { samplesFolder: samplesFolder(), collectorsFolder: collectorsFolder() };
    const workspace = openWorkspace({ files, ...folders, clock, pdfPrinter }, project);
    const context = createContext({ read: workspace.read, write: workspace.write }, reportFault);
    return {
      upgrade: project?.upgrade ?? null,
      openedBy: project === null ? null : openerOf(project.path, thisComputer(), clock()),
      client: createClient(createDirectTransport(operations, context)),
      registerFile: files.register,
      registerFolder: files.registerFolder,
      close: workspace.close,
    };
  };
}

/** Commands write beside a window of the same computer, not beside one of another. */
function refuseElsewhere(path: string, clock: Clock): void {
  const by = openerElsewhere(path, thisComputer(), clock());
  if (by !== null) throw projectInUse(path, by);
}

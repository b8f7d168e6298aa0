/** The start of the process of one project: the operations on a workspace, at the other end of a window's line. */

import type {} from 'electron';
import { createDirectTransport } from '../../core/api/direct-transport.ts';
import { createContext } from '../../core/api/dispatch.ts';
import { collectorsFolder, samplesFolder } from '../services/assets.ts';
import { createFileRegistry } from '../services/files/file-access.ts';
import { operations } from '../services/operations.ts';
import { createSharing } from '../services/sharing/create-sharing.ts';
import { watchProject } from '../services/sharing/watch-project.ts';
import { openWorkspace } from '../services/workspace.ts';
import { type Port, serveBackend } from './backend-protocol.ts';
import { describeFault } from './describe-fault.ts';
import { createPrinterLine } from './print-protocol.ts';

const files = createFileRegistry();
const folders = { samplesFolder: samplesFolder(), collectorsFolder: collectorsFolder() };
const clock = () => new Date();
const sharing = createSharing('window', {
  clock,
  note: (text) => reportFault(text),
  onLost: () => context.events.emit({ kind: 'project-changed' }),
});
const { parentPort } = process;
const port: Port = {
  post: (message) => parentPort.postMessage(message),
  onMessage: (listener) => {
    parentPort.on('message', ({ data }) => listener(data));
  },
};
const pdfPrinter = createPrinterLine(port);
const workspace = openWorkspace({ files, ...folders, clock, sharing, pdfPrinter }, null);
const context = createContext({ read: workspace.read, write: workspace.write }, (fault, work) =>
  reportFault(describeFault(fault, work)),
);
watchProject(workspace.current, context.events);

const reportFault = serveBackend(port, {
  transport: createDirectTransport(operations, context),
  adoptFile: ({ ref, path, mayReplace }) => files.adopt(ref, path, mayReplace),
  end: () => {
    workspace.close();
    process.exit(0);
  },
});

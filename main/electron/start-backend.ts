import { app, utilityProcess } from 'electron';
import type { BackendChild } from './backend.ts';
import { type PrintPage, servePrinter } from './print-protocol.ts';

/** What a process of a project gets done by the one that started it; `reportFault` is told of its faults. */
export type BackendServices = { readonly print: PrintPage; readonly reportFault: (fault: unknown) => void };

/** Starts the process of a project: Node.js without a window, so that neither windows nor pages wait for it. */
export function startBackendProcess(program: string, { print, reportFault }: BackendServices): BackendChild {
  const child = forkBackend(program);
  child.onExit(servePrinter(child.port, print, reportFault));
  return child;
}

function forkBackend(program: string): BackendChild {
  const child = utilityProcess.fork(program, [], {
    serviceName: 'Caskade project',
    stdio: app.isPackaged ? 'ignore' : 'inherit',
  });
  return {
    port: {
      post: (message) => child.postMessage(message),
      onMessage: (listener) => {
        child.on('message', listener);
      },
    },
    onExit: (listener) => {
      child.once('exit', listener);
    },
    kill: () => {
      child.kill();
    },
  };
}

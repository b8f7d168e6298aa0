import { app, utilityProcess } from 'electron';
import type { BackendChild } from './backend.ts';

/** Starts the process of a project: Node.js without a window, so that neither windows nor pages wait for it. */
export function startBackendProcess(program: string): BackendChild {
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

/** Gives a process of Node.js the port that Electron gives to a utility process: the line to the process that started it. */

import process from 'node:process';

Object.defineProperty(process, 'parentPort', {
  value: {
    /** @param {string} _ @param {(event: { data: unknown }) => void} listener */
    on: (_, listener) => process.on('message', (data) => listener({ data })),
    /** @param {unknown} message */
    postMessage: (message) => process.send?.(message),
  },
});

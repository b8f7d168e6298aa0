/** The start of the windows: what Electron runs. */

import { app, dialog } from 'electron';
import { startApp } from './app.ts';
import { describeFault } from './describe-fault.ts';

const log = startApp();

// A fault that nobody saw to leaves the program in a state that nobody knows: it tells and ends. The projects are safe in
// processes of their own.
process.on('uncaughtException', (fault) => {
  if (log === null) console.error(describeFault(fault, 'the program'));
  else log.fault(fault, 'the program');
  dialog.showErrorBox('Caskade has to close', `Everything up to the last change is saved. (${fault.name})`);
  app.exit(1);
});

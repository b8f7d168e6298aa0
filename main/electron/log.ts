import { appendFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describeFault } from './describe-fault.ts';

/** Where the program writes what happened to it. What it is told holds no name from the data. */
export type AppLog = {
  /** Something that helps to understand a trouble later. */
  readonly note: (text: string) => void;
  /** A fault of the program while it did `work`; its message stays out. */
  readonly fault: (fault: unknown, work: string) => void;
  readonly folder: string;
};

/** How many days of logs are kept. */
const keptDays = 14;

/**
 * Writes to `caskade-2014-03-14.log` in the folder, a line an entry, and removes all but the newest files. A log that cannot
 * be written keeps nobody from working.
 */
export function createLog(folder: string, now: () => Date): AppLog {
  let isTidy = false;
  const write = (text: string): void => {
    const moment = now().toISOString();
    try {
      mkdirSync(folder, { recursive: true });
      appendFileSync(join(folder, `caskade-${moment.slice(0, 10)}.log`), `${moment} ${text}\n`);
      if (!isTidy) removeOldLogs(folder);
      isTidy = true;
    } catch (error) {
      console.error(describeFault(error, 'writing the log'));
    }
  };
  return { note: write, fault: (fault, work) => write(describeFault(fault, work)), folder };
}

function removeOldLogs(folder: string): void {
  const logs = readdirSync(folder).filter((name) => /^caskade-\d{4}-\d\d-\d\d\.log$/.test(name));
  for (const name of logs.sort().slice(0, -keptDays)) rmSync(join(folder, name), { force: true });
}

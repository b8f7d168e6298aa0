import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Outputs } from '../../core/api/contract.ts';
import type { useBrowser } from './open-app.ts';
import { openServedProject, type ServedTestProject } from './served-project.ts';

/** A project with which every test of a file starts. */
export type ServedStart = {
  readonly project: () => ServedTestProject;
  /** A folder of the tests, removed with the project. */
  readonly folder: string;
  /** The newest change with which a test starts. */
  readonly start: () => number;
  /** The change that was made last and is in force. */
  readonly newestChange: () => Promise<Outputs['history.list']['changes'][number]>;
};

/**
 * Makes a project for the tests of a file, whose clock stands still at `now`; what a test changes is undone before the next.
 * Where the machine has no browser nothing is made and the tests are skipped.
 */
export function useServedStart(
  browser: Pick<ReturnType<typeof useBrowser>, 'isMissing'>,
  now: string,
  make: (project: ServedTestProject, folder: string) => Promise<void>,
): ServedStart {
  const folder = mkdtempSync(join(tmpdir(), 'caskade-start-'));
  let opened: ServedTestProject | null = null;
  let start = 0;
  const project = (): ServedTestProject => {
    if (opened === null) throw new Error('the project is not open yet');
    return opened;
  };
  const newestChange: ServedStart['newestChange'] = async () => {
    const { changes } = await project().client.call('history.list', {});
    const newest = changes.find(({ undone }) => !undone);
    if (newest === undefined) throw new Error('the project has no change');
    return newest;
  };
  beforeAll(async () => {
    if (browser.isMissing()) return;
    opened = await openServedProject(now);
    await make(opened, folder);
    start = (await newestChange()).id;
  });
  beforeEach(async ({ skip }) => {
    if (browser.isMissing()) skip('no browser');
    if ((await newestChange()).id === start) return;
    await project().client.call('history.undoTo', { changeId: start, newest: null });
  });
  afterAll(() => {
    opened?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { project, folder, start: () => start, newestChange };
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Outputs } from '../../core/api/contract.ts';
import { openServedProject, type ServedTestProject } from './served-project.ts';

/** The sample Nordwind in a workspace of its own. */
export type Nordwind = {
  readonly project: () => ServedTestProject;
  /** The change that was made last and is in force. */
  readonly newestChange: () => Promise<Outputs['history.list']['changes'][number]>;
  readonly makePlan: () => Promise<Outputs['plan.compute']>;
};

/** Makes the sample for a test file; after each test everything is undone but the import. */
export function useNordwind(): Nordwind {
  const folder = mkdtempSync(join(tmpdir(), 'caskade-nordwind-'));
  let project: ServedTestProject | null = null;
  let start = 0;
  const served = (): ServedTestProject => {
    if (project === null) throw new Error('the sample is not there yet');
    return project;
  };
  const newestChange: Nordwind['newestChange'] = async () => {
    const { changes } = await served().client.call('history.list', {});
    const newest = changes.find(({ undone }) => !undone);
    if (newest === undefined) throw new Error('the sample made no change');
    return newest;
  };
  beforeAll(async () => {
    project = await openServedProject('2014-03-17T09:00:00');
    const target = project.registerFile(join(folder, 'Nordwind.caskade'));
    await project.client.call('project.sample', { target, organization: 'nordwind' });
    start = (await newestChange()).id;
  });
  afterEach(async () => {
    if ((await newestChange()).id !== start)
      await served().client.call('history.undoTo', { changeId: start, newest: null });
  });
  afterAll(() => {
    project?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    project: served,
    newestChange,
    makePlan: () => served().client.call('plan.compute', { patch: null, asOf: null, by: 'lead' }),
  };
}

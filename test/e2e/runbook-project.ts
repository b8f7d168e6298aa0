import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { type InAppOptions, inAppOf } from './in-app.ts';
import { useBrowser } from './open-app.ts';
import { openServedProject, type ServedTestProject } from './served-project.ts';

/** The FQDN of the array of Oslo. */
export const osloArray = 'outlook-osl.corp.nordwind.local';

/** Nordwind with a plan that has an array for Bergen, and its runbook in a browser. */
export type RunbookProject = {
  readonly nordwind: () => ServedTestProject;
  /** A folder of its own for the files of the tests. */
  readonly folder: string;
  /** Opens the runbook, does the work, and expects that nothing complained. */
  readonly inRunbook: (work: (page: Page) => Promise<void>, options?: InAppOptions) => Promise<void>;
  /** What was said about a step: status, by whom, note. */
  readonly statusOf: (step: string) => Promise<readonly (string | null)[]>;
};

/** Makes the project for one test file; what a test marks is taken back, so that each begins with the same plan. */
export function useRunbookProject(): RunbookProject {
  const browser = useBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'caskade-runbook-'));
  let nordwind: ServedTestProject;
  beforeAll(async () => {
    nordwind = await openServedProject('2014-04-03T09:00:00');
    const target = nordwind.registerFile(join(folder, 'Nordwind.caskade'));
    await nordwind.client.call('project.sample', { target, organization: 'nordwind' });
    const arrays = { Bergen: { name: 'cas-bergen', fqdn: 'outlook-bgo.corp.nordwind.local', vip: '10.10.2.50' } };
    await nordwind.client.call('settings.merge', { patch: { arrays }, by: 'lead' });
    await nordwind.client.call('plan.compute', { patch: null, asOf: null, by: 'lead' });
  });
  afterAll(async () => {
    await nordwind.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(({ skip }) => {
    if (browser.isMissing()) skip('no browser');
  });
  afterEach(() => takeBackMarks(nordwind));
  return {
    nordwind: () => nordwind,
    folder,
    inRunbook: (work, options = {}) => inAppOf(browser)(nordwind, work, { at: '#/runbook', ...options }),
    statusOf: async (step) => {
      const { sites } = await nordwind.client.call('plan.get', {});
      const found = sites.flatMap(({ steps }) => steps).find(({ id }) => id === step);
      return [found?.status ?? null, found?.by ?? null, found?.note ?? null];
    },
  };
}

async function takeBackMarks({ client }: ServedTestProject): Promise<void> {
  for (;;) {
    const { changes } = await client.call('history.list', {});
    const last = changes.find(({ undone }) => !undone);
    if (last === undefined || !/: (?:planned|done|verified)$/.test(last.what)) return;
    await client.call('history.undo', {});
  }
}

/** What `Format-List Name,RpcClientAccessServer` shows. */
export function listOf(bindings: Readonly<Record<string, string>>): string {
  return Object.entries(bindings)
    .map(([name, server]) => `Name                  : ${name}\r\nRpcClientAccessServer : ${server}\r\n\r\n`)
    .join('');
}

import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { until } from '../factories/until.ts';
import { useElectronApp } from './open-electron.ts';
import { overviewOf } from './page-objects/overview.ts';

const electron = useElectronApp();

beforeEach(({ skip }) => {
  if (electron.isMissing()) skip('no Electron');
});

describe('the app in a window', () => {
  it('leads from the start page to the answer of a sample, imports a file, undoes it and ends', async () => {
    const { page, complaints, ...app } = await electron.open();
    try {
      await page.getByRole('button', { name: 'Open Nordwind' }).click();
      await overviewOf(page).ready();
      const before = await page.evaluate(listHistory);
      await app.answerOpenDialog(fileURLToPath(new URL('../fixtures/collectors/ADSites.csv', import.meta.url)));
      const report = await page.evaluate(importChosenFiles);
      await app.chooseInMenu('undo');
      await until(async () => (await page.evaluate(redo)).ok);
      expect({ before: before.ok, report, isDoor: await page.evaluate(hasNoNode), complaints }).toMatchObject({
        before: true,
        report: { ok: true, value: { nothingChanged: false } },
        isDoor: true,
        complaints: [],
      });
    } finally {
      await app.close();
    }
  });
});

/** The functions below run in the page. */
type PageDoor = {
  readonly call: (request: unknown) => Promise<{ readonly ok: boolean; readonly value?: unknown }>;
  readonly hostCall: (
    name: string,
    input: unknown,
  ) => Promise<{ readonly ok: boolean; readonly value?: readonly { readonly ref: string }[] }>;
};

declare const caskade: PageDoor;

function listHistory() {
  return caskade.call({ name: 'history.list', input: {}, jobId: null });
}

function redo() {
  return caskade.call({ name: 'history.redo', input: {}, jobId: null });
}

async function importChosenFiles() {
  const chosen = await caskade.hostCall('host.chooseFiles', { purpose: 'import' });
  const files = (chosen.value ?? []).map(({ ref }) => ref);
  const choices = { as: null, sheet: null, culture: null, mapping: null, collected: null, partial: true };
  return caskade.call({ name: 'import.run', input: { ...choices, files, by: null, dryRun: false }, jobId: null });
}

function hasNoNode() {
  return !('require' in globalThis) && !('process' in globalThis);
}

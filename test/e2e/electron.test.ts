import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { readPdf } from '../factories/pdf-text.ts';
import { useTemporaryFolder } from '../factories/temporary-folder.ts';
import { until } from '../factories/until.ts';
import { useElectronApp } from './open-electron.ts';
import { overviewOf } from './page-objects/overview.ts';

const electron = useElectronApp();
const folder = useTemporaryFolder();

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

  it('prints a report as PDF in a window that nobody sees', async () => {
    const { page, ...app } = await electron.open();
    try {
      await page.getByRole('button', { name: 'Open Nordwind' }).click();
      await overviewOf(page).ready();
      await app.answerSaveDialog(folder('report.pdf'));
      const reply = await page.evaluate(writeReport);
      const { title, pages, sizes } = await readPdf(readFileSync(folder('report.pdf')));
      const [size] = sizes.map(({ width, height }) => [Math.round(width), Math.round(height)]);
      expect({ isWritten: reply.ok, title, size, isNumbered: pages[0]?.includes(`1 / ${pages.length}`) }).toEqual({
        isWritten: true,
        title: 'Report for Nordwind',
        size: [595, 842],
        isNumbered: true,
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

async function writeReport() {
  const chosen = await caskade.hostCall('host.chooseTarget', { name: 'report.pdf' });
  const whole = { parts: null, site: null, wave: null, sheets: null, archive: false, overwrite: true };
  const choices = { format: 'pdf', paper: 'a4', locale: 'en-GB', asOf: '2014-03-14' };
  const target = Reflect.get(Object(chosen.value), 'ref');
  return caskade.call({ name: 'report.write', input: { ...whole, ...choices, target }, jobId: null });
}

function hasNoNode() {
  return !('require' in globalThis) && !('process' in globalThis);
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Settings } from '../../core/settings/settings.ts';
import { fixtureFiles } from '../factories/fixture-a.ts';
import { importOf } from '../factories/open-client.ts';
import { openServedProject, type ServedTestProject } from './served-project.ts';

/** Fixture A, imported; what a test changes is undone after it. */
export type ServedContoso = {
  readonly project: () => ServedTestProject;
  /** The newest change after the import. */
  readonly start: () => number;
  readonly newestChange: () => Promise<number>;
  readonly settings: () => Promise<Settings>;
  /** Imports files from texts; a partial import takes nothing away. */
  readonly importTexts: (texts: Readonly<Record<string, string>>, isPartial: boolean) => Promise<void>;
};

/** Opens Fixture A for the tests of a file; the time stands still at 9 o'clock on 14 March 2014. */
export function useServedContoso(): ServedContoso {
  const folder = mkdtempSync(join(tmpdir(), 'caskade-contoso-'));
  let opened: ServedTestProject | null = null;
  let start = 0;
  const project = (): ServedTestProject => {
    if (opened === null) throw new Error('the project is not open yet');
    return opened;
  };
  const newestChange = async (): Promise<number> => {
    const { changes } = await project().client.call('history.list', {});
    const newest = changes.find(({ undone }) => !undone);
    if (newest === undefined) throw new Error('nothing was imported');
    return newest.id;
  };
  const importTexts = async (texts: Readonly<Record<string, string>>, isPartial: boolean): Promise<void> => {
    const own = mkdtempSync(join(folder, 'files-'));
    const files = Object.entries(texts).map(([name, text]) => {
      writeFileSync(join(own, name), text);
      return project().registerFile(join(own, name));
    });
    await project().client.call('import.run', importOf(files, { partial: isPartial, by: 'lead' }));
  };
  beforeAll(async () => {
    opened = await openServedProject('2014-03-14T09:00:00');
    const target = opened.registerFile(join(folder, 'Contoso.caskade'));
    await opened.client.call('project.create', { target, name: 'Contoso' });
    await importTexts(fixtureFiles(), false);
    start = await newestChange();
  });
  afterEach(async () => {
    if ((await newestChange()) !== start)
      await project().client.call('history.undoTo', { changeId: start, newest: null });
  });
  afterAll(() => {
    opened?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const settings = () => project().client.call('settings.get', {});
  return { project, start: () => start, newestChange, settings, importTexts };
}

import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../../core/settings/settings.ts';
import { fixtureFiles } from '../factories/fixture-a.ts';
import { importOf } from '../factories/open-client.ts';
import type { useBrowser } from './open-app.ts';
import type { ServedTestProject } from './served-project.ts';
import { type ServedStart, useServedStart } from './served-start.ts';

/** Fixture A, imported; what a test changes is undone before the next. */
export type ServedContoso = ServedStart & {
  readonly settings: () => Promise<Settings>;
  /** Imports files from texts; a partial import takes nothing away. */
  readonly importTexts: (texts: Readonly<Record<string, string>>, isPartial: boolean) => Promise<void>;
};

/** Opens Fixture A for the tests of a file; the time stands still at 9 o'clock on 14 March 2014. */
export function useServedContoso(browser: Pick<ReturnType<typeof useBrowser>, 'isMissing'>): ServedContoso {
  const served = useServedStart(browser, '2014-03-14T09:00:00', async (project, folder) => {
    const target = project.registerFile(join(folder, 'Contoso.caskade'));
    await project.client.call('project.create', { target, name: 'Contoso' });
    await importTextsInto(project, folder, fixtureFiles(), false);
  });
  return {
    ...served,
    settings: () => served.project().client.call('settings.get', {}),
    importTexts: (texts, isPartial) => importTextsInto(served.project(), served.folder, texts, isPartial),
  };
}

async function importTextsInto(
  { client, registerFile }: ServedTestProject,
  folder: string,
  texts: Readonly<Record<string, string>>,
  isPartial: boolean,
): Promise<void> {
  const own = mkdtempSync(join(folder, 'files-'));
  const files = Object.entries(texts).map(([name, text]) => {
    writeFileSync(join(own, name), text);
    return registerFile(join(own, name));
  });
  await client.call('import.run', importOf(files, { partial: isPartial, by: 'lead' }));
}

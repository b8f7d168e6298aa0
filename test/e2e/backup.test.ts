import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { appearances, inAppOf } from './in-app.ts';
import { seriousViolations, takePicture } from './inspect-page.ts';
import { useBrowser } from './open-app.ts';
import { menusOf } from './page-objects/menus.ts';
import { openServedProject, type ServedTestProject } from './served-project.ts';

const browser = useBrowser();
const inApp = inAppOf(browser);
const folder = mkdtempSync(join(tmpdir(), 'caskade-backup-'));
let project: ServedTestProject;

beforeAll(async () => {
  project = await openServedProject('2014-03-17T09:00:00');
  const target = project.registerFile(join(folder, 'Contoso.caskade'));
  await project.client.call('project.create', { target, name: 'Contoso' });
  await project.client.call('settings.merge', { patch: { agents: 7 }, by: 'lead' });
});

afterAll(() => {
  project.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(({ skip }) => {
  if (browser.isMissing()) skip('no browser');
});

it('a backup is saved from the menu and becomes a project again under a name of its own', () =>
  inApp(project, async (page) => {
    const menus = menusOf(page);
    const saving = page.waitForEvent('download');
    await menus.choose('File', 'Save a backup');
    const saved = await saving;
    await page.getByText(/^\D*Saved the backup Contoso backup .*\.caskade\.$/).waitFor();
    await saved.saveAs(join(folder, saved.suggestedFilename()));
    await project.client.call('settings.merge', { patch: { agents: 1 }, by: 'lead' });
    await menus.choose('File', 'Restore a backup');
    const dialog = page.getByRole('dialog', { name: 'Restore a backup' });
    await dialog.getByRole('button', { name: 'Restore' }).click();
    const asked = await dialog.getByRole('alert').innerText();
    await dialog.locator('input[type=file]').setInputFiles(join(folder, saved.suggestedFilename()));
    const name = dialog.getByRole('textbox', { name: 'Name of the restored project' });
    await dialog.getByText('.caskade').waitFor();
    const proposed = await name.inputValue();
    await name.fill('Contoso again');
    await dialog.getByRole('button', { name: 'Restore' }).click();
    await dialog.waitFor({ state: 'detached' });
    const opened = await project.client.call('project.get', {});
    const { agents } = await project.client.call('settings.get', {});
    expect({ asked, proposed, file: opened.project.endsWith('Contoso again.caskade'), agents }).toEqual({
      asked: 'Choose the file of the backup.',
      proposed: 'Contoso',
      file: true,
      agents: 7,
    });
  }));

it.each(Object.entries(appearances))('in %s the dialog has nothing that axe calls serious', (name, appearance) =>
  inApp(
    project,
    async (page) => {
      await menusOf(page).choose('File', 'Restore a backup');
      await page.getByRole('dialog', { name: 'Restore a backup' }).waitFor();
      // Until the dialog has faded in; its colours count only then.
      await page.waitForTimeout(400);
      await takePicture(page, `restore-${name.replace(' ', '-')}`);
      expect(await seriousViolations(page)).toEqual([]);
    },
    { appearance },
  ),
);

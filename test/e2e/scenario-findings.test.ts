import { describe, expect, it } from 'vitest';
import { fixtureFiles } from '../factories/fixture-a.ts';
import { wizardOf } from './page-objects/import-wizard.ts';
import { listOf } from './page-objects/list.ts';
import { goTo, review, uploadsOf, useScenario } from './scenario-project.ts';

const { inEmpty } = useScenario();

// To accept a finding with a reason and a date needs the page of the pre-flight checks, which is not there yet.
describe('the findings before the move', () => {
  it('say what Fixture A lacks, and the one about Branch opens exactly its database', () =>
    inEmpty(async (page) => {
      await review(page, ...uploadsOf(fixtureFiles()));
      await wizardOf(page).import();
      await goTo(page, 'Findings');
      const list = listOf(page, 'Findings');
      await list.grid.locator('[data-row]').first().waitFor();
      const titles = await list.readColumn('Finding');
      await list.grid.getByText('Site without an array').click();
      const pane = await page
        .getByText(/The site Branch has/)
        .first()
        .innerText();
      await list.pane.getByRole('link', { name: /^Show 1 / }).click();
      await page.locator('[role=grid][aria-rowcount="3"]').waitFor();
      const opened = await page.getByRole('heading', { level: 1 }).innerText();
      expect({ titles, pane, opened }).toEqual({
        opened: 'Databases',
        titles: [
          'Site without an array',
          'Array FQDN resolvable from outside',
          'Mixed bindings in a site',
          'Profiles that use an address, an alias or a short name',
        ],
        pane: 'The site Branch has 1 mailbox database and 1 Exchange 2010 CAS, but no array.',
      });
    }));
});

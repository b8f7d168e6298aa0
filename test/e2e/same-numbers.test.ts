import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { browserVariable } from '../../main/services/reports/installed-browser.ts';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { pdfPages } from '../factories/pdf-text.ts';
import { useProjectCli } from '../factories/project-cli.ts';
import { numbersOfText, type ReportNumbers } from '../factories/report-numbers.ts';
import { numbersOfCommands, workOn } from '../factories/worked-organization.ts';
import { inAppOf } from './in-app.ts';
import { useBrowser } from './open-app.ts';
import { overviewOf } from './page-objects/overview.ts';
import { progressOf } from './page-objects/progress.ts';
import { openServedProject } from './served-project.ts';

const now = '2014-04-10T09:30:00Z';
const browser = useBrowser();
const inApp = inAppOf(browser);
const cli = useProjectCli(now);

// The browser of the tests is the one that prints.
beforeAll(() => {
  const program = findBrowser();
  if (program !== null) vi.stubEnv(browserVariable, program);
});

afterAll(() => {
  vi.unstubAllEnvs();
});

beforeEach(({ skip }) => {
  if (browser.isMissing()) skip('no browser');
});

/** What a reader of the printed parts finds of them. */
function printedOf({ profiles, databases, userStates, ...numbers }: ReportNumbers) {
  return numbers;
}

/** The parts that say the numbers; the others would only be printed. */
const told = ['summary', 'findings', 'waves'].flatMap((part) => ['--part', part]);

it.each(['nordwind', 'headoffice', 'fabrikam'] as const)(
  'the PDF file of %s says the numbers of the commands',
  async (organization) => {
    await workOn(cli, organization);
    await cli.json('report', 'p.caskade', '--out', 'r.pdf', ...told);
    const pages = await pdfPages(readFileSync(cli.path('r.pdf')));
    expect(numbersOfText(pages.join(' '))).toEqual(printedOf(await numbersOfCommands(cli)));
  },
);

it('the pages show the numbers of the commands', async () => {
  await workOn(cli, 'nordwind');
  const { users, usersByProfile, usersByDatabase, people, reported, verified } = await numbersOfCommands(cli);
  const project = await openServedProject(now);
  await project.client.call('project.open', { file: project.registerFile(cli.path('p.caskade')) });
  const said: string[] = [];
  try {
    await inApp(project, async (page) => {
      const { answer } = overviewOf(page);
      await answer.waitFor();
      said.push(await answer.innerText());
    });
    await inApp(
      project,
      async (page) => {
        const { headline, ready } = progressOf(page);
        await ready();
        said.push(await headline.innerText());
      },
      { at: '#/progress' },
    );
  } finally {
    project.close();
  }
  expect(said.map((text) => text.replace(/\s+/g, ' '))).toEqual([
    expect.stringContaining(
      `${users} users still depend on an individual Client Access server ${usersByProfile} by their profile, ${usersByDatabase} by their database`,
    ),
    expect.stringContaining(
      `${verified} of ${people} people with work is verified ${reported} reported and not yet proven`,
    ),
  ]);
});

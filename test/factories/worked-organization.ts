import type { ClassificationSummary } from '../../core/api/classification-report.ts';
import type { CheckReport } from '../../core/api/finding-report.ts';
import type { PlanReport } from '../../core/api/plan-report.ts';
import type { ProgressReport } from '../../core/api/tracking-report.ts';
import { nordwindScan } from './nordwind-scan.ts';
import type { ProjectCli } from './project-cli.ts';
import { openFindings, progressNumbers, type ReportNumbers } from './report-numbers.ts';

/** A sample organization whose plan is partly carried out, in the project `p.caskade`. */
export const workedOrganizations = ['nordwind', 'headoffice', 'fabrikam'] as const;

/** Makes it: some people are reported, failed and exempt, and in Nordwind one is proven by a newer scan. */
export async function workOn(cli: ProjectCli, organization: (typeof workedOrganizations)[number]): Promise<void> {
  await cli.json('sample', 'p.caskade', '--org', organization);
  const plan = await cli.json<PlanReport>('plan', 'p.caskade');
  const people = plan.waves.flatMap(({ members }) => members.slice(0, 2)).slice(0, statuses.length);
  for (const [place, alias] of people.entries())
    await cli.json('track', 'p.caskade', alias, '--status', statuses[place] ?? 'done');
  if (organization === 'nordwind') await proveFirst(cli, plan, people[0] ?? '');
}

/** What the commands say of `p.caskade`. */
export async function numbersOfCommands(cli: ProjectCli): Promise<ReportNumbers> {
  const { individualCas, userStates } = await cli.json<ClassificationSummary>('classify', 'p.caskade');
  const { findings } = await cli.json<CheckReport>('check', 'p.caskade');
  const { waves } = await cli.json<PlanReport>('plan', 'p.caskade', '--show');
  return {
    ...{ ...individualCas, userStates, findings: openFindings(findings) },
    waves: Object.fromEntries(waves.map(({ number, members }) => [number, members.length])),
    ...progressNumbers(await cli.json<ProgressReport>('progress', 'p.caskade')),
  };
}

const statuses = ['done', 'informed', 'done', 'failed', 'exempt', 'done'] as const;

async function proveFirst(cli: ProjectCli, { sites, waves }: PlanReport, alias: string): Promise<void> {
  const site = waves.find(({ members }) => members.includes(alias))?.site;
  const array = sites.find((one) => one.site === site)?.array?.fqdn ?? '';
  const scan = cli.write('Scan.csv', nordwindScan({ [alias]: array }, '15.03.2014 09:00:00'));
  await cli.json('import', 'p.caskade', scan, '--culture', 'de-DE', '--partial');
}

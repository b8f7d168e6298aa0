import type { ReportOptions } from '../../../core/reports/report-kinds.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import { planMissing, waveNotFound } from '../plan/plan-errors.ts';
import type { ReportFacts } from './report-facts.ts';

/** Makes sure that the plan has the site and the wave that are asked for. Throws `plan-missing` and `not-found`. */
export function checkPlaces(facts: ReportFacts, { site, wave }: Pick<ReportOptions, 'site' | 'wave'>): void {
  if (site === null && wave === null) return;
  const plan = facts.plan()?.plan;
  if (plan === undefined) throw planMissing();
  const sites = plan.sites.map((one) => one.site);
  if (site !== null && !sites.includes(site)) throw siteNotFound(site, sites);
  if (wave !== null && !plan.waves.some(({ number }) => number === wave)) throw waveNotFound(wave);
}

function siteNotFound(site: string, sites: readonly string[]): AppError {
  const hint = sites.length === 0 ? 'It has no site.' : `It has ${sites.join(', ')}.`;
  return new AppError('not-found', `The plan has no site "${site}".`, hint, { site, sites });
}

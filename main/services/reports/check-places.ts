import { nameKeyOf } from '../../../core/planning/site-names.ts';
import type { ReportOptions } from '../../../core/reports/report-kinds.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import { planMissing, waveNotFound } from '../plan/plan-errors.ts';
import type { ReportFacts } from './report-facts.ts';

type Places = Pick<ReportOptions, 'site' | 'wave'>;

/**
 * The site and the wave that are asked for, the site as the plan writes it. Throws `plan-missing`, and `not-found` for what the plan
 * does not have.
 */
export function checkPlaces(facts: ReportFacts, { site, wave }: Places): Places {
  if (site === null && wave === null) return { site, wave };
  const [chart, waves] = [facts.planChart(), facts.waves()?.waves];
  if (chart === null || waves === undefined) throw planMissing();
  const sites = chart.sites.map((one) => one.site);
  const known = sites.find((name) => site !== null && nameKeyOf(name) === nameKeyOf(site)) ?? null;
  if (site !== null && known === null) throw siteNotFound(site, sites);
  const found = waves.find(({ number }) => number === wave) ?? null;
  if (wave !== null && found === null) throw waveNotFound(wave);
  if (known !== null && found !== null && found.site !== known) throw waveElsewhere(found, known);
  return { site: known, wave };
}

function siteNotFound(site: string, sites: readonly string[]): AppError {
  const hint = sites.length === 0 ? 'It has no site.' : `It has ${sites.join(', ')}.`;
  return new AppError('not-found', `The plan has no site "${site}".`, hint, { site, sites });
}

function waveElsewhere(wave: { readonly number: number; readonly site: string }, site: string): AppError {
  const message = `Wave ${wave.number} is of ${wave.site}, not of ${site}.`;
  return new AppError('not-found', message, 'Ask for one of the two.', { wave: wave.number, site });
}

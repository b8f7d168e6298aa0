import { listColumns } from '../../lists/columns.ts';
import type { ListTable } from '../../lists/list-table.ts';
import type { Plan } from '../../planning/plan.ts';
import { compareText } from '../../resolution/compare-text.ts';
import { isSameName } from '../../resolution/directory.ts';
import type { IsoDate } from '../../shared/dates.ts';
import type { TableSheet } from '../sheet.ts';
import type { ReportWords } from '../words/report-words.ts';
import { extendTable, moreColumn } from './extend-table.ts';
import { columnsFrom, listSheet } from './list-sheet.ts';

/** What is said about sites besides what their list knows. */
export type SitesInput = {
  readonly table: ListTable;
  /** Sites that an open blocker stops, or that only lack an array; `blockers` is 0 for the latter. */
  readonly stopped: readonly { readonly site: string; readonly blockers: number }[];
  /** Null without a plan. */
  readonly plan: Pick<Plan, 'sites' | 'waves'> | null;
  /** Users in scope whose home site is not known. */
  readonly usersWithoutSite: number;
};

/** Every site with its users by state, and when the work there begins and ends. */
export function sitesSheet({ table, stopped, plan, usersWithoutSite }: SitesInput, words: ReportWords): TableSheet {
  const nameAt = table.readerOf('name');
  const siteAt = (place: number): string => String(nameAt(place));
  const arrayAt = table.readerOf('array');
  const daysAt = (place: number) => workDays(plan, siteAt(place));
  const cells = extendTable(table, {
    array: (place) => sayPlanned(arrayAt(place), words),
    blockers: (place) => stopped.find(({ site }) => isSameName(site, siteAt(place)))?.blockers ?? 0,
    begins: (place) => daysAt(place)[0] ?? null,
    ends: (place) => daysAt(place).at(-1) ?? null,
  });
  return listSheet({
    key: 'sites',
    name: words.say('Sites'),
    title: words.say('Sites'),
    note: noteOf(usersWithoutSite, words),
    ...{ table: cells, places: null, words, wraps: false, tones: {}, spoken: [] },
    columns: columnsFrom(
      [
        ...listColumns.sites,
        moreColumn('blockers', words.say('Open blockers'), 'number', 110),
        moreColumn('begins', words.say('Work begins'), 'day', 110),
        moreColumn('ends', words.say('Work ends'), 'day', 110),
      ],
      ['name', 'array', 'users', 'depends', 'onArray', 'unknown', 'blockers', 'begins', 'ends'],
    ),
  });
}

function noteOf(usersWithoutSite: number, words: ReportWords): string {
  const scope = words.say(
    'Users are those in scope; exempt users and those out of scope have columns of their own. The days are those of the plan.',
  );
  if (usersWithoutSite === 0) return scope;
  const left = words.plural(
    usersWithoutSite,
    '{count} user in scope has no known home site and stands in no row.',
    '{count} users in scope have no known home site and stand in no row.',
  );
  return `${scope} ${left}`;
}

/** The list marks an array that does not exist yet behind its name. */
function sayPlanned(array: unknown, words: ReportWords): string | null {
  if (typeof array !== 'string') return null;
  const name = /^(.*) \(planned\)$/.exec(array)?.[1];
  return name === undefined ? array : words.say('{name} (planned)', { name });
}

/** The days of the plan at a site, from the first to the last. */
function workDays(plan: SitesInput['plan'], site: string): readonly IsoDate[] {
  if (plan === null) return [];
  const steps = plan.sites.filter((one) => isSameName(one.site, site)).flatMap((one) => one.steps);
  const waves = plan.waves.filter((wave) => isSameName(wave.site, site));
  return [...steps.flatMap(({ date }) => date ?? []), ...waves.map(({ end }) => end)].toSorted(compareText);
}

import type { SettingsFacts, SettingsSite } from '../../core/api/settings-report.ts';
import { answerPartOf, partsInScope } from '../../core/classification/answer-part.ts';
import type { UserResult } from '../../core/classification/classify-user.ts';
import type { RowFilter } from '../../core/classification/row-filter.ts';
import { listUnknownNames } from '../../core/classification/unknown-names.ts';
import { isKnownSite } from '../../core/findings/site-facts.ts';
import { compareText } from '../../core/resolution/compare-text.ts';
import { arrayOfSite, casOfSite, type Directory, isSameName } from '../../core/resolution/directory.ts';
import { sameValue } from '../../core/settings/describe-value-change.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { IsoDate } from '../../core/shared/dates.ts';
import type { ReadDb } from '../../db/driver.ts';
import { readWorkingPlan } from '../../db/plans.ts';
import { classifyProject, summarize } from './classify/classify-project.ts';
import type { Project } from './project.ts';

/** What the settings of a project can be about: its names, and what it cannot explain. */
export function showSettingsFacts(project: Project, { asOf }: { readonly asOf: IsoDate }): SettingsFacts {
  const classification = classifyProject(project, asOf);
  const { classifier, index, settings } = classification;
  const { directory, databases } = classifier;
  const users = [...index.users.values()];
  return {
    asOf,
    sites: describeSites(directory, settings, users),
    servers: directory.servers
      .map(({ name, site, kind }) => ({ name, site, kind }))
      .sort((left, right) => compareText(left.name, right.name)),
    arrays: directory.arrays.map(({ fqdn }) => fqdn).sort(compareText),
    databases: summarize(classification)
      .databases()
      .map(({ name, site, state, users: count }) => ({
        name: name ?? '',
        site,
        isExempt: state === 'DB_EXEMPT',
        users: count,
      }))
      .filter(({ name }) => name !== '')
      .sort((left, right) => compareText(left.name, right.name)),
    unknownNames: listUnknownNames({ users, databases, servers: directory.servers }),
    plan: planState(project.reader(), settings),
  };
}

function describeSites(
  directory: Directory,
  settings: Settings,
  users: readonly UserResult[],
): readonly SettingsSite[] {
  const named = Object.keys(settings.arrays ?? {}).filter((site) => !isKnownSite(directory, site));
  const inScope = users.filter((user) => partsInScope.includes(answerPartOf(user)));
  return [...directory.sites, ...named]
    .map((site) => describeSite(directory, site, inScope))
    .sort(
      (left, right) =>
        Number(left.array !== null) - Number(right.array !== null) ||
        right.users.count - left.users.count ||
        compareText(left.site, right.site),
    );
}

function describeSite(directory: Directory, site: string, inScope: readonly UserResult[]): SettingsSite {
  const there = inScope.filter((user) => isSameName(user.site, site));
  const here: RowFilter = [{ kind: 'site', oneOf: [site] }];
  const array = arrayOfSite(directory, site);
  return {
    site,
    isKnown: isKnownSite(directory, site),
    users: { count: there.length, filter: [{ kind: 'part', oneOf: partsInScope }, ...here] },
    waiting: {
      count: there.filter((user) => answerPartOf(user) === 'no-array').length,
      filter: [{ kind: 'part', oneOf: ['no-array'] }, ...here],
    },
    array: array === null ? null : { name: array.name, fqdn: array.fqdn, isPlanned: array.isPlanned },
    servers: casOfSite(directory, site).map(({ name }) => name),
  };
}

function planState(db: ReadDb, settings: Settings): SettingsFacts['plan'] {
  const plan = readWorkingPlan(db);
  return plan === null ? null : { asOf: plan.asOf, isOutOfDate: !sameValue(plan.settings, settings) };
}

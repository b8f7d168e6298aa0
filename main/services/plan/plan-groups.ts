import type { GroupsReport } from '../../../core/api/wave-report.ts';
import type { IsoDate } from '../../../core/shared/dates.ts';
import { classifyProject } from '../classify/classify-project.ts';
import { planPlaces } from '../person/plan-places.ts';
import type { Project } from '../project.ts';
import { planMissing } from './plan-errors.ts';

/** The groups of the plan in force that are too large or split, the first five hundred. Throws `plan-missing`. */
export function listGroups(project: Project, asOf: IsoDate): GroupsReport {
  const places = planPlaces(project);
  if (places === null) throw planMissing();
  const { groups } = places.plan;
  const shown = groups.slice(0, mostGroups).map((group) => ({
    ...group,
    members: group.members.slice(0, mostNamed),
    users: group.members.length,
    cuts: group.cuts.slice(0, mostNamed),
    cutCount: group.cuts.length,
  }));
  return { total: groups.length, groups: shown, names: namesOf(project, asOf, mentionedIn(shown)) };
}

const mostGroups = 500;
const mostNamed = 100;

function mentionedIn(groups: GroupsReport['groups']): ReadonlySet<string> {
  const aliases = groups.flatMap(({ members, cuts }) => [
    ...members,
    ...cuts.flatMap(({ holder, mailbox }) => (mailbox === null ? [holder] : [holder, mailbox])),
  ]);
  return new Set(aliases);
}

function namesOf(project: Project, asOf: IsoDate, aliases: ReadonlySet<string>): Readonly<Record<string, string>> {
  if (aliases.size === 0) return {};
  const names: [string, string][] = [];
  for (const { alias, displayName } of classifyProject(project, asOf).index.users.values()) {
    if (aliases.has(alias)) names.push([alias, displayName ?? alias]);
  }
  return Object.fromEntries(names);
}

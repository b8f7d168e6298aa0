import { createRetirementChecker, type RetirementCheck } from '../../../core/classification/retirement.ts';
import type { ListTable } from '../../../core/lists/list-table.ts';
import type { StoredPlan } from '../../../core/planning/plan-version.ts';
import { compareText } from '../../../core/resolution/compare-text.ts';
import { declaredKind } from '../../../core/resolution/declared-names.ts';
import { type Directory, serverNamed } from '../../../core/resolution/directory.ts';
import { isNamed } from '../../../core/resolution/resolution.ts';
import { resolve } from '../../../core/resolution/resolve.ts';
import type { ProjectClassification } from '../classify/classify-project.ts';

/** The servers that are to go or are gone, by name. */
export type ServersToGo = {
  /** Servers of the inventory that the settings or the plan retire, and Client Access servers on which somebody depends. */
  readonly present: readonly string[];
  /** Servers that were said to be removed and that the inventory lacks. */
  readonly removed: readonly string[];
};

/** Finds the servers that are to go or are gone. `servers` is their list. */
export function findServersToGo(
  servers: ListTable,
  { classifier, infrastructure, settings }: ProjectClassification,
  plan: StoredPlan | null,
): ServersToGo {
  const { directory } = classifier;
  const steps = plan?.plan.sites.flatMap((site) => site.steps) ?? [];
  const retired = [
    ...(settings.retiring ?? []),
    ...(settings.retiredServers ?? []),
    ...steps.flatMap(({ work }) => (work.kind === 'retire-server' ? [work.server] : [])),
  ];
  const named = new Set(retired.flatMap((name) => serverNamed(directory, name)?.name ?? []));
  const known = infrastructure.knownNames.filter((name) => declaredKind(name) === 'retired').map(({ name }) => name);
  return {
    present: directory.servers.map(({ name }) => name).filter((name) => named.has(name) || isNeeded(servers, name)),
    removed: removedNames(directory, [...(settings.retiredServers ?? []), ...known]),
  };
}

/** Checks servers, given by name, in one walk over the users; the answers are those of `retire`. */
export function checkRetirements(
  names: readonly string[],
  classification: ProjectClassification,
): ReadonlyMap<string, RetirementCheck> {
  const { index } = classification;
  const checkers = names.map((server) => createRetirementChecker({ ...classification, server }));
  for (const user of index.users.values()) for (const checker of checkers) checker.addUser(user);
  for (const profile of index.unmatched.values()) for (const checker of checkers) checker.addUnmatchedProfile(profile);
  return new Map(checkers.map((checker, at) => [names[at] ?? '', checker.result()]));
}

/** True for a Client Access server that users depend on, or that databases are bound to. */
function isNeeded(servers: ListTable, name: string): boolean {
  const place = servers.placeOf(name);
  if (place === null || servers.readerOf('kind')(place) !== 'CAS') return false;
  return Number(servers.readerOf('users')(place)) > 0 || Number(servers.readerOf('bound')(place)) > 0;
}

/** Each removed server once, however it is written; one that the inventory has is none. */
function removedNames(directory: Directory, names: readonly string[]): readonly string[] {
  const byLabel = new Map<string, string>();
  for (const name of names.toSorted(compareText)) {
    const found = resolve(directory, name);
    if (!isNamed(found) || found.kind !== 'RETIRED' || serverNamed(directory, name) !== null) continue;
    if (!byLabel.has(found.label)) byLabel.set(found.label, found.text);
  }
  return [...byLabel.values()];
}

import type { DatabaseResult } from '../classification/classify-database.ts';
import { compareText } from '../resolution/compare-text.ts';
import type { PlannedArray, PlanStep } from './plan.ts';
import { choosePilotDatabase, type DatabaseUse, orderRebinds, usageOf } from './rebind-order.ts';
import type { SiteFacts } from './site-facts.ts';
import { nameKeyOf } from './site-names.ts';
import { type StepSeed, stepId } from './step-record.ts';

/** The rebinds that a site asks for. */
export type RebindSeeds = {
  /** The database that tries the way; null when one was rebound already and is asked for no more. */
  readonly pilot: StepSeed | null;
  /** In the order of rebinding (R6). */
  readonly others: readonly StepSeed[];
};

/** One rebind for every database of the site that needs one, with the array before it (R2). */
export function rebindSeeds(
  facts: SiteFacts,
  array: PlannedArray,
  uses: ReadonlyMap<string, DatabaseUse>,
  early: readonly PlanStep[],
): RebindSeeds {
  const ordered = withIds(orderRebinds(facts.rebinds, uses));
  const pilotId = pilotBefore(facts) ?? idOf(ordered, choosePilotDatabase(facts.rebinds, uses));
  const dependsOn = early
    .filter(({ work }) => work.kind === 'create-array' || work.kind === 'test-name')
    .map((step) => step.id);
  const seeds = ordered.map(({ id, database }) => {
    const isPilot = nameKeyOf(id) === pilotId;
    return { isPilot, seed: rebindSeed({ id, site: facts.site, dependsOn }, database, array, uses, isPilot) };
  });
  return {
    pilot: seeds.find(({ isPilot }) => isPilot)?.seed ?? null,
    others: seeds.filter(({ isPilot }) => !isPilot).map(({ seed }) => seed),
  };
}

type NamedRebind = { readonly id: string; readonly database: DatabaseResult };

/** Exchange 2010 has a database name once; an inventory that has it twice still gives every step an id of its own. */
function withIds(databases: readonly DatabaseResult[]): readonly NamedRebind[] {
  const counts = new Map<string, number>();
  const taken = new Set(databases.map((database) => nameKeyOf(database.name ?? '')));
  return databases.map((database) => {
    const name = database.name ?? '';
    let count = (counts.get(nameKeyOf(name)) ?? 0) + 1;
    while (count > 1 && taken.has(nameKeyOf(`${name} (${count})`))) count += 1;
    counts.set(nameKeyOf(name), count);
    return { id: stepId('rebind', count === 1 ? name : `${name} (${count})`), database };
  });
}

function idOf(rebinds: readonly NamedRebind[], database: DatabaseResult | null): string | null {
  const found = rebinds.find((rebind) => rebind.database === database);
  return found === undefined ? null : nameKeyOf(found.id);
}

/** The id of the rebind that tried the way, among those that were carried out; the earliest one when none is called so. */
function pilotBefore({ carriedOut }: SiteFacts): string | null {
  const rebinds = carriedOut
    .filter((step) => step.work.kind === 'rebind')
    .toSorted((left, right) => compareText(left.date, right.date) || compareText(left.id, right.id));
  const pilot = rebinds.find(({ work }) => work.kind === 'rebind' && work.isPilot) ?? rebinds[0];
  return pilot === undefined ? null : nameKeyOf(pilot.id);
}

function rebindSeed(
  base: Pick<StepSeed, 'id' | 'site' | 'dependsOn'>,
  database: DatabaseResult,
  array: PlannedArray,
  uses: ReadonlyMap<string, DatabaseUse>,
  isPilot: boolean,
): StepSeed {
  const name = database.name ?? '';
  const { users, frozen } = usageOf(uses, name);
  return {
    ...base,
    target: name,
    work: {
      kind: 'rebind',
      database: name,
      oldBinding: database.importedBinding,
      oldState: database.state,
      target: database.target ?? array.fqdn,
      ...{ isPilot, users, frozenUsers: frozen },
    },
    note: noteOf(database, frozen, isPilot),
  };
}

function noteOf({ risk }: DatabaseResult, frozen: number, isPilot: boolean): string {
  const notes = [
    isPilot ? 'The first database of the site: it tries the way.' : '',
    risk === 'High' ? 'Rebind at once: Outlook cannot log on through the old binding.' : '',
    frozen === 1 ? 'One user here must not repair a profile before (R6).' : '',
    frozen > 1 ? `${frozen} users here must not repair a profile before (R6).` : '',
  ];
  return notes.filter((note) => note !== '').join(' ');
}

import type { DatabaseResult } from '../classification/classify-database.ts';
import { isWorkedOn, type ProfileResult } from '../classification/classify-profile.ts';
import type { UserResult } from '../classification/classify-user.ts';
import { isNamed } from '../resolution/resolution.ts';
import { resolve } from '../resolution/resolve.ts';
import type { BlastRadiusInput } from './blast-radius-input.ts';
import type { PlanStep } from './plan.ts';
import { planSteps } from './plan-steps.ts';
import type { Outcome } from './server-impact.ts';
import { collectServers, type Endpoint, type ServingServers } from './serving-servers.ts';

/** Who depends on which server at one moment of the plan. `carryOut` moves to the next. */
export type Exposure = {
  readonly servers: ServingServers;
  readonly people: readonly Person[];
  /** The steps of all sites in the order of their dates. */
  readonly steps: readonly PlanStep[];
  /** Does what a step does, and gives the people for whom something changed; `before` is called with them just before. */
  carryOut(step: PlanStep, before: (changed: readonly Person[]) => void): readonly Person[];
  /** What happens to somebody when a server stops, for each server that matters to that person. */
  hitsOf(person: Person): readonly Hit[];
};

/** A user who can lose Outlook: with a mailbox of Exchange 2010 and MAPI. */
export type Person = {
  readonly user: UserResult;
  readonly binding: Binding;
  /** Observations of the own store, as they are now. */
  readonly own: readonly ProfileResult[];
  /** True after the wave: every profile names the target. */
  isMoved: boolean;
};

/** What a database is bound to, now; shared by its users. `text` is null when that is not known. */
export type Binding = { endpoint: Endpoint; text: string | null };

/** `profile` is the one that shows it; null when it is the database that does. */
export type Hit = { readonly server: number; readonly outcome: Outcome; readonly profile: ProfileResult | null };

/** Works out who depends on which server today. */
export function measureExposure(input: BlastRadiusInput): Exposure {
  const servers = collectServers(input);
  const bindings = new Map<DatabaseResult, Binding>();
  const people = input.users.filter(hasOutlook).map((user) => personOf(user, servers, bindings));
  const steps = input.plan === null ? [] : planSteps(input.plan);
  const changes = createChanges(input, servers, people, bindings);
  return { servers, people, steps, carryOut: changes, hitsOf: (person) => hitsOf(servers, person) };
}

/** Exempt databases count too: their users lose Outlook like any other. */
function hasOutlook({ databaseResult, isMapiDisabled }: UserResult): boolean {
  return databaseResult.scope === 'in' && !isMapiDisabled;
}

function personOf(user: UserResult, servers: ServingServers, bindings: Map<DatabaseResult, Binding>): Person {
  const database = user.databaseResult;
  const binding = bindings.get(database) ?? {
    endpoint: servers.endpointOfBinding(database.bindingResolution),
    text: isNamed(database.bindingResolution) ? database.bindingResolution.text : null,
  };
  bindings.set(database, binding);
  return { user, binding, own: user.profiles.filter(isOwn), isMoved: false };
}

function isOwn({ storeOwner, standing }: ProfileResult): boolean {
  return storeOwner === 'own' && standing === 'current';
}

/** A rebind changes the users of its database, a wave its members; no other step changes anybody. */
function createChanges(
  { directory, plan }: BlastRadiusInput,
  servers: ServingServers,
  people: readonly Person[],
  bindings: ReadonlyMap<DatabaseResult, Binding>,
): Exposure['carryOut'] {
  const byBinding = new Map([...bindings.values()].map((binding): [Binding, Person[]] => [binding, []]));
  for (const person of people) byBinding.get(person.binding)?.push(person);
  const byMailbox = new Map(people.map((person) => [person.user.mailboxId, person]));
  const byDatabase = new Map<string, Binding>();
  for (const [{ name, isInInventory }, binding] of bindings) {
    if (isInInventory && name !== null) byDatabase.set(name.toLowerCase(), binding);
  }
  const membersOf = new Map(plan?.waves.map(({ number, members }) => [number, members]));
  return ({ work }, before) => {
    switch (work.kind) {
      case 'rebind': {
        const binding = byDatabase.get(work.database.toLowerCase());
        if (binding === undefined) return nobody;
        const changed = byBinding.get(binding) ?? nobody;
        before(changed);
        binding.endpoint = servers.endpointOfBinding(resolve(directory, work.target));
        binding.text = work.target;
        return changed;
      }
      case 'pilot':
      case 'wave':
      case 'applications': {
        const members = membersOf.get(work.wave) ?? [];
        const changed = members.map(({ mailboxId }) => byMailbox.get(mailboxId)).filter((one) => one !== undefined);
        before(changed);
        for (const person of changed) person.isMoved = true;
        return changed;
      }
      default:
        return nobody;
    }
  };
}

const nobody: readonly Person[] = [];

function hitsOf(servers: ServingServers, person: Person): readonly Hit[] {
  const hits = new Map<number, Hit>();
  const add = (hit: Hit): void => {
    const known = hits.get(hit.server);
    if (known === undefined || weights[hit.outcome] > weights[known.outcome]) hits.set(hit.server, hit);
  };
  for (const profile of person.own) for (const hit of hitsOfProfile(servers, person, profile)) add(hit);
  if (followsDatabase(person) && person.binding.endpoint.only !== null) {
    add({ server: person.binding.endpoint.only, outcome: 'unknown', profile: null });
  }
  return [...hits.values()];
}

const weights: Readonly<Record<Outcome, number>> = { lost: 3, interrupted: 2, unknown: 1 };

/** Nobody's Outlook is expected where a profile is not: at a room, or a shared mailbox. */
function followsDatabase({ user, own, isMoved }: Person): boolean {
  if (isMoved || own.some(({ reading }) => isNamed(reading.resolution))) return false;
  return user.profileAction !== 'NA' || !isWorkedOn(user.databaseResult);
}

function hitsOfProfile(servers: ServingServers, person: Person, profile: ProfileResult): readonly Hit[] {
  const array = person.user.databaseResult.targetArray;
  if (person.isMoved && array !== null) {
    return hitsAt(servers.endpointOfArray(array).only, person, profile);
  }
  const { isInconsistent, values, resolution } = profile.reading;
  return (isInconsistent ? values : [resolution]).flatMap((name) => [
    ...hitsAt(servers.endpointOf(name, array).only, person, profile),
    ...servers.candidatesOf(name).map((server): Hit => ({ server, outcome: 'unknown', profile })),
  ]);
}

function hitsAt(server: number | null, person: Person, profile: ProfileResult): readonly Hit[] {
  if (server === null) return [];
  const { isLive, only } = person.binding.endpoint;
  const hasOther = isLive && only !== server;
  const outcome = canRecover(person.user, profile) && hasOther ? 'interrupted' : 'lost';
  return [{ server, outcome, profile }];
}

/** True for what asks Autodiscover when its server is gone: Outlook 2007 and later (domain.md 2.3, 7.4). */
export function canRecover({ isServiceAccount }: UserResult, { product }: ProfileResult): boolean {
  return !isServiceAccount && product !== null && product !== '2003' && product !== 'MAPI/CDO';
}

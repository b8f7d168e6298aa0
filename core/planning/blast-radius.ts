import { compareText } from '../resolution/compare-text.ts';
import { AppError } from '../shared/app-error.ts';
import type { BlastRadiusInput } from './blast-radius-input.ts';
import { hitInWords } from './explain-impact.ts';
import { type Exposure, measureExposure, type Person } from './exposure.ts';
import type { HitUser, Impact, Outcome, ServerImpact, StepImpact } from './server-impact.ts';

/** Measures every Client Access server and every removed one that something still names; by name. */
export function measureBlastRadius(input: BlastRadiusInput): readonly ServerImpact[] {
  const exposure = measureExposure(input);
  const counts = exposure.servers.list.map(() => ({ lost: 0, interrupted: 0, unknown: 0 }));
  const count = (people: readonly Person[], sign: 1 | -1): void => {
    for (const person of people) {
      for (const { server, outcome } of exposure.hitsOf(person)) {
        const own = counts[server];
        if (own !== undefined) own[outcome] += sign;
      }
    }
  };
  count(exposure.people, 1);
  const now = counts.map((own) => ({ ...own }));
  const after: StepImpact[][] = counts.map(() => []);
  for (const step of exposure.steps) {
    count(
      exposure.carryOut(step, (changed) => count(changed, -1)),
      1,
    );
    for (const [index, own] of counts.entries()) after[index]?.push({ step: step.id, date: step.date, ...own });
  }
  return exposure.servers.list.map(({ name, site, isRetired, onlyMemberOf }, index) => ({
    ...{ server: name, site, isRetired, onlyMemberOf },
    now: now[index] ?? noImpact,
    after: after[index] ?? [],
  }));
}

const noImpact: Impact = { lost: 0, interrupted: 0, unknown: 0 };

/**
 * The users whom it hits when a server stops, given by any of its names: those who are lost first, then by alias. Today, or
 * after a step, given by its id. Throws `not-found` for a name that is no such server, and for a step that the plan lacks.
 */
export function whoIsHit(input: BlastRadiusInput, server: string, afterStep: string | null): readonly HitUser[] {
  const exposure = measureExposure(input);
  const index = findServer(exposure, server);
  if (afterStep !== null) carryOutUntil(exposure, afterStep);
  return exposure.people
    .flatMap((person): readonly HitUser[] => {
      const hit = exposure.hitsOf(person).find((one) => one.server === index);
      if (hit === undefined) return [];
      const { mailboxId, alias } = person.user;
      return [{ mailboxId, alias, outcome: hit.outcome, why: hitInWords(exposure.servers, person, hit) }];
    })
    .sort(compareHits);
}

/** The name of a server of the list as the inventory writes it, given by any of its names. Throws `not-found`. */
export function serverOfImpact(input: BlastRadiusInput, server: string): string {
  const exposure = measureExposure(input);
  return exposure.servers.list[findServer(exposure, server)]?.name ?? server;
}

function findServer({ servers }: Exposure, server: string): number {
  const index = servers.indexOf(server);
  if (index !== null) return index;
  throw new AppError(
    'not-found',
    `There is no Client Access server "${server}" in the project.`,
    'Give the name of an Exchange 2010 server with the Client Access role as the server list writes it.',
    { server },
  );
}

function carryOutUntil(exposure: Exposure, id: string): void {
  const last = exposure.steps.findIndex((step) => step.id.toLowerCase() === id.toLowerCase());
  if (last < 0) {
    const hint = 'Give the id of a step as the plan writes it.';
    throw new AppError('not-found', `The plan has no step "${id}".`, hint, { step: id });
  }
  for (const step of exposure.steps.slice(0, last + 1)) exposure.carryOut(step, () => {});
}

const outcomeOrder: readonly Outcome[] = ['lost', 'interrupted', 'unknown'];

function compareHits(left: HitUser, right: HitUser): number {
  return (
    outcomeOrder.indexOf(left.outcome) - outcomeOrder.indexOf(right.outcome) ||
    compareText(left.alias, right.alias) ||
    left.mailboxId - right.mailboxId
  );
}

import type { AnswerEffect, AnswerNumbers, PreviewRow } from '../../../core/api/import-preview.ts';
import {
  type AnswerPart,
  answerPartOf,
  dependingParts,
  partsInScope,
} from '../../../core/classification/answer-part.ts';
import type { UserResult } from '../../../core/classification/classify-user.ts';
import type { EntityName } from '../../../core/inventory/kinds.ts';
import type { PlanStep } from '../../../core/planning/plan.ts';
import { isSameName } from '../../../core/resolution/directory.ts';
import { nameKey } from '../../../core/resolution/normalize-name.ts';
import { describeTask } from '../../../core/runbook/step-words.ts';
import type { IsoDate } from '../../../core/shared/dates.ts';
import type { ReadDb } from '../../../db/driver.ts';
import { classifyConnection, classifyProject, type ProjectClassification } from '../classify/classify-project.ts';
import { currentPlan } from '../plan/stored-plan.ts';
import type { Project } from '../project.ts';

/** Who stands where in the answer before and after a run, whose transaction is still open. */
export type AnswerChange = {
  readonly effect: AnswerEffect;
  /** The user that a profile belongs to; null when no mailbox matches it. */
  readonly ownerOf: (profileId: number) => UserResult | null;
  /** What the run means for a row of the change review; null where that cannot be said. */
  readonly effectOn: (entity: EntityName, id: number, name: string) => PreviewRow['effect'];
};

/** Classifies the project as it is and as the run leaves it. `db` is the connection of the run. */
export function measureAnswerChange(project: Project, db: ReadDb, asOf: IsoDate): AnswerChange {
  const old = classifyProject(project, asOf);
  const now = classifyConnection(db, asOf);
  const before = partsOf(old);
  const after = partsOf(now);
  const oldOwners = ownersOf(old);
  const owners = ownersOf(now);
  const ownerOf = (profileId: number): UserResult | null => owners.get(profileId) ?? oldOwners.get(profileId) ?? null;
  const byDatabase = usersByDatabase(now, before, after);
  return {
    effect: { before: numbersOf(before), after: numbersOf(after), doneSteps: doneSteps(project, old, now) },
    ownerOf,
    effectOn: (entity, id, name) => {
      switch (entity) {
        case 'mailboxes':
          return effectOnUser(before.get(id) ?? null, after.get(id) ?? null);
        case 'profiles': {
          const owner = ownerOf(id)?.mailboxId ?? null;
          return owner === null ? null : effectOnUser(before.get(owner) ?? null, after.get(owner) ?? null);
        }
        case 'databases':
          return effectOnUsers(byDatabase.get(name.toLowerCase()) ?? noUsers);
        default:
          return null;
      }
    },
  };
}

type Parts = ReadonlyMap<number, AnswerPart>;

function partsOf({ index }: ProjectClassification): Parts {
  return new Map([...index.users].map(([id, user]) => [id, answerPartOf(user)]));
}

function ownersOf({ index }: ProjectClassification): ReadonlyMap<number, UserResult> {
  const owners = new Map<number, UserResult>();
  for (const user of index.users.values()) for (const { profileId } of user.profiles) owners.set(profileId, user);
  return owners;
}

function numbersOf(parts: Parts): AnswerNumbers {
  const counts = new Map<AnswerPart, number>();
  for (const part of parts.values()) counts.set(part, (counts.get(part) ?? 0) + 1);
  const sum = (of: readonly AnswerPart[]): number => of.reduce((all, part) => all + (counts.get(part) ?? 0), 0);
  return {
    inScope: sum(partsInScope),
    depending: sum(dependingParts),
    parts: partsInScope.map((part) => ({ part, count: counts.get(part) ?? 0 })),
  };
}

/** How many users of a database no longer depend on a server, and how many begin to. */
type ChangedUsers = { freed: number; bound: number };
const noUsers: ChangedUsers = { freed: 0, bound: 0 };

function usersByDatabase(now: ProjectClassification, before: Parts, after: Parts): Map<string, ChangedUsers> {
  const databases = new Map<string, ChangedUsers>();
  for (const [id, { database }] of now.index.users) {
    if (database === null) continue;
    const [depended, depends] = [before, after].map((parts) => isDepending(parts.get(id) ?? null));
    if (depended === depends || !before.has(id)) continue;
    const users = databases.get(database.toLowerCase()) ?? { freed: 0, bound: 0 };
    if (depends === true) users.bound++;
    else users.freed++;
    databases.set(database.toLowerCase(), users);
  }
  return databases;
}

function effectOnUsers({ freed, bound }: ChangedUsers): PreviewRow['effect'] {
  const of = (count: number): string => (count === 1 ? '1 user' : `${count} users`);
  if (freed > 0 && bound === 0) return { tone: 'better', text: `${of(freed)} no longer on a server`, part: null };
  if (bound > 0 && freed === 0) return { tone: 'worse', text: `${of(bound)} now on a server`, part: null };
  if (freed === 0) return null;
  return { tone: 'neutral', text: `${of(freed)} no longer on a server, ${of(bound)} now`, part: null };
}

function effectOnUser(before: AnswerPart | null, after: AnswerPart | null): PreviewRow['effect'] {
  if (after === null || before === after) return null;
  const change = Number(isDepending(before)) - Number(isDepending(after));
  // Who no longer depends because nothing is known any more is not better off.
  const isBetter = (change > 0 && after !== 'unknown') || (change === 0 && after === 'on-array');
  return { tone: isBetter ? 'better' : change < 0 ? 'worse' : 'neutral', text: effectTexts[after], part: after };
}

function isDepending(part: AnswerPart | null): boolean {
  return part !== null && dependingParts.includes(part);
}

const effectTexts: Readonly<Record<AnswerPart, string>> = {
  'on-array': 'on the array',
  profile: 'profile must be updated',
  'database-first': 'database first, then profile',
  'will-revert': 'will revert at the next repair',
  'no-array': 'waits for an array',
  unknown: 'server not known',
  other: 'something else to correct',
  exempt: 'exempt',
  'out-of-scope': 'out of scope',
};

/** Open steps of the plan that the run shows to be done: databases bound as planned, arrays that exist. */
function doneSteps(
  project: Project,
  old: ProjectClassification,
  now: ProjectClassification,
): AnswerEffect['doneSteps'] {
  const plan = currentPlan(project.reader())?.plan ?? null;
  const steps = plan?.sites.flatMap((site) => site.steps) ?? [];
  return steps
    .filter(({ mark }) => mark === null || mark.status === 'planned')
    .filter((step) => isDone(step, now) && !isDone(step, old))
    .map((step) => ({ stepId: step.id, title: describeTask(step.work) }));
}

function isDone({ work }: PlanStep, { infrastructure }: ProjectClassification): boolean {
  if (work.kind === 'create-array')
    return infrastructure.arrays.some(({ fqdn }) => nameKey(fqdn) === nameKey(work.fqdn));
  if (work.kind !== 'rebind') return false;
  return infrastructure.databases.some(
    ({ name, rpcClientAccessServer: binding }) =>
      isSameName(name, work.database) && binding !== null && nameKey(binding) === nameKey(work.target),
  );
}

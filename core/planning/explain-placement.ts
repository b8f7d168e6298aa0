import type { UserResult } from '../classification/classify-user.ts';
import { userStateWords } from '../classification/state-words.ts';
import { assertNever } from '../shared/assert.ts';
import { dayInWords, type IsoDate } from '../shared/dates.ts';
import type { PlacementReason, Plan, PlanStep, Wave, WaveMember } from './plan.ts';
import { nameKeyOf } from './site-names.ts';

/** Tells where people are in a plan and why. */
export type Explainer = (user: UserResult) => string;

/** Why somebody is in this wave, or in none, in plain sentences with names and dates. */
export function explainPlacement(plan: Plan, user: UserResult): string {
  return createExplainer(plan)(user);
}

/** As `explainPlacement`, for many people of one plan: it is searched once. */
export function createExplainer(plan: Plan): Explainer {
  const placementOf = createReasoner(plan);
  return (user) => {
    const { wave, reasons } = placementOf(user);
    if (wave !== null) return [`${user.alias} is in ${placeInWords(wave)}.`, ...reasons].join(' ');
    const [reason] = reasons;
    if (reason !== undefined) return `${user.alias} is in no wave. ${reason}`;
    return `${user.alias} is in no wave: ${userStateWords[user.state]}.`;
  };
}

/** Where somebody is and why. */
export type Placement = {
  /** Null for somebody in no wave. */
  readonly wave: Wave | null;
  /** Plain sentences; empty when the wave is the only one there could be, or the plan has nothing to do with the person. */
  readonly reasons: readonly string[];
};

/** The same without the sentence that says where the person is, for places that say so themselves. */
export function createReasoner(plan: Plan): (user: UserResult) => Placement {
  const places = new Map<number, { readonly wave: Wave; readonly member: WaveMember }>();
  for (const wave of plan.waves) for (const member of wave.members) places.set(member.mailboxId, { wave, member });
  const unplanned = new Map(plan.unplanned.map((entry) => [entry.mailboxId, entry]));
  const steps = plan.sites.flatMap((site) => site.steps);
  const rebinds = new Map(steps.flatMap((step) => (isRebind(step) ? [[nameKeyOf(step.target), step] as const] : [])));
  const arrays = new Map(
    steps.flatMap((step) => (step.work.kind === 'create-array' ? [[nameKeyOf(step.site), step] as const] : [])),
  );
  return (user) => {
    const place = places.get(user.mailboxId);
    if (place === undefined) {
      const entry = unplanned.get(user.mailboxId);
      return { wave: null, reasons: entry === undefined ? [] : [entry.reason] };
    }
    const { wave, member } = place;
    const context: Reasoning = {
      ...{ user, wave, plan },
      rebind: rebinds.get(nameKeyOf(user.database ?? '')) ?? null,
      array: arrays.get(nameKeyOf(wave.site)) ?? null,
    };
    const sentences = member.reasons.map((reason) => inWords(reason, context));
    return { wave, reasons: [...sentences, ...firstPossible(context, member)] };
  };
}

type Reasoning = {
  readonly user: UserResult;
  readonly wave: Wave;
  readonly plan: Plan;
  readonly rebind: PlanStep | null;
  readonly array: PlanStep | null;
};

function isRebind({ work }: PlanStep): boolean {
  return work.kind === 'rebind';
}

function placeInWords({ number, name, start, end }: Wave): string {
  const days = start === end ? dayInWords(start) : `${dayInWords(start)} to ${dayInWords(end)}`;
  return `wave ${number}, ${name}, ${days}`;
}

function inWords(reason: PlacementReason, { user, wave, rebind, array, plan }: Reasoning): string {
  switch (reason) {
    case 'locked':
      return 'The wave is locked, so its members stay.';
    case 'pinned':
      return `The settings pin ${user.alias} to wave ${wave.number}.`;
    case 'application':
      return 'It is an application: its owner changes it, in a wave of applications after those of people.';
    case 'vip':
      return 'VIPs are visited by a technician, in a wave of their own after the others.';
    case 'with-vip':
      return 'Somebody of the same group is a VIP, so the whole group is in the wave of VIPs.';
    case 'pilot-named':
      return 'The settings name this user for the pilot.';
    case 'pilot-filled':
      return 'The pilot was filled up with people of the most common method, low risk first.';
    case 'group':
      return groupInWords(wave, user);
    case 'after-array':
      return `The array of ${wave.site} is created ${dateOf(array)} (R2).`;
    case 'after-rebind':
      return `The database ${user.database} is rebound ${dateOf(rebind)}, and profiles follow at least 24 hours later (R1).`;
    case 'outlook-2003':
      return 'Outlook 2003 is kept apart from other versions.';
    case 'only-method':
      return `A wave has one method, and this one is for ${wave.method}.`;
    case 'earlier-full':
      return `${earlierInWords(plan, wave)} no room left.`;
    default:
      return assertNever(reason, 'reason for a place');
  }
}

function dateOf(step: PlanStep | null): string {
  return step?.date == null ? 'on a day that is not known yet' : `on ${dayInWords(step.date)}`;
}

function groupInWords({ number }: Wave, { alias }: UserResult): string {
  return `People who work in each other's mailboxes stay together, so the group of ${alias} is in wave ${number} as a whole.`;
}

function earlierInWords({ waves }: Plan, wave: Wave): string {
  const earlier = waves.filter(
    ({ site, kind, method, isOutlook2003, start }) =>
      site === wave.site &&
      kind === wave.kind &&
      method === wave.method &&
      isOutlook2003 === wave.isOutlook2003 &&
      start < wave.start,
  );
  const [first] = earlier;
  if (first === undefined) return 'The waves before it have';
  return earlier.length === 1
    ? `Wave ${first.number} before it has`
    : `The ${earlier.length} waves like it before have`;
}

/** Where nothing else holds anybody back, the wave is the first that can be. */
function firstPossible({ wave, plan, rebind }: Reasoning, { reasons }: WaveMember): readonly string[] {
  if (reasons.length > 0 || rebind !== null) return [];
  const pilot = pilotBefore(plan, wave);
  if (pilot === null) return [`It is the first day on which ${wave.site} can have a wave.`];
  return [`It is the first wave of ${wave.site} for ${wave.method} after ${pilot.name} on ${dayInWords(pilot.end)}.`];
}

/** The pilot of the site; the plan of a work file has its step only. */
function pilotBefore(
  { waves, sites }: Plan,
  { site, start }: Wave,
): { readonly name: string; readonly end: IsoDate } | null {
  const pilot = waves.findLast((one) => one.site === site && one.kind === 'pilot' && one.end < start);
  if (pilot !== undefined) return pilot;
  const steps = sites.find((one) => one.site === site)?.steps ?? [];
  const step = steps.findLast(({ work, date }) => work.kind === 'pilot' && date !== null && date < start);
  return step === undefined || step.date === null ? null : { name: step.target, end: step.date };
}

import type { UserResult } from '../classification/classify-user.ts';
import type { ProfileMethod } from '../settings/settings.ts';
import type { IsoDate } from '../shared/dates.ts';
import { createExplainer } from './explain-placement.ts';
import type { Plan, PlanStep, StepMark, UnplannedCode, Wave, WaveKind } from './plan.ts';
import { planSteps } from './plan-steps.ts';
import { nameKeyOf } from './site-names.ts';

/** Where a person is in the plan in force. */
export type PersonPlace = {
  /** False while no plan was computed; then everything else is empty. */
  readonly hasPlan: boolean;
  readonly wave: PersonWave | null;
  /** Why this wave, or none: plain sentences. Null when the plan has nothing to do with the person. */
  readonly explanation: string | null;
  /** When the person's database is rebound by the plan; null when it is not to be. */
  readonly rebind: PlannedRebind | null;
  /** Open blockers of the site. */
  readonly blockers: readonly string[];
};

/** A wave without its members. */
export type PersonWave = {
  readonly number: number;
  readonly name: string;
  readonly kind: WaveKind;
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly site: string;
  readonly method: ProfileMethod;
  readonly isLocked: boolean;
};

export type PlannedRebind = {
  readonly database: string;
  /** Null when the step has no date. */
  readonly date: IsoDate | null;
  readonly isVerified: boolean;
};

/** Answers where people are in one plan: the plan is searched once, for as many people as are asked for. */
export type PlanLookup = {
  waveOf(mailboxId: number): PersonWave | null;
  /** Why somebody is in no wave; null for who is in one, and for whom the plan has no work. */
  noWaveOf(mailboxId: number): UnplannedCode | null;
  /** `markOf` tells what was said about a step. */
  placeOf(user: UserResult, markOf: (stepId: string) => StepMark | null): PersonPlace;
};

/** The place of everybody while there is no plan. */
export const noPlace: PersonPlace = { hasPlan: false, wave: null, explanation: null, rebind: null, blockers: [] };

/** Prepares a plan for questions about people. */
export function createPlanLookup(plan: Plan): PlanLookup {
  const waves = new Map(plan.waves.flatMap((wave) => wave.members.map(({ mailboxId }) => [mailboxId, wave] as const)));
  const unplanned = new Map(plan.unplanned.map(({ mailboxId, code }) => [mailboxId, code] as const));
  const sites = new Map(plan.sites.map((site) => [nameKeyOf(site.site), site]));
  const rebinds = new Map(
    planSteps(plan).flatMap((step) => (step.work.kind === 'rebind' ? [[nameKeyOf(step.target), step] as const] : [])),
  );
  const explain = createExplainer(plan);
  return {
    waveOf: (mailboxId) => waveOf(waves.get(mailboxId)),
    noWaveOf: (mailboxId) => unplanned.get(mailboxId) ?? null,
    placeOf(user, markOf) {
      const wave = waveOf(waves.get(user.mailboxId));
      const isMeant = wave !== null || unplanned.has(user.mailboxId);
      return {
        hasPlan: true,
        wave,
        explanation: isMeant ? explain(user) : null,
        rebind: rebindOf(rebinds.get(nameKeyOf(user.database ?? '')), markOf),
        blockers: isMeant ? (sites.get(nameKeyOf(user.site ?? ''))?.blockers ?? []) : [],
      };
    },
  };
}

function waveOf(wave: Wave | undefined): PersonWave | null {
  if (wave === undefined) return null;
  const { number, name, kind, start, end, site, method, isLocked } = wave;
  return { number, name, kind, start, end, site, method, isLocked };
}

function rebindOf(step: PlanStep | undefined, markOf: (stepId: string) => StepMark | null): PlannedRebind | null {
  if (step === undefined) return null;
  return { database: step.target, date: step.date, isVerified: markOf(step.id)?.status === 'verified' };
}

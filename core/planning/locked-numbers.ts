import type { StepKind, WaveKind } from './plan.ts';
import type { PlanInput } from './plan-input.ts';
import { isCarriedOut, type StepRecord, stepId } from './step-record.ts';

/** The numbers of waves that stay as they are: locked by the settings, or carried out. */
export function lockedNumbers({ settings, previous }: PlanInput, record: StepRecord): ReadonlySet<number> {
  const carriedOut = (previous?.waves ?? []).filter((wave) => isCarriedOut(record, waveStepId(wave.kind, wave.number)));
  return new Set([...(settings.lockedWaves ?? []), ...carriedOut.map((wave) => wave.number)]);
}

/** The id of the step of a wave. */
export function waveStepId(kind: WaveKind, number: number): string {
  return stepId(stepKindOfWave(kind), number);
}

/** The kind of step that a wave is: VIPs are worked on in a wave like others. */
export function stepKindOfWave(kind: WaveKind): Extract<StepKind, 'pilot' | 'wave' | 'applications'> {
  return kind === 'vip' ? 'wave' : kind;
}

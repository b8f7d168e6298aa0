import type { EvidenceReport } from '../../../core/api/evidence-operations.ts';
import type { StepEvidence } from '../../../core/runbook/evidence/evidence.ts';
import { counted } from '../../words/format.ts';

/** What was given as evidence; no text is none. */
export type GivenText = { readonly name: string | null; readonly text: string };

/** What can be marked by what a text shows. */
export type EvidenceChoice = {
  /** What the text says about the step that was asked about; null without a step or a text. */
  readonly asked: StepEvidence | null;
  /** Other steps that the text proves and that are not verified yet: they can be marked with it. */
  readonly others: readonly StepEvidence[];
  /** Other steps that the text contradicts. */
  readonly against: readonly StepEvidence[];
  /** The ids of all steps that are to be marked. */
  readonly steps: readonly string[];
  /** True when the text shows all of them as expected. */
  readonly isProved: boolean;
  /** True when the text contradicts the step that was asked about: it is marked with a reason only. */
  readonly isContradicted: boolean;
};

/** What a text leaves to choose. `left` holds the ids of other steps that the user does not want to mark. */
export function chooseByEvidence(
  step: string | null,
  report: EvidenceReport | null,
  left: ReadonlySet<string>,
): EvidenceChoice {
  const found = report?.steps ?? [];
  const asked = found.find((known) => known.step === step) ?? null;
  const rest = found.filter((known) => known.step !== step);
  const others = rest.filter(({ verdict, status }) => verdict === 'proved' && status !== 'verified');
  const taken = others.map((other) => other.step).filter((id) => !left.has(id));
  const steps = [...(step === null ? [] : [step]), ...taken];
  return {
    asked,
    others,
    against: rest.filter(({ verdict }) => verdict === 'contradicted'),
    steps,
    isProved: steps.length > 0 && (step === null || asked?.verdict === 'proved'),
    isContradicted: asked?.verdict === 'contradicted',
  };
}

/** What the button says: `Mark as verified`, `Mark 3 steps as done`. */
export function markAction(steps: number, status: 'done' | 'verified'): string {
  return steps === 1 ? `Mark as ${status}` : `Mark ${counted(steps, 'step')} as ${status}`;
}

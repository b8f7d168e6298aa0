import { useEffect, useState } from 'react';
import { useAnnounce } from '../../components/announcer.tsx';
import { counted } from '../../words/format.ts';
import type { Wizard } from './wizard.ts';
import { blockersOf } from './wizard-blockers.ts';
import {
  isAsked,
  type StepView,
  stepAfter,
  stepBefore,
  usedTables,
  viewSteps,
  type WizardFacts,
  type WizardStep,
  wizardSteps,
} from './wizard-steps.ts';

/** The way through the steps. */
export type WizardWay = {
  readonly views: readonly StepView[];
  readonly blockers: readonly string[];
  readonly nextLabel: string;
  readonly next: () => void;
  readonly back: () => void;
  readonly go: (step: WizardStep) => void;
};

/** Decides where next and back lead, and what is in the way. `onImport` is what next does after the review. */
export function useWizardSteps(wizard: Wizard, onImport: () => void): WizardWay {
  const { state, decide, inspections, preview } = wizard;
  const { step } = state;
  const announce = useAnnounce();
  const facts: WizardFacts = { inspections: inspections.known, preview: preview.current, visited: state.visited };
  const waiting = waitingOf(wizard);
  const blockers = [
    ...blockersOf(step, { inspections: inspections.known, waiting: inspections.known.length === 0 ? waiting : 0 }),
    ...previewBlockers(wizard),
  ];
  usePassedCheck(wizard, facts);
  const [goingFrom, setGoingFrom] = useState<WizardStep | null>(null);
  const next = (): void => {
    const [first] = blockers;
    if (first !== undefined) announce(first);
    else if (waiting > 0) setGoingFrom(step);
    else if (step === 'changes') onImport();
    else if (step !== 'done') {
      if (step === 'columns') confirmColumns(wizard);
      decide({ kind: 'go', step: stepAfter(step, facts), isLookedFor: false });
    }
  };
  // Whoever goes on right after a choice means to go on with it: that waits until its consequences are known.
  useEffect(() => {
    if (goingFrom === null || waiting > 0) return;
    setGoingFrom(null);
    if (goingFrom === step) next();
  });
  const go = (wanted: WizardStep): void => {
    const isAhead = wizardSteps.indexOf(wanted) > wizardSteps.indexOf(step);
    const [first] = isAhead ? blockersBefore(wanted, wizard) : [];
    if (first !== undefined) announce(first);
    else decide({ kind: 'go', step: wanted, isLookedFor: true });
  };
  return {
    views: viewSteps(step, state.furthest, facts),
    blockers,
    nextLabel: labelOf(wizard),
    next,
    back: () => decide({ kind: 'go', step: stepBefore(step, facts), isLookedFor: true }),
    go,
  };
}

/** Columns that the person has seen and left as they were found are a decision too: the project is to remember it. */
function confirmColumns({ inspections, decide }: Wizard): void {
  for (const { inspection, table } of usedTables(inspections.known)) {
    const isFound = table.status === 'ready' && table.kind.preset === null && !table.isRemembered;
    if (!isFound || inspection.container === 'xml') continue;
    const columns = table.columns.map(({ column, field }) => ({ column, field }));
    decide({ kind: 'choose-columns', table: { file: inspection.file, sheet: table.sheet }, columns });
  }
}

function waitingOf({ inspections, files }: Wizard): number {
  return inspections.waiting + files.underWay;
}

/** Check and changes show a preview, and have to show the present one before anybody goes on. */
function previewBlockers({ state: { step }, preview }: Wizard): readonly string[] {
  if (step !== 'check' && step !== 'changes') return [];
  if (preview.failure !== null)
    return ['The files cannot be imported like this: go back and change what is said above.'];
  if (preview.current === null) return ['Comparing the files with the project.'];
  if (step === 'changes' && preview.current.nothingChanged)
    return ['There is nothing to import: the project already holds all of this.'];
  return [];
}

/** What would be in the way to a step from where the files are chosen. */
function blockersBefore(wanted: WizardStep, wizard: Wizard): readonly string[] {
  const facts = { inspections: wizard.inspections.known, waiting: waitingOf(wizard) };
  const before = wizardSteps.slice(0, wizardSteps.indexOf(wanted)).filter((step) => step !== 'check');
  return before.flatMap((step) => blockersOf(step, facts));
}

/** Whether there is something to check, only the preview tells; when there is not, the wizard goes on by itself. */
function usePassedCheck({ state, decide, preview: { current } }: Wizard, facts: WizardFacts): void {
  const isPassed = state.step === 'check' && current !== null && !isAsked('check', facts);
  const isSeen = state.step === 'check' && current !== null && !isPassed && !state.visited.has('check');
  useEffect(() => {
    if (isPassed) decide({ kind: 'go', step: 'changes', isLookedFor: false });
    if (isSeen) decide({ kind: 'go', step: 'check', isLookedFor: true });
  }, [isPassed, isSeen, decide]);
}

function labelOf({ state: { step }, inspections, preview: { current } }: Wizard): string {
  if (step === 'changes') {
    const files = new Set(usedTables(inspections.known).map(({ inspection }) => inspection.file));
    return `Import ${counted(files.size, 'file')}`;
  }
  if (step === 'check' && current !== null && current.counts.rejected > 0) {
    return `Next without ${counted(current.counts.rejected, 'row')}`;
  }
  return 'Next';
}

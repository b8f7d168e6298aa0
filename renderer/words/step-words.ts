import type { WizardStep } from '../pages/import/wizard-steps.ts';

/** How a step of the import is called in the row of steps and over its page, and what a person does there. */
export type StepWords = { readonly name: string; readonly title: string };

export const stepWords: Readonly<Record<WizardStep, StepWords>> = {
  file: { name: 'File', title: 'choose files' },
  sheet: { name: 'Sheet', title: 'choose sheets' },
  header: { name: 'Header row', title: 'choose the header row' },
  columns: { name: 'Columns', title: 'match columns' },
  values: { name: 'Values', title: 'match values' },
  check: { name: 'Check', title: 'check rows' },
  changes: { name: 'Changes', title: 'review changes' },
  done: { name: 'Done', title: 'done' },
};

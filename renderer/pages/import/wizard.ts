import type { Dispatch } from 'react';
import type { Inspections } from './use-inspections.ts';
import type { PreviewWork } from './use-preview.ts';
import type { TakeFiles } from './use-take-files.ts';
import type { WizardAction, WizardState } from './wizard-state.ts';

/** What the pages of the steps work with. */
export type Wizard = {
  readonly state: WizardState;
  readonly decide: Dispatch<WizardAction>;
  readonly inspections: Inspections;
  readonly preview: PreviewWork;
  readonly files: TakeFiles;
  /** Who imports, for the history; null when the host does not say. */
  readonly by: string | null;
};

import type { FindingWork, WorkFinding } from '../../../core/api/finding-work-report.ts';
import type { SectionProps } from '../settings/section-props.ts';

/** What every part of the work list is given: the findings, what the settings say, and the way to change them. */
export type WorkParts = SectionProps & {
  readonly work: FindingWork;
  /** The finding that is unfolded; null for none. */
  readonly openKey: string | null;
  /** The finding whose action is the one next action of the page; null where none is. */
  readonly nextKey: string | null;
  readonly onOpen: (key: string | null) => void;
  readonly onAccept: (finding: WorkFinding) => void;
};

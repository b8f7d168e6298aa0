import type { Block } from '../documents/document.ts';
import type { RunbookGate, RunbookPartText } from '../runbook/runbook-parts.ts';
import type { IsoDate, IsoTime } from '../shared/dates.ts';
import type { StepReport } from './plan-report.ts';

/** What `runbook` wrote (product.md 4). */
export type RunbookReport = {
  /** Paths as the host names them to the user, in the order of the runbook. */
  readonly files: readonly string[];
};

/** The runbook of the plan in force, without the text of its parts. */
export type RunbookContents = {
  /** The project's name. */
  readonly project: string;
  readonly asOf: IsoDate;
  readonly planHash: string;
  readonly generatedBy: string;
  readonly generatedAt: IsoTime;
  /** In the order of the runbook: chapters, cards, scripts each with its way back, files for profiles, notices, people. */
  readonly parts: readonly RunbookPartInfo[];
};

/** A part of the runbook without its text. */
export type RunbookPartInfo = Omit<RunbookPartText, 'text'> & {
  /** Size of its text as written, in bytes; of a chapter or card its share of the Markdown file. */
  readonly bytes: number;
  /** The parts of a site's chapter that end in a gate; empty for any other. */
  readonly gates: readonly RunbookGate[];
};

/** A part with what it says. */
export type RunbookPart = RunbookPartInfo & { readonly content: RunbookContent };

/**
 * What a part says.
 *
 * - `document` blocks, and the steps that they are about
 * - `text` a file as it is written; lists of people are cut after some lines, and `moreLines` says how many are in the file only
 */
export type RunbookContent =
  | { readonly kind: 'document'; readonly blocks: readonly Block[]; readonly steps: readonly StepReport[] }
  | { readonly kind: 'text'; readonly text: string; readonly moreLines: number };

/** What a ZIP file of the runbook holds. */
export type RunbookArchive = { readonly files: number; readonly bytes: number };

import type { WorkFinding } from '../../api/finding-work-report.ts';
import type { ConfidenceLine } from '../../classification/data-confidence.ts';
import type { UnknownName } from '../../classification/unknown-names.ts';
import type { DataConfidence } from '../../findings/data-confidence.ts';
import type { Severity } from '../../findings/finding.ts';
import type { ImportedFileFacts } from '../../findings/finding-input.ts';
import type { Question } from '../../findings/questions.ts';

/**
 * What is wrong with the data, in the order of listing within a severity.
 *
 * - `missing` a kind of data that is not there · `gap` rows or users without it · `old` data from long ago
 * - `truncated` an import that was cut · `rejected` rows that were not taken · `import` what else an import said
 * - `partial` an import of a part of the whole · `unmatched` profiles without a mailbox · `name` one that nothing explains
 * - `contradiction` data that do not fit together · `question` what nobody has told yet
 */
export const qualityAreas = [
  ...(['missing', 'truncated', 'rejected', 'contradiction', 'gap', 'old', 'unmatched', 'name', 'import'] as const),
  ...(['partial', 'question'] as const),
];

export type QualityArea = (typeof qualityAreas)[number];

/** A problem of the data. Null is what it has not. */
export type QualityProblem = {
  readonly area: QualityArea;
  readonly severity: Severity;
  /** What is so, and what to do, as sentences. */
  readonly what: string;
  readonly fix: string | null;
  readonly count: number | null;
  /** What the count is of: all rows of a file, all users. */
  readonly of: number | null;
  readonly site: string | null;
  readonly file: string | null;
  readonly sheet: string | null;
  /** The first row of the file, and the column. */
  readonly row: number | null;
  readonly column: string | null;
};

/** What tells of the data. */
export type QualityInput = {
  /** How sure the answer is, as the overview says it. */
  readonly lines: readonly ConfidenceLine[];
  /** The same of kinds that the overview leaves out, and what would make each better. */
  readonly kinds: readonly DataConfidence[];
  readonly usersWithoutSite: number;
  /** Evidence older than `days` is old: users whose newest profile is, of `users`; and profiles that are, of all that count. */
  readonly evidence: {
    readonly days: number;
    readonly oldUsers: number;
    readonly users: number;
    readonly oldProfiles: number;
    readonly profiles: number;
  };
  /** Profiles without a mailbox by the file that they came from; null when the import is no longer known. */
  readonly unmatched: readonly { readonly file: string | null; readonly count: number }[];
  readonly unknownNames: readonly UnknownName[];
  readonly findings: readonly Pick<
    WorkFinding,
    'id' | 'severity' | 'site' | 'subject' | 'message' | 'fix' | 'named' | 'affectedKind'
  >[];
  readonly questions: readonly Question[];
  /** The tables of imports that were not undone. */
  readonly imports: readonly ImportedFileFacts[];
  /** Files that were imported and not recognized. */
  readonly unrecognized: readonly { readonly file: string; readonly sheet: string | null }[];
};

/** A problem that says only this. */
export function problem(
  said: Pick<QualityProblem, 'area' | 'severity' | 'what'> & Partial<QualityProblem>,
): QualityProblem {
  return { ...blank, ...said };
}

const blank = {
  ...{ fix: null, count: null, of: null, site: null, file: null, sheet: null, row: null, column: null },
} as const;

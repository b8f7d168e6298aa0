import type { probeNames } from '../settings/parse.ts';
import type { IsoDate } from '../shared/dates.ts';

/** How much a finding matters (domain.md 6.3), worst first: an open `blocker` stops the plan of its site. */
export const severities = ['blocker', 'high', 'medium', 'low', 'info'] as const;

export type Severity = (typeof severities)[number];

/** The findings that the product knows: F01 to F48 of domain.md 6.3. */
export type FindingId = `F${number}${number}`;

/** Something that is wrong, or worth knowing, before or during the migration (domain.md 6.3). */
export type Finding = {
  readonly id: FindingId;
  readonly severity: Severity;
  /** Null when it concerns the whole organization, or when the site is not known. */
  readonly site: string | null;
  /** What it is about: an array, a server, a database, a DAG, a file … With `id` and `site` it identifies the finding. */
  readonly subject: string;
  /** One sentence: what is so. */
  readonly message: string;
  /** Why it matters, one or two sentences. */
  readonly why: string;
  /** What to do, one or two sentences. */
  readonly fix: string;
  /** Where the rule comes from, `domain.md 6.3`, or a probe with its date. */
  readonly source: string;
  /** Names of the rows concerned, sorted: aliases, databases, servers … as `affectedKind` says. */
  readonly affected: readonly string[];
  readonly affectedKind: AffectedKind;
  /** Null while nobody accepted it. An acceptance that has expired is none, and the message says that it has. */
  readonly accepted: Acceptance | null;
};

/** What the names in `affected` are. */
export type AffectedKind =
  | 'users'
  | 'profiles'
  | 'databases'
  | 'servers'
  | 'arrays'
  | 'dags'
  | 'sites'
  | 'files'
  | 'names';

/** Why, by whom and until when a finding is accepted (product.md 4). `until` is inclusive. */
export type Acceptance = { readonly reason: string; readonly owner: string; readonly until: IsoDate };

/** A rule that could not be evaluated, and the file or probe that would answer it. */
export type UnansweredRule = {
  readonly id: FindingId;
  /** Null when it concerns the whole organization. */
  readonly site: string | null;
  /** What the rule would tell, in a few words. */
  readonly title: string;
  /** Which export to import, or which probe to enter. */
  readonly needs: string;
  /** What of the site's array has to be entered; null when an import answers it. */
  readonly field: ArrayAnswerField | null;
};

/** What a person can enter about the array of a site so that rules can be answered: a probe, or a field of the array itself. */
export type ArrayAnswerField = (typeof probeNames)[number] | 'vip' | 'balancer' | 'dnsTtlSeconds';

/** True for a blocker that nobody accepted: it stops the plan of its site (domain.md 6.1, A1). */
export function isOpenBlocker(finding: Finding): boolean {
  return finding.severity === 'blocker' && finding.accepted === null;
}

import type { AcceptanceEntry, WorkFinding } from '../../../core/api/finding-work-report.ts';
import { accepts } from '../../../core/findings/accept-findings.ts';
import { fieldProblem } from '../../../core/settings/field-problem.ts';
import type { IsoDate } from '../../../core/shared/dates.ts';

/** What stands in the fields of an acceptance. */
export type AcceptanceDraft = {
  readonly reason: string;
  readonly owner: string;
  readonly until: string;
  readonly scope: AcceptanceScope;
};

/** Which findings are accepted at once: this one, those of its rule at its site, or all of its rule. */
export type AcceptanceScope = 'this' | 'site' | 'rule';

export const emptyAcceptance: AcceptanceDraft = { reason: '', owner: '', until: '', scope: 'this' };

/** The entry of the settings that a draft stands for. */
export function acceptanceEntry(
  { id, site, subject }: Pick<WorkFinding, 'id' | 'site' | 'subject'>,
  { reason, owner, until, scope }: AcceptanceDraft,
): AcceptanceEntry {
  return {
    id,
    ...(scope === 'rule' || site === null ? {} : { site }),
    ...(scope === 'this' ? { subject } : {}),
    reason: reason.trim(),
    owner: owner.trim(),
    until,
  };
}

/** What is wrong with each field; null where nothing is. The day has to lie after `asOf`. */
export function acceptanceProblems({ reason, owner, until }: AcceptanceDraft, asOf: IsoDate) {
  return {
    reason: reason.trim() === '' ? 'Say why it can stay.' : null,
    owner: owner.trim() === '' ? 'Name somebody who answers for it.' : null,
    until:
      until === ''
        ? 'Give the last day on which it is accepted.'
        : fieldProblem({ acceptedFindings: [{ id: 'F01', reason: 'x', owner: 'x', until }] }) !== null || until <= asOf
          ? 'The day must be after today.'
          : null,
  };
}

/** The scopes that differ in what they accept, with the number of findings of today that each means. */
export function acceptanceScopes(
  finding: WorkFinding,
  all: readonly WorkFinding[],
): readonly (readonly [scope: AcceptanceScope, findings: number])[] {
  const counts = (['this', 'site', 'rule'] as const).map((scope) => {
    const entry = acceptanceEntry(finding, { ...emptyAcceptance, scope });
    return [scope, all.filter((other) => accepts(entry, other)).length] as const;
  });
  return counts.filter(([, count], i) => i === 0 || count > (counts[i - 1]?.[1] ?? 0));
}

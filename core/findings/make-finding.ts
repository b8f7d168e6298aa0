import { compareText } from '../resolution/compare-text.ts';
import type { AffectedKind, ArrayAnswerField, Finding, Severity, UnansweredRule } from './finding.ts';
import { type RuleId, ruleBook } from './rule-book.ts';

/** A finding as a rule states it. */
export type FindingDraft = {
  readonly id: RuleId;
  readonly severity: Severity;
  readonly site: string | null;
  readonly subject: string;
  readonly message: string;
  readonly fix: string;
  readonly affected: Iterable<string>;
  readonly affectedKind: AffectedKind;
  /** A probe with its date; `domain.md 6.3` when absent. */
  readonly source?: string;
};

/** What a family of rules found, and what it could not tell. */
export type RuleResult = { readonly findings: readonly Finding[]; readonly unanswered: readonly UnansweredRule[] };

/** Completes a finding with the reason of its rule. Nobody has accepted it yet. */
export function makeFinding({ affected, source = 'domain.md 6.3', ...draft }: FindingDraft): Finding {
  const names = [...new Set(affected)].sort(compareText);
  return { ...draft, why: ruleBook[draft.id].why, source, affected: names, accepted: null };
}

/** A rule that could not be evaluated. `needs` completes "To answer it, …"; `field` is what to enter, null for an import. */
export function makeUnanswered(
  id: RuleId,
  site: string | null,
  needs: string,
  field: ArrayAnswerField | null = null,
): UnansweredRule {
  return { id, site, title: ruleBook[id].title, needs, field };
}

/** Joins what several rules say. */
export function joinResults(results: readonly RuleResult[]): RuleResult {
  return {
    findings: results.flatMap((result) => result.findings),
    unanswered: results.flatMap((result) => result.unanswered),
  };
}

/** A count with its noun: `1 database`, `3 databases`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A list in a sentence: `A`, `A and B`, `A, B and 3 more`. */
export function listed(names: readonly string[], limit = 3): string {
  const shown = names.length > limit ? names.slice(0, limit - 1) : names.slice(0, -1);
  const last = names.length > limit ? `${names.length - limit + 1} more` : (names.at(-1) ?? '');
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}

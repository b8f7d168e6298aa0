import { compareText } from '../resolution/compare-text.ts';
import type { ArrayAnswerField, FindingId, UnansweredRule } from './finding.ts';

/**
 * What somebody has to tell before rules can be answered: one question for each field of a site's array and for each export,
 * however many rules wait for it.
 */
export type Question = {
  /** Null for one about the whole organization. */
  readonly site: string | null;
  /** The field of the site's array that answers it; null when an export does. */
  readonly field: ArrayAnswerField | null;
  /** Completes "To answer it, …". */
  readonly needs: string;
  /** The rules that wait for it, by id. */
  readonly rules: readonly { readonly id: FindingId; readonly title: string }[];
};

/** Puts together what one answer would tell: the organization first, then by site; exports before fields. */
export function questionsOf(unanswered: readonly UnansweredRule[]): readonly Question[] {
  const byKey = new Map<string, Question>();
  for (const { id, site, field, needs, title } of unanswered) {
    const key = JSON.stringify(field === null ? [needs] : [site, field]);
    const known = byKey.get(key);
    byKey.set(key, {
      site: known === undefined || known.site === site ? site : null,
      field,
      needs: known?.needs ?? needs,
      rules: withRule(known?.rules ?? [], { id, title }),
    });
  }
  return [...byKey.values()].sort(
    (left, right) =>
      compareText(left.site ?? '', right.site ?? '') ||
      Number(left.field !== null) - Number(right.field !== null) ||
      compareText(left.rules[0]?.id ?? '', right.rules[0]?.id ?? '') ||
      compareText(left.needs, right.needs),
  );
}

function withRule(rules: Question['rules'], rule: Question['rules'][number]): Question['rules'] {
  if (rules.some(({ id }) => id === rule.id)) return rules;
  return [...rules, rule].sort((left, right) => compareText(left.id, right.id));
}

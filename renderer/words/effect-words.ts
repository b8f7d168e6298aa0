import type { Overview } from '../../core/api/overview-report.ts';
import type { AnswerPart } from '../../core/api/user-list.ts';
import { answerParts } from '../../core/classification/answer-part.ts';
import { counted, formats } from './format.ts';

/** What a change did to the answer, in words: a sentence for the number that is the product, one for each part that moved. */
export type EffectWords = { readonly answer: string; readonly moves: readonly string[] };

/** Compares the answer before and after a change; what depends comes first, then the parts in their order. */
export function effectWords(before: Overview, after: Overview): EffectWords {
  const [earlier, later] = [before.answer.users.count, after.answer.users.count];
  const moves = answerParts.flatMap((part) => {
    const change = countOf(after, part) - countOf(before, part);
    return change === 0 ? [] : [moveWords(part, change)];
  });
  return { answer: answerWords(earlier, later, moves.length > 0), moves };
}

/** The same as one text. */
export function effectInWords({ answer, moves }: EffectWords): string {
  return [answer, ...moves].join(' ');
}

function answerWords(earlier: number, later: number, hasMoves: boolean): string {
  const figures = `${formats.count(earlier)} → ${formats.count(later)} depend on a server`;
  if (earlier !== later) return `${figures}.`;
  return hasMoves ? `${figures}, the same number.` : 'The answer is the same as before.';
}

function moveWords(part: AnswerPart, change: number): string {
  const { more, fewer } = partMoves[part];
  return `${counted(Math.abs(change), 'user')} ${change > 0 ? more : fewer}.`;
}

/** What is said of users who come into a part, and of those who leave it. */
const partMoves: Readonly<Record<AnswerPart, { readonly more: string; readonly fewer: string }>> = {
  'on-array': { more: 'more on the array', fewer: 'fewer on the array' },
  profile: { more: 'more with only the profile to update', fewer: 'fewer with only the profile to update' },
  'database-first': { more: 'more whose database comes first', fewer: 'fewer whose database comes first' },
  'will-revert': { more: 'more who would revert', fewer: 'fewer who would revert' },
  'no-array': { more: 'now blocked without an array', fewer: 'no longer blocked' },
  unknown: { more: 'more unknown', fewer: 'no longer unknown' },
  other: { more: 'more with another correction', fewer: 'fewer with another correction' },
  exempt: { more: 'now exempt', fewer: 'no longer exempt' },
  'out-of-scope': { more: 'now out of scope', fewer: 'now in scope' },
};

function countOf({ parts, answer }: Overview, part: AnswerPart): number {
  if (part === 'exempt') return answer.exempt.count;
  if (part === 'out-of-scope') return answer.outOfScope.count;
  return parts.find((found) => found.part === part)?.count ?? 0;
}

import type { Overview } from '../../core/api/overview-report.ts';
import type { AnswerPart } from '../../core/classification/answer-part.ts';
import { answerParts } from '../../core/classification/answer-part.ts';
import { counted, formats } from './format.ts';
import { partWords } from './part-words.ts';

/** What a change did to the answer, in words: a sentence for the number that is the product, and each part that moved. */
export type EffectWords = { readonly answer: string; readonly moves: readonly string[] };

/** Compares the answer before and after a change; what depends comes first, then the parts in their order. */
export function effectWords(before: Overview, after: Overview): EffectWords {
  const [earlier, later] = [before.answer.users.count, after.answer.users.count];
  const moves = answerParts.flatMap((part) => {
    const [then, now] = [countOf(before, part), countOf(after, part)];
    return then === now ? [] : [moveWords(part, then, now)];
  });
  return { answer: answerWords(earlier, later, moves.length > 0), moves };
}

/** The same as one text. */
export function effectInWords({ answer, moves }: EffectWords): string {
  return moves.length === 0 ? answer : `${answer} ${moves.join(' · ')}.`;
}

function answerWords(earlier: number, later: number, hasMoves: boolean): string {
  const figures = `${formats.count(earlier)} → ${formats.count(later)} depend on a server`;
  if (earlier !== later) return `${figures}.`;
  return hasMoves ? `${figures}, the same number.` : 'The answer is the same as before.';
}

/** `Unknown 98 → 93`; of people who no longer wait for an array it is said as what it is. */
function moveWords(part: AnswerPart, earlier: number, later: number): string {
  const move = `${partWords[part].title} ${formats.count(earlier)} → ${formats.count(later)}`;
  if (part !== 'no-array' || later >= earlier) return move;
  return `${move}: ${counted(earlier - later, 'user')} no longer blocked`;
}

function countOf({ parts, answer }: Overview, part: AnswerPart): number {
  if (part === 'exempt') return answer.exempt.count;
  if (part === 'out-of-scope') return answer.outOfScope.count;
  return parts.find((found) => found.part === part)?.count ?? 0;
}

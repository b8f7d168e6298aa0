import { expect, it } from 'vitest';
import type { Overview } from '../../../core/api/overview-report.ts';
import { effectInWords, effectWords } from '../../../renderer/words/effect-words.ts';
import { exampleOverview } from '../../factories/example-overview.ts';

function overview(depend: number, parts: readonly (readonly [Overview['parts'][number]['part'], number])[]): Overview {
  return {
    ...exampleOverview,
    answer: { ...exampleOverview.answer, users: { count: depend, filter: [] } },
    parts: parts.map(([part, count]) => ({ part, count, filter: [] })),
  };
}

it('says what a change did to the answer: the number that is the product, then the parts that moved', () => {
  const before = overview(18, [
    ['profile', 4],
    ['no-array', 8],
    ['unknown', 3],
  ]);
  const planned = overview(18, [
    ['profile', 4],
    ['database-first', 8],
    ['unknown', 3],
  ]);
  const explained = overview(20, [
    ['profile', 6],
    ['no-array', 8],
    ['unknown', 1],
  ]);
  expect([planned, explained, before].map((after) => effectInWords(effectWords(before, after)))).toEqual([
    '18 → 18 depend on a server, the same number. Database names a CAS 0 → 8 · No array in the site 8 → 0: 8 users no longer blocked.',
    '18 → 20 depend on a server. Profile names a CAS 4 → 6 · Unknown 3 → 1.',
    'The answer is the same as before.',
  ]);
});

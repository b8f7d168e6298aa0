import { expect, it } from 'vitest';
import { cutText } from '../../../../core/reports/documents/cut-text.ts';

it.each([
  ['short enough', 12, 'short enough'],
  ['ends at a word', 10, 'ends at\u2026'],
  ['a\u{1F600}\u{1F600}', 2, 'a\u2026'],
  ['no room at all is left', -40, '\u2026'],
])('%s in %d characters is %s', (text, most, cut) => {
  expect(cutText(text, most)).toBe(cut);
});

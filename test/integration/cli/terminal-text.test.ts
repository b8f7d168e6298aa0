import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeProgress } from '../../../main/cli/progress-line.ts';
import { escapeControls, toSafeJson } from '../../../main/cli/safe-text.ts';
import { countOf, renderTable } from '../../../main/cli/text-table.ts';

const control = /[\p{Cc}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/u;
const anyText = fc.string({ unit: 'binary' });

describe('escapeControls', () => {
  it('leaves no control character, and leaves everything else alone', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const safe = escapeControls(text);
        expect({ hasControl: control.test(safe), again: escapeControls(safe) }).toEqual({
          hasControl: false,
          again: safe,
        });
        if (!control.test(text)) expect(safe).toBe(text);
      }),
    );
  });
});

describe('toSafeJson', () => {
  it('says the same value without a control character', () => {
    fc.assert(
      fc.property(fc.dictionary(anyText, fc.array(anyText), { noNullPrototype: true }), (value) => {
        const json = toSafeJson(value);
        expect({ hasControl: control.test(json), value: JSON.parse(json) }).toEqual({ hasControl: false, value });
      }),
    );
  });
});

describe('renderTable', () => {
  it('aligns numbers on the right and counts letters, not code units', () => {
    const columns = [{ title: 'Name' }, { title: 'Users', align: 'right' }] as const;
    const rows = [
      ['Åse 😀', '7'],
      ['a\tb', '1,284'],
    ];
    expect(renderTable(columns, rows)).toEqual(['Name      Users', 'Åse 😀         7', 'a\\u0009b  1,284']);
  });
});

describe('countOf', () => {
  it('writes a count with its noun', () => {
    expect([countOf(0, 'user'), countOf(1, 'user'), countOf(1284, 'user'), countOf(2, 'mailbox', 'mailboxes')]).toEqual(
      ['0 users', '1 user', '1,284 users', '2 mailboxes'],
    );
  });
});

describe('describeProgress', () => {
  it.each([
    [{ done: 0, total: null, rows: null }, 0, 'reading ...'],
    [{ done: 0, total: null, rows: 41_000 }, 5000, 'reading: 41,000 rows'],
    [{ done: 0, total: 0, rows: 1 }, 5000, 'reading: 1 row'],
    [{ done: 25, total: 100, rows: 10 }, 999, 'reading: 10 rows, 25 %'],
    [{ done: 25, total: 100, rows: 10 }, 4000, 'reading: 10 rows, 25 %, 12 s left'],
    [{ done: 1, total: 100, rows: null }, 2000, 'reading: 1 %, 3 min 18 s left'],
    [{ done: 100, total: 100, rows: 10 }, 4000, 'reading: 10 rows, 100 %'],
  ])('says %j after %i ms as a sentence', (progress, elapsed, sentence) => {
    expect(describeProgress({ phase: 'reading', ...progress }, elapsed)).toBe(sentence);
  });
});

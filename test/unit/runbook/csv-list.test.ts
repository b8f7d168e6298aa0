import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvList } from '../../../core/runbook/csv-list.ts';

describe('csvList', () => {
  it('quotes what needs it and begins with the byte order mark', () => {
    expect(
      csvList(
        ['A', 'B'],
        [
          ['a,b', 'say "x"'],
          ['two\nlines', 'Østlie'],
        ],
      ),
    ).toBe('\uFEFFA,B\r\n"a,b","say ""x"""\r\n"two\nlines",Østlie\r\n');
  });

  it('puts an apostrophe before what a spreadsheet would calculate', () => {
    const cells = ['=1+1', '+1', '-1', '@x', '\tx', '\rx', "'x", 'a=1'];
    expect(csvList([], [cells])).toBe(`\uFEFF\r\n'=1+1,'+1,'-1,'@x,'\tx,"'\rx",'x,a=1\r\n`);
  });

  it('gives every cell back, without the apostrophe that it added', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n",ab') }), (cell) => {
        const text = csvList(['A'], [[cell]]).slice('\uFEFFA\r\n'.length, -2);
        const read = text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text;
        expect(/^[=+\-@\t\r]/.test(cell) ? read : `'${read}`).toBe(`'${cell}`);
      }),
    );
  });
});

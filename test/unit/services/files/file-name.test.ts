import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maximalNameBytes, toSafeFileName } from '../../../../main/services/files/file-name.ts';

describe('toSafeFileName', () => {
  it.each([
    ['Mailboxes.csv', 'Mailboxes.csv'],
    ['Åse & Söhne (1).xlsx', 'Åse & Söhne (1).xlsx'],
    ['.hidden', '.hidden'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\lead\\Mailboxes.csv', 'Mailboxes.csv'],
    ['..\\..\\boot.ini', 'boot.ini'],
    ['a:b|c*?.csv', 'a_b_c__.csv'],
    ['a\u0000b\u001b[1m.csv', 'a_b_[1m.csv'],
    ['a\ud800.csv', 'a_.csv'],
    ['report. . ', 'report'],
    ['CON', '_CON'],
    ['nul.csv', '_nul.csv'],
    ['consul.csv', 'consul.csv'],
    [`${'x'.repeat(300)}.caskade`, `${'x'.repeat(142)}.caskade`],
    [`${'x'.repeat(149)}.${'y'.repeat(20)}`, 'x'.repeat(149)],
    [`${'日'.repeat(100)}.csv`, `${'日'.repeat(48)}.csv`],
    [`${'😀'.repeat(100)}.csv`, `${'😀'.repeat(36)}.csv`],
  ])('makes of %j the name %j', (name, safe) => {
    expect(toSafeFileName(name)).toBe(safe);
  });

  it.each(['', '.', '..', '/', 'folder/', '...', ' ', '\\'])('finds no name in %j', (name) => {
    expect(toSafeFileName(name)).toBeNull();
  });

  it('gives nothing that leaves its folder, and the same again for what it gave', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('..', '/', '\\', 'con', '.', ' ', ':', '\u0000'),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const safe = toSafeFileName(parts.join(''));
        if (safe === null) return;
        expect(safe).not.toMatch(/[/\\:\0]|^\.{1,2}$|[. ]$/);
        expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(maximalNameBytes);
        expect(toSafeFileName(safe)).toBe(safe);
      }),
    );
  });
});

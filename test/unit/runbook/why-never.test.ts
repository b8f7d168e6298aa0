import { describe, expect, it } from 'vitest';
import { whyNever } from '../../../core/runbook/method-steps.ts';

describe('why a method is never chosen for a version', () => {
  it.each([
    ['2003', 'M1', 'M1, repair: this version has none, and no Autodiscover.'],
    ['2016', 'M3', 'M3, PRF: this version takes none.'],
    ['2016', 'M4', 'M4, type the server: this version has no field for it.'],
    ['2003', 'M4', null],
    ['2010', 'M1', null],
    ['2016', 'M2', null],
  ] as const)('Outlook %s, %s: %s', (product, method, reason) => {
    expect(whyNever(product, method)).toBe(reason);
  });
});

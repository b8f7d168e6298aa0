import { describe, expect, it } from 'vitest';
import { despiteInWords, whyDespite } from '../../../../core/runbook/evidence/despite-evidence.ts';

describe('whyDespite', () => {
  it('finds the reason behind what the evidence shows', () => {
    const note = `Evidence, pasted text: MDB-1 is not mentioned. ${despiteInWords('seen by eye: it is done')}`;
    expect([note, null, 'fine'].map(whyDespite)).toEqual(['seen by eye: it is done', null, null]);
  });
});

import { describe, expect, it } from 'vitest';
import { patchToEndExemption, patchToExempt } from '../../../renderer/pages/settings/exemption-patch.ts';

const settings = { exempt: [{ database: 'PF-01', reason: 'old' }, { database: 'PST' }] };

describe('an exemption', () => {
  it('takes the place of the one that the database has; what is blank is not said', () => {
    expect(patchToExempt(settings, { database: 'pf-01', reason: 'proxy', owner: 'messaging', until: '' })).toEqual({
      exempt: [{ database: 'PST' }, { database: 'pf-01', reason: 'proxy', owner: 'messaging' }],
    });
  });

  it('ends, and the others stay', () => {
    expect(patchToEndExemption(settings, 'pf-01')).toEqual({ exempt: [{ database: 'PST' }] });
  });
});

import { describe, expect, it } from 'vitest';
import { createPlanLookup } from '../../../core/planning/person-place.ts';
import type { StepMark } from '../../../core/planning/plan.ts';
import { classifiedUser } from '../../factories/classified-users.ts';
import { namingServer } from '../../factories/inventory.ts';
import { smallPlan } from '../../factories/small-plan.ts';

const lookup = createPlanLookup(smallPlan());
const verified: StepMark = { status: 'verified', by: 'lead', at: '2014-04-02T08:00:00Z', note: null };

function userOf(id: number, alias: string, database = 'MDB-OSL-02') {
  return classifiedUser(alias, { id, database }, namingServer('OSL-CAS01'));
}

describe('the place of a person in the plan', () => {
  it('is a wave with its days, the reason, and when the database is rebound', () => {
    expect(lookup.placeOf(userOf(5, 'saas'), () => null)).toEqual({
      hasPlan: true,
      wave: {
        ...{ number: 1, name: 'Oslo 1', kind: 'wave', start: '2014-04-03', end: '2014-04-03', site: 'Oslo' },
        ...{ method: 'M1', isLocked: false },
      },
      explanation:
        'saas is in wave 1, Oslo 1, 3 April 2014. The database MDB-OSL-02 is rebound on 1 April 2014, and profiles follow at least 24 hours later (R1).',
      rebind: { database: 'MDB-OSL-02', date: '2014-04-01', isVerified: false },
      blockers: [],
    });
  });

  it('is in no wave, with the reason of the plan', () => {
    const { wave, explanation } = lookup.placeOf(userOf(6, 'jmoe'), () => null);
    expect({ wave, explanation }).toEqual({
      wave: null,
      explanation: 'jmoe is in no wave. Repair nothing before MDB-OSL-02 is rebound.',
    });
  });

  it('is nowhere for somebody whom the plan has nothing to do with', () => {
    const place = lookup.placeOf(userOf(99, 'isolberg', 'MDB-OSL-01'), () => null);
    expect(place).toEqual({ hasPlan: true, wave: null, explanation: null, rebind: null, blockers: [] });
  });

  it('knows what was said about the rebind since', () => {
    const marks = new Map([['rebind:MDB-OSL-02', verified]]);
    expect(lookup.placeOf(userOf(5, 'saas'), (id) => marks.get(id) ?? null).rebind?.isVerified).toBe(true);
  });

  it('names the blockers of the site', () => {
    const sites = smallPlan().sites.map((site) => ({ ...site, blockers: ['F13 Windows NLB'] }));
    const blocked = createPlanLookup(smallPlan({ sites }));
    expect(blocked.placeOf(userOf(6, 'jmoe'), () => null).blockers).toEqual(['F13 Windows NLB']);
  });
});

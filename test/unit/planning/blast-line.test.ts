import { describe, expect, it } from 'vitest';
import { measureBlastLine } from '../../../core/planning/blast-line.ts';
import { measureBlastRadius } from '../../../core/planning/blast-radius.ts';
import { buildPlan } from '../../../core/planning/build-plan.ts';
import type { Plan } from '../../../core/planning/plan.ts';
import { makeImpactInput, nordwindImpactInput } from '../../factories/impact-inputs.ts';
import { makeMailbox, makeProfile, namingServer } from '../../factories/inventory.ts';
import { nordwindInput, plainGrouping } from '../../factories/plan-inputs.ts';
import { makeMember, makePlan, makeSitePlan, makeStep, makeWave, rebindWork } from '../../factories/plans.ts';

const fqdn = 'outlook-osl.corp.nordwind.local';

/** Two people of MDB-OSL-02, which is bound to OSL-CAS01, whose profiles name it too. */
const two = ['anna', 'bo'].map((alias) => ({
  mailbox: makeMailbox(alias, { database: 'MDB-OSL-02' }),
  profiles: [makeProfile(alias, namingServer('OSL-CAS01'))],
  casMailbox: null,
}));

function planOf(rebindDay: string | null, waveDay: string): Plan {
  const rebind = makeStep(rebindWork('MDB-OSL-02', fqdn), rebindDay);
  const wave = makeStep({ kind: 'wave', wave: 1 }, waveDay, { id: 'wave:1' });
  return makePlan({
    sites: [makeSitePlan('Oslo', [rebind, wave])],
    waves: [makeWave(1, waveDay, [makeMember(1, 'anna'), makeMember(2, 'bo')])],
  });
}

describe('the line of the blast radius', () => {
  it('counts everybody once who loses Outlook, whichever server it is', () => {
    const input = nordwindImpactInput();
    const perServer = measureBlastRadius(input).reduce((sum, { now }) => sum + now.lost, 0);
    expect([measureBlastLine(input, '2014-03-14'), perServer]).toEqual([{ now: 9, points: [] }, 9]);
  });

  it('counts somebody once whose profiles name two servers', () => {
    const sample = {
      mailbox: makeMailbox('cleo', { database: 'MDB-OSL-02' }),
      profiles: [
        makeProfile('cleo', { ...namingServer('OSL-CAS01'), id: 1, computer: 'WS-1', outlookVersion: '11.0' }),
        makeProfile('cleo', { ...namingServer('OSL-CAS02'), id: 2, computer: 'WS-2', outlookVersion: '11.0' }),
      ],
      casMailbox: null,
    };
    const input = makeImpactInput([sample]);
    const servers = measureBlastRadius(input).filter(({ now }) => now.lost > 0).length;
    expect([servers, measureBlastLine(input, '2014-03-14').now]).toEqual([2, 1]);
  });

  it('falls on the day of the step that frees people, with the number at the end of that day', () => {
    const plan = planOf('2014-04-02', '2014-04-04');
    expect(measureBlastLine(makeImpactInput(two, plan), '2014-03-14')).toEqual({
      now: 2,
      points: [{ date: '2014-04-02', users: 0, steps: ['rebind:MDB-OSL-02'] }],
    });
  });

  it('counts what was dated before today on today, and leaves steps without a date out', () => {
    const late = measureBlastLine(makeImpactInput(two, planOf('2014-03-03', '2014-04-04')), '2014-03-14');
    const undated = measureBlastLine(makeImpactInput(two, planOf(null, '2014-04-04')), '2014-03-14');
    expect([late.points, undated.points]).toEqual([
      [{ date: '2014-03-14', users: 0, steps: ['rebind:MDB-OSL-02'] }],
      [{ date: '2014-04-04', users: 0, steps: ['wave:1'] }],
    ]);
  });

  it('ends where the blast radius of all servers ends after the last step of the sample plan', () => {
    const plan = buildPlan(nordwindInput(), plainGrouping);
    const input = nordwindImpactInput(plan);
    const { points } = measureBlastLine(input, '2014-03-14');
    const atEnd = measureBlastRadius(input).reduce((sum, { after }) => sum + (after.at(-1)?.lost ?? 0), 0);
    const days = points.map(({ date }) => date);
    expect({ last: points.at(-1)?.users, days }).toEqual({ last: atEnd, days: days.toSorted() });
  });
});

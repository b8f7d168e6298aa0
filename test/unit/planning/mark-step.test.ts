import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../../core/planning/build-plan.ts';
import { checkMark } from '../../../core/planning/mark-step.ts';
import type { Plan, StepStatus } from '../../../core/planning/plan.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { nordwindSettings } from '../../factories/inventory.ts';
import { nordwindInput, plainGrouping } from '../../factories/plan-inputs.ts';

const fresh = buildPlan(nordwindInput(), plainGrouping);
const settings = nordwindSettings();

describe('marking a step', () => {
  it('allows a rebind straight to verified where the array exists (P11)', () => {
    expect(checkMark(fresh, 'rebind:mdb-osl-02', 'verified', settings)).toBeNull();
  });

  it('refuses a rebind before the array is created, and before its name resolves (R2)', () => {
    const created = marked({ 'create-array:Bergen': 'done' });
    const named = marked({ 'create-array:Bergen': 'done', 'dns:Bergen': 'done' });
    expect([fresh, created, named].map((plan) => checkMark(plan, 'rebind:MDB-BGO-01', 'done', settings))).toEqual([
      { rule: 'R2', reason: 'MDB-BGO-01 cannot be rebound before the array of Bergen is created.' },
      {
        rule: 'R2',
        reason: 'MDB-BGO-01 cannot be rebound before outlook-bgo.corp.nordwind.local resolves inside Bergen.',
      },
      null,
    ]);
  });

  it('takes a probe for the answer whether the name resolves', () => {
    const created = marked({ 'create-array:Bergen': 'verified' });
    const asked = [
      checkMark(created, 'rebind:MDB-BGO-01', 'done', probed('bergen', true)),
      checkMark(fresh, 'rebind:MDB-OSL-02', 'done', probed('Oslo', false)),
      checkMark(marked({ 'test-name:Oslo': 'done' }), 'rebind:MDB-OSL-02', 'done', probed('Oslo', false)),
    ];
    expect(asked.map((refused) => refused?.rule ?? null)).toEqual([null, 'R2', null]);
  });

  it('refuses a wave until the rebinds of its people are verified, not only done (R1)', () => {
    const rebinds = ['MDB-OSL-02', 'MDB-OSL-03', 'MDB-OSL-04', 'MDB-OSL-05', 'MDB-OSL-07'];
    const markAll = (status: StepStatus): Plan =>
      marked(Object.fromEntries(rebinds.map((database) => [`rebind:${database}`, status])));
    const asked = [fresh, markAll('done'), markAll('verified')].map((plan) =>
      checkMark(plan, 'wave:3', 'done', settings),
    );
    expect(asked).toEqual([
      { rule: 'R1', reason: 'Oslo 1 (M1) cannot start before the rebind of MDB-OSL-04 is verified.' },
      { rule: 'R1', reason: 'Oslo 1 (M1) cannot start before the rebind of MDB-OSL-04 is verified.' },
      null,
    ]);
  });

  it('asks only for the databases of the people in the wave', () => {
    expect(['wave:4', 'pilot:1'].map((id) => checkMark(fresh, id, 'done', settings))).toEqual([null, null]);
  });

  it('refuses to take back what a later step that is done stands on, and names that step', () => {
    const plan = marked({ 'create-array:Bergen': 'verified', 'dns:Bergen': 'done', 'rebind:MDB-BGO-01': 'done' });
    const taken = ['create-array:Bergen', 'dns:Bergen', 'rebind:MDB-BGO-01', 'load-balancer:Bergen'];
    expect(taken.map((id) => checkMark(plan, id, 'planned', settings))).toEqual([
      { rule: 'R2', reason: 'rebind:MDB-BGO-01 is done already, and it needs create-array:Bergen first.' },
      { rule: 'R2', reason: 'rebind:MDB-BGO-01 is done already, and it needs dns:Bergen first.' },
      null,
      null,
    ]);
  });

  it('lets a rebind go back from verified to done only while no wave stands on it', () => {
    const rebinds = ['02', '03', '04', '05', '07'].map((number) => [`rebind:MDB-OSL-${number}`, 'verified'] as const);
    const rebound = Object.fromEntries(rebinds);
    const asked = [marked(rebound), marked({ ...rebound, 'wave:3': 'done' })].map((plan) =>
      checkMark(plan, 'rebind:MDB-OSL-02', 'done', settings),
    );
    expect(asked).toEqual([
      null,
      { rule: 'R1', reason: 'wave:3 is done already, and it needs rebind:MDB-OSL-02 first.' },
    ]);
  });

  it('throws for a step that the plan does not have', () => {
    expect(() => checkMark(fresh, 'rebind:gone', 'done', settings)).toThrow('the plan has no step rebind:gone');
  });
});

/** The plan of Nordwind with marks on steps, as the store hands it out. */
function marked(marks: Readonly<Record<string, StepStatus>>): Plan {
  return {
    ...fresh,
    sites: fresh.sites.map((site) => ({
      ...site,
      steps: site.steps.map((step) => {
        const status = marks[step.id];
        return status === undefined
          ? step
          : { ...step, mark: { status, by: null, at: '2014-04-10T10:00:00', note: null } };
      }),
    })),
  };
}

function probed(site: string, value: boolean): Settings {
  const probes = { resolvesInternally: { value, date: '2014-03-10' } };
  return { ...settings, arrays: { ...settings.arrays, [site === 'bergen' ? 'Bergen' : site]: { probes } } };
}

import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../../core/planning/build-plan.ts';
import { createExplainer, explainPlacement } from '../../../core/planning/explain-placement.ts';
import type { PlanInput } from '../../../core/planning/plan-input.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { nordwindInput, type PersonSketch, plainGrouping, sketchedInput } from '../../factories/plan-inputs.ts';

describe('the explanation of a place', () => {
  const input = nordwindInput({
    vips: ['mlien'],
    keepTogether: [['mlien', 'abrekke']],
    pins: { lberg: 3 },
    pilot: { users: ['nvik'], size: 2 },
  });

  it('names dates, databases and rules for the people of Nordwind', () => {
    const people = ['nvik', 'lberg', 'tlunde', 'hdahl', 'abrekke', 'svc-besadmin', 'wruud'];
    expect(explain(input, people)).toEqual([
      'nvik is in wave 2, Oslo pilot, 4 April 2014. The settings name this user for the pilot. The database MDB-OSL-04 is rebound on 1 April 2014, and profiles follow at least 24 hours later (R1).',
      'lberg is in wave 3, Oslo 1 (M1), 7 April 2014. The settings pin lberg to wave 3. The database MDB-OSL-03 is rebound on 2 April 2014, and profiles follow at least 24 hours later (R1).',
      'tlunde is in wave 6, Bergen pilot, 7 April 2014. The pilot was filled up with people of the most common method, low risk first. The array of Bergen is created on 1 April 2014 (R2). The database MDB-BGO-01 is rebound on 2 April 2014, and profiles follow at least 24 hours later (R1).',
      'hdahl is in wave 5, Oslo 3 (M4, Outlook 2003), 7 April 2014. Outlook 2003 is kept apart from other versions. A wave has one method, and this one is for M4.',
      "abrekke is in wave 7, Oslo VIPs (M1), 8 April 2014. Somebody of the same group is a VIP, so the whole group is in the wave of VIPs. People who work in each other's mailboxes stay together, so the group of abrekke is in wave 7 as a whole.",
      'svc-besadmin is in wave 8, Oslo applications, 9 April 2014. It is an application: its owner changes it, in a wave of applications after those of people. A wave has one method, and this one is for APP_OWNER.',
      'wruud is in wave 1, Tromso pilot, 1 April 2014. The pilot was filled up with people of the most common method, low risk first.',
    ]);
  });

  it('says why somebody is in no wave, or has nothing to do', () => {
    expect(explain(input, ['jmoe', 'isolberg', 'shared-invoice'])).toEqual([
      'jmoe is in no wave. Frozen: the profile is right and MDB-OSL-02 is not, so nobody may repair the profile before the rebind of MDB-OSL-02 is verified (R6).',
      'isolberg is in no wave: on the array.',
      'shared-invoice is in no wave: on the array, no profile expected.',
    ]);
  });

  it('says that the waves before are full, or that the wave is the first that can be', () => {
    const people = Array.from(
      { length: 7 },
      (_, index): PersonSketch => ({
        ...{ alias: `u${index}`, site: 'Oslo', database: 'ok', profile: 'server' },
      }),
    );
    const sites = [{ name: 'Oslo', hasArray: true, databases: { ok: 'ok' } }] as const;
    const settings: Settings = { pilot: { size: 1 }, maxUsersPerWave: 2 };
    expect(explain(sketchedInput(sites, people, settings), ['u1', 'u3', 'u6'])).toEqual([
      'u1 is in wave 2, Oslo 1 (M1), 2 April 2014. It is the first wave of Oslo for M1 after Oslo pilot on 1 April 2014.',
      'u3 is in wave 3, Oslo 2 (M1), 3 April 2014. Wave 2 before it has no room left.',
      'u6 is in wave 4, Oslo 3 (M1), 4 April 2014. The 2 waves like it before have no room left.',
    ]);
  });

  it('says that a wave is locked', () => {
    const previous = buildPlan(input, plainGrouping);
    const locked = { ...input, previous, settings: { ...input.settings, lockedWaves: [5] } };
    expect(explain(locked, ['esolli'])[0]).toMatch(
      /^esolli is in wave 5, .*\. The wave is locked, so its members stay\./,
    );
  });

  it('exists for everybody, and is the same for one and for many', () => {
    const plan = buildPlan(input, plainGrouping);
    const explainer = createExplainer(plan);
    const texts = input.users.map((user) => explainer(user));
    expect([texts, texts.filter((text) => !text.endsWith('.') || text.includes('undefined'))]).toEqual([
      input.users.map((user) => explainPlacement(plan, user)),
      [],
    ]);
  });
});

function explain(input: PlanInput, aliases: readonly string[]): readonly string[] {
  const plan = buildPlan(input, plainGrouping);
  return aliases.map((alias) => {
    const user = input.users.find((candidate) => candidate.alias === alias);
    if (user === undefined) throw new Error(`nobody is called ${alias}`);
    return explainPlacement(plan, user);
  });
}

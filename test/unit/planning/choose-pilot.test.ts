import { describe, expect, it } from 'vitest';
import { choosePilot, type PilotQuestion } from '../../../core/planning/choose-pilot.ts';
import { prepareWorkload } from '../../../core/planning/workload.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { type PersonSketch, plainGrouping, sketchedInput } from '../../factories/plan-inputs.ts';

describe('the choice of a pilot', () => {
  it('takes those who are named with their groups, and fills the size up', () => {
    const chosen = choose({ pilot: { users: ['u05'], size: 4 }, keepTogether: [['u05', 'u06']] });
    expect(chosen).toEqual(['u00 filled', 'u01 filled', 'u05 u06 named']);
  });

  it('takes more than the size when more are named, and then fills nothing up', () => {
    expect(choose({ pilot: { users: ['u01', 'u02', 'u03'], size: 2 } })).toEqual([
      'u01 named',
      'u02 named',
      'u03 named',
    ]);
  });

  it('counts those whom pins put into the pilot', () => {
    expect(choose({ pilot: { size: 3 } }, { alreadyIn: 2 })).toEqual(['u00 filled']);
  });

  it('fills nothing up once the site had its pilot', () => {
    expect(choose({ pilot: { users: ['u04'] } }, { canFill: false })).toEqual(['u04 named']);
  });

  it('passes over groups that are larger than what is left', () => {
    expect(choose({ pilot: { size: 2 }, keepTogether: [['u00', 'u01', 'u02']] })).toEqual(['u03 filled', 'u04 filled']);
  });

  it('fills up with the most common method, people at low risk first', () => {
    const people = [
      ...crowd(3),
      { ...person('calm'), profile: 'array' as const },
      { ...person('new'), profile: 'ip' as const },
    ];
    const input = sketchedInput(sites, people, { pilot: { size: 2 } });
    const risky = input.users.map((user) => (user.alias === 'u00' ? { ...user, risk: 'High' as const } : user));
    const workload = prepareWorkload({ ...input, users: risky }, plainGrouping);
    const units = workload.sites[0]?.units ?? [];
    const { settings } = input;
    const question = { units, siteUsers: 5, alreadyIn: 0, canFill: true, settings, wishes: workload.wishes };
    expect(namesOf(choosePilot(question))).toEqual(['u01 filled', 'u02 filled']);
  });

  it('is nobody when the only group is everybody', () => {
    expect(choose({ keepTogether: [crowd(10).map(({ alias }) => alias)] })).toEqual([]);
  });
});

const sites = [{ name: 'Oslo', hasArray: true, databases: { ok: 'ok' } }] as const;

function choose(settings: Settings, over: Partial<PilotQuestion> = {}): readonly string[] {
  const workload = prepareWorkload(sketchedInput(sites, crowd(10), settings), plainGrouping);
  const units = workload.sites[0]?.units ?? [];
  const question = { units, siteUsers: 10, alreadyIn: 0, canFill: true, settings, wishes: workload.wishes };
  return namesOf(choosePilot({ ...question, ...over }));
}

function namesOf(chosen: ReturnType<typeof choosePilot>): readonly string[] {
  return [...chosen].map(([unit, choice]) => [...unit.members.map(({ alias }) => alias), choice].join(' ')).sort();
}

function person(alias: string): PersonSketch {
  return { alias, site: 'Oslo', database: 'ok', profile: 'server' };
}

function crowd(count: number): readonly PersonSketch[] {
  return Array.from({ length: count }, (_, index) => person(`u${String(index).padStart(2, '0')}`));
}

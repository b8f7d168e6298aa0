import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../../core/planning/build-plan.ts';
import { measureMove } from '../../../core/planning/measure-move.ts';
import { createMoveDesk } from '../../../core/planning/move-desk.ts';
import type { MoveRefusal } from '../../../core/planning/move-effect.ts';
import type { Plan } from '../../../core/planning/plan.ts';
import type { PlanInput } from '../../../core/planning/plan-input.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import {
  nordwindInput,
  type PersonSketch,
  plainGrouping,
  type SiteSketch,
  sketchedInput,
} from '../../factories/plan-inputs.ts';

const oslo: SiteSketch = { name: 'Oslo', hasArray: true, databases: { ok: 'ok' } };
const five: Settings = { pilot: { size: 0 }, maxUsersPerWave: 5 };

describe('pins in the plan of Nordwind', () => {
  it('refuse a wave that is dated before the rebind of the database (P08, R1)', () => {
    const plan = buildPlan(nordwindInput({ pins: { saas: 1 } }), plainGrouping);
    expect([plan.refused, waveOf(plan, 'saas')]).toEqual([
      [
        {
          alias: 'saas',
          rule: 'R1',
          reason:
            'Wave 1 starts on 1 April 2014, but MDB-OSL-02 of saas is rebound on 2 April 2014, and profiles follow at least 24 hours later.',
        },
      ],
      3,
    ]);
  });

  it('refuse any wave for somebody who is frozen until the rebind is verified (P09, R6)', () => {
    const plan = buildPlan(nordwindInput({ pins: { JMOE: 3 } }), plainGrouping);
    expect([plan.refused, waveOf(plan, 'jmoe')]).toEqual([
      [
        {
          alias: 'JMOE',
          rule: 'R6',
          reason:
            'Frozen: the profile is right and MDB-OSL-02 is not, so nobody may repair the profile before the rebind of MDB-OSL-02 is verified (R6).',
        },
      ],
      null,
    ]);
  });

  it('name the rule of every other wave that cannot be', () => {
    const pins = {
      isolberg: 1,
      mlien: 4,
      hdahl: 3,
      inaess: 3,
      tlunde: 3,
      'svc-besadmin': 3,
      wruud: 99,
      nobody: 1,
      fmoen: 2,
    };
    const plan = buildPlan(nordwindInput({ pins }), plainGrouping);
    expect(plan.refused.map(({ alias, rule }) => [alias, rule])).toEqual([
      ['fmoen', 'NO_WORK'],
      ['hdahl', 'METHOD'],
      ['inaess', 'METHOD'],
      ['isolberg', 'NO_WORK'],
      ['mlien', 'METHOD'],
      ['nobody', 'UNKNOWN'],
      ['svc-besadmin', 'METHOD'],
      ['tlunde', 'SITE'],
      ['wruud', 'NO_WAVE'],
    ]);
  });

  it('take somebody out of the pilot, and into it', () => {
    const plan = buildPlan(nordwindInput({ pins: { gaune: 3, saas: 2 } }), plainGrouping);
    expect([waveOf(plan, 'gaune'), waveOf(plan, 'saas'), plan.refused]).toEqual([3, 2, []]);
  });
});

describe('pins', () => {
  it('are kept, with others making room', () => {
    const plan = planOf(crowd(12), { ...five, pins: { u000: 3, u011: 1 } });
    expect([membersOf(plan), plan.refused]).toEqual([
      [
        ['u001', 'u002', 'u003', 'u004', 'u011'],
        ['u005', 'u006', 'u007', 'u008', 'u009'],
        ['u000', 'u010'],
      ],
      [],
    ]);
  });

  it('take the group along when all of it fits', () => {
    const plan = planOf(crowd(12), { ...five, keepTogether: [['u000', 'u001', 'u002']], pins: { u001: 3 } });
    expect([waveOf(plan, 'u000'), waveOf(plan, 'u001'), waveOf(plan, 'u002'), plan.refused]).toEqual([3, 3, 3, []]);
  });

  it('are refused when the group does not fit beside those who are pinned there, and name the group', () => {
    const pins = { u000: 2, u001: 2, u002: 2, u010: 2 };
    const plan = planOf(crowd(12), { ...five, keepTogether: [['u009', 'u010', 'u011']], pins });
    expect([waveOf(plan, 'u002'), waveOf(plan, 'u010'), plan.refused]).toEqual([
      2,
      3,
      [
        {
          alias: 'u010',
          rule: 'CAPACITY',
          reason: 'Wave 2 has no room left for the group of u010 (u009, u010, u011).',
        },
      ],
    ]);
  });

  it('are refused to two people who stay together and are pinned apart', () => {
    const plan = planOf(crowd(12), { ...five, keepTogether: [['u000', 'u001']], pins: { u000: 2, u001: 3 } });
    expect([waveOf(plan, 'u000'), waveOf(plan, 'u001'), plan.refused]).toEqual([
      2,
      2,
      [{ alias: 'u001', rule: 'GROUP', reason: 'u000, u001 stay together, and u000 is pinned to wave 2.' }],
    ]);
  });

  it('are refused to somebody who is to be kept apart from another who is pinned there', () => {
    const plan = planOf(crowd(12), { ...five, keepApart: [['u000', 'u001']], pins: { u000: 2, u001: 2 } });
    expect([waveOf(plan, 'u000'), plan.refused.map(({ alias, rule }) => [alias, rule])]).toEqual([
      2,
      [['u001', 'APART']],
    ]);
  });

  it('are refused once for an alias that nobody has, or two have, wherever the settings name it', () => {
    const people = [person('a'), person('A'), person('b')];
    const settings = {
      pins: { ghost: 1, a: 1 },
      vips: ['GHOST'],
      keepApart: [['ghost', 'b']],
      pilot: { users: ['Ghost'] },
    };
    expect(planOf(people, settings).refused).toEqual([
      {
        alias: 'GHOST',
        rule: 'UNKNOWN',
        reason: 'Nobody has the alias GHOST, which the settings name in keepApart, pilot, pins, vips.',
      },
      {
        alias: 'a',
        rule: 'UNKNOWN',
        reason: 'More than one mailbox has the alias a, which the settings name in pins.',
      },
    ]);
  });

  it('empty a wave when everybody is pinned elsewhere, and the numbers still agree', () => {
    const plan = planOf(crowd(6), { ...five, pins: { u005: 1 } });
    expect([membersOf(plan), plan.refused]).toEqual([[['u000', 'u001', 'u002', 'u003', 'u005'], ['u004']], []]);
  });
});

describe('a move that somebody asks for', () => {
  const input = sketchedInput([oslo], crowd(12), { ...five, pins: { u000: 3 }, keepTogether: [['u001', 'u002']] });

  it('is allowed where a pin would be kept', () => {
    expect([ask(input, 'u001', 3), ask(input, 'U003', 2), ask(input, 'u000', 3)]).toEqual([null, null, null]);
  });

  it('is refused with the rule where a pin would be', () => {
    const small = { ...input, settings: { ...input.settings, maxUsersPerWave: 2 } };
    const rules = [ask(small, 'u001', 3), ask(input, 'u001', 9)];
    expect(rules.map((refused) => refused?.rule)).toEqual(['CAPACITY', 'NO_WAVE']);
  });

  it('is refused for the people of Nordwind by the rules that pins meet', () => {
    const nordwind = nordwindInput();
    const asked = [
      ['saas', 1],
      ['jmoe', 3],
      ['isolberg', 1],
      ['tlunde', 3],
      ['ustrand', 1],
    ] as const;
    expect(asked.map(([alias, wave]) => ask(nordwind, alias, wave)?.rule)).toEqual([
      'R1',
      'R6',
      'NO_WORK',
      'SITE',
      'R1',
    ]);
  });

  it('is refused out of a locked wave, and into one without room', () => {
    const previous = buildPlan(input, plainGrouping);
    const locked = { ...input, previous, settings: { ...input.settings, lockedWaves: [1] } };
    expect([ask(locked, 'u003', 2)?.rule, ask(locked, 'u008', 1)?.rule, ask(locked, 'u003', 1)]).toEqual([
      'LOCKED',
      'CAPACITY',
      null,
    ]);
  });
});

function ask(input: PlanInput, alias: string, wave: number): MoveRefusal | null {
  const desk = createMoveDesk({ ...input, previous: buildPlan(input, plainGrouping) }, plainGrouping);
  const asked = input.users.find((user) => user.alias === alias.toLowerCase())?.mailboxId ?? 0;
  return measureMove(desk, { people: [asked], wave, whole: true }).effect.refused[0] ?? null;
}

function planOf(people: readonly PersonSketch[], settings: Settings): Plan {
  return buildPlan(sketchedInput([oslo], people, settings), plainGrouping);
}

function person(alias: string): PersonSketch {
  return { alias, site: 'Oslo', database: 'ok', profile: 'server' };
}

function crowd(count: number): readonly PersonSketch[] {
  return Array.from({ length: count }, (_, index) => person(`u${String(index).padStart(3, '0')}`));
}

function waveOf(plan: Plan, alias: string): number | null {
  return plan.waves.find(({ members }) => members.some((member) => member.alias === alias))?.number ?? null;
}

function membersOf(plan: Plan): readonly (readonly string[])[] {
  return plan.waves.map(({ members }) => members.map(({ alias }) => alias));
}

import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../../core/planning/build-plan.ts';
import type { Plan, StepMark } from '../../../core/planning/plan.ts';
import type { PlanInput } from '../../../core/planning/plan-input.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { type PersonSketch, plainGrouping, type SiteSketch, sketchedInput } from '../../factories/plan-inputs.ts';

const site: SiteSketch = { name: 'Oslo', hasArray: true, databases: { ok: 'ok', ok2: 'ok' } };
const five: Settings = { pilot: { size: 0 }, maxUsersPerWave: 5 };
const done: StepMark = { status: 'done', by: null, at: '2014-04-02T17:00:00', note: null };

describe('a locked wave', () => {
  it('keeps number, name, days and people, while the others are planned around it', () => {
    const plan = again({ ...five, lockedWaves: [2], start: '2014-04-07' });
    expect(table(plan)).toEqual([
      '1 Oslo 1 (M1) 2014-04-07 u000 u001 u002 u003 u004',
      '2 Oslo 2 (M1) 2014-04-02 u005 u006 u007 u008 u009 locked',
      '3 Oslo 3 (M1) 2014-04-08 u010 u011',
    ]);
  });

  it('has its day for itself within its method: others of the site come on another', () => {
    expect(again({ ...five, lockedWaves: [2] }).waves.map(({ number, start }) => [number, start])).toEqual([
      [1, '2014-04-01'],
      [2, '2014-04-02'],
      [3, '2014-04-03'],
    ]);
  });

  it('loses those who have nothing left to do, without a word', () => {
    const people = crowd(12).map(
      (person): PersonSketch => (person.alias === 'u006' ? { ...person, profile: 'array' } : person),
    );
    const plan = again({ ...five, lockedWaves: [2] }, people);
    expect([table(plan)[1], plan.refused]).toEqual(['2 Oslo 2 (M1) 2014-04-02 u005 u007 u008 u009 locked', []]);
  });

  it('loses those whom a rule forbids there now, and says which: a later rebind, a freeze, another method, a VIP', () => {
    const changed: Readonly<Record<string, Partial<PersonSketch>>> = {
      u005: { database: 'late' },
      u006: { database: 'late', profile: 'array' },
      u007: { profile: 'ip' },
    };
    const people = crowd(12).map((person): PersonSketch => ({ ...person, ...changed[person.alias] }));
    const late: SiteSketch = { ...site, databases: { ...site.databases, late: 'old' } };
    const input = sketchedInput([late], people, { ...five, lockedWaves: [2], vips: ['u008'] }, { previous: first() });
    const plan = buildPlan(input, plainGrouping);
    expect([table(plan)[1], plan.refused.map(({ alias, rule }) => [alias, rule])]).toEqual([
      '2 Oslo 2 (M1) 2014-04-02 u009 locked',
      [
        ['u005', 'R1'],
        ['u006', 'R6'],
        ['u007', 'METHOD'],
        ['u008', 'VIP'],
      ],
    ]);
  });

  it('is left by everybody when its days are closed now', () => {
    const blackouts = [{ from: '2014-04-02', to: '2014-04-02' }];
    const plan = again({ ...five, lockedWaves: [2], blackouts });
    const members = plan.waves.find(({ number }) => number === 2)?.members;
    expect([members, new Set(plan.refused.map(({ rule }) => rule))]).toEqual([[], new Set(['BLACKOUT'])]);
  });

  it('holds its capacity against others', () => {
    const bergen: SiteSketch = { name: 'Bergen', hasArray: true, databases: { okb: 'ok' } };
    const people = [...crowd(5), { alias: 'b', site: 'Bergen', database: 'okb', profile: 'server' as const }];
    const settings = { pilot: { size: 0 }, agents: 1, minutesPerAgent: 15, siteOrder: ['Oslo'] };
    const previous = buildPlan(sketchedInput([site, bergen], people, settings), plainGrouping);
    const locked = { ...settings, siteOrder: ['Bergen'], lockedWaves: [1] };
    const plan = buildPlan(sketchedInput([site, bergen], people, locked, { previous }), plainGrouping);
    expect(
      plan.waves.map(({ number, site: name, start, capacityMinutes }) => [number, name, start, capacityMinutes]),
    ).toEqual([
      [1, 'Oslo', '2014-04-01', 15],
      [2, 'Bergen', '2014-04-02', 15],
    ]);
  });

  it('loses those for whom the helpdesk has no time any more', () => {
    const plan = again({ ...five, lockedWaves: [1], agents: 1, minutesPerAgent: 9 });
    expect([table(plan)[0], plan.refused.map(({ alias, rule }) => [alias, rule])]).toEqual([
      '1 Oslo 1 (M1) 2014-04-01 u000 u001 u002 locked',
      [
        ['u003', 'CAPACITY'],
        ['u004', 'CAPACITY'],
      ],
    ]);
  });

  it('that the stored plan does not have is refused', () => {
    expect(again({ ...five, lockedWaves: [7] }).refused).toEqual([
      { alias: 'wave 7', rule: 'NO_WAVE', reason: 'Wave 7 is to stay locked, but the stored plan has no wave 7.' },
    ]);
  });

  it('is not left by a pin, and takes somebody in by one while there is room', () => {
    const plan = again({ ...five, lockedWaves: [3], pins: { u010: 1, u000: 3 } });
    expect([table(plan).at(-1), plan.refused.map(({ alias, rule }) => [alias, rule])]).toEqual([
      '3 Oslo 3 (M1) 2014-04-03 u000 u010 u011 locked',
      [['u010', 'LOCKED']],
    ]);
  });

  it('is one whose step was carried out, too, and its people stay there until a scan shows that they are done', () => {
    const marks = new Map([['wave:1', done]]);
    const input = sketchedInput([site], crowd(12), { ...five, start: '2014-04-07' }, { previous: first(), marks });
    const plan = buildPlan({ ...input, asOf: '2014-04-03' }, plainGrouping);
    const step = plan.sites[0]?.steps.find(({ id }) => id === 'wave:1');
    expect([table(plan), step?.date, step?.mark]).toEqual([
      [
        '1 Oslo 1 (M1) 2014-04-01 u000 u001 u002 u003 u004 locked',
        '2 Oslo 2 (M1) 2014-04-07 u005 u006 u007 u008 u009',
        '3 Oslo 3 (M1) 2014-04-08 u010 u011',
      ],
      '2014-04-01',
      done,
    ]);
  });

  it('that was carried out before a rebind keeps nobody of that database, because the repair undoes itself', () => {
    const late: SiteSketch = { ...site, databases: { ok: 'ok', late: 'old' } };
    const people = crowd(12).map((person) => (person.alias === 'u002' ? { ...person, database: 'late' } : person));
    const marks = new Map([['wave:1', done]]);
    const plan = buildPlan(sketchedInput([late], people, five, { previous: first(), marks }), plainGrouping);
    expect([table(plan)[0], plan.refused.map(({ alias, rule }) => [alias, rule])]).toEqual([
      '1 Oslo 1 (M1) 2014-04-01 u000 u001 u003 u004 locked',
      [['u002', 'R1']],
    ]);
  });

  it('that was carried out makes no new pilot of those who are left', () => {
    const settings: Settings = { maxUsersPerWave: 5 };
    const previous = buildPlan(sketchedInput([site], crowd(12), settings), plainGrouping);
    const rest = crowd(12).map(
      (person): PersonSketch => (person.alias < 'u002' ? { ...person, profile: 'array' } : person),
    );
    const marks = new Map([['pilot:1', done]]);
    const plan = buildPlan(sketchedInput([site], rest, settings, { previous, marks }), plainGrouping);
    expect(plan.waves.map(({ number, kind, users }) => [number, kind, users])).toEqual([
      [1, 'pilot', 0],
      [2, 'wave', 5],
      [3, 'wave', 5],
    ]);
  });

  it('of a site that is blocked now is no wave of the plan, and its number stays free', () => {
    const over: Partial<PlanInput> = {
      previous: first(),
      blockers: [{ site: 'Oslo', id: 'F02', message: 'second array' }],
    };
    const plan = buildPlan(sketchedInput([site], crowd(12), { ...five, lockedWaves: [1] }, over), plainGrouping);
    expect([plan.waves, new Set(plan.refused.map(({ rule }) => rule))]).toEqual([[], new Set(['BLOCKED'])]);
  });
});

function first(): Plan {
  return buildPlan(sketchedInput([site], crowd(12), five), plainGrouping);
}

function again(settings: Settings, people: readonly PersonSketch[] = crowd(12)): Plan {
  return buildPlan(sketchedInput([site], people, settings, { previous: first() }), plainGrouping);
}

function crowd(count: number): readonly PersonSketch[] {
  return Array.from({ length: count }, (_, index) => ({
    alias: `u${String(index).padStart(3, '0')}`,
    ...{ site: 'Oslo', database: 'ok', profile: 'server' },
  }));
}

function table(plan: Plan): readonly string[] {
  return plan.waves.map(({ number, name, start, members, isLocked }) =>
    [`${number} ${name} ${start}`, ...members.map(({ alias }) => alias), ...(isLocked ? ['locked'] : [])].join(' '),
  );
}

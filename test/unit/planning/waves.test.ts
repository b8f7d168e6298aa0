import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../../core/planning/build-plan.ts';
import type { Plan } from '../../../core/planning/plan.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { type PersonSketch, plainGrouping, type SiteSketch, sketchedInput } from '../../factories/plan-inputs.ts';

const oslo: SiteSketch = { name: 'Oslo', hasArray: true, databases: { ok: 'ok' } };
const mixed: SiteSketch = { ...oslo, databases: { ok: 'ok', old: 'old' } };
const bergen: SiteSketch = { name: 'Bergen', hasArray: true, databases: { 'ok-b': 'ok' } };
const noPilot: Settings = { pilot: { size: 0 } };

describe('waves', () => {
  it('hold as many as the helpdesk can take: 1200 minutes of M1 are 400 users, 250 in the first two waves', () => {
    const plan = planOf([oslo], crowd(1000), noPilot);
    expect(table(plan)).toEqual([
      '1 Oslo 1 (M1), 2014-04-01: 250 users, 750 of 1200 minutes',
      '2 Oslo 2 (M1), 2014-04-02: 250 users, 750 of 1200 minutes',
      '3 Oslo 3 (M1), 2014-04-03: 400 users, 1200 of 1200 minutes',
      '4 Oslo 4 (M1), 2014-04-04: 100 users, 300 of 1200 minutes',
    ]);
  });

  it('hold no more than the settings say, in every wave', () => {
    const plan = planOf([oslo], crowd(250), { ...noPilot, maxUsersPerWave: 100 });
    expect(plan.waves.map(({ users }) => users)).toEqual([100, 100, 50]);
  });

  it('leave M11 to its method, and have one method each, with Outlook 2003 apart', () => {
    const people = [
      person('a', { profile: 'ip' }),
      person('b'),
      person('c', { outlook: '2003' }),
      person('d', { outlook: '2003', profile: 'ip' }),
      person('e', { profile: 'ip' }),
    ];
    const waves = planOf([oslo], people, noPilot).waves;
    expect(waves.map(({ name, start, members }) => [name, start, members.map(({ alias }) => alias)])).toEqual([
      ['Oslo 1 (M1)', '2014-04-01', ['b']],
      ['Oslo 2 (M2)', '2014-04-01', ['a', 'e']],
      ['Oslo 3 (M2, Outlook 2003)', '2014-04-01', ['d']],
      ['Oslo 4 (M4, Outlook 2003)', '2014-04-01', ['c']],
    ]);
  });

  it('of several sites share the minutes of a day, the site that comes first in the order before the others', () => {
    const people = [...crowd(30), ...crowd(30, 'b', { site: 'Bergen', database: 'ok-b' })];
    const settings = { ...noPilot, agents: 1, minutesPerAgent: 120, siteOrder: ['OSLO'] };
    expect(table(planOf([oslo, bergen], people, settings))).toEqual([
      '1 Oslo 1 (M1), 2014-04-01: 30 users, 90 of 90 minutes',
      '2 Bergen 1 (M1), 2014-04-01: 10 users, 30 of 30 minutes',
      '3 Bergen 2 (M1), 2014-04-02: 20 users, 60 of 120 minutes',
    ]);
  });

  it('of a later site do not start before those of an earlier one when the settings order the sites, and do otherwise', () => {
    const people = [person('a', { database: 'old' }), person('b', { site: 'Bergen', database: 'ok-b' })];
    const startsOf = (settings: Settings): readonly string[] =>
      planOf([mixed, bergen], people, { ...noPilot, ...settings }).waves.map(({ site, start }) => `${site} ${start}`);
    expect([startsOf({ siteOrder: ['Oslo', 'Bergen'] }), startsOf({})]).toEqual([
      ['Oslo 2014-04-03', 'Bergen 2014-04-03'],
      ['Bergen 2014-04-01', 'Oslo 2014-04-03'],
    ]);
  });

  it('pass over a day of which others leave less than a quarter, unless everybody fits', () => {
    const people = [...crowd(35), ...crowd(10, 'b', { site: 'Bergen', database: 'ok-b' })];
    const settings = { ...noPilot, agents: 1, minutesPerAgent: 120, siteOrder: ['Oslo'] };
    expect(planOf([oslo, bergen], people, settings).waves.map(({ start, users }) => [start, users])).toEqual([
      ['2014-04-01', 35],
      ['2014-04-02', 10],
    ]);
  });

  it('come in the order of pilot, waves, VIPs, applications, each after the one before has ended', () => {
    const people = [person('boss'), person('it'), person('svc-fax'), person('a'), person('b')];
    const plan = planOf([oslo], people, { pilot: { users: ['IT'], size: 1 }, vips: ['Boss'] });
    expect(table(plan)).toEqual([
      '1 Oslo pilot, 2014-04-01: 1 users, 3 of 1200 minutes',
      '2 Oslo 1 (M1), 2014-04-02: 2 users, 6 of 1200 minutes',
      '3 Oslo VIPs (M1), 2014-04-03: 1 users, 20 of 1200 minutes',
      '4 Oslo applications, 2014-04-04: 1 users, 20 of 1200 minutes',
    ]);
  });

  it('take what a fraction of a minute costs into account exactly', () => {
    const methods = { M1: { contactRate: 0.333, minutes: 10 } };
    const plan = planOf([oslo], crowd(10), { ...noPilot, methods, agents: 1, minutesPerAgent: 10 });
    expect(plan.waves.map(({ users, minutes, capacityMinutes }) => [users, minutes, capacityMinutes])).toEqual([
      [3, 9.99, 10],
      [3, 9.99, 10],
      [3, 9.99, 10],
      [1, 3.33, 10],
    ]);
  });

  it('are not in a blackout of the site, nor on a day that nobody works', () => {
    const blackouts = [{ from: '2014-04-02', to: '2014-04-03', site: 'Oslo' }];
    const plan = planOf([oslo], crowd(15), { ...noPilot, blackouts, maxUsersPerWave: 5 });
    expect(plan.waves.map(({ start }) => start)).toEqual(['2014-04-01', '2014-04-04', '2014-04-07']);
  });

  it('with the number of a blackout move out of it', () => {
    const blackouts = [{ from: '2014-04-01', to: '2014-04-04', wave: 2 }];
    const plan = planOf([oslo], crowd(15), { ...noPilot, blackouts, maxUsersPerWave: 5 });
    const second = plan.waves.find(({ number }) => number === 2);
    expect([plan.waves.length, second?.start]).toEqual([3, '2014-04-08']);
  });
});

describe('the pilot', () => {
  it('is at most a fifth of the people, and at least one, when nobody is named and no size is set', () => {
    const sizes = [4, 10, 300].map((count) => planOf([oslo], crowd(count), {}).waves[0]);
    expect(sizes.map((wave) => [wave?.name, wave?.users])).toEqual([
      ['Oslo pilot', 1],
      ['Oslo pilot', 2],
      ['Oslo pilot', 20],
    ]);
  });

  it('is those who are named, in a wave for each method, filled up with the most common method', () => {
    const people = [...crowd(6), person('x', { profile: 'ip' }), person('y', { profile: 'ip' })];
    const plan = planOf([oslo], people, { pilot: { users: ['x'], size: 3 } });
    expect(
      plan.waves.slice(0, 2).map(({ name, method, members }) => [name, method, members.map(({ alias }) => alias)]),
    ).toEqual([
      ['Oslo pilot', 'M1', ['u000', 'u001']],
      ['Oslo pilot 2 (M2)', 'M2', ['x']],
    ]);
  });

  it('leaves out VIPs and applications that are named for it, and says so', () => {
    const people = [...crowd(5), person('boss'), person('svc-fax')];
    const plan = planOf([oslo], people, { pilot: { users: ['boss', 'svc-fax'], size: 0 }, vips: ['boss'] });
    expect(plan.refused).toEqual([
      { alias: 'boss', rule: 'VIP', reason: 'boss goes with the VIPs, who are in no pilot.' },
      { alias: 'svc-fax', rule: 'APPLICATION', reason: 'svc-fax goes with the applications, which are in no pilot.' },
    ]);
  });

  it('is the smallest group where all are larger than it may be', () => {
    const settings = {
      keepTogether: [
        ['u000', 'u001', 'u002'],
        ['u003', 'u004'],
        ['u005', 'u006', 'u007'],
      ],
    };
    expect(planOf([oslo], crowd(8), settings).waves[0]?.members.map(({ alias }) => alias)).toEqual(['u003', 'u004']);
  });
});

describe('groups', () => {
  it('stay whole: a wave that has no room for all of them leaves them to the next', () => {
    const keepTogether = [
      ['u000', 'u001', 'u002'],
      ['u003', 'u004', 'u005'],
      ['u006', 'u007'],
    ];
    const plan = planOf([oslo], crowd(8), { ...noPilot, keepTogether, maxUsersPerWave: 5 });
    expect(membersOf(plan)).toEqual([
      ['u000', 'u001', 'u002', 'u006', 'u007'],
      ['u003', 'u004', 'u005'],
    ]);
  });

  it('go along with a VIP when method and Outlook 2003 allow it; the rest is reported as split', () => {
    const people = [person('boss'), person('pa'), person('old', { outlook: '2003' })];
    const plan = planOf([oslo], people, { ...noPilot, vips: ['boss'], keepTogether: [['boss', 'pa', 'old']] });
    expect([membersOf(plan), plan.groups]).toEqual([
      [['old'], ['boss', 'pa']],
      [
        {
          kind: 'split',
          members: ['boss', 'old', 'pa'],
          reason:
            'The group needs several waves because it has different methods (M1, M4) and Outlook 2003 beside other versions.',
          cuts: [],
        },
      ],
    ]);
  });

  it('that are larger than any wave are in none, and the report asks for cuts to the limit', () => {
    const asked: number[] = [];
    const grouping = {
      ...plainGrouping,
      proposeCuts: (_input: unknown, _group: unknown, limit: number) => {
        asked.push(limit);
        return [];
      },
    };
    const settings = { ...noPilot, keepTogether: [['u000', 'u001', 'u002']], maxUsersPerWave: 2, start: '2014-04-01' };
    const plan = buildPlan(sketchedInput([oslo], crowd(4), settings), grouping);
    expect([asked, membersOf(plan), plan.unplanned.map(({ alias, code }) => [alias, code]), plan.groups]).toEqual([
      [2],
      [['u003']],
      [
        ['u000', 'group-too-large'],
        ['u001', 'group-too-large'],
        ['u002', 'group-too-large'],
      ],
      [
        {
          kind: 'too-large',
          members: ['u000', 'u001', 'u002'],
          reason: '3 people stay together, and a wave of M1 can hold 2.',
          cuts: [],
        },
      ],
    ]);
  });

  it('that need more than a day have consecutive working days for themselves, over a weekend but over no blackout', () => {
    const keepTogether = [crowd(40).map(({ alias }) => alias)];
    const blackouts = [{ from: '2014-04-02', to: '2014-04-02' }];
    const settings = { ...noPilot, keepTogether, blackouts, agents: 1, minutesPerAgent: 50 };
    const [alone, together] = [crowd(40), [...crowd(40), person('x')]].map((people) =>
      table(planOf([oslo], people, settings)),
    );
    expect([alone, together]).toEqual([
      ['1 Oslo 1 (M1), 2014-04-03 to 2014-04-07: 40 users, 120 of 150 minutes'],
      [
        '1 Oslo 1 (M1), 2014-04-01: 1 users, 3 of 50 minutes',
        '2 Oslo 2 (M1), 2014-04-03 to 2014-04-07: 40 users, 120 of 150 minutes',
      ],
    ]);
  });

  it('that are larger than the first two waves may be come after them, and in none when there are no two', () => {
    const keepTogether = [crowd(260).map(({ alias }) => alias)];
    const settings = { ...noPilot, keepTogether };
    const [alone, third] = [crowd(260), [...crowd(260), ...crowd(300, 'v')]].map((people) =>
      planOf([oslo], people, settings),
    );
    expect([
      alone?.waves,
      alone?.groups.map(({ reason }) => reason),
      third?.waves.map(({ start, users }) => [start, users]),
    ]).toEqual([
      [],
      ['260 people stay together, and the first two waves of a site hold 250 each.'],
      [
        ['2014-04-01', 250],
        ['2014-04-02', 50],
        ['2014-04-03', 260],
      ],
    ]);
  });

  it('never share a wave with those from whom they are to be kept apart, even within a group', () => {
    const settings = {
      ...noPilot,
      keepTogether: [['u000', 'u001']],
      keepApart: [
        ['u000', 'u001'],
        ['U002', 'u003', 'u003'],
      ],
    };
    const plan = planOf([oslo], crowd(4), settings);
    expect([membersOf(plan), plan.groups.map(({ reason }) => reason)]).toEqual([
      [
        ['u000', 'u002'],
        ['u001', 'u003'],
      ],
      ['The group is in several waves because some of it are to be kept apart.'],
    ]);
  });
});

describe('those who are in no wave', () => {
  it('are listed with the reason, or not at all when nothing is to be done', () => {
    const people = [
      person('done', { profile: 'array' }),
      person('frozen', { database: 'old', profile: 'array' }),
      person('unseen', { profile: 'none' }),
      person('unversioned', { outlook: 'unknown' }),
      person('held', { database: 'blank' }),
    ];
    const site: SiteSketch = { ...oslo, databases: { ...mixed.databases, blank: 'blank' } };
    expect(planOf([site], people, {}).unplanned.map(({ alias, code }) => `${alias} ${code}`)).toEqual([
      'frozen frozen',
      'held investigate',
      'unseen verify',
      'unversioned method-unknown',
    ]);
  });
});

function planOf(sites: readonly SiteSketch[], people: readonly PersonSketch[], settings: Settings): Plan {
  return buildPlan(sketchedInput(sites, people, settings), plainGrouping);
}

function person(alias: string, over: Partial<PersonSketch> = {}): PersonSketch {
  return { alias, site: 'Oslo', database: 'ok', profile: 'server', ...over };
}

function crowd(count: number, prefix = 'u', over: Partial<PersonSketch> = {}): readonly PersonSketch[] {
  return Array.from({ length: count }, (_, index) => person(`${prefix}${String(index).padStart(3, '0')}`, over));
}

function membersOf(plan: Plan): readonly (readonly string[])[] {
  return plan.waves.map(({ members }) => members.map(({ alias }) => alias));
}

function table(plan: Plan): readonly string[] {
  return plan.waves.map(({ number, name, start, end, users, minutes, capacityMinutes }) => {
    const days = start === end ? start : `${start} to ${end}`;
    return `${number} ${name}, ${days}: ${users} users, ${minutes} of ${capacityMinutes} minutes`;
  });
}

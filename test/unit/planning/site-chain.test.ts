import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../../core/planning/build-plan.ts';
import type { Plan, PlanStep, StepMark } from '../../../core/planning/plan.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import {
  makeArray,
  makeDatabase,
  makeInfrastructure,
  makeServer,
  nordwindNames,
  zone,
} from '../../factories/inventory.ts';
import {
  nordwindInput,
  type PersonSketch,
  plainGrouping,
  planInputOf,
  type SiteSketch,
  sketchedInput,
} from '../../factories/plan-inputs.ts';

const verified: StepMark = { status: 'verified', by: 'lead', at: '2014-03-12T09:00:00', note: null };

describe('the plan of Nordwind', () => {
  const plan = buildPlan(nordwindInput(), plainGrouping);

  it('has exactly five rebinds in Oslo, all to its array, and none of what is right, blank, exempt, or not of 2010 (P01, R5)', () => {
    const rebinds = stepsOf(plan, 'Oslo').flatMap(({ work }) =>
      work.kind === 'rebind' ? [[work.database, work.target]] : [],
    );
    const databases = ['MDB-OSL-04', 'MDB-OSL-02', 'MDB-OSL-05', 'MDB-OSL-07', 'MDB-OSL-03'];
    expect(rebinds).toEqual(databases.map((database) => [database, nordwindNames.oslo]));
  });

  it('creates the array of Bergen before its rebinds, and dates its people after both (P03, R2)', () => {
    expect(outline(plan, 'Bergen')).toEqual([
      '2014-04-01 load-balancer:Bergen',
      '2014-04-01 static-ports:Bergen',
      '2014-04-01 dns:Bergen',
      '2014-04-01 create-array:Bergen',
      '2014-04-02 test-name:Bergen',
      '2014-04-02 rebind:MDB-BGO-01',
      '2014-04-03 verify-autodiscover:Bergen',
      '2014-04-03 rebind:MDB-BGO-02',
      '2014-04-04 stop-old-profiles:Bergen',
      '2014-04-07 pilot:6',
      '2014-04-08 wave:8',
      '2014-04-09 evidence:Bergen',
    ]);
  });

  it('starts at once where every database is right, without steps for the load balancer or DNS', () => {
    expect(outline(plan, 'Tromso')).toEqual([
      '2014-04-01 stop-old-profiles:Tromso',
      '2014-04-01 pilot:1',
      '2014-04-02 evidence:Tromso',
    ]);
  });

  it('rebinds the databases with frozen users first, then those that Outlook cannot use, then by name (R6)', () => {
    const rebinds = stepsOf(plan, 'Oslo').flatMap(({ work }) =>
      work.kind === 'rebind' ? [[work.database, work.frozenUsers, work.oldState, work.isPilot]] : [],
    );
    expect(rebinds).toEqual([
      ['MDB-OSL-04', 1, 'DB_XARRAY', true],
      ['MDB-OSL-02', 1, 'DB_CAS', false],
      ['MDB-OSL-05', 0, 'DB_NOTFOUND', false],
      ['MDB-OSL-07', 0, 'DB_MBX', false],
      ['MDB-OSL-03', 0, 'DB_CAS', false],
    ]);
  });

  it('does not let the new array wait for the load balancer (R3)', () => {
    const create = stepsOf(plan, 'Bergen').find(({ work }) => work.kind === 'create-array');
    expect([create?.dependsOn, create?.note]).toEqual([
      [],
      'Does not wait for the load balancer: the name may point to one server first, without high availability (R3).',
    ]);
  });

  it('gives every site the target of its array, never the name with spaces (P10)', () => {
    const arrays = plan.sites.map(({ site, array }) => [site, array?.name, array?.fqdn, array?.exists]);
    expect(arrays).toEqual([
      ['Oslo', 'cas-oslo', nordwindNames.oslo, true],
      ['Tromso', 'Tromso CAS Array', nordwindNames.tromso, true],
      ['Bergen', 'cas-bergen', nordwindNames.bergen, false],
    ]);
  });
});

describe('the chain of a site', () => {
  it('dates nothing of a blocked site, says why, and leaves others alone (R4, A1)', () => {
    const blockers = [
      { site: 'OSLO', id: 'F02', message: 'Oslo has an array already.' },
      { site: null, id: 'F44', message: 'Exactly 1000 mailboxes.' },
    ];
    const plan = buildPlan(nordwindInput({}, { blockers }), plainGrouping);
    const oslo = plan.sites.find(({ site }) => site === 'Oslo');
    const held = plan.unplanned.filter(({ code }) => code === 'blocked').map(({ alias }) => alias);
    expect([
      oslo?.blockers,
      oslo?.steps.filter(({ date }) => date !== null),
      oslo?.steps[0]?.note,
      plan.waves.map(({ name }) => name),
      held.length,
    ]).toEqual([
      ['F02: Oslo has an array already.'],
      [],
      'Not dated while the site has an open blocker (F02: Oslo has an array already.).',
      ['Tromso pilot', 'Bergen pilot', 'Bergen 1 (M1)'],
      18,
    ]);
  });

  it('has neither steps nor waves for a site whose array nobody planned', () => {
    const plan = buildPlan(nordwindInput({ arrays: {} }), plainGrouping);
    const bergen = plan.sites.find(({ site }) => site === 'Bergen');
    const held = plan.unplanned.filter(({ code }) => code === 'no-array');
    expect([bergen?.array, bergen?.steps, held.map(({ alias, reason }) => `${alias}: ${reason}`)]).toEqual([
      null,
      [],
      [
        'tlunde: Bergen has no array and none is planned; enter the array of Bergen in the settings.',
        'ustrand: Bergen has no array and none is planned; enter the array of Bergen in the settings.',
      ],
    ]);
  });

  it('passes over weekends and the blackouts of the site, between its steps as well', () => {
    const blackouts = [{ from: '2014-04-03', to: '2014-04-06', site: 'oslo' }];
    const plan = buildPlan(
      sketch({ old: 2 }, [person('a', 'DB-0')], { blackouts, start: '2014-04-02' }),
      plainGrouping,
    );
    expect(outline(plan, 'Oslo').slice(3)).toEqual([
      '2014-04-02 test-name:Oslo',
      '2014-04-02 rebind:DB-0',
      '2014-04-07 verify-autodiscover:Oslo',
      '2014-04-07 rebind:DB-1',
      '2014-04-08 stop-old-profiles:Oslo',
      '2014-04-09 wave:1',
      '2014-04-10 evidence:Oslo',
    ]);
  });

  it('gives every step an id of its own when the inventory has a database name twice', () => {
    const servers = [makeServer('EX1'), makeServer('EX2')];
    const names = [
      ['DB', 'EX1'],
      ['db', 'EX2'],
      ['DB (2)', 'EX1'],
    ] as const;
    const databases = names.map(([name, server]) => makeDatabase(name, server, `EX1.${zone}`));
    const infrastructure = makeInfrastructure({ servers, databases, arrays: [makeArray(`outlook.${zone}`)] });
    const plan = buildPlan(planInputOf(infrastructure, [], {}), plainGrouping);
    const rebinds = stepsOf(plan, 'Oslo').filter(({ work }) => work.kind === 'rebind');
    expect(rebinds.map(({ id, target }) => [id, target])).toEqual([
      ['rebind:DB', 'DB'],
      ['rebind:db (3)', 'db'],
      ['rebind:DB (2)', 'DB (2)'],
    ]);
  });

  it('begins fourteen days after the as-of day, on a working day, when the settings give no start', () => {
    const { start: _, ...settings } = nordwindInput().settings;
    const plan = buildPlan({ ...nordwindInput(), settings, asOf: '2014-03-15' }, plainGrouping);
    expect([plan.start, plan.sites[0]?.steps[0]?.date]).toEqual(['2014-03-31', '2014-03-31']);
  });

  it('accepts a start in the past', () => {
    expect(buildPlan(nordwindInput({ start: '2012-05-05' }), plainGrouping).start).toBe('2012-05-07');
  });

  it('leaves steps without a date when no day is left', () => {
    const blackouts = [{ from: '2014-01-01', to: '9999-12-31' }];
    const plan = buildPlan(sketch({ old: 1 }, [person('a', 'DB-0')], { blackouts }), plainGrouping);
    expect([plan.sites[0]?.steps.map(({ date }) => date), plan.waves, plan.unplanned.map(({ code }) => code)]).toEqual([
      Array(8).fill(null),
      [],
      ['no-day'],
    ]);
  });

  it('retires the servers of the site after the evidence', () => {
    const plan = buildPlan(
      nordwindInput({ retiring: ['osl-cas01.corp.nordwind.local', 'OSL-CAS01', 'unknown'] }),
      plainGrouping,
    );
    const last = stepsOf(plan, 'Oslo').slice(-2);
    expect(last.map(({ id, target, date, dependsOn }) => [id, target, date, dependsOn])).toEqual([
      ['evidence:Oslo', 'Oslo', '2014-04-09', ['pilot:2', 'wave:3', 'wave:4', 'wave:5', 'applications:7']],
      ['retire-server:OSL-CAS01', 'OSL-CAS01', '2014-04-10', ['evidence:Oslo']],
    ]);
  });

  it('carries the time zone of the site, whatever the case of its name', () => {
    const plan = buildPlan(nordwindInput({ siteTimeZones: { OSLO: 'Europe/Oslo' } }), plainGrouping);
    expect(plan.sites.map(({ site, timeZone }) => [site, timeZone])).toEqual([
      ['Oslo', 'Europe/Oslo'],
      ['Tromso', null],
      ['Bergen', null],
    ]);
  });
});

describe('a step that was carried out', () => {
  const first = buildPlan(nordwindInput(), plainGrouping);
  const marks = new Map([['rebind:mdb-osl-02', verified]]);
  const verifiedRebinds = new Map([['mdb-osl-02', nordwindNames.oslo]]);

  it('stays in the plan with its date although the database is right now, and so do those that follow it (P11)', () => {
    const plan = buildPlan(
      nordwindInput({ start: '2014-04-07' }, { marks, verifiedRebinds, previous: first }),
      plainGrouping,
    );
    const rebinds = stepsOf(plan, 'Oslo').filter(
      ({ work }) => work.kind === 'rebind' || work.kind === 'verify-autodiscover',
    );
    expect(rebinds.map(({ id, date, mark }) => [id, date, mark?.status ?? null])).toEqual([
      ['rebind:MDB-OSL-02', '2014-04-02', 'verified'],
      ['verify-autodiscover:Oslo', '2014-04-07', null],
      ['rebind:MDB-OSL-04', '2014-04-07', null],
      ['rebind:MDB-OSL-05', '2014-04-07', null],
      ['rebind:MDB-OSL-07', '2014-04-07', null],
      ['rebind:MDB-OSL-03', '2014-04-07', null],
    ]);
  });

  it('counts for R1 from the day of its mark when that is later than its date', () => {
    const late = new Map([['rebind:db-0', { ...verified, at: '2014-03-13T20:00:00' }]]);
    const input = sketch({ old: 1 }, [person('a', 'DB-0')], { start: '2014-03-03' });
    const previous = buildPlan(input, plainGrouping);
    const plan = buildPlan({ ...input, marks: late, previous }, plainGrouping);
    expect([previous.waves[0]?.start, plan.waves[0]?.start]).toEqual(['2014-03-05', '2014-03-17']);
  });

  it('has the day of its mark when the stored plan gave it none', () => {
    const input = { ...nordwindInput(), marks: new Map([['create-array:bergen', verified]]) };
    const create = stepsOf(buildPlan(input, plainGrouping), 'Bergen').find(({ work }) => work.kind === 'create-array');
    expect([create?.date, create?.mark?.status]).toEqual(['2014-03-12', 'verified']);
  });

  it('makes the array exist when its creation is verified', () => {
    const input = { ...nordwindInput(), marks: new Map([['create-array:bergen', verified]]) };
    const bergen = buildPlan(input, plainGrouping).sites.find(({ site }) => site === 'Bergen');
    expect(bergen?.array?.exists).toBe(true);
  });

  it('depends on nothing that is dated after it, because it was done without', () => {
    const previous = first;
    const early = new Map([
      ['rebind:mdb-osl-03', verified],
      ['rebind:mdb-osl-05', verified],
    ]);
    const plan = buildPlan(nordwindInput({ start: '2014-04-07' }, { marks: early, previous }), plainGrouping);
    const rebinds = stepsOf(plan, 'Oslo').filter(({ id }) => id === 'rebind:MDB-OSL-05' || id === 'rebind:MDB-OSL-07');
    expect(rebinds.map(({ id, date, dependsOn }) => [id, date, dependsOn])).toEqual([
      ['rebind:MDB-OSL-05', '2014-04-02', []],
      ['rebind:MDB-OSL-07', '2014-04-07', ['test-name:Oslo', 'verify-autodiscover:Oslo']],
    ]);
  });

  it('is dropped when neither the inventory nor the stored plan has the step', () => {
    const input = { ...nordwindInput(), marks: new Map([['rebind:gone', verified]]) };
    const ids = buildPlan(input, plainGrouping).sites.flatMap(({ steps }) => steps.map(({ id }) => id));
    expect(ids).not.toContain('rebind:gone');
  });
});

function stepsOf(plan: Plan, site: string): readonly PlanStep[] {
  return plan.sites.find((candidate) => candidate.site === site)?.steps ?? [];
}

function outline(plan: Plan, site: string): readonly string[] {
  return stepsOf(plan, site).map(({ date, id }) => `${date} ${id}`);
}

function person(alias: string, database: string): PersonSketch {
  return { alias, site: 'Oslo', database, profile: 'server' };
}

function sketch(counts: { readonly old: number }, people: readonly PersonSketch[], settings: Settings) {
  const names = Array.from({ length: counts.old }, (_, index) => [`DB-${index}`, 'old' as const]);
  const site: SiteSketch = { name: 'Oslo', hasArray: true, databases: Object.fromEntries(names) };
  return sketchedInput([site], people, { pilot: { size: 0 }, ...settings });
}

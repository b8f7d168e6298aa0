import { describe, expect, it } from 'vitest';
import { type CalendarFacts, calendarEvents } from '../../../core/reports/calendar-events.ts';
import { reportWords } from '../../../core/reports/words/report-words.ts';
import { makeWave } from '../../factories/plans.ts';
import { smallPlan, smallRebind } from '../../factories/small-plan.ts';

const everything = { site: null, wave: null };

function factsOf(over: Partial<CalendarFacts> = {}): CalendarFacts {
  return {
    stamp: {
      ...{ asOf: '2014-03-14', program: 'Caskade 0.1.0' },
      plan: { number: 3, asOf: '2014-03-14', hash: 'a'.repeat(64) },
    },
    ...{ plan: smallPlan(), blackouts: [], words: reportWords('en-GB', 'UTC'), project: 'f00d' },
    ...over,
  };
}

/** A plan with a wave in Oslo, one in Bergen over the end of April, and a step of each kind of date. */
function twoSites(): CalendarFacts {
  const plan = smallPlan();
  const mark = { status: 'verified', by: 'Ola', at: '2014-04-01T10:00:00Z', note: null } as const;
  const steps = [
    smallRebind('MDB-OSL-02', { mark }),
    smallRebind('MDB-OSL-03', { date: null, note: 'A blocker stops Oslo.' }),
    smallRebind('wave:1', {
      id: 'wave:1',
      target: 'Oslo 1',
      date: '2014-04-03',
      work: { kind: 'wave', wave: 1 },
      mark,
    }),
  ];
  const bergen = makeWave(2, '2014-04-28', [], { site: 'Bergen', name: 'Bergen 1', end: '2014-05-05' });
  return factsOf({
    plan: {
      ...plan,
      sites: [
        { ...plan.sites[0], ...{ site: 'Oslo', timeZone: 'Europe/Oslo', blockers: [], steps }, array: null },
        {
          ...{ site: 'Bergen', timeZone: null, array: null, blockers: [] },
          steps: [
            smallRebind('balancer', {
              ...{ id: 'load-balancer:Bergen', site: 'Bergen', target: 'Bergen', date: '2014-04-02' },
              work: { kind: 'static-ports', servers: [], isConfirmation: false },
            }),
          ],
        },
      ],
      waves: [...plan.waves, bergen],
    },
    blackouts: [
      { from: '2014-12-24', to: '2015-01-02', site: null, wave: null, reason: 'year end' },
      { from: '2014-04-14', to: '2014-04-21', site: 'Bergen', wave: null, reason: null },
      { from: '2014-04-07', to: '2014-04-07', site: null, wave: 1, reason: 'audit' },
    ],
  });
}

function titlesOf(choice: Parameters<typeof calendarEvents>[1]): readonly string[] {
  return calendarEvents(twoSites(), choice).map(({ start, title }) => `${start} ${title}`);
}

describe('the events of a plan', () => {
  it('are the waves with their people, method, target, time and status', () => {
    const [, wave] = calendarEvents(factsOf(), everything);
    expect(wave).toEqual({
      uid: 'wave%3A1@f00d.caskade',
      title: 'Wave 1, Oslo 1: 2 people',
      description: [
        'People: 2',
        'Profiles: 2',
        'Method: repair the account (M1)',
        'Target: outlook-osl.corp.nordwind.local',
        'Helpdesk: 6 of 1,200 minutes',
        'Status: Planned',
        'Plan 3 as of 14 Mar 2014, written by Caskade 0.1.0.',
      ].join('\n'),
      ...{ start: '2014-04-03', end: '2014-04-03', site: 'Oslo', category: 'Wave' },
    });
  });

  it('are the steps with what is to be done', () => {
    const [step] = calendarEvents(factsOf({ words: reportWords('de-DE', 'UTC') }), everything);
    expect(step).toEqual({
      uid: 'rebind%3Amdb-osl-02@f00d.caskade',
      title: 'Oslo: Neubindung (MDB-OSL-02)',
      description: [
        'Rebind MDB-OSL-02 from OSL-CAS01.corp.nordwind.local to outlook-osl.corp.nordwind.local.',
        'Status: Geplant',
        'Plan 3, Stand 14. März 2014, geschrieben von Caskade 0.1.0.',
      ].join('\n'),
      ...{ start: '2014-04-01', end: '2014-04-01', site: 'Oslo', category: 'Neubindung' },
    });
  });

  it('are everything that has a date, by its first day, and each wave once', () => {
    expect(titlesOf(everything)).toEqual([
      '2014-04-01 Oslo: Rebind (MDB-OSL-02)',
      '2014-04-02 Bergen: Static ports',
      '2014-04-03 Wave 1, Oslo 1: 2 people',
      '2014-04-07 Blackout (audit)',
      '2014-04-14 Bergen: Blackout',
      '2014-04-28 Wave 2, Bergen 1: 0 people',
      '2014-12-24 Blackout (year end)',
    ]);
  });

  it('of a site are its own and what holds everywhere', () => {
    expect(titlesOf({ site: 'Bergen', wave: null })).toEqual([
      '2014-04-02 Bergen: Static ports',
      '2014-04-07 Blackout (audit)',
      '2014-04-14 Bergen: Blackout',
      '2014-04-28 Wave 2, Bergen 1: 0 people',
      '2014-12-24 Blackout (year end)',
    ]);
  });

  it('of a wave are itself and the days on which it must not be', () => {
    expect([titlesOf({ site: null, wave: 1 }), titlesOf({ site: null, wave: 2 })]).toEqual([
      ['2014-04-03 Wave 1, Oslo 1: 2 people', '2014-04-07 Blackout (audit)', '2014-12-24 Blackout (year end)'],
      ['2014-04-14 Bergen: Blackout', '2014-04-28 Wave 2, Bergen 1: 0 people', '2014-12-24 Blackout (year end)'],
    ]);
  });

  it('keep their identifiers when days, people and status change, and share none', () => {
    const uids = calendarEvents(twoSites(), everything).map(({ uid }) => uid);
    const moved = calendarEvents(
      factsOf({
        plan: smallPlan({
          waves: [makeWave(1, '2015-01-01', [])],
          sites: [{ ...smallPlanSite(), steps: [smallRebind('mdb-osl-02', { date: '2015-01-01' })] }],
        }),
      }),
      everything,
    ).map(({ uid }) => uid);
    expect({ unique: new Set(uids).size, kept: moved.every((uid) => uids.includes(uid)) }).toEqual({
      unique: uids.length,
      kept: true,
    });
  });
});

function smallPlanSite() {
  const [site] = smallPlan().sites;
  if (site === undefined) throw new Error('the small plan has a site');
  return site;
}

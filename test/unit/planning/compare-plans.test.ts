import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePlans, isSamePlan } from '../../../core/planning/compare-plans.ts';
import { describeDifference } from '../../../core/planning/describe-difference.ts';
import type { Plan, StepMark } from '../../../core/planning/plan.ts';
import type { Changes, FindingKey, PlanDifference, Sides } from '../../../core/planning/plan-difference.ts';
import { makeMember, makePlan, makeSitePlan, makeStep, makeWave, rebindWork } from '../../factories/plans.ts';

const mark: StepMark = { status: 'verified', by: 'lead', at: '2014-04-01T18:00:00', note: null };
const rebind = rebindWork('MDB-OSL-02', 'outlook-osl.corp.nordwind.local');
const unplanned = { mailboxId: 5, alias: 'dana', code: 'verify', reason: 'No Outlook profile was seen.' } as const;
const [anna, bert, cora, dana] = [
  makeMember(1, 'anna'),
  makeMember(2, 'bert'),
  makeMember(3, 'cora'),
  makeMember(5, 'dana'),
];

const before: Plan = makePlan({
  sites: [
    makeSitePlan('Oslo', [
      makeStep(rebind, '2014-03-31'),
      makeStep({ kind: 'static-ports', servers: [], isConfirmation: false }, '2014-03-28'),
      makeStep({ kind: 'retire-server', server: 'OSL-CAS02' }, '2014-04-20'),
    ]),
  ],
  waves: [makeWave(1, '2014-04-02', [anna, bert]), makeWave(2, '2014-04-03', [cora])],
  unplanned: [unplanned],
});

const after: Plan = makePlan({
  sites: [
    makeSitePlan('Oslo', [
      makeStep(rebind, '2014-04-01', { id: 'REBIND:mdb-osl-02', mark }),
      makeStep({ kind: 'static-ports', servers: [], isConfirmation: false }, '2014-03-28'),
      makeStep({ kind: 'retire-server', server: 'OSL-CAS01' }, null),
    ]),
  ],
  waves: [
    makeWave(1, '2014-04-02', [anna]),
    makeWave(3, '2014-04-23', [makeMember(12, 'BERT'), dana], { method: 'M4', minutes: 40 }),
  ],
  unplanned: [{ mailboxId: 3, alias: 'cora', code: 'frozen', reason: 'The database comes first.' }],
});

const findings = {
  before: [
    { id: 'F06', site: 'Oslo', subject: 'outlook-osl' },
    { id: 'F13', site: null, subject: 'DAG2' },
  ],
  after: [
    { id: 'F06', site: 'OSLO', subject: 'Outlook-OSL' },
    { id: 'F02', site: 'Bergen', subject: 'cas-bergen' },
  ],
};

describe('comparePlans', () => {
  const difference = comparePlans(before, after, { labels: { before: 'Baseline', after: 'Today' }, findings });

  it('adds both plans up, and says by how much the end moves', () => {
    expect([difference.totals, difference.endShiftDays]).toEqual([
      {
        before: { start: '2014-03-28', end: '2014-04-20', users: 3, unplanned: 1, waves: 2, steps: 3, minutes: 9 },
        after: { start: '2014-03-28', end: '2014-04-23', users: 3, unplanned: 1, waves: 2, steps: 3, minutes: 43 },
      },
      3,
    ]);
  });

  it('finds who has moved, by mailbox or else by alias, and who is planned in one plan only, with the reason', () => {
    const oslo1 = { wave: 1, name: 'Oslo 1', site: 'Oslo', start: '2014-04-02', end: '2014-04-02' };
    const oslo2 = { wave: 2, name: 'Oslo 2', site: 'Oslo', start: '2014-04-03', end: '2014-04-03' };
    const oslo3 = { wave: 3, name: 'Oslo 3', site: 'Oslo', start: '2014-04-23', end: '2014-04-23' };
    expect([difference.moved, difference.newlyPlanned, difference.noLongerPlanned]).toEqual([
      [{ before: { mailboxId: 2, alias: 'bert', ...oslo1 }, after: { mailboxId: 12, alias: 'BERT', ...oslo3 } }],
      [{ mailboxId: 5, alias: 'dana', ...oslo3, reason: 'No Outlook profile was seen.' }],
      [{ mailboxId: 3, alias: 'cora', ...oslo2, reason: 'The database comes first.' }],
    ]);
  });

  it('finds waves and steps that come, go and change', () => {
    const { waves, steps } = difference;
    expect({
      waves: [waves.added, waves.removed].map((list) => list.map(({ number }) => number)),
      loads: waves.changed.map((pair) => [pair.before.users, pair.after.users]),
      steps: [steps.added, steps.removed].map((list) => list.map(({ id }) => id)),
      changed: steps.changed.map((pair) => [pair.before, pair.after].map(({ date, status }) => `${date} ${status}`)),
    }).toEqual({
      waves: [[3], [2]],
      loads: [[2, 1]],
      steps: [['retire-server:OSL-CAS01'], ['retire-server:OSL-CAS02']],
      changed: [['2014-03-31 planned', '2014-04-01 verified']],
    });
  });

  it('finds what was opened and closed among the findings, whatever the case of names', () => {
    expect([difference.findings, comparePlans(before, after).findings]).toEqual([
      { opened: [findings.after[1]], closed: [findings.before[1]] },
      null,
    ]);
  });

  it('says nothing of the end when nothing is dated', () => {
    const empty = makePlan();
    expect([comparePlans(empty, before).endShiftDays, comparePlans(empty, empty).totals.before.end]).toEqual([
      null,
      null,
    ]);
  });

  it('tells a wave that keeps its people and changes its days', () => {
    const later = { ...before, waves: [before.waves[0]!, makeWave(2, '2014-04-07', [cora])] };
    const { moved, waves } = comparePlans(before, later);
    expect([moved.map((one) => [one.before.start, one.after.start]), waves.changed.length]).toEqual([
      [['2014-04-03', '2014-04-07']],
      1,
    ]);
  });

  it('does not take two people of one alias for one another', () => {
    const twice = makePlan({ waves: [makeWave(1, '2014-04-02', [makeMember(7, 'bert'), makeMember(8, 'bert')])] });
    const once = makePlan({ waves: [makeWave(1, '2014-04-02', [makeMember(9, 'bert')])] });
    const { moved, newlyPlanned, noLongerPlanned } = comparePlans(twice, once);
    expect([moved, newlyPlanned, noLongerPlanned].map((list) => list.length)).toEqual([0, 1, 2]);
  });
});

describe('describeDifference', () => {
  it('writes the old line above the new one', () => {
    const labels = { before: 'Baseline', after: 'Today' };
    expect(describeDifference(comparePlans(before, after, { labels, findings }))).toEqual([
      '  Baseline: 2014-03-28 to 2014-04-20, 2 waves, 3 users planned, 1 not, 9 minutes',
      '  Today:    2014-03-28 to 2014-04-23, 2 waves, 3 users planned, 1 not, 43 minutes',
      '  The end moves 3 days later.',
      '',
      'Moved',
      '  1 user: BERT',
      '    Baseline: wave 1, Oslo 1, 2014-04-02',
      '    Today:    wave 3, Oslo 3, 2014-04-23',
      '',
      'Newly planned',
      '  dana: wave 3, Oslo 3, 2014-04-23 (No Outlook profile was seen)',
      '',
      'No longer planned',
      '  cora: wave 2, Oslo 2, 2014-04-03 (The database comes first)',
      '',
      'Waves',
      '  removed: wave 2, Oslo 2 in Oslo, 2014-04-03, M1, 1 user, 3 of 1200 minutes',
      '  added: wave 3, Oslo 3 in Oslo, 2014-04-23, M4, 2 users, 40 of 1200 minutes',
      '  wave 1',
      '    Baseline: Oslo 1 in Oslo, 2014-04-02, M1, 2 users, 6 of 1200 minutes',
      '    Today:    Oslo 1 in Oslo, 2014-04-02, M1, 1 user, 3 of 1200 minutes',
      '',
      'Steps',
      '  removed: retire-server:OSL-CAS02, OSL-CAS02 in Oslo, 2014-04-20, planned',
      '  added: retire-server:OSL-CAS01, OSL-CAS01 in Oslo, not dated, planned',
      '  REBIND:mdb-osl-02',
      '    Baseline: MDB-OSL-02 in Oslo, 2014-03-31, planned',
      '    Today:    MDB-OSL-02 in Oslo, 2014-04-01, verified',
      '',
      'Findings',
      '  closed: F13 DAG2',
      '  opened: F02 cas-bergen in Bergen',
    ]);
  });

  it('says so when nothing is different', () => {
    expect(describeDifference(comparePlans(before, before))).toEqual(['Before and After do not differ.']);
  });

  it('names some of many people, and does not name those whom only the days of their wave move', () => {
    const many = Array.from({ length: 30 }, (_, index) => makeMember(index + 100, `user${index + 100}`));
    const old = makePlan({ waves: [makeWave(1, '2014-04-02', many), makeWave(2, '2014-04-03', [anna])] });
    const now = makePlan({ waves: [makeWave(2, '2014-04-09', [anna, ...many])], start: '2014-03-20' });
    const gone = makePlan({ waves: [makeWave(2, '2014-04-03', [anna])] });
    const [moved, fewer] = [describeDifference(comparePlans(old, now)), describeDifference(comparePlans(old, gone))];
    expect([
      moved.filter((line) => line.includes('30 users:')).map((line) => line.split(', ').at(-1)),
      moved.filter((line) => line.includes('anna')),
      fewer.filter((line) => line.includes('more') || line.includes('user119')),
      fewer.filter((line) => line.includes('earlier')),
    ]).toEqual([
      ['user119 and 10 more'],
      [],
      ['  user119: wave 1, Oslo 1, 2014-04-02 (After does not mention them)', '  and 10 more users'],
      [],
    ]);
  });

  it('says when the end comes earlier, by one day', () => {
    const [old, now] = ['2014-04-03', '2014-04-02'].map((day) => makePlan({ waves: [makeWave(1, day, [anna])] }));
    expect(
      old === undefined || now === undefined ? [] : describeDifference(comparePlans(old, now)).slice(2, 3),
    ).toEqual(['  The end moves 1 day earlier.']);
  });
});

describe('comparing random plans', () => {
  it('finds nothing between a plan and itself, even with its lists in another order', () => {
    fc.assert(
      fc.property(randomPlan, fc.array(key), (plan, keys) => {
        const turned = { ...plan, waves: plan.waves.toReversed(), sites: plan.sites.toReversed() };
        expect(isSamePlan(comparePlans(plan, turned, { findings: { before: keys, after: keys.toReversed() } }))).toBe(
          true,
        );
      }),
    );
  });

  it('finds the same the other way round, with both sides exchanged', () => {
    fc.assert(
      fc.property(randomPlan, randomPlan, fc.array(key), fc.array(key), (left, right, open, now) => {
        const there = comparePlans(left, right, { findings: { before: open, after: now } });
        const back = comparePlans(right, left, { findings: { before: now, after: open } });
        expect(mirrored(there)).toEqual({ ...back, labels: exchanged(back.labels) });
      }),
    );
  });

  it('leaves nobody out: who is planned in one plan stays, moves, or is planned no longer', () => {
    fc.assert(
      fc.property(randomPlan, randomPlan, (left, right) => {
        const { moved, newlyPlanned, noLongerPlanned, totals } = comparePlans(left, right);
        const stay = [totals.before.users - noLongerPlanned.length, totals.after.users - newlyPlanned.length];
        expect([stay[0], (stay[0] ?? 0) >= moved.length]).toEqual([stay[1], true]);
      }),
    );
  });
});

const key: fc.Arbitrary<FindingKey> = fc.record({
  id: fc.constantFrom('F01', 'F02'),
  site: fc.constantFrom('Oslo', 'Bergen', null),
  subject: fc.constantFrom('a', 'b'),
});

const day = fc.constantFrom('2014-04-01', '2014-04-02', '2014-04-03');

/** Up to twelve people in up to three waves, some of them renamed, some under another id; and a few steps. */
const randomPlan: fc.Arbitrary<Plan> = fc
  .record({
    places: fc.array(fc.nat(4), { minLength: 12, maxLength: 12 }),
    shift: fc.constantFrom(0, 100),
    renamed: fc.boolean(),
    days: fc.array(day, { minLength: 4, maxLength: 4 }),
    steps: fc.uniqueArray(fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.option(day), fc.boolean()), {
      selector: ([id]) => id,
    }),
  })
  .map(({ places, shift, renamed, days, steps }) => {
    const people = places.map((place, at) => {
      const member = makeMember(at + (at % 2 === 0 ? shift : 0), renamed && at % 3 === 1 ? `x${at}` : `user${at}`);
      return { place, member };
    });
    const waves = [1, 2, 3].map((number) => {
      const members = people.filter(({ place }) => place === number).map(({ member }) => member);
      return makeWave(number, days[number] ?? '', members);
    });
    return makePlan({
      waves: waves.filter(({ users }) => users > 0),
      unplanned: people.filter(({ place }) => place === 4).map(({ member }) => ({ ...unplanned, ...member })),
      sites: ['A', 'B', 'C'].map((site) => {
        const own = steps.filter(([id]) => id === site);
        return makeSitePlan(
          site,
          own.map(([id, date, isMarked]) => makeStep(rebindWork(id, id), date, { mark: isMarked ? mark : null })),
        );
      }),
    });
  });

function mirrored(difference: PlanDifference): PlanDifference {
  const { moved, newlyPlanned, noLongerPlanned, waves, steps, findings: changes, endShiftDays } = difference;
  return {
    ...difference,
    totals: exchanged(difference.totals),
    endShiftDays: endShiftDays === null ? null : 0 - endShiftDays,
    moved: moved.map(exchanged),
    newlyPlanned: noLongerPlanned,
    noLongerPlanned: newlyPlanned,
    waves: exchangedChanges(waves),
    steps: exchangedChanges(steps),
    findings: changes === null ? null : { opened: changes.closed, closed: changes.opened },
    labels: exchanged(difference.labels),
  };
}

function exchanged<Value>(sides: Sides<Value>): Sides<Value> {
  return { before: sides.after, after: sides.before };
}

function exchangedChanges<Value>({ added, removed, changed }: Changes<Value>): Changes<Value> {
  return { added: removed, removed: added, changed: changed.map(exchanged) };
}

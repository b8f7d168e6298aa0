import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../../core/planning/build-plan.ts';
import { measureMove, moveSettings, regroupAfter } from '../../../core/planning/measure-move.ts';
import { afterEdit, createMoveDesk, type MoveDesk } from '../../../core/planning/move-desk.ts';
import type { MoveEffect, MoveRequest } from '../../../core/planning/move-effect.ts';
import { formGroups, proposeCuts } from '../../../core/planning/people-groups.ts';
import type { PermissionLink } from '../../../core/planning/permission-link.ts';
import type { StepMark } from '../../../core/planning/plan.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { nordwindInput, type PersonSketch, type SiteSketch, sketchedInput } from '../../factories/plan-inputs.ts';

const grouping = { formGroups, proposeCuts };
const oslo: SiteSketch = { name: 'Oslo', hasArray: true, databases: { ok: 'ok', late: 'old' } };
const four: Settings = { pilot: { size: 0 }, maxUsersPerWave: 4 };

/** Ten people `u0` … `u9` in a database that is bound to the array; they fill waves 1, 2 and 3 in the order of names. */
function crowd(): readonly PersonSketch[] {
  return Array.from({ length: 10 }, (_, i) => member(`u${i}`));
}

function member(alias: string): PersonSketch {
  return { alias, site: 'Oslo', database: 'ok', profile: 'server' };
}

function deskOf(settings: Settings = {}, permissions: readonly PermissionLink[] = []): MoveDesk {
  const input = sketchedInput([oslo], crowd(), { ...four, ...settings }, { permissions });
  return createMoveDesk({ ...input, previous: buildPlan(input, grouping) }, grouping);
}

/** People of `u…` by number; mailbox ids begin with 1. */
function request(people: readonly number[], wave: number, whole = true): MoveRequest {
  return { people: people.map((one) => one + 1), wave, whole };
}

function carryOut(desk: MoveDesk, asked: MoveRequest): MoveDesk {
  const move = measureMove(desk, asked);
  if (move.edit === null) throw new Error(move.effect.summary);
  return afterEdit(desk, move.edit, moveSettings(desk, desk.settings, move, asked.wave), regroupAfter(desk, move));
}

function aliasesOf(desk: MoveDesk): readonly (readonly string[])[] {
  return desk.plan.waves.map(({ members }) => members.map(({ alias }) => alias));
}

function firstDays({ unitOf, workload }: MoveDesk): readonly (number | null)[] {
  return [...unitOf.values()].flatMap(({ members }) => members.map(workload.firstDayOf));
}

function sidesOf({ to, from }: MoveEffect): unknown {
  return [...from, ...(to === null ? [] : [to])].map(({ number, users, minutes }) => [number, users, minutes]);
}

describe('a move by hand', () => {
  it('says what becomes of both waves, and leaves everybody else where they are', () => {
    const desk = deskOf();
    const { effect } = measureMove(desk, request([0], 3));
    const moved = carryOut(desk, request([0], 3));
    expect({
      before: aliasesOf(desk),
      after: aliasesOf(moved),
      sides: sidesOf(effect),
      summary: effect.summary,
    }).toEqual({
      before: [
        ['u0', 'u1', 'u2', 'u3'],
        ['u4', 'u5', 'u6', 'u7'],
        ['u8', 'u9'],
      ],
      after: [
        ['u1', 'u2', 'u3'],
        ['u4', 'u5', 'u6', 'u7'],
        ['u0', 'u8', 'u9'],
      ],
      sides: [
        [1, { before: 4, after: 3 }, { before: 12, after: 9 }],
        [3, { before: 2, after: 3 }, { before: 6, after: 9 }],
      ],
      summary: 'u0 moves to wave 3 and is done 4 days later. Wave 3 now has 3 of 4 users, wave 1 has 3.',
    });
  });

  it('may fill a wave over its limit with a warning, because planning again moves others on', () => {
    const { effect } = measureMove(deskOf(), request([8], 1));
    expect([effect.refused, effect.warnings]).toEqual([
      [],
      ['Wave 1 now has 5 users and may hold 4. Planning again moves others on to make room.'],
    ]);
  });

  it('is refused where those who are pinned leave no room, with the first wave that has some', () => {
    const desk = deskOf({ pins: { u0: 1, u1: 1, u2: 1, u3: 1 } });
    expect(measureMove(desk, request([8], 1)).effect.refused).toEqual([
      {
        ...{ mailboxId: 9, alias: 'u8', name: 'u8', rule: 'CAPACITY', step: null, instead: 2 },
        reason: 'Wave 1 has no room left for u8.',
      },
    ]);
  });

  it('moves nobody when one of several is refused', () => {
    const desk = deskOf({ lockedWaves: [] });
    const locked = afterEdit(desk, { kind: 'lock', wave: 1, isLocked: true }, { lockedWaves: [1] }, []);
    const { effect, edit } = measureMove(locked, request([0, 8], 2));
    expect({ edit, moved: effect.moved, summary: effect.summary, to: sidesOf(effect) }).toEqual({
      edit: null,
      moved: [],
      summary: 'u0 cannot be moved. u0 is in wave 1, which is locked, so nobody leaves it.',
      to: [[2, { before: 4, after: 4 }, { before: 12, after: 12 }]],
    });
  });

  it('of somebody who is there already changes nothing', () => {
    const { effect, edit } = measureMove(deskOf(), request([0], 1));
    expect([edit, effect.summary]).toEqual([null, 'Everybody is in wave 1 already.']);
  });

  it('names the rebind that stands in the way, and the wave after it', () => {
    const input = nordwindInput();
    const desk = createMoveDesk({ ...input, previous: buildPlan(input, grouping) }, grouping);
    const saas = input.users.find(({ alias }) => alias === 'saas')?.mailboxId ?? 0;
    const [refused] = measureMove(desk, { people: [saas], wave: 1, whole: true }).effect.refused;
    expect([refused?.rule, refused?.step, refused?.instead]).toEqual(['R1', 'rebind:MDB-OSL-02', 2]);
  });

  it('goes by the days of the plan in force, whatever day a plan of today would begin', () => {
    const people: readonly PersonSketch[] = [
      { alias: 'early', site: 'Oslo', database: 'ok', profile: 'server' },
      { alias: 'late', site: 'Oslo', database: 'late', profile: 'server' },
    ];
    const { settings, ...input } = sketchedInput([oslo], people, { pilot: { size: 0 }, maxUsersPerWave: 1 });
    const { start: _start, ...undated } = settings;
    const previous = buildPlan({ ...input, settings: undated }, grouping);
    const later = createMoveDesk({ ...input, settings: undated, asOf: '2015-02-02', previous }, grouping);
    const wave = later.waveOf.get(2)?.number ?? 0;
    const { refused, warnings } = measureMove(later, { people: [1], wave, whole: true }).effect;
    expect([refused, warnings[0]]).toEqual([[], 'Wave 2 began on 2 April 2014, before today.']);
    expect(firstDays(later)).toEqual(firstDays(createMoveDesk({ ...input, settings: undated, previous }, grouping)));
  });

  it('makes the wave wait for the rebinds of those who come, and no longer of those who left', () => {
    const people: readonly PersonSketch[] = [
      { alias: 'early', site: 'Oslo', database: 'ok', profile: 'server' },
      { alias: 'late', site: 'Oslo', database: 'late', profile: 'server' },
      { alias: 'later', site: 'Oslo', database: 'late', profile: 'server' },
    ];
    const input = sketchedInput([oslo], people, { pilot: { size: 0 }, maxUsersPerWave: 1 });
    const desk = createMoveDesk({ ...input, previous: buildPlan(input, grouping) }, grouping);
    const waits = (of: MoveDesk) =>
      of.plan.waves.map(({ number }) => of.stepOf.get(number)?.dependsOn.includes('rebind:late') ?? false);
    const late = desk.waveOf.get(2)?.number ?? 0;
    const free = carryOut(desk, { people: [1], wave: late, whole: true });
    expect([waits(desk), waits(free)]).toEqual([
      [false, true, true],
      [false, true, true],
    ]);
    expect(aliasesOf(free)).toEqual([[], ['early', 'late'], ['later']]);
  });
});

describe('a move after the plan was made', () => {
  it('takes somebody along whom the plan does not know yet, once', () => {
    const known = sketchedInput([oslo], crowd(), four);
    const input = sketchedInput([oslo], [...crowd(), member('new')], four);
    const desk = createMoveDesk({ ...input, previous: buildPlan(known, grouping) }, grouping);
    const moved = carryOut(desk, request([10], 3));
    expect([
      moved.plan.waves.map(({ users, members }) => [users, members.map(({ alias }) => alias).join(' ')]),
      measureMove(moved, request([10], 3)).effect.summary,
    ]).toEqual([
      [
        [4, 'u0 u1 u2 u3'],
        [4, 'u4 u5 u6 u7'],
        [3, 'new u8 u9'],
      ],
      'Everybody is in wave 3 already.',
    ]);
  });

  it('waits for the rebind of a database that the plan does not know yet (R1)', () => {
    const before: SiteSketch = { ...oslo, databases: { ok: 'ok' } };
    const known = sketchedInput([before], crowd(), four);
    const rehomed = crowd().map((person) => (person.alias === 'u0' ? { ...person, database: 'late' } : person));
    const input = sketchedInput([oslo], rehomed, { ...four, start: '2014-03-17' });
    const desk = createMoveDesk({ ...input, previous: buildPlan(known, grouping) }, grouping);
    const [refused] = measureMove(desk, request([0], 3)).effect.refused;
    expect([refused?.rule, refused?.reason, refused?.instead, refused?.step]).toEqual([
      'R1',
      'Wave 3 starts on 3 April 2014, but late of u0 has no date for its rebind, and profiles follow at least 24 hours later.',
      null,
      null,
    ]);
  });

  it('leaves those where they are whose wave was carried out, also without a lock', () => {
    const links: readonly PermissionLink[] = [{ holder: 1, mailbox: 2, right: 'FullAccess' }];
    const desk = withWaveDone(deskOf({}, links), 1);
    const { effect, edit } = measureMove(desk, request([0], 2));
    expect([edit, effect.refused.map(({ alias, rule, reason }) => [alias, rule, reason]), effect.companions]).toEqual([
      null,
      [['u0', 'LOCKED', 'u0 is in wave 1, which was carried out, so nobody leaves it.']],
      [],
    ]);
  });
});

/** The desk after somebody said that a wave was done; the plan was not made again since. */
function withWaveDone(desk: MoveDesk, wave: number): MoveDesk {
  const mark: StepMark = { status: 'done', by: null, at: '2014-04-02T18:00:00Z', note: null };
  const stepOf = new Map(
    [...desk.stepOf].map(([number, step]) => [number, number === wave ? { ...step, mark } : step]),
  );
  return { ...desk, stepOf };
}

describe('a group', () => {
  const links: readonly PermissionLink[] = [
    { holder: 1, mailbox: 2, right: 'Calendar' },
    { holder: 1, mailbox: 2, right: 'FullAccess' },
    { holder: 3, mailbox: 2, right: 'SendAs' },
  ];

  it('moves as a whole, and says who comes along', () => {
    const desk = deskOf({}, links);
    const { effect } = measureMove(desk, request([0], 2));
    expect([effect.moved, effect.companions].map((list) => list.map(({ alias }) => alias))).toEqual([
      ['u0', 'u1', 'u2'],
      ['u1', 'u2'],
    ]);
  });

  it('lets one go alone and lists each permission that is split once, by its strongest right', () => {
    const desk = deskOf({}, links);
    const move = measureMove(desk, request([1], 2, false));
    const split = ({ holder, mailbox, right }: MoveEffect['splits'][number]) => [holder, mailbox, right];
    expect({
      moved: move.effect.moved.map(({ alias }) => alias),
      companions: move.effect.companions.map(({ alias }) => alias),
      splits: move.effect.splits.map(split),
      settings: moveSettings(desk, desk.settings, move, 2),
      isSaid: move.effect.summary.endsWith(' 2 permissions are split.'),
    }).toEqual({
      moved: ['u1'],
      companions: ['u0', 'u2'],
      splits: [
        ['u0', 'u1', 'FullAccess'],
        ['u2', 'u1', 'SendAs'],
      ],
      settings: {
        pins: { u1: 2 },
        cutPermissions: [
          { holder: 'u0', mailbox: 'u1', reason: 'parted by hand' },
          { holder: 'u2', mailbox: 'u1', reason: 'parted by hand' },
        ],
      },
      isSaid: true,
    });
  });

  it('falls apart when the one who held it together has left, and each of the rest can then move', () => {
    const alone = carryOut(deskOf({}, links), request([1], 2, false));
    expect(measureMove(alone, request([0], 3)).effect.moved.map(({ alias }) => alias)).toEqual(['u0']);
  });

  it('of thousands around one mailbox lets one go by the one permission that ties', () => {
    const people = Array.from({ length: 3_000 }, (_, i) => member(`u${i}`));
    const hub = people.slice(1).map((_, i): PermissionLink => ({ holder: 1, mailbox: i + 2, right: 'FullAccess' }));
    const input = sketchedInput([oslo], [...people, member('loner')], four, { permissions: hub });
    const desk = createMoveDesk({ ...input, previous: buildPlan(input, grouping) }, grouping);
    expect(measureMove(desk, request([500], 1, false)).effect.splits).toHaveLength(1);
  });

  it('that the settings keep together is parted in the settings too', () => {
    const desk = deskOf({
      keepTogether: [
        ['U0', 'u1', 'u2', 'u3'],
        ['u8', 'u9'],
      ],
    });
    const move = measureMove(desk, request([0, 1], 2, false));
    expect(moveSettings(desk, desk.settings, move, 2)).toEqual({
      pins: { u0: 2, u1: 2 },
      keepTogether: [
        ['u2', 'u3'],
        ['U0', 'u1'],
        ['u8', 'u9'],
      ],
    });
  });

  it('stays where it is when the plan is made again with the settings of the move', () => {
    const desk = carryOut(deskOf({}, links), request([1], 3, false));
    const input = sketchedInput([oslo], crowd(), desk.settings, { permissions: links, previous: desk.plan });
    const again = buildPlan(input, grouping);
    const wave = again.waves.find(({ members }) => members.some(({ alias }) => alias === 'u1'));
    expect([wave?.number, again.refused]).toEqual([3, []]);
  });
});

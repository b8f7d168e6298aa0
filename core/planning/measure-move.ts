import type { Settings } from '../settings/settings.ts';
import { dayNumber } from '../shared/dates.ts';
import { describeMove, moveWarnings } from './describe-move.ts';
import { isKept, type MoveDesk, regroup, wasCarriedOut } from './move-desk.ts';
import type { MovedMember, MoveEffect, MoveRefusal, MoveRequest, SplitPermission } from './move-effect.ts';
import { firstWaveFor, refuseUnit, roomOf, type WaveRoom } from './move-room.ts';
import { ruleOfUnplanned } from './move-rules.ts';
import type { MovingPart } from './moving-part.ts';
import { type Parting, partGroup, partingSettings } from './part-group.ts';
import { compareByAlias, type Person } from './people.ts';
import type { UnplannedUser, Wave } from './plan.ts';
import type { PlanEdit } from './plan-edit.ts';
import { partOfUnit, type Unit } from './units.ts';
import { shiftsOf, waveFigures } from './wave-shifts.ts';

/** A move thought through: what it does, and when nobody is refused the edit that does it. */
export type MeasuredMove = {
  readonly effect: MoveEffect;
  /** Null when somebody is refused, or nobody moves. */
  readonly edit: PlanEdit | null;
  readonly people: readonly Person[];
  readonly partings: readonly Parting[];
};

/** Thinks a move through: with whom people go, which rules are against it, and what becomes of the waves. Plans nothing again. */
export function measureMove(desk: MoveDesk, request: MoveRequest): MeasuredMove {
  const target = desk.plan.waves.find(({ number }) => number === request.wave) ?? null;
  const { parts, refused } = chooseParts(desk, request);
  const refusals = [...refused, ...refuseParts(desk, parts, request, target)];
  const people = parts.flatMap(({ unit }) => unit.members).sort(compareByAlias);
  const partings = parts.flatMap(({ whole, unit }) =>
    whole === unit ? [] : [partGroup(desk, whole, new Set(unit.members.map(({ id }) => id)))],
  );
  const isRefused = refusals.length > 0;
  const figures = target === null || isRefused ? [] : waveFigures(desk, parts, target);
  const shifts = shiftsOf(desk, figures, target);
  const named = new Set(request.people);
  const effect = {
    moved: isRefused ? [] : people.map(memberOf),
    companions: companionsOf(parts, named, request.wave, desk),
    refused: refusals,
    to: shifts.to,
    from: shifts.from,
    shiftDays: isRefused || target === null ? null : shiftDays(desk, people, target),
    splits: isRefused ? [] : partings.flatMap(({ cuts }) => cuts.map((cut) => splitOf(desk, cut))),
  };
  const warnings = moveWarnings(effect, desk.workload.input.asOf);
  const edit: PlanEdit | null =
    target === null || isRefused || people.length === 0
      ? null
      : {
          kind: 'move',
          wave: target.number,
          members: people.map(({ id }) => id),
          joining: joiningOf(desk, people),
          parted: partings.length === 0 ? [] : loneMembers(desk, parts, partings),
          waves: figures,
        };
  return { effect: { ...effect, warnings, summary: describeMove(effect, request.wave) }, edit, people, partings };
}

/** What a move changes in settings: everybody is pinned, and what ties them to those who stay is left out of account. */
export function moveSettings(desk: MoveDesk, settings: Settings, move: MeasuredMove, wave: number): SettingsChanges {
  const pins = new Map<string, number | null>();
  const moved = new Map(move.people.map(({ alias }) => [alias.trim().toLowerCase(), alias]));
  for (const name of Object.keys(settings.pins ?? {})) {
    const alias = moved.get(name.trim().toLowerCase());
    if (alias !== undefined && alias !== name) pins.set(name, null);
  }
  for (const alias of moved.values()) pins.set(alias, wave);
  return { pins: Object.fromEntries(pins), ...partingSettings(desk, settings, move.partings) };
}

export type SettingsChanges = Pick<Settings, 'cutPermissions' | 'keepTogether'> & {
  readonly pins: Readonly<Record<string, number | null>>;
};

/** The groups after the move, for the next desk; empty when nobody is parted. */
export function regroupAfter(desk: MoveDesk, move: MeasuredMove): readonly Unit[] {
  if (move.partings.length === 0) return [];
  const settings = { ...desk.settings, ...partingSettings(desk, desk.settings, move.partings) };
  const units = new Set(move.people.flatMap(({ id }) => desk.unitOf.get(id) ?? []));
  return [...units].flatMap((unit) => regroup(desk, unit, settings));
}

/** Those whom an import since the plan was made has brought. */
function joiningOf({ plan, waveOf }: MoveDesk, people: readonly Person[]): Joining {
  const unplanned = new Set(plan.unplanned.map(({ mailboxId }) => mailboxId));
  return people.flatMap(({ id, alias }) => (waveOf.has(id) || unplanned.has(id) ? [] : [{ mailboxId: id, alias }]));
}

type Joining = Extract<PlanEdit, { kind: 'move' }>['joining'];

type Chosen = { readonly parts: readonly MovingPart[]; readonly refused: readonly MoveRefusal[] };

function chooseParts(desk: MoveDesk, { people, wave, whole }: MoveRequest): Chosen {
  const { workload, plan, waveOf, unitOf } = desk;
  const unplanned = new Map(plan.unplanned.map((entry) => [entry.mailboxId, entry]));
  const byUnit = new Map<Unit, Set<number>>();
  const refused: MoveRefusal[] = [];
  for (const id of new Set(people)) {
    const unit = unitOf.get(id);
    const entry = unplanned.get(id) ?? null;
    if (unit === undefined || !isMovable(entry, whole)) refused.push(refuseWithout(desk, id, entry));
    else if (waveOf.get(id)?.number !== wave) byUnit.set(unit, (byUnit.get(unit) ?? new Set()).add(id));
  }
  const parts = [...byUnit].map(([unit, ids]): MovingPart => {
    const isHeld = ({ id }: Person): boolean => {
      const own = waveOf.get(id);
      return own !== undefined && (own.number === wave || (isKept(desk, own) && !ids.has(id)));
    };
    const members = unit.members.filter((member) => (whole ? !isHeld(member) : ids.has(member.id)));
    const isWhole = members.length === unit.members.length || whole;
    const part =
      members.length === unit.members.length ? unit : partOfUnit(unit, members, workload.wishes, workload.rates);
    return { unit: part, whole: isWhole ? part : unit };
  });
  return { parts, refused };
}

/** Somebody whose group is too large for a wave can still go alone. */
function isMovable(entry: UnplannedUser | null, whole: boolean): boolean {
  return entry === null || entry.code === 'no-day' || (entry.code === 'group-too-large' && !whole);
}

function refuseWithout({ workload }: MoveDesk, id: number, entry: UnplannedUser | null): MoveRefusal {
  const user = workload.groupInput.users.get(id);
  if (user === undefined) throw new Error(`no user has the id ${id}`);
  const name = user.displayName ?? user.alias;
  return { mailboxId: id, alias: user.alias, name, ...ruleOfUnplanned(entry, user), instead: null, step: null };
}

function refuseParts(
  desk: MoveDesk,
  parts: readonly MovingPart[],
  { wave: number, people }: MoveRequest,
  target: Wave | null,
): readonly MoveRefusal[] {
  const named = new Set(people);
  const moving = new Set(parts.flatMap(({ unit }) => unit.members.map(({ id }) => id)));
  const room = target === null ? null : roomOf(desk, target, moving);
  return parts.flatMap(({ unit }): readonly MoveRefusal[] => {
    const [held] = unit.members.flatMap((person) => {
      const own = desk.waveOf.get(person.id);
      return own !== undefined && isKept(desk, own) ? [lockedRefusal(desk, person, own)] : [];
    });
    const unclear = unit.members.find(({ alias }) => desk.workload.find(alias).kind !== 'user');
    if (held !== undefined) return [held];
    if (unclear !== undefined)
      return [refusalOf(unclear, 'UNKNOWN', `More than one mailbox has the alias ${unclear.alias}.`)];
    const first = unit.members.find(({ id }) => named.has(id)) ?? unit.members[0];
    if (first === undefined) return [];
    if (room === null || target === null) return [refusalOf(first, 'NO_WAVE', `There is no wave ${number}.`)];
    return refuseByRule(desk, unit, first, room, target);
  });
}

function refuseByRule(desk: MoveDesk, unit: Unit, first: Person, room: WaveRoom, target: Wave): readonly MoveRefusal[] {
  if (wasCarriedOut(desk, target))
    return [refusalOf(first, 'LOCKED', `Wave ${target.number} was carried out, so nobody comes into it any more.`)];
  const refusal = refuseUnit(desk, unit, first, room);
  if (refusal === null) {
    room.take(unit);
    return [];
  }
  const { rule, reason, step } = refusal;
  return [{ ...refusalOf(first, rule, reason), instead: firstWaveFor(desk, unit, target), step }];
}

function lockedRefusal(desk: MoveDesk, person: Person, wave: Wave): MoveRefusal {
  const why = wasCarriedOut(desk, wave) ? 'was carried out' : 'is locked';
  return refusalOf(person, 'LOCKED', `${person.alias} is in wave ${wave.number}, which ${why}, so nobody leaves it.`);
}

function refusalOf(person: Person, rule: MoveRefusal['rule'], reason: string): MoveRefusal {
  return { ...memberOf(person), rule, reason, instead: null, step: null };
}

function memberOf({ id, alias, user }: Person): MovedMember {
  return { mailboxId: id, alias, name: user.displayName ?? alias };
}

function companionsOf(
  parts: readonly MovingPart[],
  named: ReadonlySet<number>,
  wave: number,
  desk: MoveDesk,
): readonly MovedMember[] {
  const { waveOf, unitOf } = desk;
  const units = new Set(parts.flatMap(({ unit }) => unit.members.map(({ id }) => unitOf.get(id))));
  const others = [...units].flatMap((unit) => unit?.members ?? []);
  const going = others.filter(({ id }) => {
    const own = waveOf.get(id);
    return !named.has(id) && own?.number !== wave && !(own !== undefined && isKept(desk, own));
  });
  return going.sort(compareByAlias).map(memberOf);
}

function shiftDays({ waveOf }: MoveDesk, people: readonly Person[], target: Wave): number | null {
  const shifts = new Set(
    people.map(({ id }) => {
      const own = waveOf.get(id);
      return own === undefined ? null : dayNumber(target.end) - dayNumber(own.end);
    }),
  );
  const [only = null] = shifts;
  return shifts.size === 1 ? only : null;
}

function splitOf({ workload }: MoveDesk, { holder, mailbox, right }: Parting['cuts'][number]): SplitPermission {
  const nameOf = (id: number): readonly [string, string] => {
    const user = workload.groupInput.users.get(id);
    return [user?.alias ?? '', user?.displayName ?? user?.alias ?? ''];
  };
  const [[holderAlias, holderName], [mailboxAlias, mailboxName]] = [nameOf(holder), nameOf(mailbox)];
  return { holder: holderAlias, holderName, mailbox: mailboxAlias, mailboxName, right };
}

/** Those whom nothing ties to anybody any more after the groups were parted. */
function loneMembers(desk: MoveDesk, parts: readonly MovingPart[], partings: readonly Parting[]): readonly number[] {
  const settings = { ...desk.settings, ...partingSettings(desk, desk.settings, partings) };
  const units = parts.filter(({ unit, whole }) => unit !== whole).map(({ whole }) => whole);
  return units.flatMap((unit) =>
    regroup(desk, unit, settings).flatMap(({ members }) => (members.length === 1 ? members.map(({ id }) => id) : [])),
  );
}

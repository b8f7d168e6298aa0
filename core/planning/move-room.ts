import { dayNumber } from '../shared/dates.ts';
import { userLimit } from './draft-wave.ts';
import type { HelpdeskTime } from './helpdesk-time.ts';
import { type MoveDesk, rebindOf, wasCarriedOut } from './move-desk.ts';
import { type MoveTarget, type Refusal, ruleAgainst } from './move-rules.ts';
import type { Person } from './people.ts';
import type { Wave, WaveMember } from './plan.ts';
import type { Unit } from './units.ts';

/** What a wave has left when only those who are pinned or locked there are counted: others make room when it is planned again. */
export type WaveRoom = {
  target(): MoveTarget;
  /** Counts a unit as fixed there. */
  take(unit: Unit): void;
};

/** The room of a wave for people who are fixed nowhere: `moving` are not counted where they are. */
export function roomOf(desk: MoveDesk, wave: Wave, moving: ReadonlySet<number>): WaveRoom {
  const { wishes } = desk.workload;
  const fixed = wave.members.filter((member) => isFixed(member) && !moving.has(member.mailboxId));
  const apart = new Set(fixed.flatMap(({ mailboxId }) => wishes.apart.get(mailboxId) ?? []));
  const limit = userLimitOf(desk, wave) ?? Number.MAX_SAFE_INTEGER;
  let userRoom = limit - fixed.length;
  let room = timeOf(wave.capacityMinutes) - fixed.reduce((sum, { mailboxId }) => sum + shareOf(desk, mailboxId), 0);
  const { number, kind, site, method, isOutlook2003 } = wave;
  return {
    target: () => ({ number, kind, site, method, isOutlook2003, start: dayNumber(wave.start), room, userRoom, apart }),
    take(unit) {
      room -= unit.cost;
      userRoom -= unit.members.length;
      for (const list of unit.apart) apart.add(list);
    },
  };
}

/** The most users that a wave may hold; null for any number. */
export function userLimitOf({ plan, settings }: Pick<MoveDesk, 'plan' | 'settings'>, wave: Wave): number | null {
  const start = dayNumber(wave.start);
  const starts = plan.waves
    .filter(({ site, kind }) => site === wave.site && kind !== 'pilot')
    .map((other) => dayNumber(other.start));
  const limit = userLimit(settings.maxUsersPerWave, wave.isLocked ? [start - 1, start - 1] : starts, start);
  return limit === Number.MAX_SAFE_INTEGER ? null : limit;
}

/** The rule that keeps a unit out of a wave, and the step that stands in the way; null when it may be there. */
export function refuseUnit(
  desk: MoveDesk,
  unit: Unit,
  asked: Person,
  room: WaveRoom,
): (Refusal & { readonly step: string | null }) | null {
  const target = room.target();
  const { firstDayOf } = desk.workload;
  const refusal = ruleAgainst(unit, asked, target, firstDayOf);
  if (refusal === null) return null;
  if (refusal.rule !== 'R1') return { ...refusal, step: null };
  const late = [asked, ...unit.members].find((member) => {
    const first = firstDayOf(member);
    return first === null || first > target.start;
  });
  return { ...refusal, step: rebindOf(desk, late?.user.database ?? null)?.id ?? null };
}

/** The first wave after all rules that would take a unit, by its day; null when none does. The wave that it has is not asked. */
export function firstWaveFor(desk: MoveDesk, unit: Unit, refused: Wave): number | null {
  const [asked] = unit.members;
  if (asked === undefined) return null;
  const moving = new Set(unit.members.map(({ id }) => id));
  const own = desk.waveOf.get(asked.id);
  const waves = desk.plan.waves
    .filter((wave) => wave !== own && wave !== refused && wave.site === asked.user.site)
    .filter((wave) => !wasCarriedOut(desk, wave))
    .toSorted((left, right) =>
      left.start < right.start ? -1 : left.start > right.start ? 1 : left.number - right.number,
    );
  const found = waves.find((wave) => refuseUnit(desk, unit, asked, roomOf(desk, wave, moving)) === null);
  return found?.number ?? null;
}

/** Minutes as the exact whole number that plans are computed with. */
export function timeOf(minutes: number): HelpdeskTime {
  return Math.round(minutes * 100);
}

function isFixed({ reasons }: WaveMember): boolean {
  return reasons.includes('pinned') || reasons.includes('locked');
}

function shareOf({ unitOf }: MoveDesk, mailboxId: number): HelpdeskTime {
  const unit = unitOf.get(mailboxId);
  return unit === undefined ? 0 : unit.cost / unit.members.length;
}

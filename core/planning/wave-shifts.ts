import { minutesOf, reservedTime } from './helpdesk-time.ts';
import type { MoveDesk } from './move-desk.ts';
import type { MoveEffect, WaveShift } from './move-effect.ts';
import { timeOf, userLimitOf } from './move-room.ts';
import type { MovingPart } from './moving-part.ts';
import type { PlanStep, Wave } from './plan.ts';
import type { EditedWave } from './plan-edit.ts';
import { nameKeyOf } from './site-names.ts';
import { costOf } from './units.ts';

/** The waves that a move changes as they are afterwards, by number: those that people leave or come to, and others of their days. */
export function waveFigures(desk: MoveDesk, parts: readonly MovingPart[], target: Wave): readonly EditedWave[] {
  const { rates } = desk.workload;
  const deltas = new Map<number, Delta>();
  const add = (number: number, delta: Delta): void => {
    const known = deltas.get(number) ?? { users: 0, profiles: 0, time: 0 };
    deltas.set(number, {
      users: known.users + delta.users,
      profiles: known.profiles + delta.profiles,
      time: known.time + delta.time,
    });
  };
  for (const { unit } of parts)
    for (const person of unit.members) {
      const own = desk.waveOf.get(person.id);
      const costIn = (wave: Wave): number => costOf(wave.kind === 'vip' ? 'vip' : 'wave', [person], rates);
      if (own !== undefined) add(own.number, { users: -1, profiles: -person.staleProfiles, time: -costIn(own) });
      add(target.number, { users: 1, profiles: person.staleProfiles, time: costIn(target) });
    }
  const changed = desk.plan.waves.map((wave) => withDelta(wave, deltas.get(wave.number)));
  const days = new Set(changed.filter(({ number }) => deltas.has(number)).flatMap(({ start, end }) => [start, end]));
  const moving = new Set(parts.flatMap(({ unit }) => unit.members.map(({ id }) => id)));
  return changed
    .map((wave) => (days.has(wave.start) && wave.start === wave.end ? withCapacity(wave, changed, rates.day) : wave))
    .filter((wave, i) => isOther(wave, desk.plan.waves[i]))
    .map((wave) => {
      const { number, users, profiles, minutes, capacityMinutes } = wave;
      return { number, users, profiles, minutes, capacityMinutes, dependsOn: dependsOnOf(desk, wave, target, moving) };
    });
}

/** What becomes of the waves, for people. */
export function shiftsOf(
  desk: MoveDesk,
  figures: readonly EditedWave[],
  target: Wave | null,
): Pick<MoveEffect, 'to' | 'from'> {
  const shifts = figures.flatMap((figure): readonly WaveShift[] => {
    const wave = desk.plan.waves.find(({ number }) => number === figure.number);
    return wave === undefined || wave.users === figure.users ? [] : [shiftOf(desk, wave, figure)];
  });
  const to = shifts.find(({ number }) => number === target?.number) ?? null;
  return {
    to: to ?? (target === null ? null : shiftOf(desk, target, target)),
    from: shifts.filter(({ number }) => number !== target?.number),
  };
}

type Figures = Pick<EditedWave, 'users' | 'minutes' | 'capacityMinutes'>;

function shiftOf(desk: MoveDesk, wave: Wave, after: Figures): WaveShift {
  const { number, name, start } = wave;
  return {
    ...{ number, name, start },
    users: { before: wave.users, after: after.users },
    minutes: { before: wave.minutes, after: after.minutes },
    capacityMinutes: after.capacityMinutes,
    userLimit: userLimitOf(desk, wave),
  };
}

type Delta = { readonly users: number; readonly profiles: number; readonly time: number };

/** Rates and profiles may have changed since the plan was made: what is left is never below nothing, of nobody it is nothing. */
function withDelta(wave: Wave, delta: Delta | undefined): Wave {
  if (delta === undefined) return wave;
  const users = wave.users + delta.users;
  if (users === 0) return { ...wave, users, profiles: 0, minutes: 0 };
  const minutes = minutesOf(Math.max(0, timeOf(wave.minutes) + delta.time));
  return { ...wave, users, profiles: Math.max(0, wave.profiles + delta.profiles), minutes };
}

/** What the day leaves for a wave, with everything that others of the day take; nothing is left where they take it all. */
function withCapacity(wave: Wave, waves: readonly Wave[], day: number): Wave {
  const others = waves.filter(
    ({ number, start, end }) => number !== wave.number && start === wave.start && end === start,
  );
  const taken = others.reduce((sum, { minutes }) => sum + reservedTime(timeOf(minutes)), 0);
  return { ...wave, capacityMinutes: minutesOf(Math.max(0, day - taken)) };
}

function isOther(wave: Wave, before: Wave | undefined): boolean {
  return (
    wave.users !== before?.users || wave.minutes !== before.minutes || wave.capacityMinutes !== before.capacityMinutes
  );
}

/** A wave comes after the rebinds of its members' databases (R1); what else it waits for stays. */
function dependsOnOf(desk: MoveDesk, wave: Wave, target: Wave, moving: ReadonlySet<number>): readonly string[] {
  const steps = desk.plan.sites.find(({ site }) => site === wave.site)?.steps ?? [];
  const before = new Set(desk.stepOf.get(wave.number)?.dependsOn ?? []);
  const ids = wave.members.map(({ mailboxId }) => mailboxId).filter((id) => !moving.has(id));
  if (wave.number === target.number) ids.push(...moving);
  const databases = new Set(ids.map((id) => nameKeyOf(desk.workload.groupInput.users.get(id)?.database ?? '')));
  const isBefore = ({ id, work }: PlanStep): boolean =>
    work.kind === 'rebind' ? databases.has(nameKeyOf(work.database)) : before.has(id);
  return steps.filter(isBefore).map(({ id }) => id);
}

import { dayNumber } from '../shared/dates.ts';
import { userLimit } from './draft-wave.ts';
import { type MoveTarget, ruleAgainst, ruleOfUnplanned } from './move-rules.ts';
import type { Plan, RefusedMove, Wave, WaveMember } from './plan.ts';
import type { Unit } from './units.ts';
import { refuseAlias } from './wishes.ts';
import type { Workload } from './workload.ts';

/**
 * Asks whether somebody may be moved into a wave, as a pin would do it: with the group, and with others making room. Null
 * when no rule is against it. `workload` is that of the input from which the plan was made, see `prepareWorkload`.
 */
export function checkMove(plan: Plan, workload: Workload, alias: string, waveNumber: number): RefusedMove | null {
  const answer = workload.find(alias);
  if (answer.kind !== 'user') return refuseAlias(alias, answer.kind);
  const { user } = answer;
  const unit = workload.unitOf.get(user.mailboxId);
  const asked = unit?.members.find(({ id }) => id === user.mailboxId);
  const entry = plan.unplanned.find(({ mailboxId }) => mailboxId === user.mailboxId) ?? null;
  if (unit === undefined || asked === undefined || entry?.code === 'group-too-large')
    return { alias, ...ruleOfUnplanned(entry, user) };
  const lock = workload.locks.numberOf.get(user.mailboxId);
  if (lock === waveNumber) return null;
  if (lock !== undefined)
    return { alias, rule: 'LOCKED', reason: `${user.alias} is in wave ${lock}, which is locked, so nobody leaves it.` };
  const wave = plan.waves.find(({ number }) => number === waveNumber);
  if (wave === undefined)
    return { alias, rule: 'NO_WAVE', reason: `There is no wave ${waveNumber} for ${user.alias} to be in.` };
  const refusal = ruleAgainst(unit, asked, targetOf(plan, workload, wave, unit), workload.firstDayOf);
  return refusal === null ? null : { alias, ...refusal };
}

/** The wave as the unit meets it: only those who are pinned or locked there do not make room. */
function targetOf(plan: Plan, { input, unitOf, wishes }: Workload, wave: Wave, moving: Unit): MoveTarget {
  const { number, kind, site, method, isOutlook2003 } = wave;
  const movingIds = new Set(moving.members.map(({ id }) => id));
  const fixed = wave.members.filter((member) => isFixed(member) && !movingIds.has(member.mailboxId));
  const start = dayNumber(wave.start);
  const starts = plan.waves
    .filter((other) => other.site === site && other.kind !== 'pilot')
    .map((other) => dayNumber(other.start));
  const limit = userLimit(input.settings.maxUsersPerWave, wave.isLocked ? [start - 1, start - 1] : starts, start);
  const taken = fixed.reduce((sum, { mailboxId }) => sum + shareOf(unitOf.get(mailboxId)), 0);
  return {
    ...{ number, kind, site, method, isOutlook2003, start },
    room: wave.capacityMinutes * 100 - taken,
    userRoom: limit - fixed.length,
    apart: new Set(fixed.flatMap(({ mailboxId }) => wishes.apart.get(mailboxId) ?? [])),
  };
}

function isFixed({ reasons }: WaveMember): boolean {
  return reasons.includes('pinned') || reasons.includes('locked');
}

function shareOf(unit: Unit | undefined): number {
  return unit === undefined ? 0 : unit.cost / unit.members.length;
}

import type { Risk } from '../classification/risk.ts';
import { waveStepId } from './locked-numbers.ts';
import type { MoveDesk } from './move-desk.ts';
import { userLimitOf } from './move-room.ts';
import type { StepStatus, Wave } from './plan.ts';
import type { Unit } from './units.ts';

/** A wave without its people. */
export type WaveHead = Omit<Wave, 'members'> & {
  /** The most users that it may hold; null for any number. */
  readonly userLimit: number | null;
  /** How many groups of people who stay together it has, whole or in part: two of them are in it at least. */
  readonly groups: number;
  /** How many of its users are pinned to it. */
  readonly pinned: number;
  /** How many of its users have each risk. */
  readonly risks: Readonly<Record<Risk, number>>;
  /** The step of the plan that carries it out, and what was said about it. */
  readonly step: string;
  readonly status: StepStatus;
};

/** The waves of a plan at a glance, by number. */
export function waveHeads(desk: MoveDesk): readonly WaveHead[] {
  const { users } = desk.workload.groupInput;
  return desk.plan.waves.map(({ members, ...wave }) => {
    const risks = { High: 0, Medium: 0, Low: 0 };
    for (const { mailboxId } of members) risks[users.get(mailboxId)?.risk ?? 'Low'] += 1;
    const step = desk.stepOf.get(wave.number);
    return {
      ...wave,
      userLimit: userLimitOf(desk, { ...wave, members }),
      groups: groupsIn(desk, members),
      pinned: members.filter(({ reasons }) => reasons.includes('pinned')).length,
      risks,
      step: step?.id ?? waveStepId(wave.kind, wave.number),
      status: step?.mark?.status ?? 'planned',
    };
  });
}

function groupsIn({ unitOf }: MoveDesk, members: Wave['members']): number {
  const seen = new Set<Unit>();
  const groups = new Set<Unit>();
  for (const { mailboxId } of members) {
    const unit = unitOf.get(mailboxId);
    if (unit === undefined) continue;
    if (seen.has(unit)) groups.add(unit);
    seen.add(unit);
  }
  return groups.size;
}

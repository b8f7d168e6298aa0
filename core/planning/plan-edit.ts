import { assertNever } from '../shared/assert.ts';
import { compareMailboxes } from './people.ts';
import type { PlacementReason, Plan, PlanStep, Wave, WaveMember } from './plan.ts';

/** What somebody changed in a plan by hand. Plain data; it holds the figures that only the inventory could give again. */
export type PlanEdit =
  /**
   * People are pinned to another wave. `joining` are those of them whom the plan did not know; `parted` are those who belong to
   * no group any more.
   */
  | {
      readonly kind: 'move';
      readonly wave: number;
      readonly members: readonly number[];
      readonly joining: readonly Pick<WaveMember, 'mailboxId' | 'alias'>[];
      readonly parted: readonly number[];
      readonly waves: readonly EditedWave[];
    }
  | { readonly kind: 'unpin'; readonly members: readonly number[] }
  | { readonly kind: 'lock'; readonly wave: number; readonly isLocked: boolean };

/** A wave as it is after a move. */
export type EditedWave = Pick<Wave, 'number' | 'users' | 'profiles' | 'minutes' | 'capacityMinutes'> & {
  /** Of its step. */
  readonly dependsOn: readonly string[];
};

/** The plan after an edit; what the edit does not touch stays the same object. */
export function applyEdit(plan: Plan, edit: PlanEdit): Plan {
  switch (edit.kind) {
    case 'move':
      return move(plan, edit);
    case 'unpin':
      return { ...plan, waves: plan.waves.map((wave) => withoutReason(wave, 'pinned', new Set(edit.members))) };
    case 'lock':
      return { ...plan, waves: plan.waves.map((wave) => (wave.number === edit.wave ? lock(wave, edit) : wave)) };
    default:
      return assertNever(edit, 'edit of the plan');
  }
}

type Move = Extract<PlanEdit, { kind: 'move' }>;

function move(plan: Plan, edit: Move): Plan {
  const moving = new Set(edit.members);
  const parted = new Set(edit.parted);
  const isVipWave = plan.waves.some(({ number, kind }) => number === edit.wave && kind === 'vip');
  const coming = membersOf(plan, moving, edit.joining).map((member) => pinned(member, parted, isVipWave));
  const edited = new Map(edit.waves.map((wave) => [wave.number, wave]));
  const waves = plan.waves.map((wave) => {
    const own = edited.get(wave.number);
    const left = withoutReason(withoutReason(wave, 'group', parted), 'with-vip', parted);
    if (own === undefined) return left;
    const staying = left.members.filter(({ mailboxId }) => !moving.has(mailboxId));
    const members = wave.number === edit.wave ? [...staying, ...coming].sort(compareMailboxes) : staying;
    const { users, profiles, minutes, capacityMinutes } = own;
    return { ...left, users, profiles, minutes, capacityMinutes, members };
  });
  const steps = (step: PlanStep): PlanStep => {
    const own = 'wave' in step.work ? edited.get(step.work.wave) : undefined;
    return own === undefined ? step : { ...step, dependsOn: own.dependsOn };
  };
  return {
    ...plan,
    waves,
    sites: plan.sites.map((site) => ({ ...site, steps: site.steps.map(steps) })),
    unplanned: plan.unplanned.filter(({ mailboxId }) => !moving.has(mailboxId)),
  };
}

function membersOf(plan: Plan, ids: ReadonlySet<number>, joining: Move['joining']): readonly WaveMember[] {
  const planned = plan.waves.flatMap(({ members }) => members.filter(({ mailboxId }) => ids.has(mailboxId)));
  const unplanned = plan.unplanned.filter(({ mailboxId }) => ids.has(mailboxId));
  const others = [...unplanned, ...joining].map(({ mailboxId, alias }) => ({ mailboxId, alias, reasons: [] }));
  return [...planned, ...others];
}

/** What holds for the person wherever the wave is; that the waves before are full, or the wave locked, does not. */
const lasting: readonly PlacementReason[] = [
  'application',
  'vip',
  'group',
  'after-array',
  'after-rebind',
  'outlook-2003',
  'only-method',
];

function pinned(member: WaveMember, parted: ReadonlySet<number>, isVipWave: boolean): WaveMember {
  const isAlone = parted.has(member.mailboxId);
  const kept = member.reasons.filter((reason) => {
    if (reason === 'with-vip') return isVipWave && !isAlone;
    return lasting.includes(reason) && !(isAlone && reason === 'group');
  });
  return { ...member, reasons: ['pinned', ...kept] };
}

function withoutReason(wave: Wave, reason: PlacementReason, ids: ReadonlySet<number>): Wave {
  const isAffected = ({ mailboxId, reasons }: WaveMember): boolean => ids.has(mailboxId) && reasons.includes(reason);
  if (ids.size === 0 || !wave.members.some(isAffected)) return wave;
  const members = wave.members.map((member) =>
    isAffected(member) ? { ...member, reasons: member.reasons.filter((one) => one !== reason) } : member,
  );
  return { ...wave, members };
}

function lock(wave: Wave, { isLocked }: { readonly isLocked: boolean }): Wave {
  const members = wave.members.map((member) => {
    const others = member.reasons.filter((reason) => reason !== 'locked');
    return { ...member, reasons: isLocked ? (['locked', ...others] as const) : others };
  });
  return { ...wave, isLocked, members };
}

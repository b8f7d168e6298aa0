/** What new evidence makes of the work on devices; counts are devices. */
export type TaskEffect = {
  readonly verified: number;
  readonly reopened: number;
  readonly reverted: number;
  /** Back in the plan, because what was verified names another array than the target is now. */
  readonly replanned: number;
  /** Reported, and not seen since by any scan. */
  readonly unseen: number;
};

/** `Work on devices: 12 verified, 1 re-opened, 0 reverted, 1 still not seen.`; null when there is nothing to tell. */
export function taskEffectInWords(effect: TaskEffect | null, isDone: boolean): string | null {
  if (effect === null || Object.values(effect).every((count) => count === 0)) return null;
  const { verified, reopened, reverted, replanned, unseen } = effect;
  const counts = [
    `${verified} verified`,
    `${reopened} re-opened`,
    `${reverted} reverted`,
    ...(replanned === 0 ? [] : [`${replanned} planned again for another target`]),
    `${unseen} still not seen`,
  ];
  return `Work on devices${isDone ? '' : ', if imported'}: ${counts.join(', ')}.`;
}

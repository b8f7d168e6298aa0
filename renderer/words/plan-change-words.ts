import type { PlanDigest, PlanPreview, WavePlace } from '../../core/api/plan-preview-report.ts';
import type { BaselineReport } from '../../core/api/plan-report.ts';
import type { RefusedMove } from '../../core/planning/plan.ts';
import type { PlanTotals } from '../../core/planning/plan-difference.ts';
import { counted, formats } from './format.ts';

/** `3 Apr`, `3–4 Apr`. */
export function waveDaysWords({ start, end }: { readonly start: string; readonly end: string }): string {
  return formats.shortRange(start, end);
}

/** `Wave 3, Oslo 2, 8 Apr` */
export function wavePlaceWords(place: WavePlace): string {
  return `Wave ${place.wave}, ${place.name}, ${waveDaysWords(place)}`;
}

/** What becomes of the last day: `ends 12 days later`; null when that is not known. */
function endShiftWords(days: number | null): string | null {
  if (days === null) return null;
  if (days === 0) return 'ends on the same day';
  return `ends ${counted(Math.abs(days), 'day')} ${days > 0 ? 'later' : 'earlier'}`;
}

/** What becomes of the people, in a few words each; empty when nobody is anywhere else. */
function peopleChangeWords(digest: PlanDigest): readonly string[] {
  const { moved, shifted, newlyPlanned, noLongerPlanned } = digest;
  return [
    ...(moved.people === 0 ? [] : [`${counted(moved.people, 'user moves', 'users move')} to another wave`]),
    ...(shifted.people === 0
      ? []
      : [`${counted(shifted.people, 'user stays in a wave', 'users stay in waves')} with other days`]),
    ...(newlyPlanned.people === 0 ? [] : [`${counted(newlyPlanned.people, 'user is', 'users are')} newly planned`]),
    ...(noLongerPlanned.people === 0
      ? []
      : [`${counted(noLongerPlanned.people, 'user is', 'users are')} no longer planned`]),
  ];
}

/** The whole change in one sentence: `41 users move to another wave; ends 12 days later.` */
export function digestSentence(digest: PlanDigest): string {
  const people = peopleChangeWords(digest);
  const end = endShiftWords(digest.endShiftDays);
  const parts = [...(people.length === 0 ? ['nobody moves'] : people), ...(end === null ? [] : [`the work ${end}`])];
  const [first = '', ...rest] = parts;
  return `${[`${first.charAt(0).toUpperCase()}${first.slice(1)}`, ...rest].join('; ')}.`;
}

/** Two plans in one sentence, also when they do not differ. */
export function comparedSentence(digest: PlanDigest): string {
  if (!digest.isSame) return digestSentence(digest);
  return digest.settings.length === 0
    ? 'Both plans are the same.'
    : 'Both plans are the same, though they were made with different settings.';
}

/** What a plan comes to: `1,121 users in 11 waves, last step on 15 May 2014`; steps may follow the last wave. */
export function totalsWords({ users, waves, end }: PlanTotals): string {
  const last = end === null ? '' : `, last step on ${formats.day(end)}`;
  return `${counted(users, 'user')} in ${counted(waves, 'wave')}${last}`;
}

/** What planning again would do, in one sentence. */
export function previewSentence({ isSame, changes, totals }: PlanPreview): string {
  if (changes === null) return `There is no plan yet. It would be made: ${totalsWords(totals)}.`;
  if (isSame) return 'Nothing would change: planning again gives the same plan.';
  if (changes.isSame) return 'Nobody moves and no day changes; only what the plan takes into account is newer.';
  return digestSentence(changes);
}

/** How far the plan in force is from what was signed off: `Now: 12 days later, 20 users more, 1 wave more.` */
export function nowWords({ baseline, inForce, endShiftDays }: BaselineReport): string {
  if (baseline === null || inForce === null) return 'Now: no plan.';
  const days = endShiftDays ?? 0;
  const parts = [
    ...(days === 0 ? [] : [`${counted(Math.abs(days), 'day')} ${days > 0 ? 'later' : 'earlier'}`]),
    ...moreOrFewer(inForce.totals.users - baseline.totals.users, 'user'),
    ...moreOrFewer(inForce.totals.waves - baseline.totals.waves, 'wave'),
  ];
  if (parts.length > 0) return `Now: ${parts.join(', ')}.`;
  return baseline.hash === inForce.hash ? 'Now: the same plan.' : 'Now: the same figures, not the same plan.';
}

function moreOrFewer(difference: number, noun: string): readonly string[] {
  if (difference === 0) return [];
  return [`${counted(Math.abs(difference), noun)} ${difference > 0 ? 'more' : 'fewer'}`];
}

/** Why a rule refuses a wish; of the rules that have a number, with it. */
export function refusalWords({ rule, reason }: Pick<RefusedMove, 'rule' | 'reason'>): string {
  return !/^R\d$/.test(rule) || reason.includes(`(${rule})`) ? reason : `${reason} (${rule})`;
}

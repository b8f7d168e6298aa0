import { dayInWords, type IsoDate } from '../shared/dates.ts';
import type { MoveEffect, WaveShift } from './move-effect.ts';

/** What a move does, before it is put into words. */
export type UnspokenMove = Omit<MoveEffect, 'warnings' | 'summary'>;

/** The move in one or two sentences; names are as the inventory writes them. */
export function describeMove(move: UnspokenMove, wave: number): string {
  const { moved, refused, to } = move;
  if (refused.length > 0) return describeRefusal(move);
  if (moved.length === 0 || to === null) return `Everybody is in wave ${wave} already.`;
  const where = `${whoMoves(move)} to wave ${to.number}${whenDone(move)}.`;
  return [where, `${waveNow(to)}${leftNow(move)}.`, ...splitInWords(move)].join(' ');
}

/** What is not forbidden and worth a thought. `today` is the day on which somebody moves people. */
export function moveWarnings({ to, from, moved }: UnspokenMove, today: IsoDate): readonly string[] {
  if (to === null || moved.length === 0) return [];
  const warnings: string[] = [];
  if (to.start < today) warnings.push(`Wave ${to.number} began on ${dayInWords(to.start)}, before today.`);
  if (to.userLimit !== null && to.users.after > to.userLimit)
    warnings.push(`Wave ${to.number} now has ${to.users.after} users and may hold ${to.userLimit}. ${makesRoom}`);
  if (to.minutes.after > to.capacityMinutes)
    warnings.push(
      `Wave ${to.number} now takes ${rounded(to.minutes.after)} of the ${rounded(to.capacityMinutes)} minutes that its day leaves. ${makesRoom}`,
    );
  for (const wave of from)
    if (wave.users.after === 0)
      warnings.push(`Wave ${wave.number} has nobody left. Planning again gives its day to others.`);
  return warnings;
}

const makesRoom = 'Planning again moves others on to make room.';

function describeRefusal({ refused }: UnspokenMove): string {
  const [first] = refused;
  if (first === undefined) return '';
  const more = refused.length === 1 ? '' : ` ${refused.length - 1} more cannot move either.`;
  return `${first.name} cannot be moved. ${first.reason}${more}`;
}

function whoMoves({ moved }: UnspokenMove): string {
  const [first, second] = moved;
  if (first === undefined) return '';
  if (second === undefined) return `${first.name} moves`;
  return moved.length === 2 ? `${first.name} and ${second.name} move` : `${moved.length} users move`;
}

function whenDone({ shiftDays, moved }: UnspokenMove): string {
  if (shiftDays === null || shiftDays === 0) return '';
  const days = Math.abs(shiftDays) === 1 ? '1 day' : `${Math.abs(shiftDays)} days`;
  return ` and ${moved.length === 1 ? 'is' : 'are'} done ${days} ${shiftDays < 0 ? 'earlier' : 'later'}`;
}

function waveNow({ number, users, userLimit }: WaveShift): string {
  const limit = userLimit === null ? '' : ` of ${userLimit}`;
  return `Wave ${number} now has ${users.after}${limit} users`;
}

function leftNow({ from }: UnspokenMove): string {
  const [first, second] = from;
  if (first === undefined) return '';
  return second === undefined ? `, wave ${first.number} has ${first.users.after}` : `, ${from.length} waves lose users`;
}

function splitInWords({ splits }: UnspokenMove): readonly string[] {
  if (splits.length === 0) return [];
  return [splits.length === 1 ? '1 permission is split.' : `${splits.length} permissions are split.`];
}

function rounded(minutes: number): string {
  return String(Math.round(minutes * 100) / 100);
}

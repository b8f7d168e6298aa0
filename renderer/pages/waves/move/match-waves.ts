import type { WaveHead } from '../../../../core/api/wave-report.ts';
import { foldText } from '../../../../core/search/fold-text.ts';

/** The waves that a text means: by the start of the number or any part of the name; all for an empty text. */
export function matchWaves(waves: readonly WaveHead[], text: string): readonly WaveHead[] {
  const wanted = foldText(text).replace(/^wave ?/, '');
  if (wanted === '') return waves;
  const byNumber = waves.filter(({ number }) => String(number).startsWith(wanted));
  const byName = waves.filter((wave) => !byNumber.includes(wave) && foldText(wave.name).includes(wanted));
  return [...byNumber, ...byName];
}

/** What a wave holds, and what it may hold. */
export type Room = Pick<WaveHead, 'users' | 'userLimit' | 'minutes' | 'capacityMinutes'>;

/** How full a wave is, from 0 to 1: what fills first counts. */
export function fullness({ users, userLimit, minutes, capacityMinutes }: Room): number {
  const shares = [userLimit === null ? 0 : part(users, userLimit), part(minutes, capacityMinutes)];
  return Math.min(1, Math.max(...shares));
}

function part(value: number, whole: number): number {
  return whole <= 0 ? (value > 0 ? 1 : 0) : value / whole;
}

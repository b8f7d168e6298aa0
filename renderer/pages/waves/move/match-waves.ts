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

/** How full a wave is, from 0 to 1: what fills first counts, its users or its minutes. */
export function fullness({
  users,
  userLimit,
  minutes,
  capacityMinutes,
}: Pick<WaveHead, 'users' | 'userLimit' | 'minutes' | 'capacityMinutes'>): number {
  return Math.min(1, Math.max(userLimit === null ? 0 : part(users, userLimit), part(minutes, capacityMinutes)));
}

function part(value: number, whole: number): number {
  return whole <= 0 ? Number(value > 0) : value / whole;
}

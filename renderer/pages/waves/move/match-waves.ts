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

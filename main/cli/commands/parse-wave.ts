import { InvalidArgumentError } from 'commander';

/** Takes the value of an option for the number of a wave; throws what commander shows to the user. */
export function parseWave(text: string): number {
  const wave = Number(text);
  if (/^\d+$/.test(text.trim()) && Number.isSafeInteger(wave) && wave >= 1) return wave;
  throw new InvalidArgumentError('It must be the number of a wave, such as 3.');
}

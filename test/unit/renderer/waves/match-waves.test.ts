import { describe, expect, it } from 'vitest';
import { matchWaves } from '../../../../renderer/pages/waves/move/match-waves.ts';
import { exampleWaveCalls } from '../../../factories/example-wave-calls.ts';

const [first] = exampleWaveCalls['plan.waves'].output.waves;
const waves = ['Oslo pilot', 'Bergen 1', 'Tromsø 1', 'Oslo 10'].flatMap((name, i) =>
  first === undefined ? [] : [{ ...first, number: [1, 2, 4, 10][i] ?? 0, name }],
);

describe('choosing a wave by typing', () => {
  it('finds numbers first, then names, whatever case and accents', () => {
    const found = (text: string) => matchWaves(waves, text).map(({ number }) => number);
    expect([found(''), found('1'), found('wave 4'), found('TROMSO'), found('xyz')]).toEqual([
      [1, 2, 4, 10],
      [1, 10, 2, 4],
      [4],
      [4],
      [],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { plainBars, stackedBars } from '../../../renderer/charts/bar-options.ts';
import { lightTokens } from '../../../renderer/theme/tokens.ts';

describe('bars', () => {
  it('are as long as their values, the longest as long as the chart, and a zero is not drawn', () => {
    const bars = [
      { name: 'a', value: 4 },
      { name: 'b', value: 0 },
    ];
    expect(plainBars(bars, 11)(lightTokens)).toMatchObject({
      xAxis: { min: 0, max: 4 },
      yAxis: { data: ['a', 'b'], inverse: true },
      series: [{ data: [4, '-'], barWidth: 11 }],
    });
  });

  it('have a scale even when all are zero', () => {
    expect(plainBars([{ name: 'a', value: 0 }], 11)(lightTokens)).toMatchObject({ xAxis: { max: 1 } });
  });

  it('of parts show the share of each part that occurs, in the order of the parts', () => {
    const option = stackedBars(
      [
        {
          name: 'Oslo',
          parts: [
            { part: 'no-array', count: 1 },
            { part: 'on-array', count: 3 },
          ],
        },
        { name: 'Bergen', parts: [] },
      ],
      16,
    )(lightTokens);
    expect(option).toMatchObject({
      series: [
        { name: 'on-array', data: [0.75, '-'] },
        { name: 'no-array', data: [0.25, '-'] },
      ],
    });
  });
});

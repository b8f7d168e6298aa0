import { afterEach, describe, expect, it, vi } from 'vitest';
import { endOfDay, utcOf } from '../../../main/services/tracking/local-time.ts';

afterEach(() => vi.unstubAllEnvs());

describe('times of exports in UTC', () => {
  it('are local times of the machine without a zone, and days count from their start', () => {
    vi.stubEnv('TZ', 'Europe/Oslo');
    expect(['2014-03-14T08:12:44', '2014-04-14T08:12:44', '2014-04-14', '2014-04-14T08:12:44Z'].map(utcOf)).toEqual([
      '2014-03-14T07:12:44Z',
      '2014-04-14T06:12:44Z',
      '2014-04-13T22:00:00Z',
      '2014-04-14T08:12:44Z',
    ]);
  });

  it('end a day where the machine is, so that a scan of the next day is newer', () => {
    const ends = ['Europe/Oslo', 'America/New_York'].map((zone) => {
      vi.stubEnv('TZ', zone);
      return [endOfDay('2014-04-14'), utcOf('2014-04-15') > endOfDay('2014-04-14')];
    });
    expect(ends).toEqual([
      ['2014-04-14T21:59:59Z', true],
      ['2014-04-15T03:59:59Z', true],
    ]);
  });
});

import { wholeList } from '../../../core/lists/list-query.ts';
import { withDefaults } from '../../../core/settings/defaults.ts';
import type { IsoDate } from '../../../core/shared/dates.ts';
import { useHostInfo } from '../../queries/use-host-info.ts';
import { useOperation } from '../../queries/use-operation.ts';
import { useToday } from '../../queries/use-today.ts';
import { type NearestWave, type QueueView, queueViews } from './queue-views.ts';

/** The views of the queue for today and for the user of this computer; empty until both are known. */
export function useQueueViews(isEnabled = true): readonly QueueView[] {
  const today = useToday();
  const info = useHostInfo().data;
  const wave = useNearestWave(isEnabled ? today : null);
  const settings = useOperation('settings.get', {}, { isEnabled }).data;
  if (today === null || info === undefined || wave === null || settings === undefined) return [];
  return queueViews({ today, me: info.user, wave, notSeenDays: withDefaults(settings).tracking.notSeenDays });
}

/** The waves of today or else the next one; null while that is not known. */
function useNearestWave(today: IsoDate | null): NearestWave | null {
  const day = today ?? '1970-01-01';
  const running = useOperation(
    'list.values',
    {
      ...{ list: 'tasks', column: 'wave', asOf: null },
      query: {
        ...wholeList,
        conditions: [
          { kind: 'range', column: 'waveDay', from: null, to: day },
          { kind: 'range', column: 'waveEnd', from: day, to: null },
        ],
      },
    },
    { isEnabled: today !== null },
  ).data;
  const waves = numbersOf(running?.values ?? []);
  const coming = useOperation(
    'list.values',
    {
      ...{ list: 'tasks', column: 'waveDay', asOf: null },
      query: { ...wholeList, conditions: [{ kind: 'range', column: 'waveEnd', from: day, to: null }] },
    },
    { isEnabled: running !== undefined && waves.length === 0 },
  ).data;
  if (today === null || running === undefined) return null;
  if (waves.length > 0) return { kind: 'today', waves };
  if (coming === undefined) return null;
  const days = coming.values.flatMap(({ value }) => (typeof value === 'string' ? value : []));
  return { kind: 'next', day: days.sort()[0] ?? null };
}

function numbersOf(values: readonly { readonly value: unknown }[]): readonly number[] {
  return values.flatMap(({ value }) => (typeof value === 'number' ? value : [])).sort((left, right) => left - right);
}

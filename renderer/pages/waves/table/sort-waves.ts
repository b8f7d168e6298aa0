import type { WaveHead } from '../../../../core/api/wave-report.ts';
import type { Risk } from '../../../../core/classification/risk.ts';
import type { ListSort } from '../../../../core/lists/list-query.ts';
import { compareText } from '../../../../core/resolution/compare-text.ts';
import { foldText } from '../../../../core/search/fold-text.ts';

/** The columns of the table of waves. */
export const waveColumnKeys = [
  'number',
  'name',
  'site',
  'start',
  'end',
  'users',
  'capacity',
  'risk',
  'status',
  'isLocked',
  'method',
  'groups',
  'profiles',
  'pinned',
] as const;

export type WaveColumnKey = (typeof waveColumnKeys)[number];

/** The waves in the order of a column; by number for null, and where the column says the same. */
export function sortWaves(waves: readonly WaveHead[], sort: ListSort | null): readonly WaveHead[] {
  const key = waveColumnKeys.find((known) => known === sort?.column);
  if (key === undefined || sort === null) return waves.toSorted((a, b) => a.number - b.number);
  const sign = sort.isDescending ? -1 : 1;
  return waves.toSorted((a, b) => sign * compare(sortValue(a, key), sortValue(b, key)) || a.number - b.number);
}

function sortValue(wave: WaveHead, key: WaveColumnKey): Value {
  switch (key) {
    case 'capacity':
      return [wave.capacityMinutes === 0 ? 0 : wave.minutes / wave.capacityMinutes, wave.minutes];
    case 'risk':
      return risks.map((risk) => wave.risks[risk]);
    case 'status':
      return [statuses.indexOf(wave.status)];
    case 'isLocked':
      return [wave.isLocked ? 1 : 0];
    default: {
      const value = wave[key];
      return typeof value === 'number' ? [value] : value;
    }
  }
}

/** A text, or numbers of which the first counts most. */
type Value = string | readonly number[];

function compare(a: Value, b: Value): number {
  if (typeof a === 'string' || typeof b === 'string') return compareText(foldText(String(a)), foldText(String(b)));
  const place = a.findIndex((number, i) => number !== b[i]);
  return place === -1 ? 0 : (a[place] ?? 0) - (b[place] ?? 0);
}

const risks: readonly Risk[] = ['High', 'Medium', 'Low'];
const statuses: readonly WaveHead['status'][] = ['planned', 'done', 'verified'];

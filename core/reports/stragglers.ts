import type { ListTable } from '../lists/list-table.ts';
import { daysBetween, type IsoDate } from '../shared/dates.ts';

/** Somebody who is late: the wave is over, and the work is neither reported nor proven. */
export type Straggler = {
  /** In the list of tasks. */
  readonly place: number;
  /** Days since the last day of the wave, from 1. */
  readonly daysLate: number;
};

/** Everybody of the list of tasks who is late; who is late longest comes first, on one day in the order of the list. */
export function stragglersOf(tasks: ListTable, asOf: IsoDate): readonly Straggler[] {
  const endAt = tasks.readerOf('waveEnd');
  const isOpenAt = tasks.readerOf('isOpen');
  const late: Straggler[] = [];
  for (let place = 0; place < tasks.size; place++) {
    const end = endAt(place);
    if (typeof end !== 'string' || end >= asOf || isOpenAt(place) !== true) continue;
    late.push({ place, daysLate: daysBetween(end, asOf) });
  }
  return late.sort((left, right) => right.daysLate - left.daysLate);
}

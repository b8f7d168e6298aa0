import type { DayNumber } from '../shared/dates.ts';
import { type HelpdeskTime, reservedTime } from './helpdesk-time.ts';

/** What waves take of the helpdesk's days, which all sites share. */
export type DayLedger = {
  /** What is left of a day. */
  left(day: DayNumber): HelpdeskTime;
  /** True when no wave takes anything of the day. */
  isUnused(day: DayNumber): boolean;
  /** Takes the time of a wave from its day; a wave over several days takes all of every day. */
  take(days: readonly DayNumber[], cost: HelpdeskTime): void;
};

/** An empty ledger; `capacity` is what the helpdesk gives on a day. */
export function createLedger(capacity: HelpdeskTime): DayLedger {
  const used = new Map<DayNumber, HelpdeskTime>();
  const left = (day: DayNumber): HelpdeskTime => Math.max(0, capacity - (used.get(day) ?? 0));
  return {
    left,
    isUnused: (day) => !used.has(day),
    take(days, cost) {
      for (const day of days)
        used.set(day, (used.get(day) ?? 0) + (days.length > 1 ? capacity : Math.min(capacity, reservedTime(cost))));
    },
  };
}

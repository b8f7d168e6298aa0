import { InvalidArgumentError } from 'commander';
import { isCalendarDay } from '../../../core/settings/calendar-day.ts';

/** Takes the value of an option for a day; throws what commander shows to the user. */
export function parseDay(text: string): string {
  if (isCalendarDay(text)) return text;
  throw new InvalidArgumentError('It must be a date like 2014-03-14.');
}

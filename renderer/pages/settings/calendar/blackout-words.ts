import type { Blackout } from '../../../../core/planning/closed-days.ts';
import { formats } from '../../../words/format.ts';

/** `24 Dec 2014 – 2 Jan 2015` */
export function blackoutDays({ from, to }: Blackout): string {
  return from === to ? formats.day(from) : `${formats.day(from)} – ${formats.day(to)}`;
}

/** What a closed time is about: `whole project`, `Oslo`, `wave 3 in Oslo`. */
export function blackoutScope({ site, wave }: Blackout): string {
  if (wave !== undefined) return site === undefined ? `wave ${wave}` : `wave ${wave} in ${site}`;
  return site ?? 'whole project';
}

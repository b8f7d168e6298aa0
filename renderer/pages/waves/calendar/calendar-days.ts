import type { BlackoutReport, WaveHead, WavesReport } from '../../../../core/api/wave-report.ts';
import { dateOfDay, dayNumber, type IsoDate, weekdayOf } from '../../../../core/shared/dates.ts';

/** What happens on a day. */
export type CalendarDay = {
  readonly date: IsoDate;
  /** Worked on that day, by number. */
  readonly waves: readonly WaveHead[];
  /** Helpdesk minutes that they are expected to take that day: those of a longer wave in equal parts. */
  readonly minutes: number;
  readonly isWorkingDay: boolean;
  /** Everything that is closed that day; those of the whole project first. */
  readonly blackouts: readonly BlackoutReport[];
  /** True when the whole project rests. */
  readonly isClosed: boolean;
};

type Rules = Pick<WavesReport, 'waves' | 'workingDays' | 'blackouts'>;

/** The days from one to another, both included. */
export function calendarDays(report: Rules, from: IsoDate, to: IsoDate): readonly CalendarDay[] {
  const days = daysFrom(from, to);
  const known = new Set(days);
  const wavesOn = new Map<IsoDate, { readonly wave: WaveHead; readonly minutes: number }[]>();
  for (const wave of report.waves) {
    if (wave.end < from || wave.start > to) continue;
    const worked = workedDays(report, wave);
    for (const date of worked) {
      if (!known.has(date)) continue;
      const entry = { wave, minutes: wave.minutes / worked.length };
      const others = wavesOn.get(date);
      if (others === undefined) wavesOn.set(date, [entry]);
      else others.push(entry);
    }
  }
  return days.map((date) => {
    const on = wavesOn.get(date) ?? [];
    const blackouts = report.blackouts.filter((blackout) => blackout.from <= date && date <= blackout.to);
    const isWhole = ({ site, wave }: BlackoutReport): boolean => site === null && wave === null;
    return {
      date,
      waves: on.map(({ wave }) => wave).sort((a, b) => a.number - b.number),
      minutes: Math.round(on.reduce((sum, { minutes }) => sum + minutes, 0)),
      isWorkingDay: report.workingDays.includes(weekdayOf(dayNumber(date))),
      blackouts: blackouts.toSorted((a, b) => Number(isWhole(b)) - Number(isWhole(a))),
      isClosed: blackouts.some(isWhole),
    };
  });
}

/** The days of a wave on which its people are worked on; its first day when every one of them is closed. */
function workedDays({ workingDays, blackouts }: Rules, wave: WaveHead): readonly IsoDate[] {
  const days = daysFrom(wave.start, wave.end).filter(
    (date) =>
      workingDays.includes(weekdayOf(dayNumber(date))) &&
      !blackouts.some((blackout) => blackout.from <= date && date <= blackout.to && closes(blackout, wave)),
  );
  return days.length === 0 ? [wave.start] : days;
}

function closes({ site, wave: number }: BlackoutReport, wave: WaveHead): boolean {
  if (number !== null && number !== wave.number) return false;
  return site === null || site.trim().toLowerCase() === wave.site.trim().toLowerCase();
}

function daysFrom(from: IsoDate, to: IsoDate): readonly IsoDate[] {
  const first = dayNumber(from);
  return Array.from({ length: Math.max(0, dayNumber(to) - first + 1) }, (_, i) => dateOfDay(first + i));
}

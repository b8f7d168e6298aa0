import type { BlackoutReport, WaveHead } from '../../../../core/api/wave-report.ts';
import type { IsoDate } from '../../../../core/shared/dates.ts';

/**
 * The blackouts that a wave comes after: those between the waves before it at the site (or the start of all) and itself. Of
 * waves that start on the same day the first has them.
 */
export function blackoutsBefore(
  wave: WaveHead,
  plan: {
    readonly start: IsoDate;
    readonly waves: readonly WaveHead[];
    readonly blackouts: readonly BlackoutReport[];
  },
): readonly BlackoutReport[] {
  const isFirst = plan.waves.every(
    ({ site, start, number }) => site !== wave.site || start !== wave.start || number >= wave.number,
  );
  if (!isFirst) return [];
  const ends = plan.waves.flatMap(({ site, start, end }) => (site === wave.site && start < wave.start ? end : []));
  const before = ends.reduce((latest, end) => (end > latest ? end : latest), plan.start);
  return plan.blackouts.filter(
    ({ from, to, site, wave: number }) =>
      (site === null || site === wave.site) &&
      (number === null || number === wave.number) &&
      from >= before &&
      to < wave.start,
  );
}

/** `12–21 Apr is a blackout (Easter): wave 5 starts after it.` */
export function blackoutNote({ from, to, reason }: BlackoutReport, wave: Pick<WaveHead, 'number'>): string {
  const why = reason === null ? '' : ` (${reason})`;
  return `${days.formatRange(midnight(from), midnight(to))} is a blackout${why}: wave ${wave.number} starts after it.`;
}

const days = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' });

function midnight(day: IsoDate): Date {
  return new Date(`${day}T00:00:00Z`);
}

import type { WaveHead, WavesReport } from '../../../core/api/wave-report.ts';
import type { Risk } from '../../../core/classification/risk.ts';
import { methodNames } from '../../../core/runbook/method-steps.ts';
import type { ProfileMethod } from '../../../core/settings/settings.ts';
import type { IsoDate } from '../../../core/shared/dates.ts';
import { counted, formats } from '../../words/format.ts';
import { riskWords } from '../../words/person-words.ts';

/** A day of a wave with its weekday, as the system writes it: `Tue 8 Apr`. */
export function waveDay(day: IsoDate): string {
  return weekdays.format(new Date(`${day}T00:00:00Z`));
}

/** The days of a wave: `Tue 8 Apr`, `Tue 8 – Thu 10 Apr`. */
export function waveDays({ start, end }: Pick<WaveHead, 'start' | 'end'>): string {
  return start === end
    ? waveDay(start)
    : weekdays.formatRange(new Date(`${start}T00:00:00Z`), new Date(`${end}T00:00:00Z`));
}

/** `62 of 250 users`; without a limit `62 users`. */
export function usersWords({ users, userLimit }: Pick<WaveHead, 'users' | 'userLimit'>): string {
  return userLimit === null ? counted(users, 'user') : `${formats.count(users)} of ${counted(userLimit, 'user')}`;
}

/** `60 of 1,200 min` */
export function minutesWords({ minutes, capacityMinutes }: Pick<WaveHead, 'minutes' | 'capacityMinutes'>): string {
  return `${formats.count(minutes)} of ${formats.count(capacityMinutes)} min`;
}

/** The part of its minutes that a wave takes, as a width; a full one and one without minutes is whole. */
export function minutesShare({ minutes, capacityMinutes }: Pick<WaveHead, 'minutes' | 'capacityMinutes'>): string {
  const part = capacityMinutes <= 0 ? Number(minutes > 0) : Math.min(1, minutes / capacityMinutes);
  return `${(part * 100).toFixed(2)}%`;
}

/** `Repair the account (M1)` */
export function methodWords(method: ProfileMethod): string {
  const name = methodNames[method];
  const capital = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return method === 'APP_OWNER' ? capital : `${capital} (${method})`;
}

/** The worst risk in a wave; low for an empty one. */
export function worstRisk({ risks }: Pick<WaveHead, 'risks'>): Risk {
  if (risks.High > 0) return 'High';
  return risks.Medium > 0 ? 'Medium' : 'Low';
}

/** `8 at high risk`, `medium risk`: how many stand to lose most, else the worst. */
export function waveRiskWords(wave: Pick<WaveHead, 'risks'>): string {
  const { High: high } = wave.risks;
  return high > 0 ? `${formats.count(high)} at high risk` : riskWords[worstRisk(wave)];
}

/** Everybody who is to be worked on and is in no wave. */
export function unplannedUsers({ unplanned }: Pick<WavesReport, 'unplanned'>): number {
  return unplanned.reduce((sum, { users }) => sum + users, 0);
}

const weekdays = new Intl.DateTimeFormat(undefined, {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});

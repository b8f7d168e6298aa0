import type { WrittenReport } from '../../../core/api/report-report.ts';
import { type CalendarEvent, calendarEvents } from '../../../core/reports/calendar-events.ts';
import type { ReportOptions } from '../../../core/reports/report-kinds.ts';
import type { ReportStamp } from '../../../core/reports/report-stamp.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import { dateOfDay, dayNumber, type IsoDate, lastDayNumber } from '../../../core/shared/dates.ts';
import { readProjectId } from '../../../db/work-file.ts';
import { writeFileAtomically } from '../files/write-file.ts';
import { planMissing } from '../plan/plan-errors.ts';
import type { ReportFacts } from './report-facts.ts';

/**
 * Writes waves, dated steps and blackouts as iCalendar (RFC 5545). All are whole days without a time zone, and leave people free. The
 * same thing has the same UID in every file of the project and a higher SEQUENCE with every plan, so that a calendar that imports
 * the next file moves its events. Throws `plan-missing`, `not-found` where nothing has a date, and `file-write-failed`.
 */
export async function writeCalendar(
  facts: ReportFacts,
  { path, site, wave }: Pick<ReportOptions, 'site' | 'wave'> & { readonly path: string },
): Promise<WrittenReport> {
  const { words, stamp } = facts;
  const [stored, waves] = [facts.plan, facts.waves()];
  if (stored === null || waves === null || stamp.plan === null) throw planMissing();
  const events = calendarEvents(
    {
      ...{ stamp: { ...stamp, plan: stamp.plan }, plan: stored.plan, blackouts: waves.blackouts, words },
      project: readProjectId(facts.project.reader()),
    },
    { site, wave },
  );
  if (events.length === 0) throw nothingDated();
  const name = words.say('Plan of {organization}', { organization: stamp.organization });
  const text = await calendarText(events, { name, program: stamp.program, at: stamp.at, sequence: stamp.plan.number });
  await writeFileAtomically(path, text, true);
  return { files: [path], bytes: Buffer.byteLength(text) };
}

/** What a calendar file says of itself. */
export type CalendarHead = Pick<ReportStamp, 'program' | 'at'> & { readonly name: string; readonly sequence: number };

/** Events as iCalendar: lines of at most 75 octets that end in CRLF. The library is loaded when the first one is written. */
export async function calendarText(
  events: readonly CalendarEvent[],
  { name, program, at, sequence }: CalendarHead,
): Promise<string> {
  const library = await import('ical-generator');
  const calendar = library.default({
    // The library writes these as they are.
    name: library.escape(plainText(name).replaceAll('\n', ' '), false),
    prodId: { company: 'Caskade', product: program, language: 'EN' },
  });
  for (const { uid, title, description, start, end, site, category } of events)
    calendar.createEvent({
      ...{ id: uid, sequence, stamp: new Date(at), lastModified: new Date(at), allDay: true },
      ...{ start: midnight(start), end: midnight(dayAfter(end)) },
      ...{ summary: plainText(title), description: plainText(description) },
      ...(site === null ? {} : { location: plainText(site) }),
      categories: [category, ...(site === null ? [] : [site])].map((word) => ({ name: plainText(word) })),
      ...{ transparency: library.ICalEventTransparency.TRANSPARENT, busystatus: library.ICalEventBusyStatus.FREE },
    });
  return `${calendar.toString()}\r\n`;
}

/** Text of RFC 5545 (3.3.11) is well-formed and has no control characters but the line feed and the tab. */
function plainText(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\u{FFFD}')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, ' ');
}

function midnight(day: IsoDate): Date {
  return new Date(`${day}T00:00:00Z`);
}

function dayAfter(day: IsoDate): IsoDate {
  return dateOfDay(Math.min(dayNumber(day) + 1, lastDayNumber));
}

function nothingDated(): AppError {
  return new AppError(
    'not-found',
    'Nothing of that has a date, so there is nothing for a calendar.',
    'Look at the plan: it says why steps have no date.',
  );
}

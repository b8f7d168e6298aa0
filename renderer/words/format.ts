/** Numbers and dates as the system writes them (ux.md 1). `locale` undefined means that of the system. */
export type Formats = {
  /** `1,284` */
  readonly count: (value: number) => string;
  /** A share as a percentage with one decimal: `67.0 %`. */
  readonly share: (part: number, whole: number) => string;
  /** A day or moment in the short format of the system, its time of day left out: `14 Mar 2014`. */
  readonly day: (value: string) => string;
  /** A day without its year: `14 Mar`. */
  readonly shortDay: (value: string) => string;
  /** Two days without their years, the month once where it is the same: `1–15 May`; one day where both are the same. */
  readonly shortRange: (from: string, to: string) => string;
  /** A moment with its time of day, in the time zone of the system: `14 Mar 2014, 08:12`. */
  readonly moment: (value: string) => string;
  /** The time of day of a moment, in the time zone of the system: `08:12`. */
  readonly time: (value: string) => string;
  /** How long ago in words: `today`, `3 days`, `2 years`. */
  readonly age: (days: number) => string;
};

/** Makes the formats of a locale. */
export function createFormats(locale: string | undefined): Formats {
  const counts = new Intl.NumberFormat(locale);
  const shares = new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const shortDays = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const moments = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  const times = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  return {
    count: (value) => counts.format(value),
    share: (part, whole) => (whole === 0 ? '–' : shares.format(part / whole)),
    day: (value) => days.format(dayAsDate(value)),
    shortDay: (value) => shortDays.format(dayAsDate(value)),
    shortRange: (from, to) => {
      const [first, last] = [dayAsDate(from), dayAsDate(to)];
      // Years apart, days without their years would say another time.
      if (Number(to.slice(0, 4)) - Number(from.slice(0, 4)) > 1) return days.formatRange(first, last);
      // A range over the end of a year would be written with both years.
      if (from.slice(0, 4) === to.slice(0, 4)) return shortDays.formatRange(first, last);
      return `${shortDays.format(first)} – ${shortDays.format(last)}`;
    },
    moment: (value) => moments.format(new Date(value)),
    time: (value) => times.format(new Date(value)),
    age: ageInWords,
  };
}

/** The formats of the system. */
export const formats = createFormats(undefined);

/** `one user`, `3 users`: the plural is the word with an s unless given. */
export function counted(count: number, word: string, plural = `${word}s`, { count: format } = formats): string {
  return `${format(count)} ${count === 1 ? word : plural}`;
}

function dayAsDate(value: string): Date {
  return new Date(`${value.slice(0, 10)}T00:00:00Z`);
}

function ageInWords(days: number): string {
  if (days === 0) return 'today';
  if (days < 60) return `${days} ${days === 1 ? 'day' : 'days'}`;
  if (days < 730) return `${Math.round(days / 30.44)} months`;
  return `${Math.round(days / 365.25)} years`;
}

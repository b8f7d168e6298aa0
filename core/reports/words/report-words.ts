import type { IsoDate, IsoTime } from '../../shared/dates.ts';
import { germanCalendar } from './german-calendar.ts';
import { germanCommon } from './german-common.ts';
import { germanData } from './german-data.ts';
import { germanPages } from './german-pages.ts';
import { germanPlanTables } from './german-plan-tables.ts';
import { germanSummary } from './german-summary.ts';
import { germanTables } from './german-tables.ts';
import { germanWorkbook } from './german-workbook.ts';
import { languageOf, type ReportLanguage } from './report-language.ts';

/** A phrase in English that every language has; `{name}` stands for a value. */
export type Phrase = keyof typeof german;

/** How a report speaks, and how it writes numbers and dates. */
export type ReportWords = {
  readonly locale: string;
  readonly language: ReportLanguage;
  /** The phrase with its values; numbers are written as `count` writes them. */
  readonly say: (phrase: Phrase, values?: PhraseValues) => string;
  /** One of two phrases by a count, which is the value `{count}`. */
  readonly plural: (count: number, one: Phrase, other: Phrase, values?: PhraseValues) => string;
  /** A word of the domain, such as a state or the title of a column; as it is where the language has none for it. */
  readonly translate: (text: string) => string;
  readonly count: (value: number) => string;
  /** `67.0 %`; a dash of nothing. */
  readonly share: (part: number, whole: number) => string;
  readonly day: (day: IsoDate) => string;
  /** With its time of day, in the time zone of the report. */
  readonly moment: (time: IsoTime) => string;
};

export type PhraseValues = Readonly<Record<string, string | number>>;

/** Makes the words of a locale; `timeZone` is a name such as `Europe/Oslo`. Throws RangeError for what is neither. */
export function reportWords(locale: string, timeZone: string): ReportWords {
  const language = languageOf(locale);
  const counts = new Intl.NumberFormat(locale);
  const shares = new Intl.NumberFormat(locale, {
    ...{ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 },
  });
  const days = new Intl.DateTimeFormat(locale, { ...dayParts, timeZone: 'UTC' });
  const moments = new Intl.DateTimeFormat(locale, { ...dayParts, hour: '2-digit', minute: '2-digit', timeZone });
  const say = (phrase: Phrase, values: PhraseValues = {}): string => {
    const text: string = language === 'de' ? german[phrase] : phrase;
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : typeof value === 'number' ? counts.format(value) : value;
    });
  };
  return {
    ...{ locale, language, say },
    plural: (count, one, other, values = {}) => say(count === 1 ? one : other, { ...values, count }),
    translate: (text) => (language === 'de' ? (germanData[text] ?? text) : text),
    count: (value) => counts.format(value),
    share: (part, whole) => (whole === 0 ? '–' : shares.format(part / whole)),
    day: (day) => days.format(new Date(`${day}T00:00:00Z`)),
    moment: (time) => moments.format(new Date(time)),
  };
}

const german = {
  ...{ ...germanCommon, ...germanTables, ...germanPlanTables },
  ...{ ...germanSummary, ...germanPages, ...germanWorkbook, ...germanCalendar },
} as const;

const dayParts = { day: 'numeric', month: 'short', year: 'numeric' } as const;

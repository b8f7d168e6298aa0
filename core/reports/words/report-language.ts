/** The languages that reports are written in. Sentences about single rows stay in English. */
export type ReportLanguage = 'en' | 'de';

/** The language of a locale: German where it asks for it, English everywhere else. */
export function languageOf(locale: string): ReportLanguage {
  return new Intl.Locale(locale).language === 'de' ? 'de' : 'en';
}

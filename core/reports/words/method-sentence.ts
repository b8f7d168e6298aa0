import { germanCards } from './german-cards.ts';
import { germanMethods } from './german-methods.ts';
import type { ReportWords } from './report-words.ts';

/** A sentence about how a method is done, in the language of the report; as it is where the language has none for it. */
export function methodSentence(
  text: string,
  { language, translate }: Pick<ReportWords, 'language' | 'translate'>,
): string {
  return language === 'de' ? (german[text] ?? translate(text)) : text;
}

const german: Readonly<Record<string, string>> = { ...germanMethods, ...germanCards };

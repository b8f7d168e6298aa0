import { foldText, isWordCode, spellOut, splitWords } from './fold-text.ts';
import { fieldAt, type PersonField, type PersonText, personFields, startsOwnWord } from './person-text.ts';
import { createPattern, eachOccurrence, hasLetterOrDigit, mayOccur, type TextPattern } from './text-pattern.ts';

/** What was typed, taken apart. All chunks must be found, in any order and in any fields. */
export type PersonQuery = {
  /** The whole query, folded and spelled out, to be compared with whole fields; each with the line feed that ends a line. */
  readonly wholes: readonly string[];
  /** At least one. */
  readonly chunks: readonly QueryChunk[];
};

/** What stands between blanks: a word, or words joined by signs, as in `mlien@nord`, `NORDWIND\ml` or `WS-10`. */
export type QueryChunk = {
  readonly pattern: TextPattern;
  /** The words of the chunk; more than one when it holds signs. */
  readonly words: readonly TextPattern[];
};

/**
 * How well a person fits a query: 0 when the query is the whole of one field, 1 when every chunk starts one of the person's
 * own words, 2 when a chunk is only found inside a word or in the domain of an address or account.
 */
export type MatchRank = 0 | 1 | 2;

/** A fit, and the field in which the whole query or, failing that, its first chunk was found. */
export type PersonMatch = { readonly rank: MatchRank; readonly field: PersonField };

/** Takes a query apart; null when it holds no letter and no digit. Only the first 256 characters count. */
export function parseQuery(text: string): PersonQuery | null {
  const typed = text.slice(0, maxQueryLength);
  const folded = splitChunks(foldText(typed));
  const spelled = splitChunks(spellOut(typed));
  const chunks = folded.flatMap((chunk, index) => createChunk(chunk, spelled[index] ?? chunk));
  return chunks.length === 0
    ? null
    : { wholes: [...new Set([foldText(typed), spellOut(typed)])].map((whole) => `${whole}\n`), chunks };
}

/** Judges one person; null when a chunk is not found. The index finds the same people, only faster. */
export function matchPerson(text: PersonText, query: PersonQuery): PersonMatch | null {
  let field: PersonField | null = null;
  let rank: MatchRank = 1;
  for (const chunk of query.chunks) {
    const place = findBestPlace(text, chunk.pattern);
    if (!place) return null;
    field ??= place.field;
    if (!place.isOwnStart) rank = 2;
  }
  return matchWhole(text, query) ?? (field && { rank, field });
}

type Place = { readonly field: PersonField; readonly isOwnStart: boolean };

const maxQueryLength = 256;

function matchWhole(text: PersonText, query: PersonQuery): PersonMatch | null {
  for (const whole of query.wholes) {
    for (let at = text.indexOf(whole); at >= 0; at = text.indexOf(whole, at + 1)) {
      if (text.charCodeAt(at - 2) === 0x0a) return { rank: 0, field: fieldAt(text, at) };
    }
  }
  return null;
}

function createChunk(folded: string, spelled: string): QueryChunk[] {
  const forms = [folded, spelled].map(trimSigns);
  if (!hasLetterOrDigit(forms[0] ?? '')) return [];
  const [words = [], spelledWords = []] = forms.map(splitWords);
  return [
    {
      pattern: createPattern(forms),
      words: words
        .map((word, index) => createPattern([word, spelledWords[index] ?? word]))
        .filter((word) => word.forms.some(hasLetterOrDigit)),
    },
  ];
}

function splitChunks(folded: string): string[] {
  return folded.split(/[\s,;:()<>[\]{}"|]+/);
}

function trimSigns(folded: string): string {
  let [start, end] = [0, folded.length];
  while (start < end && !isWordCode(folded.charCodeAt(start))) start++;
  while (start < end && !isWordCode(folded.charCodeAt(end - 1))) end--;
  return folded.slice(start, end);
}

function findBestPlace(text: PersonText, pattern: TextPattern): Place | null {
  if (!mayOccur(text, pattern)) return null;
  let best: Place | null = null;
  eachOccurrence(text, pattern, (position) => {
    const place = { field: fieldAt(text, position), isOwnStart: startsOwnWord(text, position) };
    if (best === null || isBetter(place, best)) best = place;
  });
  return best;
}

function isBetter(place: Place, than: Place): boolean {
  if (place.isOwnStart !== than.isOwnStart) return place.isOwnStart;
  return personFields.indexOf(place.field) < personFields.indexOf(than.field);
}

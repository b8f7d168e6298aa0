import { eachWordOf, type PersonText } from './person-text.ts';
import { isLostMatch, type TextPattern } from './text-pattern.ts';

/** All different words of many people, each with the people who have it. People are places in the list that it was made of. */
export type WordTable = {
  /** Sorted by code unit. A word from the domain of an address or account begins with `sharedMark`. */
  readonly words: WordList;
  /** The people of word n are `people[peopleStarts[n]]` to before `people[peopleStarts[n + 1]]`, in ascending order. */
  readonly peopleStarts: Uint32Array;
  readonly people: Uint32Array;
  /** For each word 1 if it is the only word of some field of somebody. */
  readonly isOnly: Uint8Array;
  /** The words with a `?` once more, and their numbers. */
  readonly lostWords: WordList;
  readonly lostNumbers: Uint32Array;
};

/** Where in a word a pattern has to stand. Without `isOwn`, words of domains count too. */
export type WordPlace = {
  readonly atStart: boolean;
  readonly atEnd: boolean;
  readonly isOwn: boolean;
};

/** Makes the table of a list of texts. */
export function buildWordTable(texts: readonly PersonText[]): WordTable {
  const { words, onlyWords, pairs } = collectWords(texts);
  const sorted = [...words.keys()].sort();
  const places = new Uint32Array(sorted.length);
  const isOnly = new Uint8Array(sorted.length);
  sorted.forEach((word, place) => {
    const number = words.get(word)!;
    places[number] = place;
    isOnly[place] = onlyWords[number] ? 1 : 0;
  });
  const lost = [...sorted.keys()].filter((place) => sorted[place]!.includes('?'));
  return {
    words: listWords(sorted),
    ...groupPeople(pairs, places),
    isOnly,
    lostWords: listWords(lost.map((place) => sorted[place]!)),
    lostNumbers: Uint32Array.from(lost),
  };
}

/** Calls `visit` with the number of every word that has the pattern at the place; a number may come twice. */
export function eachWord(
  table: WordTable,
  pattern: TextPattern,
  place: WordPlace,
  visit: (word: number) => void,
): void {
  for (const form of pattern.forms) {
    if (place.atStart) eachWordStarting(table.words, form, place, visit);
    else eachWordContaining(table.words, form, place, visit);
  }
  if (pattern.hasUnknown) eachWordLike(table.words, pattern, place, visit);
  else if (table.lostNumbers.length > 0) {
    eachWordLike(table.lostWords, pattern, place, (word) => visit(table.lostNumbers[word] ?? 0));
  }
}

/** Words in one text, each behind a line feed; one more line feed ends it. `starts` has the end of the text as its last item. */
type WordList = { readonly text: string; readonly starts: Uint32Array };

type CollectedWords = {
  /** All different words, numbered in the order of their first use; those of domains with `sharedMark`. */
  readonly words: ReadonlyMap<string, number>;
  /** By word number: true for the only word of some line. */
  readonly onlyWords: readonly boolean[];
  /** Word number, person, word number, person … Each pair once, people in ascending order. */
  readonly pairs: Uint32Array;
};

const sharedMark = '\u0001';

function collectWords(texts: readonly PersonText[]): CollectedWords {
  const words = new Map<string, number>();
  const sharedWords = new Map<string, number>();
  const onlyWords: boolean[] = [];
  let pairs = new Uint32Array(1024);
  let length = 0;
  const lastPerson: number[] = [];
  function numberOf(word: string, isShared: boolean): number {
    const known = isShared ? sharedWords.get(word) : words.get(word);
    if (known !== undefined) return known;
    const number = words.size;
    words.set(isShared ? sharedMark + word : word, number);
    if (isShared) sharedWords.set(word, number);
    onlyWords[number] = false;
    return number;
  }
  texts.forEach((text, person) => {
    eachWordOf(text, (word, isShared, isOnly) => {
      const number = numberOf(word, isShared);
      if (isOnly) onlyWords[number] = true;
      if (lastPerson[number] === person) return;
      lastPerson[number] = person;
      if (length === pairs.length) pairs = withMoreRoom(pairs);
      pairs[length++] = number;
      pairs[length++] = person;
    });
  });
  return { words, onlyWords, pairs: pairs.subarray(0, length) };
}

function withMoreRoom(pairs: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(pairs.length * 2);
  larger.set(pairs);
  return larger;
}

/** Sorts the pairs by the word's place, keeping people in order (a counting sort). */
function groupPeople(pairs: Uint32Array, places: Uint32Array): Pick<WordTable, 'people' | 'peopleStarts'> {
  const peopleStarts = new Uint32Array(places.length + 1);
  for (let at = 0; at < pairs.length; at += 2) peopleStarts[places[pairs[at]!]! + 1]!++;
  for (let word = 0; word < places.length; word++) peopleStarts[word + 1]! += peopleStarts[word]!;
  const next = peopleStarts.slice();
  const people = new Uint32Array(pairs.length / 2);
  for (let at = 0; at < pairs.length; at += 2) people[next[places[pairs[at]!]!]!++] = pairs[at + 1]!;
  return { peopleStarts, people };
}

function listWords(words: readonly string[]): WordList {
  const starts = new Uint32Array(words.length + 1);
  words.forEach((word, number) => {
    starts[number + 1] = starts[number]! + word.length + 1;
  });
  return { text: `\n${words.join('\n')}\n`, starts: starts.map((start) => start + 1) };
}

function eachWordStarting(list: WordList, form: string, place: WordPlace, visit: (word: number) => void): void {
  const beginning = place.atEnd ? `${form}\n` : form;
  visitRange(list, beginning, visit);
  if (!place.isOwn) visitRange(list, sharedMark + beginning, visit);
}

function visitRange(list: WordList, beginning: string, visit: (word: number) => void): void {
  const count = list.starts.length - 1;
  for (let word = firstNotBefore(list, beginning); word < count; word++) {
    if (!list.text.startsWith(beginning, list.starts[word])) return;
    visit(word);
  }
}

/** The first word that does not sort before a beginning; the number of words if there is none. */
function firstNotBefore(list: WordList, beginning: string): number {
  let [low, high] = [0, list.starts.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const start = list.starts[middle]!;
    if (list.text.slice(start, start + beginning.length) < beginning) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Only ever asked for words of domains too: inside a word, own or not makes no difference to the rank. */
function eachWordContaining(list: WordList, form: string, place: WordPlace, visit: (word: number) => void): void {
  const wanted = place.atEnd ? `${form}\n` : form;
  let word = 0;
  for (let at = list.text.indexOf(wanted); at >= 0; at = list.text.indexOf(wanted, list.starts[word]! - 1)) {
    while (list.starts[word + 1]! <= at) word++;
    visit(word);
    word++;
    if (word >= list.starts.length - 1) return;
  }
}

function eachWordLike(list: WordList, pattern: TextPattern, place: WordPlace, visit: (word: number) => void): void {
  const before = place.atStart ? (place.isOwn ? '\\n' : `\\n${sharedMark}?`) : '';
  for (const source of pattern.lostForms) {
    const regex = new RegExp(`${before}(${source})${place.atEnd ? '\\n' : ''}`, 'gu');
    let word = 0;
    for (let match = regex.exec(list.text); match; match = regex.exec(list.text)) {
      regex.lastIndex = match.index + 1;
      if (!isLostMatch(match[1] ?? '', pattern)) continue;
      const at = match.index + match[0].indexOf(match[1] ?? '');
      while (list.starts[word + 1]! <= at) word++;
      visit(word);
    }
  }
}

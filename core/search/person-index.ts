import { type MatchRank, matchPerson, type PersonQuery, parseQuery, type QueryChunk } from './person-query.ts';
import { type PersonEntry, type PersonField, type PersonText, personText } from './person-text.ts';
import type { TextPattern } from './text-pattern.ts';
import { buildWordTable, eachWord, type WordPlace, type WordTable } from './word-table.ts';

export type { PersonEntry, PersonField } from './person-text.ts';

/** One person found: the entry's id, the field that answered first, and how well (0 best; see `MatchRank`). */
export type PersonHit = { readonly id: number; readonly field: PersonField; readonly rank: MatchRank };

/**
 * The helpdesk's search: finds people by what is typed so far of a name, alias, address, account or computer. Upper and lower
 * case, accents, the spellings of ä ö ü å ø and letters lost by an ASCII export make no difference (`foldText`, `spellOut`).
 */
export type PersonIndex = {
  /** Adds a person, or replaces the one with the same id. */
  readonly add: (entry: PersonEntry) => void;
  /** Takes a person out; an id that is not there is ignored. */
  readonly remove: (id: number) => void;
  /** Does now what the first search after many changes would do: half a second for 100,000 people. */
  readonly prepare: () => void;
  /**
   * The best `limit` people for a query, ordered by rank, display name, alias and id, whatever the order of adding. Every
   * word of the query must be found. A query without a letter or digit finds nobody.
   */
  readonly search: (query: string, limit: number) => readonly PersonHit[];
};

/** Makes an empty index. Everything is held in memory, about 600 bytes a person. */
export function createPersonIndex(): PersonIndex {
  const texts = new Map<number, PersonText>();
  const changed = new Set<number>();
  let table: PeopleTable = buildPeopleTable(texts);

  function prepare(): void {
    table = buildPeopleTable(texts);
    changed.clear();
  }

  return {
    prepare,
    add(entry) {
      texts.set(entry.id, personText(entry));
      changed.add(entry.id);
    },
    remove(id) {
      if (texts.delete(id)) changed.add(id);
    },
    search(typed, limit) {
      const query = parseQuery(typed);
      if (!query || limit <= 0) return [];
      if (changed.size > maxChanged) prepare();
      const found = [...findInTable(table, query, limit, changed), ...findAmong(texts, changed, query)];
      return found
        .sort(compareFound)
        .slice(0, limit)
        .map(({ id, field, rank }) => ({ id, field, rank }));
    },
  };
}

/** People sorted by text, so that the first ones found are the ones to show. */
type PeopleTable = {
  readonly ids: readonly number[];
  readonly texts: readonly PersonText[];
  readonly words: WordTable;
  /** Room for a search, one item per person: how many requirements are met, and whether a closer look found no match. */
  readonly met: Uint8Array;
  readonly rejected: Uint8Array;
};

type Found = PersonHit & { readonly text: PersonText };

/** A word of the query, where it has to stand for a person to be worth a closer look, and whether as a field's only word. */
type Requirement = { readonly word: TextPattern; readonly place: WordPlace; readonly isOnly: boolean };

/** So many changed people are looked through one by one (about 2 ms); with more the table is made anew. */
const maxChanged = 2000;

const ranks: readonly MatchRank[] = [0, 1, 2];

function buildPeopleTable(people: ReadonlyMap<number, PersonText>): PeopleTable {
  const ids = [...people.keys()];
  const texts = [...people.values()];
  const order = Uint32Array.from(ids.keys()).sort((a, b) => compareTexts(texts[a]!, texts[b]!) || ids[a]! - ids[b]!);
  const sorted = Array.from(order, (person) => texts[person]!);
  return {
    ids: Array.from(order, (person) => ids[person]!),
    texts: sorted,
    words: buildWordTable(sorted),
    met: new Uint8Array(sorted.length),
    rejected: new Uint8Array(sorted.length),
  };
}

/** The best people of the table, at least `limit` where there are as many; people who changed since are left out. */
function findInTable(table: PeopleTable, query: PersonQuery, limit: number, changed: ReadonlySet<number>): Found[] {
  const found = new Map<number, Found>();
  const { met, rejected } = table;
  rejected.fill(0);
  for (const rank of ranks) {
    if (found.size >= limit) break;
    const all = markMet(table, requirementsFor(query, rank));
    for (let person = met.indexOf(all); person >= 0 && found.size < limit; person = met.indexOf(all, person + 1)) {
      const [id, text] = [table.ids[person]!, table.texts[person]!];
      if (rejected[person] || found.has(person) || changed.has(id)) continue;
      const match = matchPerson(text, query);
      if (!match) rejected[person] = 1;
      else if (match.rank <= rank) found.set(person, { id, text, ...match });
    }
  }
  return [...found.values()];
}

function findAmong(texts: ReadonlyMap<number, PersonText>, ids: ReadonlySet<number>, query: PersonQuery): Found[] {
  return [...ids].flatMap((id) => {
    const text = texts.get(id);
    const match = text === undefined ? null : matchPerson(text, query);
    return text === undefined || !match ? [] : [{ id, text, ...match }];
  });
}

/**
 * What must hold for a person to have the rank; more people than those may meet it. For rank 0 only whole words count, and
 * one of them must be the person's own: the last one of an account, else the first. A query of one word has to be the only word of a field.
 */
function requirementsFor(query: PersonQuery, rank: MatchRank): Requirement[] {
  if (rank > 0) return query.chunks.flatMap((chunk) => chunkRequirements(chunk, rank));
  const words = query.chunks.flatMap((chunk) => chunk.words);
  const own = query.wholes.some((whole) => whole.includes('\\')) ? words.length - 1 : 0;
  const isOnly = words.length === 1;
  return words.map((word, index) => ({ word, place: { atStart: true, atEnd: true, isOwn: index === own }, isOnly }));
}

/** The words of a chunk are joined by signs: all but the outer ends of the chunk are ends of words. */
function chunkRequirements({ words }: QueryChunk, rank: MatchRank): Requirement[] {
  const last = words.length - 1;
  return words.map((word, index) => ({
    word,
    place: { atStart: index > 0 || rank === 1, atEnd: index < last, isOwn: index === 0 && rank === 1 },
    isOnly: false,
  }));
}

/** Writes into `table.met` how many requirements each person meets, up to the first that is not met; returns how many there are. */
function markMet({ met, words }: PeopleTable, requirements: readonly Requirement[]): number {
  met.fill(0);
  requirements.forEach(({ word, place, isOnly }, before) => {
    eachWord(words, word, place, (number) => {
      if (isOnly && !words.isOnly[number]) return;
      const end = words.peopleStarts[number + 1]!;
      for (let at = words.peopleStarts[number]!; at < end; at++) {
        const person = words.people[at]!;
        if (met[person] === before) met[person] = before + 1;
      }
    });
  });
  return requirements.length;
}

function compareFound(a: Found, b: Found): number {
  return a.rank - b.rank || compareTexts(a.text, b.text) || a.id - b.id;
}

function compareTexts(a: PersonText, b: PersonText): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import type { FileKind } from '../inventory/kinds.ts';
import { isWithinDistance } from './edit-distance.ts';
import { headerLetters, headerText } from './header-letters.ts';
import { fieldsOf } from './kind-fields.ts';
import { isKnownHeader } from './known-headers.ts';
import type { Preset } from './presets/preset.ts';
import { mappedHeader, type SavedMapping } from './saved-mapping.ts';

/**
 * How a column was matched, best first: a person says so now, a person said so before, the preset says so, it bears the field's own name, it bears
 * another known name, it does so apart from case, blanks and punctuation, it is a typing error away; or it is not used.
 */
export type MatchMeans = 'chosen' | 'saved' | 'preset' | 'name' | 'alias' | 'letters' | 'similar' | 'ignored';

/** What became of one column. `column` counts from 0; `field` is null when the column is not used. */
export type ColumnMatch = {
  readonly column: number;
  /** As people see it, trimmed. */
  readonly header: string;
  readonly field: string | null;
  readonly how: MatchMeans;
};

/** The columns of a table in their order, and those that lost their field to a better column without a known reason. */
export type HeaderMatches = {
  readonly columns: readonly ColumnMatch[];
  readonly twice: readonly ColumnMatch[];
};

/** What a person says that columns are, by number from 0; null ignores the column. */
export type ChosenColumns = ReadonlyMap<number, string | null>;

const noneChosen: ChosenColumns = new Map();

/**
 * Gives the columns of a table the fields of a kind. Every field goes to one column at most: the one matched by the better
 * means, by the earlier alias, and then the first. Columns whose header is empty are not used.
 */
export function matchHeaders(
  header: readonly string[],
  kind: FileKind,
  preset: Preset | null,
  mapping: SavedMapping | null,
  chosen: ChosenColumns = noneChosen,
): HeaderMatches {
  const dictionary = dictionaryOf(kind);
  const hints = preset === null ? noHints : hintsOf(preset);
  const claims = header.map((text, column) =>
    chosen.has(column) ? chosenClaim(chosen.get(column) ?? null) : claimOf(text, dictionary, hints, mapping),
  );
  const winners = bestClaims(claims);
  const similar = similarClaims(header, claims, winners, dictionary, mapping);
  const columns = header.map((text, column): ColumnMatch => {
    const claim = similar.get(column) ?? claims[column] ?? nothing;
    const wins = claim.field !== null && (similar.has(column) || winners.get(claim.field) === column);
    return { column, header: headerText(text), field: wins ? claim.field : null, how: wins ? claim.how : 'ignored' };
  });
  const lost = columns.filter(({ column, field }) => field === null && (claims[column]?.field ?? null) !== null);
  return { columns, twice: lost.filter(({ header: text }) => !hints.spare.has(headerLetters(text))) };
}

/** `rank` orders claims for one field; smaller is better. */
type Claim = { readonly field: string | null; readonly how: MatchMeans; readonly rank: number };

const nothing: Claim = { field: null, how: 'ignored', rank: 0 };
/** Another object than `nothing`, so that no typing error is looked for. */
const ignoredByChoice: Claim = { ...nothing };

type Dictionary = {
  /** By text in lower case. */
  readonly exact: ReadonlyMap<string, Claim>;
  readonly letters: ReadonlyMap<string, Claim>;
  /** Long names for the search of typing errors. */
  readonly long: readonly (readonly [letters: string, field: string])[];
};

type Hints = {
  readonly fields: ReadonlyMap<string, string>;
  readonly ignored: ReadonlySet<string>;
  readonly spare: ReadonlySet<string>;
};

const noHints: Hints = { fields: new Map(), ignored: new Set(), spare: new Set() };
const hintsByPreset = new Map<Preset, Hints>();
const dictionaries = new Map<FileKind, Dictionary>();

function chosenClaim(field: string | null): Claim {
  return field === null ? ignoredByChoice : { field, how: 'chosen', rank: -1 };
}

function claimOf(text: string, { exact, letters }: Dictionary, hints: Hints, mapping: SavedMapping | null): Claim {
  const name = mappedHeader(text);
  const saved = mapping?.columns.get(name);
  if (saved !== undefined) return saved === null ? nothing : { field: saved, how: 'saved', rank: 0 };
  const bare = headerLetters(text);
  if (bare === '' || hints.ignored.has(bare)) return nothing;
  const known = hints.fields.get(bare);
  if (known !== undefined) return { field: known, how: 'preset', rank: 1 };
  return exact.get(name) ?? letters.get(bare) ?? letters.get(withoutSccmZero(bare)) ?? nothing;
}

/** SCCM ends the columns of its views in `0` (domain.md 3.5). */
function withoutSccmZero(letters: string): string {
  return /\D0$/.test(letters) ? letters.slice(0, -1) : letters;
}

function bestClaims(claims: readonly Claim[]): Map<string, number> {
  const winners = new Map<string, number>();
  claims.forEach(({ field, rank }, column) => {
    if (field === null) return;
    const holder = winners.get(field);
    if (holder === undefined || rank < (claims[holder]?.rank ?? 0)) winners.set(field, column);
  });
  return winners;
}

const shortestSimilar = 8;
const longestSimilar = 40;
/** Two wrong letters in a name of twelve or more, one in a shorter one. */
const farEnough = 12;

/**
 * Typing errors: a long header, unknown to every export, that is near to exactly one field, when that field is still free and
 * no other column is near it.
 */
function similarClaims(
  header: readonly string[],
  claims: readonly Claim[],
  winners: ReadonlyMap<string, number>,
  { long }: Dictionary,
  mapping: SavedMapping | null,
): ReadonlyMap<number, Claim> {
  const columns = new Map<string, number[]>();
  header.forEach((text, column) => {
    const letters = headerLetters(text);
    const isOpen =
      claims[column] === nothing && !isKnownHeader(text) && mapping?.columns.has(mappedHeader(text)) !== true;
    if (!isOpen || letters.length < shortestSimilar || letters.length > longestSimilar || isHexName(letters)) return;
    const near = new Set(
      long
        .filter(([name]) => isWithinDistance(letters, name, letters.length < farEnough ? 1 : 2))
        .map(([, field]) => field),
    );
    const [field] = near;
    if (near.size === 1 && field !== undefined && !winners.has(field))
      columns.set(field, [...(columns.get(field) ?? []), column]);
  });
  const found = new Map<number, Claim>();
  for (const [field, [column, ...others]] of columns) {
    if (column !== undefined && others.length === 0) found.set(column, { field, how: 'similar', rank: 0 });
  }
  return found;
}

/** Names of MAPI properties differ by a digit and mean other things. */
function isHexName(letters: string): boolean {
  return /^[0-9a-f]+$/.test(letters);
}

function dictionaryOf(kind: FileKind): Dictionary {
  const known = dictionaries.get(kind);
  if (known !== undefined) return known;
  const built = buildDictionary(kind);
  dictionaries.set(kind, built);
  return built;
}

function buildDictionary(kind: FileKind): Dictionary {
  const fields = fieldsOf(kind);
  const exact = new Map<string, Claim>();
  const letters = new Map<string, Claim>();
  const long: [string, string][] = [];
  const add = (name: string, field: string, how: 'name' | 'alias', order: number): void => {
    const bare = headerLetters(name);
    const base = how === 'name' ? 2000 : 3000;
    if (!exact.has(name.toLowerCase())) exact.set(name.toLowerCase(), { field, how, rank: base + order });
    if (!letters.has(bare)) letters.set(bare, { field, how: 'letters', rank: 4000 + order });
    if (bare.length >= shortestSimilar && !isHexName(bare)) long.push([bare, field]);
  };
  for (const field of fields) add(field.name, field.name, 'name', 0);
  for (const field of fields) for (const [i, alias] of field.aliases.entries()) add(alias, field.name, 'alias', i + 1);
  return { exact, letters, long };
}

function hintsOf(preset: Preset): Hints {
  const known = hintsByPreset.get(preset);
  if (known !== undefined) return known;
  const built: Hints = {
    fields: new Map([...(preset.fields ?? [])].map(([header, field]) => [headerLetters(header), field])),
    ignored: new Set(preset.ignored?.map(headerLetters)),
    spare: new Set(preset.spare?.map(headerLetters)),
  };
  hintsByPreset.set(preset, built);
  return built;
}

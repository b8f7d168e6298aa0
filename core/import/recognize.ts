import type { FileKind } from '../inventory/kinds.ts';
import { headerLetters } from './header-letters.ts';
import type { Issue } from './issue.ts';
import { type KindRule, kindRules, type Sign } from './kind-rules.ts';
import { type ColumnMatch, matchHeaders } from './match-headers.ts';
import { allPresets } from './presets/all-presets.ts';
import type { Preset } from './presets/preset.ts';
import { findProblemColumns, unprotectCell } from './problem-columns.ts';
import { mappedHeader, type SavedMapping } from './saved-mapping.ts';

/** What is known about a table besides its headers. */
export type RecognitionHints = {
  /** The kind that the user says it is (`--as`); null to find out. */
  readonly as: FileKind | null;
  /** A mapping of the user; used when it fits the headers, and not when `as` says another kind. */
  readonly savedMapping: SavedMapping | null;
  /** The text of the `#TYPE` line; null when there is none. */
  readonly typeName: string | null;
  readonly fileName: string;
};

/** What a table is and how its columns are read. */
export type Recognition = {
  readonly kind: FileKind;
  /** The known export; null when only names of columns matched. */
  readonly preset: string | null;
  /** For people: `looks like Get-MailboxDatabase: 7 of 8 headers`. */
  readonly reason: string;
  /** One for each column of the file, in its order. */
  readonly columns: readonly ColumnMatch[];
  /** Fields without which no row can be used; the import must be refused, naming them. Empty when all is there. */
  readonly missing: readonly string[];
  /** Fields that a complete export has (domain.md 3.2) and this file lacks; it can be imported. */
  readonly absent: readonly string[];
  /** Other kinds that the headers would allow, best first. */
  readonly alternatives: readonly FileKind[];
  /** True for a corrected file of rejected rows: its added columns are ignored, its protected cells are read as they were. */
  readonly isRejectedRowsFile: boolean;
  /** Columns of such a file that hold cells which a row had too many; a row is right only when they are empty. */
  readonly surplusColumns: readonly number[];
  /** COLUMN_TWICE and COLUMN_IGNORED. */
  readonly issues: readonly Issue[];
};

/**
 * Tells the kind of a table from its headers (product.md 5). Null when they are those of no known kind, and for a table that
 * is said to be profile XML. With `as` the kind is taken as said, and what it lacks is in `missing`.
 */
export function recognize(header: readonly string[], hints: RecognitionHints): Recognition | null {
  const table = tableOf(header);
  const mapping = fittingMapping(table, hints);
  const said = hints.as ?? mapping?.kind ?? null;
  if (said !== null) {
    const rule = kindRules.find((candidate) => candidate.kind === said);
    return rule === undefined ? null : recognition(table, candidateOf(rule, table, mapping), mapping, hints, []);
  }
  const candidates = kindRules
    .map((rule) => candidateOf(rule, table, null))
    .map((candidate) => ({ ...candidate, score: scoreOf(candidate, table, hints) }))
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score);
  const [best, ...others] = candidates;
  if (best === undefined) return incompleteExport(table, hints);
  const alternatives = others.map(({ rule }) => rule.kind);
  return recognition(table, best, null, hints, alternatives);
}

/** A table whose `#TYPE` line names its kind although it lacks what rows are known by, so that the lack can be told. */
function incompleteExport(table: Table, hints: RecognitionHints): Recognition | null {
  const rule = kindRules.find((candidate) => isOfType(candidate, hints.typeName));
  return rule === undefined ? null : recognition(table, candidateOf(rule, table, null), null, hints, []);
}

type Table = {
  /** Without the protection and the added columns of a file of rejected rows; these are empty texts. */
  readonly header: readonly string[];
  readonly letters: ReadonlySet<string>;
  readonly isRejectedRowsFile: boolean;
  readonly surplusColumns: readonly number[];
};

type Candidate = {
  readonly rule: KindRule;
  readonly preset: Preset | null;
  readonly presetHits: number;
  readonly columns: readonly ColumnMatch[];
  readonly twice: readonly ColumnMatch[];
};

function tableOf(header: readonly string[]): Table {
  const added = findProblemColumns(header);
  const own =
    added === null ? header : header.map((text, i) => (i >= added.from && i < added.to ? '' : unprotectCell(text)));
  return {
    header: own,
    letters: new Set(own.map(headerLetters).filter((text) => text !== '')),
    isRejectedRowsFile: added !== null,
    surplusColumns: header.flatMap((_, i) => (added !== null && i >= added.from && i < added.row ? [i] : [])),
  };
}

/** A mapping fits when at least half of the columns that it gives a field (or, without such, ignores) are there. */
function fittingMapping(table: Table, { as, savedMapping }: RecognitionHints): SavedMapping | null {
  if (savedMapping === null || (as !== null && as !== savedMapping.kind)) return null;
  const headers = new Set(table.header.map(mappedHeader));
  const all = [...savedMapping.columns];
  const mapped = all.filter(([, field]) => field !== null);
  const telling = mapped.length > 0 ? mapped : all;
  const present = telling.filter(([header]) => headers.has(header));
  return present.length > 0 && present.length * 2 >= telling.length ? savedMapping : null;
}

function candidateOf(rule: KindRule, table: Table, mapping: SavedMapping | null): Candidate {
  const { preset, hits } = bestPreset(rule.kind, table);
  return { rule, preset, presetHits: hits, ...matchHeaders(table.header, rule.kind, preset, mapping) };
}

/** The known export that explains most of the headers, at least half of them; among equals the one that the file fills best. */
function bestPreset(kind: FileKind, table: Table): { readonly preset: Preset | null; readonly hits: number } {
  let best: { preset: Preset | null; hits: number; filled: number } = { preset: null, hits: 0, filled: 0 };
  for (const preset of allPresets) {
    if (preset.kind !== kind) continue;
    const letters = lettersOf(preset);
    let hits = 0;
    for (const header of table.letters) if (letters.has(header)) hits++;
    const filled = hits / letters.size;
    if (hits > best.hits || (hits === best.hits && filled > best.filled)) best = { preset, hits, filled };
  }
  return best.hits * 2 >= table.letters.size ? best : { preset: null, hits: 0 };
}

const presetLetters = new Map<Preset, ReadonlySet<string>>();

function lettersOf(preset: Preset): ReadonlySet<string> {
  const known = presetLetters.get(preset);
  if (known !== undefined) return known;
  const letters = new Set(preset.headers.map(headerLetters));
  presetLetters.set(preset, letters);
  return letters;
}

/** 0 when the table cannot be of this kind. The `#TYPE` line decides, then how many columns the kind can use. */
function scoreOf(candidate: Candidate, table: Table, hints: RecognitionHints): number {
  const { rule, columns } = candidate;
  if (missingFields(rule.required, columns).length > 0) return 0;
  const used = columns.filter(({ field }) => field !== null).length;
  if (isOfType(rule, hints.typeName)) return 10_000 + used;
  if (rule.signatures.some((signs) => signs.every((sign) => hasSign(sign, columns, table)))) return 10 + used;
  const isNamed = rule.fileWords.some((word) => hints.fileName.toLowerCase().includes(word));
  return isNamed && used * 2 > table.letters.size ? used / 10_000 : 0;
}

function isOfType(rule: KindRule, typeName: string | null): boolean {
  const last = typeName?.slice(typeName.lastIndexOf('.') + 1).toLowerCase();
  return last !== undefined && rule.typeNames.some((name) => name.toLowerCase() === last);
}

function hasSign(sign: Sign, columns: readonly ColumnMatch[], table: Table): boolean {
  if (sign.kind === 'header') return table.letters.has(headerLetters(sign.header));
  const match = columns.find(({ field }) => field === sign.field);
  if (match === undefined) return false;
  return sign.headers === null || match.how === 'similar' || sign.headers.includes(headerLetters(match.header));
}

function missingFields(groups: readonly (readonly string[])[], columns: readonly ColumnMatch[]): readonly string[] {
  const present = new Set(columns.map(({ field }) => field));
  return groups.filter((group) => !group.some((field) => present.has(field))).map(([first]) => first ?? '');
}

function recognition(
  table: Table,
  candidate: Candidate,
  mapping: SavedMapping | null,
  hints: RecognitionHints,
  alternatives: readonly FileKind[],
): Recognition {
  const { rule, preset, columns, twice } = candidate;
  return {
    kind: rule.kind,
    preset: preset?.name ?? null,
    reason: reasonOf(table, candidate, mapping, hints),
    columns,
    missing: missingFields(rule.required, columns),
    absent: missingFields(rule.wanted, columns),
    alternatives,
    isRejectedRowsFile: table.isRejectedRowsFile,
    surplusColumns: table.surplusColumns,
    issues: [...twice.map((column) => columnTwice(column)), ...columnsIgnored(columns, twice)],
  };
}

function reasonOf(table: Table, candidate: Candidate, mapping: SavedMapping | null, hints: RecognitionHints): string {
  const { rule, preset, presetHits, columns } = candidate;
  const all = table.letters.size;
  const used = columns.filter(({ field }) => field !== null).length;
  if (mapping !== null) return `is read with the saved mapping for ${rule.kind}: ${used} of ${all} columns are used`;
  if (hints.as !== null) return `is taken for ${rule.kind} as asked: ${used} of ${all} columns are used`;
  const type = isOfType(rule, hints.typeName) ? `, and the #TYPE line says ${shortType(hints.typeName ?? '')}` : '';
  if (preset !== null) return `looks like ${preset.name}: ${presetHits} of ${all} headers${type}`;
  return `has columns of ${rule.kind}: ${used} of ${all}${type}`;
}

function shortType(typeName: string): string {
  return typeName.slice(typeName.lastIndexOf('.') + 1);
}

function columnTwice({ column, header }: ColumnMatch): Issue {
  return {
    severity: 'warning',
    code: 'COLUMN_TWICE',
    row: null,
    column: header,
    count: 1,
    message: `Column ${column + 1} (${header}) means the same as another column of the file and is not used.`,
    hint: 'Change the mapping if this column is the right one.',
  };
}

const shownColumns = 10;

function columnsIgnored(columns: readonly ColumnMatch[], twice: readonly ColumnMatch[]): readonly Issue[] {
  const unused = columns.filter((column) => column.field === null && column.header !== '' && !twice.includes(column));
  if (unused.length === 0) return [];
  const names = unused.slice(0, shownColumns).map(({ header }) => header.slice(0, 80));
  const more = unused.length > names.length ? ` and ${unused.length - names.length} more` : '';
  return [
    {
      severity: 'info',
      code: 'COLUMN_IGNORED',
      row: null,
      column: unused.length === 1 ? (unused[0]?.header ?? null) : null,
      count: unused.length,
      message: `Columns that are not used: ${names.join(', ')}${more}.`,
      hint: 'Change the mapping if one of them is needed.',
    },
  ];
}

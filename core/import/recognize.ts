import type { FileKind } from '../inventory/kinds.ts';
import { type ChosenPreset, choosePreset, isNamedAfter, writesEmptyColumns } from './choose-preset.ts';
import { issuesOfColumns } from './column-issues.ts';
import { headerLetters } from './header-letters.ts';
import type { Issue } from './issue.ts';
import { type KindRule, kindRules, missingFields, type Sign } from './kind-rules.ts';
import { type ChosenColumns, type ColumnMatch, matchHeaders } from './match-headers.ts';
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
  /** What a person says that columns are; counts only with `as`. */
  readonly chosenColumns?: ChosenColumns;
};

/** What a table is and how its columns are read. */
export type Recognition = {
  readonly kind: FileKind;
  /** The known export; null for a list made by hand, of which only names of columns matched. */
  readonly preset: string | null;
  /** For people: `looks like Get-MailboxDatabase: 7 of 8 headers`, `has the columns of databases: 3 of 4 (Name, …)`. */
  readonly reason: string;
  /** One for each column of the file, in its order. */
  readonly columns: readonly ColumnMatch[];
  /** Fields without which no row can be used; the import must be refused, naming them. Empty when all is there. */
  readonly missing: readonly string[];
  /** Other kinds that the headers would allow, best first. */
  readonly alternatives: readonly FileKind[];
  /** True for a corrected file of rejected rows: its added columns are ignored, its protected cells are read as they were. */
  readonly isRejectedRowsFile: boolean;
  /** Columns of such a file that hold cells which a row had too many; a row is right only when they are empty. */
  readonly surplusColumns: readonly number[];
  /** True when columns that are all empty are blank; else they count as not exported (domain.md 3.1). */
  readonly areEmptyColumnsBlank: boolean;
  /** COLUMN_TWICE, COLUMN_IGNORED and COLUMN_ABSENT. */
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
    return rule === undefined
      ? null
      : recognition(table, candidateOf(rule, table, mapping, hints.chosenColumns), mapping, hints, []);
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
  readonly chosen: ChosenPreset | null;
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

function candidateOf(
  rule: KindRule,
  table: Table,
  mapping: SavedMapping | null,
  chosenColumns?: ChosenColumns,
): Candidate {
  const chosen = choosePreset(rule.kind, table.letters);
  return { rule, chosen, ...matchHeaders(table.header, rule.kind, chosen?.preset ?? null, mapping, chosenColumns) };
}

/** 0 when the table cannot be of this kind. The `#TYPE` line decides, then how many columns the kind can use. */
function scoreOf(candidate: Candidate, table: Table, hints: RecognitionHints): number {
  const { rule, columns } = candidate;
  if (missingFields(rule.required, columns).length > 0) return 0;
  const used = columns.filter(({ field }) => field !== null).length;
  if (isOfType(rule, hints.typeName)) return 10_000 + used;
  if (rule.foreignHeaders?.some((letters) => table.letters.has(letters)) === true) return 0;
  if (hasSignature(rule.signatures, columns, table)) return 10 + used;
  const isWhole = columns.every(({ header, field }) => header === '' || field !== null);
  if (isWhole && hasSignature(rule.wholeSignatures ?? [], columns, table)) return 1 + used / 10_000;
  const isNamed = rule.fileWords.some((word) => hints.fileName.toLowerCase().includes(word));
  return isNamed && used * 2 > table.letters.size ? used / 10_000 : 0;
}

function isOfType(rule: KindRule, typeName: string | null): boolean {
  const last = typeName?.slice(typeName.lastIndexOf('.') + 1).toLowerCase();
  return last !== undefined && rule.typeNames.some((name) => name.toLowerCase() === last);
}

function hasSignature(
  signatures: readonly (readonly Sign[])[],
  columns: readonly ColumnMatch[],
  table: Table,
): boolean {
  return signatures.some((signs) => signs.every((sign) => hasSign(sign, columns, table)));
}

function hasSign(sign: Sign, columns: readonly ColumnMatch[], table: Table): boolean {
  if (sign.kind === 'header') return table.letters.has(headerLetters(sign.header));
  const match = columns.find(({ field }) => field === sign.field);
  if (match === undefined) return false;
  return sign.headers === null || match.how === 'similar' || sign.headers.includes(headerLetters(match.header));
}

function recognition(
  table: Table,
  candidate: Candidate,
  mapping: SavedMapping | null,
  hints: RecognitionHints,
  alternatives: readonly FileKind[],
): Recognition {
  const { rule, columns } = candidate;
  return {
    kind: rule.kind,
    preset: namedPreset(candidate)?.preset.name ?? null,
    reason: reasonOf(table, candidate, mapping, hints),
    columns,
    missing: missingFields(rule.required, columns),
    alternatives,
    isRejectedRowsFile: table.isRejectedRowsFile,
    surplusColumns: table.surplusColumns,
    areEmptyColumnsBlank: candidate.chosen !== null && writesEmptyColumns(candidate.chosen, table.letters),
    issues: issuesOfColumns(rule, candidate),
  };
}

function reasonOf(table: Table, candidate: Candidate, mapping: SavedMapping | null, hints: RecognitionHints): string {
  const { rule, columns } = candidate;
  const all = table.letters.size;
  const used = columns.flatMap(({ field, header }) => (field === null ? [] : header));
  const share = `${used.length} of ${all} columns ${used.length === 1 ? 'is' : 'are'} used`;
  if (mapping !== null) return `is read with the saved mapping for ${rule.kind}: ${share}`;
  if (hints.as !== null) return `is taken for ${rule.kind} as asked: ${share}`;
  const type = isOfType(rule, hints.typeName) ? `, and the #TYPE line says ${shortType(hints.typeName ?? '')}` : '';
  const named = namedPreset(candidate);
  if (named !== null) return `looks like ${named.preset.name}: ${named.hits} of ${all} headers${type}`;
  return `has the columns of ${rule.kind}: ${used.length} of ${all} (${shortList(used)})${type}`;
}

/** The known export that the table is called by; null when it only resembles one. */
function namedPreset({ chosen, columns }: Candidate): ChosenPreset | null {
  const used = columns.flatMap(({ field, header }) => (field === null ? [] : header));
  return chosen !== null && isNamedAfter(chosen, used) ? chosen : null;
}

const shownHeaders = 6;

function shortList(headers: readonly string[]): string {
  const shown = headers.slice(0, shownHeaders).map((header) => header.slice(0, 40));
  return headers.length > shown.length ? `${shown.join(', ')} …` : shown.join(', ');
}

function shortType(typeName: string): string {
  return typeName.slice(typeName.lastIndexOf('.') + 1);
}

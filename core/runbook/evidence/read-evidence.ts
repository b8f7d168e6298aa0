import { isCalendarDay } from '../../settings/calendar-day.ts';
import type { IsoDate } from '../../shared/dates.ts';
import type { Evidence, Statement } from './evidence.ts';
import { afterLine, type LineContext, lineStatement } from './line-statements.ts';
import { rowStatements } from './row-statements.ts';
import { readTextRows, type TextRow } from './text-rows.ts';

/**
 * Reads a text as evidence: transcripts of our scripts and of the Exchange Management Shell (`Format-List`, `Format-Table`),
 * `nslookup`, `netstat`, exports as CSV. Any line ends; what is nothing of these says nothing. Never throws.
 */
export function readEvidence(text: string): Evidence {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const noted = lineStatementsOf(lines);
  const taken = new Set(noted.map(({ line }) => line));
  const asked = askedNames(lines);
  const shown = readTextRows(lines).flatMap((row) => rowStatementsOf(row, asked));
  const statements = [...noted, ...joinAddresses(shown).filter(({ line }) => !taken.has(line))];
  return { statements: statements.sort((left, right) => left.line - right.line), day: dayOf(lines) };
}

function lineStatementsOf(lines: readonly string[]): Statement[] {
  let context: LineContext = { machine: null, protocol: null };
  return lines.flatMap((text, i) => {
    const said = lineStatement(text, i + 1, context) ?? [];
    context = afterLine(text, context);
    return said;
  });
}

/** The names that `GetHostAddresses` was called with, with the lines of the calls. */
type AskedName = { readonly name: string; readonly line: number };

function askedNames(lines: readonly string[]): readonly AskedName[] {
  return lines.flatMap((text, i) => {
    const name = /GetHostAddresses\(\s*['"]([^'"\s]{1,300})['"]\s*\)/.exec(text)?.[1];
    return name === undefined ? [] : [{ name, line: i + 1 }];
  });
}

/** A statement of a row; those of one group are about the same answer. */
type Shown = { readonly statement: Statement; readonly group: string };

function rowStatementsOf(row: TextRow, asked: readonly AskedName[]): Shown[] {
  const call = asked.findLast(({ line }) => line <= row.line) ?? null;
  const group = row.cells.has('ipaddresstostring') ? `call ${call?.line}` : `table ${row.table}`;
  return rowStatements(row, call?.name ?? null).map((statement) => ({ statement, group }));
}

/** An answer with several addresses is shown as several rows: they count together. */
function joinAddresses(shown: readonly Shown[]): Statement[] {
  const joined = new Map<string, Extract<Statement, { kind: 'address' }>>();
  const others: Statement[] = [];
  for (const { statement, group } of shown) {
    if (statement.kind !== 'address') {
      others.push(statement);
      continue;
    }
    const key = `${group} ${statement.name.toLowerCase()}`;
    const known = joined.get(key);
    const addresses = [...(known?.addresses ?? []), ...statement.addresses];
    joined.set(key, { ...(known ?? statement), addresses });
  }
  return [...others, ...joined.values()];
}

/** The day in the head of a transcript (`Start time: 20140402213015`), or in the name of one of ours. */
function dayOf(lines: readonly string[]): IsoDate | null {
  for (const text of lines) {
    const digits =
      /^[^:]{1,40}:\s(\d{8})\d{6}\s*$/.exec(text)?.[1] ?? /Transcript: .{1,400}-(\d{8})-\d{6}\.txt/.exec(text)?.[1];
    if (digits === undefined) continue;
    const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
    if (isCalendarDay(day)) return day;
  }
  return null;
}

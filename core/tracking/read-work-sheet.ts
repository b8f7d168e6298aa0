import type { RawRow } from '../import/raw-table.ts';
import { isCalendarDay, isMoment } from '../settings/calendar-day.ts';
import type { IsoDate } from '../shared/dates.ts';
import { parseStatus } from './parse-status.ts';
import { mostNameCharacters } from './parse-task-event.ts';
import type { StatusValue } from './task.ts';
import { failureReasons, failureReasonWords, settableStatuses, taskStatusWords } from './task-status.ts';
import {
  type WorkSheetBase,
  type WorkSheetColumn,
  type WorkSheetHead,
  workSheetColumns,
  workSheetKey,
  workSheetMark,
} from './work-sheet.ts';

/** What is wrong in a row of the sheet; `row` from 1, as a spreadsheet counts; null for the sheet as a whole. */
export type WorkSheetProblem = {
  readonly row: number | null;
  readonly column: string | null;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
};

/** What somebody wrote into a row: undefined is what they left as it was. */
export type WorkSheetEdit = {
  readonly row: number;
  readonly base: WorkSheetBase;
  /** `workedAt` and `proof` are for the caller, who knows the time. */
  readonly status: StatusValue | undefined;
  readonly callBackOn: IsoDate | null | undefined;
  readonly ticket: string | null | undefined;
  readonly note: string | undefined;
  /** Null when no name was given. */
  readonly by: string | null;
};

/** Reads the hidden sheet; null when it is not one of ours. */
export function readWorkSheetBase(
  rows: readonly RawRow[],
): { readonly head: WorkSheetHead; readonly bases: readonly WorkSheetBase[] } | null {
  const [mark, head, ...rest] = rows;
  if (mark?.cells[0] !== workSheetMark[0] || mark.cells[1] !== workSheetMark[1] || head === undefined) return null;
  const [projectId = '', handOut = '', wave = '', waveName = '', at = '', recipient = ''] = head.cells;
  if (!/^[0-9a-f]{32}$/.test(handOut) || !isMoment(at)) return null;
  return {
    head: { projectId, handOut, wave: Number(wave), waveName, at, recipient: recipient || null },
    bases: rest.flatMap(({ cells }) => baseOf(cells) ?? []),
  };
}

/** The hidden sheet of a wave that leaves; `readWorkSheetBase` reads it. */
export function writeWorkSheetBase(
  head: WorkSheetHead,
  bases: readonly WorkSheetBase[],
): readonly (readonly string[])[] {
  const { projectId, handOut, wave, waveName, at, recipient } = head;
  return [
    workSheetMark,
    [projectId, handOut, String(wave), waveName, at, recipient ?? ''],
    ...bases.map(({ mailboxId, device, alias, computer, status, callBackOn, ticket }) => [
      ...[String(mailboxId), device, alias, computer ?? '', status === null ? '' : JSON.stringify(status)],
      ...[callBackOn ?? '', ticket ?? ''],
    ]),
  ];
}

function baseOf(cells: readonly string[]): WorkSheetBase | null {
  const [id = '', device = '', alias = '', computer = '', status = '', callBackOn = '', ticket = ''] = cells;
  if (!/^\d{1,15}$/.test(id)) return null;
  return {
    ...{ mailboxId: Number(id), device, alias, computer: computer || null },
    status: status === '' ? null : parseStatus(status),
    callBackOn: isCalendarDay(callBackOn) ? callBackOn : null,
    ticket: ticket || null,
  };
}

/** Reads what was written into the sheet: what differs from the base, and all that cannot be understood. */
export function readWorkSheet(
  rows: readonly RawRow[],
  bases: readonly WorkSheetBase[],
): { readonly edits: readonly WorkSheetEdit[]; readonly problems: readonly WorkSheetProblem[] } {
  const [titles, ...lines] = rows;
  const columns = new Map(
    workSheetColumns.map(({ key, title }) => [key, titles?.cells.findIndex((cell) => cell.trim() === title) ?? -1]),
  );
  const missing = workSheetColumns.filter(({ key }) => needed.has(key) && (columns.get(key) ?? -1) < 0);
  if (missing.length > 0) return { edits: [], problems: missing.map(({ title }) => columnMissing(title)) };
  const problems: WorkSheetProblem[] = [];
  const find = rowFinder(bases);
  const edits: WorkSheetEdit[] = [];
  const seen = new Map<string, number>();
  for (const { row, cells } of lines) {
    const line: Line = { row, cell: (key) => cells[columns.get(key) ?? -1]?.trim() ?? '' };
    const base = find(line);
    if (base === null) {
      if (isFilled(line)) problems.push(rowUnknown(line));
      continue;
    }
    const first = seen.get(workSheetKey(base));
    if (first !== undefined) {
      problems.push(keyTwice(row, first));
      continue;
    }
    seen.set(workSheetKey(base), row);
    edits.push(readLine(line, base, problems));
  }
  return { edits: edits.filter(isEdited), problems };
}

type Line = { readonly row: number; readonly cell: (key: WorkSheetColumn) => string };

const needed: ReadonlySet<WorkSheetColumn> = new Set(['alias', 'computer', 'status']);

/** Finds what a row is about: by its key, when the alias agrees, else by alias and computer, when only one row had them. */
function rowFinder(bases: readonly WorkSheetBase[]): (line: Line) => WorkSheetBase | null {
  const byKey = new Map(bases.map((base) => [workSheetKey(base), base]));
  const byName = new Map<string, WorkSheetBase | null>();
  for (const base of bases) {
    const name = nameKey(base.alias, base.computer ?? '');
    byName.set(name, byName.has(name) ? null : base);
  }
  return ({ cell }) => {
    const [alias, computer] = [cell('alias'), cell('computer')];
    const base = byKey.get(cell('key'));
    if (base !== undefined && (alias === '' || nameKey(alias, '') === nameKey(base.alias, ''))) return base;
    return byName.get(nameKey(alias, computer)) ?? null;
  };
}

function nameKey(alias: string, computer: string): string {
  return `${alias.trim().toLowerCase()}\n${computer.trim().toLowerCase()}`;
}

function isFilled({ cell }: Line): boolean {
  return workSheetColumns.some(({ key }) => key !== 'key' && cell(key) !== '');
}

function isEdited({ status, callBackOn, ticket, note }: WorkSheetEdit): boolean {
  return status !== undefined || callBackOn !== undefined || ticket !== undefined || note !== undefined;
}

function readLine(line: Line, base: WorkSheetBase, problems: WorkSheetProblem[]): WorkSheetEdit {
  const { row, cell } = line;
  const report = (problem: Omit<WorkSheetProblem, 'row'>): undefined => {
    problems.push({ row, ...problem });
  };
  const ticket = cell('ticket') || null;
  const note = cell('note');
  const by = cell('by');
  return {
    ...{ row, base },
    status: readStatus(line, base, report),
    callBackOn: readDay(cell('callBackOn'), base.callBackOn, 'Call back on', report),
    ticket: ticket === base.ticket ? undefined : shortOr(ticket, 'Ticket', report),
    note: note === '' ? undefined : note,
    by: by === '' ? null : (shortOr(by, 'Your name', report) ?? null),
  };
}

type Report = (problem: Omit<WorkSheetProblem, 'row'>) => undefined;

/** The status with its reason and its day is one value: what is left as it was is no change. */
function readStatus({ cell }: Line, base: WorkSheetBase, report: Report): StatusValue | undefined {
  const was = base.status;
  const words = cell('status');
  const reasonText = cell('reason');
  const until = readDay(cell('until'), was?.until ?? null, 'Until', report, true);
  const isSameWord = fold(words) === fold(was === null ? '' : taskStatusWords[was.status]);
  const isSameReason = fold(reasonText) === fold(was?.reason == null ? '' : failureReasonWords[was.reason]);
  if ((isSameWord && isSameReason && until === undefined) || until === 'bad') return undefined;
  if (words === '') return was === null && reasonText === '' ? undefined : report(statusEmpty());
  const status =
    isSameWord && was !== null ? was.status : settableStatuses.find((one) => isWord(taskStatusWords[one], words));
  if (status === undefined) return report(statusUnknown(words));
  const reason = reasonText === '' ? null : failureReasons.find((one) => isWord(failureReasonWords[one], reasonText));
  if (reason === undefined) return report(reasonUnknown(reasonText));
  if (status === 'failed' && reason === null) return report(reasonMissing());
  if (status !== 'failed' && reason !== null && !isSameReason) return report(reasonWithoutFailure(words));
  const day = until === undefined ? (was?.until ?? null) : until;
  const next = { status, reason: status === 'failed' ? reason : null, until: waiting.has(status) ? day : null };
  if (was !== null && isSameWord && next.reason === was.reason && next.until === was.until) return undefined;
  const kept = isSameWord ? was : null;
  return { ...next, detail: kept?.detail ?? null, workedAt: kept?.workedAt ?? null, proof: null };
}

const waiting: ReadonlySet<StatusValue['status']> = new Set(['postponed', 'waiting', 'no-contact', 'skipped']);

/** Undefined for a day that was left as it was. A day that cannot be read is reported: with `mark` as `bad`, else as unchanged. */
function readDay(text: string, was: IsoDate | null, column: string, report: Report): IsoDate | null | undefined;
function readDay(
  text: string,
  was: IsoDate | null,
  column: string,
  report: Report,
  mark: true,
): IsoDate | null | 'bad' | undefined;
function readDay(
  text: string,
  was: IsoDate | null,
  column: string,
  report: Report,
  mark = false,
): IsoDate | null | 'bad' | undefined {
  const day = text === '' ? null : text.slice(0, 10);
  if (day === was) return undefined;
  if (day === null || (isCalendarDay(day) && (text === day || isMoment(text)))) return day;
  report(dateInvalid(column, text));
  return mark ? 'bad' : undefined;
}

function shortOr(text: string | null, column: string, report: Report): string | null | undefined {
  return text === null || text.length <= mostNameCharacters ? text : report(textTooLong(column));
}

function isWord(words: string, text: string): boolean {
  return fold(words) === fold(text);
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}

function columnMissing(title: string): WorkSheetProblem {
  return {
    ...{ row: 1, column: title, code: 'COLUMN_MISSING' },
    message: `The column ${title} is missing, so nothing of the sheet is taken over.`,
    hint: 'Put the column back with its title in the first row.',
  };
}

function rowUnknown({ row, cell }: Line): WorkSheetProblem {
  const who = [cell('alias') || cell('name'), cell('computer')].filter((part) => part !== '').join(' on ');
  return {
    ...{ row, column: 'Key', code: 'ROW_UNKNOWN' },
    message: `${who || 'The row'} was not in the sheet when it was handed out, or is in it more than once.`,
    hint: 'Write the status of this person into Caskade.',
  };
}

function keyTwice(row: number, first: number): WorkSheetProblem {
  return {
    ...{ row, column: 'Key', code: 'KEY_TWICE' },
    message: `The row is a copy of row ${first}, which counts.`,
    hint: 'Delete one of both rows.',
  };
}

function statusEmpty(): Omit<WorkSheetProblem, 'row'> {
  return {
    ...{ column: 'Status', code: 'STATUS_EMPTY' },
    message: 'The status was deleted, so it is left as it was.',
    hint: 'Choose one of the list; “Planned” puts the task back.',
  };
}

function statusUnknown(words: string): Omit<WorkSheetProblem, 'row'> {
  const isKnown = Object.values(taskStatusWords).some((known) => isWord(known, words));
  return {
    ...{ column: 'Status', code: isKnown ? 'STATUS_NOT_GIVEN' : 'STATUS_UNKNOWN' },
    message: isKnown ? `“${words}” is no status that people give.` : `“${shortened(words)}” is no status.`,
    hint: isKnown ? 'Choose “Done (reported)”; the next scan proves it.' : 'Choose one of the list.',
  };
}

function reasonUnknown(text: string): Omit<WorkSheetProblem, 'row'> {
  return {
    ...{ column: 'Why it failed', code: 'REASON_UNKNOWN' },
    message: `“${shortened(text)}” is none of the reasons.`,
    hint: 'Choose one of the list, and write the rest as a note.',
  };
}

function reasonMissing(): Omit<WorkSheetProblem, 'row'> {
  return {
    ...{ column: 'Why it failed', code: 'REASON_MISSING' },
    message: 'The status is “Failed”, and it does not say why.',
    hint: 'Choose a reason of the list.',
  };
}

function reasonWithoutFailure(words: string): Omit<WorkSheetProblem, 'row'> {
  return {
    ...{ column: 'Why it failed', code: 'REASON_WITHOUT_FAILURE' },
    message: `There is a reason for a failure, and the status is “${words}”.`,
    hint: 'Choose “Failed”, or delete the reason.',
  };
}

function dateInvalid(column: string, text: string): Omit<WorkSheetProblem, 'row'> {
  return {
    ...{ column, code: 'DATE_INVALID' },
    message: `“${shortened(text)}” is no day.`,
    hint: 'Give a day such as 2014-04-08.',
  };
}

function textTooLong(column: string): Omit<WorkSheetProblem, 'row'> {
  return {
    ...{ column, code: 'TEXT_TOO_LONG' },
    message: `The text has more than ${mostNameCharacters} characters.`,
    hint: 'Write it as a note.',
  };
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

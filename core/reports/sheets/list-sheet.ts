import type { ListColumn } from '../../lists/list-column.ts';
import type { ListCell } from '../../lists/list-query.ts';
import type { ListTable } from '../../lists/list-table.ts';
import { assertNever } from '../../shared/assert.ts';
import { dayOf } from '../../shared/dates.ts';
import type { ReportCell, ReportRow, SheetColumn, TableSheet, Tone } from '../sheet.ts';
import type { ReportWords } from '../words/report-words.ts';

/** What makes a sheet of a list. */
export type ListSheetInput = Pick<TableSheet, 'key' | 'name' | 'title' | 'note'> & {
  readonly table: ListTable;
  readonly columns: readonly ListColumn[];
  /** Which rows, in which order; null means all in the order of the list. */
  readonly places: readonly number[] | null;
  /** How the codes of columns are meant, by the key of the column. */
  readonly tones: Readonly<Record<string, Readonly<Record<string, Tone>>>>;
  /** The columns whose texts are words of the domain, several of them joined by `; `; others are names and stay as they are. */
  readonly spoken: readonly string[];
  /** True where long sentences go over several lines; false keeps a row one line high. */
  readonly wraps: boolean;
  readonly words: ReportWords;
};

/**
 * A sheet of the rows of a list. Nothing is kept of them: each batch is read from the list when somebody wants it, so that
 * 100,000 rows cost no second copy.
 */
export function listSheet(input: ListSheetInput): TableSheet {
  const { key, name, title, note, table, columns, places } = input;
  const count = places?.length ?? table.size;
  return {
    ...{ kind: 'table', key, name, title, note, count },
    columns: columns.map((column) => sheetColumn(column, input)),
    rows: () => batches(input, count),
  };
}

/** The columns of a list with these first, so that a column that a list gets later is in its sheet too. */
export function columnsFrom(columns: readonly ListColumn[], first: readonly string[]): readonly ListColumn[] {
  const byKey = new Map(columns.map((column) => [column.key, column]));
  const chosen = first.map((key) => {
    const column = byKey.get(key);
    if (column === undefined) throw new RangeError(`the list has no column ${key}`);
    return column;
  });
  return [...chosen, ...columns.filter((column) => !first.includes(column.key))];
}

function sheetColumn(column: ListColumn, input: ListSheetInput): SheetColumn {
  const { tones, words, wraps, spoken } = input;
  const title = words.translate(column.title);
  // A sentence that is translated may be longer than the column is on the screen.
  const isLong = column.width >= pixelsOfSentence || spoken.includes(column.key);
  return {
    ...{ key: column.key, title, kind: sheetKind(column.kind), wraps: wraps && isLong },
    width: Math.min(Math.max(lettersOf(column, input), title.length + besideTitle), mostLetters),
    tones: tonesOf(column, tones[column.key], words),
  };
}

/** As many as the longest of its words, which differ by language; else as on the screen, and more for sentences on one line. */
function lettersOf(column: ListColumn, { words, spoken, wraps }: ListSheetInput): number {
  const isSentence = spoken.includes(column.key) && !wraps;
  if (column.words === null) return Math.ceil((column.width / pixelsOfLetter) * (isSentence ? besideScreen : 1));
  return Math.max(...Object.values(column.words).map((word) => words.translate(word).length + 1));
}

const pixelsOfLetter = 7;
const pixelsOfSentence = 320;
const mostLetters = 60;
/** Nobody points at a cell on paper to read the rest of it. */
const besideScreen = 1.5;
/** The button of the filter stands beside the title. */
const besideTitle = 3;

function sheetKind(kind: ListColumn['kind']): SheetColumn['kind'] {
  switch (kind) {
    case 'number':
    case 'day':
      return kind;
    case 'text':
    case 'choice':
    case 'flag':
      return 'text';
    default:
      return assertNever(kind, 'kind of column');
  }
}

/** Tones are given by code, and known by the text that stands in the cell. */
function tonesOf(
  column: ListColumn,
  byCode: Readonly<Record<string, Tone>> | undefined,
  words: ReportWords,
): SheetColumn['tones'] {
  if (byCode === undefined) return null;
  const textOf = (code: string): string => words.translate(column.words?.[code] ?? code);
  return Object.fromEntries(Object.entries(byCode).map(([code, tone]) => [textOf(code), tone]));
}

function* batches({ table, columns, places, spoken, words }: ListSheetInput, count: number) {
  const readers = columns.map((column) => {
    const read = table.readerOf(column.key);
    const write = cellWriter(column, spoken.includes(column.key), words);
    return (place: number) => write(read(place));
  });
  for (let from = 0; from < count; from += batchSize) {
    const rows: ReportRow[] = [];
    const end = Math.min(from + batchSize, count);
    for (let at = from; at < end; at++) {
      const place = places === null ? at : places[at];
      if (place === undefined) throw new RangeError(`the sheet has no row ${at}`);
      rows.push(readers.map((read) => read(place)));
    }
    yield rows;
  }
}

const batchSize = 2000;

function cellWriter(column: ListColumn, isSpoken: boolean, words: ReportWords): (cell: ListCell) => ReportCell {
  const { kind } = column;
  switch (kind) {
    case 'number':
      return (cell) => (typeof cell === 'number' ? cell : textOf(cell));
    case 'day':
      // A moment counts as its day, as on the screen.
      return (cell) => (cell === null ? null : { day: dayOf(String(cell)) });
    case 'flag': {
      const [yes, no] = [words.say('yes'), words.say('no')];
      return (cell) => (typeof cell === 'boolean' ? (cell ? yes : no) : textOf(cell));
    }
    case 'text':
    case 'choice': {
      const named = column.words;
      if (named !== null)
        return (cell) => (cell === null ? null : words.translate(named[String(cell)] ?? String(cell)));
      return isSpoken ? (cell) => (cell === null ? null : translateEach(String(cell), words)) : textOf;
    }
    default:
      return assertNever(kind, 'kind of column');
  }
}

function textOf(cell: ListCell): ReportCell {
  return cell === null ? null : String(cell);
}

function translateEach(text: string, words: ReportWords): string {
  return text
    .split('; ')
    .map((part) => words.translate(part))
    .join('; ');
}

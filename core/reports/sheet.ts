import type { IsoDate, IsoTime } from '../shared/dates.ts';

/** A cell: text and numbers as they are, a day or a moment in UTC as a date; null is empty. */
export type ReportCell = string | number | { readonly day: IsoDate } | { readonly moment: IsoTime } | null;

/** How a value is meant. It is shown beside the words, never in place of them. */
export type Tone = 'good' | 'work' | 'bad' | 'unknown' | 'quiet';

/** A column of a table. */
export type SheetColumn = {
  /** Its name for machines; unique in its sheet, and the same in every language. */
  readonly key: string;
  readonly title: string;
  /** `share` is a number from 0 to 1 shown as a percentage. A cell of `text` is never a formula. */
  readonly kind: 'text' | 'number' | 'share' | 'day' | 'moment';
  /** In characters. */
  readonly width: number;
  /** True for long sentences, which go over several lines. */
  readonly wraps: boolean;
  /** How the texts of the column are meant, by the text; null where it means nothing. */
  readonly tones: Readonly<Record<string, Tone>> | null;
};

/** A sheet that is one table, for spreadsheets and for machines. */
export type TableSheet = {
  readonly kind: 'table';
  /** Its name for machines, the same in every language: `users`, `wave-3`. Also the name of its CSV file. */
  readonly key: string;
  /** What stands on its tab: at most 31 characters and unique without regard to case. */
  readonly name: string;
  readonly title: string;
  /** What the table says and what it leaves out, as a sentence. */
  readonly note: string;
  readonly columns: readonly SheetColumn[];
  /** How many rows there will be. */
  readonly count: number;
  /** The rows in batches of up to some thousands, read when they are wanted; each has a cell for every column. */
  readonly rows: () => Iterable<readonly ReportRow[]>;
};

export type ReportRow = readonly ReportCell[];

/** A sheet for people: texts, figures and charts, from top to bottom. */
export type PageSheet = {
  readonly kind: 'page';
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly blocks: readonly SheetBlock[];
};

export type ReportSheet = TableSheet | PageSheet;

export type SheetBlock =
  | { readonly kind: 'heading' | 'text' | 'warning'; readonly text: string }
  /** Labels and values below each other; `note` says what is behind a value. */
  | { readonly kind: 'facts'; readonly rows: readonly SheetFact[] }
  /** A small table that stands on the page itself. */
  | { readonly kind: 'grid'; readonly columns: readonly SheetColumn[]; readonly rows: readonly ReportRow[] }
  | { readonly kind: 'charts'; readonly charts: readonly SheetChart[] };

export type SheetFact = {
  readonly label: string;
  readonly value: ReportCell;
  readonly note: string | null;
  readonly tone: Tone | null;
};

/** A chart that spreadsheets draw from the cells of a table sheet of the same workbook, so that it follows them. */
export type SheetChart = {
  readonly kind: 'column' | 'bar' | 'line' | 'area';
  readonly title: string;
  /** What it says, for those who do not see it. */
  readonly alt: string;
  readonly isStacked: boolean;
  /** The key of the table sheet, the column of its categories, and the columns that are drawn, by their keys. */
  readonly sheet: string;
  readonly category: string;
  readonly series: readonly ChartSeries[];
  readonly axes: { readonly category: string; readonly value: string };
};

/** `pattern` tells series apart without colour; a line is dashed, a bar has another shade. */
export type ChartSeries = {
  readonly column: string;
  readonly tone: Tone | 'plan' | 'baseline';
  readonly isDashed: boolean;
};

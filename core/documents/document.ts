/** A document as blocks: Markdown and HTML are written from the same ones, so that both say the same. */
export type Document = { readonly title: string; readonly blocks: readonly Block[] };

export type Block =
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: Text }
  /** Something that must not be overlooked. `label` is the word before it; `Warning` without. */
  | { readonly kind: 'warning'; readonly text: Text; readonly label?: string }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly Text[] }
  | TableBlock
  | { readonly kind: 'code'; readonly text: string }
  /** What follows begins on a new page when it is printed. */
  | { readonly kind: 'page' }
  /** Whose it is and as of when, beneath a title. */
  | { readonly kind: 'band'; readonly facts: readonly BandFact[] }
  /** Numbers that are seen first. */
  | { readonly kind: 'figures'; readonly figures: readonly Figure[] }
  | BarsBlock
  /** Begins on a page of its own; the page lies on its long side where `isLandscape`. */
  | { readonly kind: 'section'; readonly isLandscape: boolean; readonly blocks: readonly PlainBlock[] }
  /** Stays on one page as far as it fits. */
  | { readonly kind: 'together'; readonly blocks: readonly PlainBlock[] }
  /** What is said about one step of the plan, by its id; where only text is shown, its blocks alone. */
  | { readonly kind: 'step'; readonly step: string; readonly blocks: readonly PlainBlock[] };

export type HeadingLevel = 1 | 2 | 3 | 4;

export type BandFact = { readonly label: string; readonly value: string };

/** `note` says what is behind the value; `mark` how it is meant. */
export type Figure = {
  readonly label: string;
  readonly value: string;
  readonly note: string | null;
  readonly mark: DocumentMark | null;
};

/** A table; `note` stands under it and says what is left out, or how it is to be read. */
export type TableBlock = {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Text[])[];
  readonly note?: Text;
};

/** A title alone is a column whose cells look as their text does: a number stands at the right. */
export type Column = string | { readonly title: string; readonly kind: ColumnKind };

/**
 * What a column holds.
 *
 * - `head` what the row is about
 * - `text` words
 * - `wide` sentences, which get more room
 * - `narrow` a date, a code or a word, which stays on one line
 * - `number` at the right
 * - `box` a box to tick
 * - `field` room to write in by hand
 */
export type ColumnKind = 'head' | 'text' | 'wide' | 'narrow' | 'number' | 'box' | 'field';

/** Bars of one scale below each other: the longest is as long as there is room. Each part of a bar has a fill, so that it needs no colour. */
export type BarsBlock = {
  readonly kind: 'bars';
  /** What the bars show, and what their labels and their words are, as the heads of a table. */
  readonly title: string;
  readonly heads: { readonly label: string; readonly words: string };
  /** What each fill means; empty where all have the same. */
  readonly legend: readonly { readonly fill: BarFill; readonly text: string }[];
  readonly bars: readonly Bar[];
};

/** `words` say what the bar shows, with its numbers. */
export type Bar = {
  readonly label: string;
  readonly parts: readonly { readonly fill: BarFill; readonly value: number }[];
  readonly words: string;
};

/** Fills that can be told apart in black and white. */
export const barFills = ['solid', 'light', 'upright', 'slanted', 'crossed', 'dotted', 'empty'] as const;
export type BarFill = (typeof barFills)[number];

/** The marks of states (ux.md 8); each has a shape of its own, and its word beside it. */
export const documentMarks = [
  'done',
  'to-do',
  'database-first',
  'at-risk',
  'blocked',
  'unknown',
  'exempt',
  'in-progress',
  'waits',
] as const;
export type DocumentMark = (typeof documentMarks)[number];

/** A block that is text. */
export type PlainBlock = Exclude<Block, { kind: 'step' }>;

/** Plain text, or parts of which some are code. Names from data are always text: a writer escapes them. */
export type Text = string | readonly Inline[];

/**
 * A part of a text: words, code, words that stand out, a state with its mark, or a box to tick with what it says, empty for one
 * that stands alone.
 */
export type Inline =
  | string
  | { readonly code: string }
  | { readonly strong: string }
  | { readonly mark: DocumentMark; readonly state: string }
  | { readonly box: string };

/** The blocks as text: those about a step take its place. */
export function plainBlocks(blocks: readonly Block[]): readonly PlainBlock[] {
  return blocks.flatMap((block) => (block.kind === 'step' ? block.blocks : [block]));
}

/** A heading; level 1 is the title of the document. */
export function heading(level: HeadingLevel, text: string): PlainBlock {
  return { kind: 'heading', level, text };
}

/** A paragraph. */
export function paragraph(text: Text): PlainBlock {
  return { kind: 'paragraph', text };
}

/** A list with bullets; nothing without items. */
export function bullets(items: readonly Text[]): PlainBlock[] {
  return items.length === 0 ? [] : [{ kind: 'list', isOrdered: false, items }];
}

/** A numbered list; nothing without items. */
export function numbered(items: readonly Text[]): PlainBlock[] {
  return items.length === 0 ? [] : [{ kind: 'list', isOrdered: true, items }];
}

/** A table; nothing without rows. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly Text[])[],
  note: Text | null = null,
): PlainBlock[] {
  return rows.length === 0 ? [] : [{ kind: 'table', columns, rows, ...(note === null ? {} : { note }) }];
}

/** What stays on one page; nothing without blocks. */
export function together(blocks: readonly PlainBlock[]): PlainBlock[] {
  return blocks.length === 0 ? [] : [{ kind: 'together', blocks }];
}

/** The title of a column. */
export function titleOf(column: Column): string {
  return typeof column === 'string' ? column : column.title;
}

/** The parts of a text. */
export function inlinesOf(text: Text): readonly Inline[] {
  return typeof text === 'string' ? [text] : text;
}

/** Text as it may be shown: control characters and marks that turn the writing direction are written as `\u202e`. */
export function showText(text: string): string {
  return text.replace(hidden, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const hidden =
  /[\p{Cc}\p{Zl}\p{Zp}\u200b-\u200f\u061c\u202a-\u202e\u2060-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;

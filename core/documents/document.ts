/** A document as blocks: Markdown and HTML are written from the same ones, so that both say the same. */
export type Document = { readonly title: string; readonly blocks: readonly Block[] };

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: Text }
  /** Something that must not be overlooked. */
  | { readonly kind: 'warning'; readonly text: Text }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly Text[] }
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly Text[])[] }
  | { readonly kind: 'code'; readonly text: string }
  /** What follows begins on a new page when it is printed. */
  | { readonly kind: 'page' }
  /** What is said about one step of the plan, by its id; where only text is shown, its blocks alone. */
  | { readonly kind: 'step'; readonly step: string; readonly blocks: readonly PlainBlock[] };

/** A block that is text. */
export type PlainBlock = Exclude<Block, { kind: 'step' }>;

/** Plain text, or parts of which some are code. Names from data are always text: a writer escapes them. */
export type Text = string | readonly Inline[];

export type Inline = string | { readonly code: string };

/** The blocks as text: those about a step take its place. */
export function plainBlocks(blocks: readonly Block[]): readonly PlainBlock[] {
  return blocks.flatMap((block) => (block.kind === 'step' ? block.blocks : [block]));
}

/** A heading; level 1 is the title of the document. */
export function heading(level: 1 | 2 | 3, text: string): PlainBlock {
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
export function table(columns: readonly string[], rows: readonly (readonly Text[])[]): PlainBlock[] {
  return rows.length === 0 ? [] : [{ kind: 'table', columns, rows }];
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

import type { BandFact, PlainBlock } from './document.ts';
import { writeHtmlBlock } from './html-blocks.ts';
import { shapesOfMarks } from './html-figures.ts';
import { escapeHtml } from './html-text.ts';
import { type PaperSize, reportStyle } from './report-style.ts';

/** A report of several parts. All of its words are in its language. */
export type PrintedReport = {
  readonly title: string;
  /** A language tag, for those who read it aloud and for hyphens. */
  readonly language: string;
  readonly paper: PaperSize;
  /** What stands at the foot of every page. */
  readonly footer: string;
  /** The heading of the table of contents. */
  readonly contents: string;
  /** What stands beneath the title. */
  readonly facts: readonly BandFact[];
  readonly parts: readonly PrintedPart[];
};

/** A part, which begins on a page of its own. `id` has letters only. Its blocks may let others have their turn. */
export type PrintedPart = {
  readonly id: string;
  readonly title: string;
  readonly blocks: Iterable<PlainBlock> | AsyncIterable<PlainBlock>;
};

/**
 * A report as one HTML file, UTF-8, without script and without anything from outside: a page with its title and contents, then
 * each part. One or two parts stand without that page. It comes in pieces, because it can be long. Throws
 * what making a block throws.
 */
export async function writeReportHtml(report: PrintedReport): Promise<readonly string[]> {
  const { title, language, paper, footer, parts } = report;
  const hasCover = parts.length >= fewestForContents;
  const written: WrittenPart[] = [];
  for (const part of parts) written.push(await writePart(part, hasCover ? 1 : 0));
  return [
    '<!DOCTYPE html>',
    `<html lang="${escapeHtml(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escapeHtml(title)}</title>`,
    `<style>\n${reportStyle(paper, footer)}\n</style>`,
    '</head>',
    '<body>',
    shapesOfMarks(),
    '<main>',
    ...(hasCover ? cover(report, written) : []),
    ...written.flatMap(({ pieces }) => pieces),
    '</main>',
    `<footer>${escapeHtml(footer)}</footer>`,
    '</body>',
    '</html>',
    '',
  ];
}

/** Fewer parts are found without a table of contents. */
const fewestForContents = 3;

/** A part as pieces, and the headings of its pages. */
type WrittenPart = {
  readonly part: PrintedPart;
  readonly pieces: readonly string[];
  readonly sheets: readonly { readonly id: string; readonly title: string }[];
};

function cover({ title, contents, facts }: PrintedReport, written: readonly WrittenPart[]): readonly string[] {
  const entry = (id: string, text: string): string => `<a href="#${id}">${escapeHtml(text)}</a>`;
  return [
    '<section class="part">',
    `<h1 class="title">${escapeHtml(title)}</h1>`,
    writeHtmlBlock({ kind: 'band', facts }),
    `<h2>${escapeHtml(contents)}</h2>`,
    '<ul class="contents">',
    ...written.map(({ part, sheets }) => {
      const inner = sheets.map((sheet) => `<li>${entry(sheet.id, sheet.title)}</li>`);
      return `<li>${entry(part.id, part.title)}${inner.length < 2 ? '' : `<ul>${inner.join('')}</ul>`}</li>`;
    }),
    '</ul>',
    '</section>',
  ];
}

/** The title stands on the page of the first section where a part begins with one. */
async function writePart(part: PrintedPart, deeper: 0 | 1): Promise<WrittenPart> {
  const title = `<h${1 + deeper} class="title">${escapeHtml(part.title)}</h${1 + deeper}>`;
  const pieces = [`<section class="part" id="${part.id}">`];
  const sheets: { readonly id: string; readonly title: string }[] = [];
  let isTitled = false;
  for await (const block of part.blocks) {
    if (block.kind !== 'section') {
      pieces.push(...(isTitled ? [] : [title]), writeHtmlBlock(block, deeper));
    } else {
      const id = `${part.id}-${sheets.length + 1}`;
      const heading = block.blocks.find(({ kind }) => kind === 'heading');
      if (heading?.kind === 'heading') sheets.push({ id, title: heading.text });
      pieces.push(
        `<section class="sheet${block.isLandscape ? ' landscape' : ''}" id="${id}">`,
        ...(isTitled ? [] : [title]),
        ...block.blocks.map((inner) => writeHtmlBlock(inner, deeper)),
        '</section>',
      );
    }
    isTitled = true;
  }
  pieces.push(...(isTitled ? [] : [title]), '</section>');
  return { part, pieces, sheets };
}

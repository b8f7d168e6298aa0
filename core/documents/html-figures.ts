import {
  type BandFact,
  type BarFill,
  type BarsBlock,
  barFills,
  type DocumentMark,
  documentMarks,
  type Figure,
} from './document.ts';
import { escapeHtml } from './html-text.ts';

/** What stands beneath a title as HTML. */
export function writeBand(facts: readonly BandFact[]): string {
  const pairs = facts.map(
    ({ label, value }) => `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd></div>`,
  );
  return `<dl class="band">${pairs.join('')}</dl>`;
}

/** Key figures as HTML. */
export function writeFigures(figures: readonly Figure[]): string {
  const boxes = figures.map(({ label, value, note, mark }) => {
    const name = mark === null ? escapeHtml(label) : writeMark(mark, label);
    const said = note === null ? '' : `<dd class="note">${escapeHtml(note)}</dd>`;
    return `<div><dt>${name}</dt><dd>${escapeHtml(value)}</dd>${said}</div>`;
  });
  return ['<dl class="figures">', ...boxes, '</dl>'].join('\n');
}

/** Bars as a table, with the bar between its label and its words. */
export function writeBars({ title, heads, legend, bars }: BarsBlock): string {
  const most = Math.max(1, ...bars.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0)));
  const key = legend.map(({ fill, text }) => `<li>${swatch(fill)} ${escapeHtml(text)}</li>`);
  return [
    '<figure class="bars">',
    `<figcaption>${escapeHtml(title)}</figcaption>`,
    '<table>',
    `<thead><tr><th scope="col">${escapeHtml(heads.label)}</th><td></td><th scope="col">${escapeHtml(heads.words)}</th></tr></thead>`,
    '<tbody>',
    ...bars.map(
      ({ label, parts, words }) =>
        `<tr><th scope="row">${escapeHtml(label)}</th><td>${writeBar(parts, most)}</td><td>${escapeHtml(words)}</td></tr>`,
    ),
    '</tbody>',
    '</table>',
    ...(key.length === 0 ? [] : [`<ul class="legend">${key.join('')}</ul>`]),
    '</figure>',
  ].join('\n');
}

/** A state: its mark, drawn by `markShapes`, and its word. */
export function writeMark(mark: DocumentMark, word: string): string {
  return `<span class="state"><svg class="mark ${mark}" viewBox="0 0 16 16" aria-hidden="true"><use href="#mark-${mark}"></use></svg> ${escapeHtml(word)}</span>`;
}

/** What marks and fills refer to; stands once in a file that has any. */
export function shapesOfMarks(): string {
  return [
    '<svg class="shapes" width="0" height="0" aria-hidden="true" focusable="false">',
    '<defs>',
    ...barFills.flatMap((fill) => tileOf(fill)),
    '</defs>',
    ...documentMarks.map((mark) => `<symbol id="mark-${mark}" viewBox="0 0 16 16">${markShapes[mark]}</symbol>`),
    '</svg>',
  ].join('\n');
}

function writeBar(parts: BarsBlock['bars'][number]['parts'], most: number): string {
  const rects: string[] = [];
  let from = 0;
  for (const { fill, value } of parts) {
    if (value > 0) rects.push(rectOf(fill, `x="${percent(from, most)}" width="${percent(value, most)}"`));
    from += value;
  }
  return `<svg class="bar" aria-hidden="true" focusable="false">${rects.join('')}</svg>`;
}

function swatch(fill: BarFill): string {
  return `<svg class="swatch" aria-hidden="true" focusable="false">${rectOf(fill, 'x="0" width="100%"')}</svg>`;
}

function rectOf(fill: BarFill, place: string): string {
  return `<rect class="${fill}" ${place} y="0" height="100%"></rect>`;
}

function percent(value: number, most: number): string {
  return `${((value / most) * 100).toFixed(2)}%`;
}

function tileOf(fill: BarFill): readonly string[] {
  const shape = tiles[fill];
  if (shape === undefined) return [];
  const tile = `<pattern id="fill-${fill}" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="tile" width="6" height="6"></rect>`;
  return [`${tile}${shape}</pattern>`];
}

/** Fills with a pattern; the others are one shade. */
const tiles: Readonly<Partial<Record<BarFill, string>>> = {
  upright: '<path class="ink" d="M3 0v6"></path>',
  slanted: '<path class="ink" d="M-1.5 1.5l3-3M0 6l6-6M4.5 7.5l3-3"></path>',
  crossed: '<path class="ink" d="M0 0l6 6M6 0l-6 6"></path>',
  dotted: '<circle class="dot" cx="3" cy="3" r="1.2"></circle>',
};

const ring = '<circle class="line" cx="8" cy="8" r="6.75"></circle>';

/** The shapes of ux.md 8. */
const markShapes: Readonly<Record<DocumentMark, string>> = {
  done: '<circle class="fill" cx="8" cy="8" r="7.5"></circle><path class="glyph" d="m4.6 8.2 2.4 2.4 4.5-4.8"></path>',
  'to-do': `${ring}<path class="line" d="M4.6 8h6M8.2 5.3 10.9 8l-2.7 2.7"></path>`,
  'database-first': `${ring}<path class="line" d="M4.7 5.3 7.4 8l-2.7 2.7M8.4 5.3 11.1 8l-2.7 2.7"></path>`,
  'at-risk':
    '<path class="fill" d="M7.1 1.3a1 1 0 0 1 1.8 0l6.4 12.1a1 1 0 0 1-.9 1.5H1.6a1 1 0 0 1-.9-1.5z"></path><path class="glyph" d="M8 5.6v4.2M8 12.1v.3"></path>',
  blocked:
    '<path class="fill" d="M5 .6h6L15.4 5v6L11 15.4H5L.6 11V5z"></path><path class="glyph" d="M4.4 8h7.2"></path>',
  unknown:
    '<circle class="line dashed" cx="8" cy="8" r="6.75"></circle><path class="line" d="M6.2 6.4a1.8 1.8 0 1 1 2.7 1.6c-.6.3-.9.7-.9 1.3M8 11.5v.2"></path>',
  exempt: `${ring}<path class="line" d="M5 8h6"></path>`,
  'in-progress': `${ring}<path class="fill" d="M8 1.25a6.75 6.75 0 0 1 0 13.5z"></path>`,
  waits: ring,
};

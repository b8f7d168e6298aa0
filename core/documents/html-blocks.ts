import { assertNever } from '../shared/assert.ts';
import {
  type Column,
  type ColumnKind,
  type HeadingLevel,
  type Inline,
  inlinesOf,
  type PlainBlock,
  type TableBlock,
  type Text,
  titleOf,
} from './document.ts';
import { writeBand, writeBars, writeFigures, writeMark } from './html-figures.ts';
import { escapeHtml } from './html-text.ts';

/** A block as HTML. `deeper` is how many levels its headings stand below those of the document. */
export function writeHtmlBlock(block: PlainBlock, deeper = 0): string {
  switch (block.kind) {
    case 'heading': {
      const level = headingLevel(block.level, deeper);
      return `<h${level}>${escapeHtml(block.text)}</h${level}>`;
    }
    case 'paragraph':
      return `<p>${writeText(block.text)}</p>`;
    case 'warning':
      return `<p class="warning"><strong>${escapeHtml(block.label ?? 'Warning')}:</strong> ${writeText(block.text)}</p>`;
    case 'list': {
      const tag = block.isOrdered ? 'ol' : 'ul';
      return [`<${tag}>`, ...block.items.map((item) => `<li>${writeText(item)}</li>`), `</${tag}>`].join('\n');
    }
    case 'table':
      return writeTable(block);
    case 'code':
      return `<pre>${block.text.split('\n').map(escapeHtml).join('\n')}</pre>`;
    case 'page':
      return '<hr class="page">';
    case 'band':
      return writeBand(block.facts);
    case 'figures':
      return writeFigures(block.figures);
    case 'bars':
      return writeBars(block);
    case 'section':
      return inside(
        `<section class="sheet${block.isLandscape ? ' landscape' : ''}">`,
        block.blocks,
        '</section>',
        deeper,
      );
    case 'together':
      return inside('<div class="together">', block.blocks, '</div>', deeper);
    default:
      return assertNever(block, 'block');
  }
}

function inside(open: string, blocks: readonly PlainBlock[], close: string, deeper: number): string {
  return [open, ...blocks.map((block) => writeHtmlBlock(block, deeper)), close].join('\n');
}

function headingLevel(level: HeadingLevel, deeper: number): number {
  return Math.min(6, level + deeper);
}

function writeTable({ columns, rows, note }: TableBlock): string {
  return [
    '<table>',
    `<thead><tr>${columns.map(writeColumn).join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map((row) => `<tr>${row.map((cell, i) => writeCell(cell, columns[i])).join('')}</tr>`),
    '</tbody>',
    '</table>',
    ...(note === undefined ? [] : [`<p class="note">${writeText(note)}</p>`]),
  ].join('\n');
}

function writeColumn(column: Column): string {
  const name = typeof column === 'string' ? undefined : classes[column.kind];
  return `<th scope="col"${name === undefined ? '' : ` class="${name}"`}>${escapeHtml(titleOf(column))}</th>`;
}

function writeCell(cell: Text, column: Column | undefined): string {
  if (typeof column !== 'object') return guessedCell(cell);
  if (column.kind === 'head') return `<th scope="row">${writeText(cell)}</th>`;
  const name = classes[column.kind];
  return `<td${name === undefined ? '' : ` class="${name}"`}>${writeText(cell)}</td>`;
}

const classes: Readonly<Partial<Record<ColumnKind, string>>> = {
  text: 'text',
  wide: 'wide',
  narrow: 'short',
  number: 'number',
  box: 'box',
  field: 'field',
};

/** A number, a date or a code stays on one line; everything longer may break anywhere, so that a table fits the paper. */
function guessedCell(cell: Text): string {
  const kind = typeof cell !== 'string' ? null : number.test(cell) ? 'number' : shortCell.test(cell) ? 'short' : null;
  return `<td${kind === null ? '' : ` class="${kind}"`}>${writeText(cell)}</td>`;
}

const number = /^\d+$/;
const shortCell = /^[A-Za-z0-9._-]{1,12}$/;

function writeText(text: Text): string {
  return inlinesOf(text).map(writeInline).join('');
}

function writeInline(part: Inline): string {
  if (typeof part === 'string') return writeLines(part, (line) => line);
  if ('code' in part) return writeLines(part.code, (line) => (line === '' ? '' : `<code>${line}</code>`));
  if ('strong' in part) return `<strong>${writeLines(part.strong, (line) => line)}</strong>`;
  if ('mark' in part) return writeMark(part.mark, part.state);
  return `<span class="tick">${box}${part.box === '' ? '' : ` ${escapeHtml(part.box)}`}</span>`;
}

/** A box of lines, for not every font has the sign. */
const box = '<i class="empty-box"></i>';

function writeLines(text: string, wrap: (line: string) => string): string {
  return text
    .split('\n')
    .map((line) => wrap(escapeHtml(line)))
    .join('<br>');
}

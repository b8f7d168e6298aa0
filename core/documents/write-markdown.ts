import { assertNever } from '../shared/assert.ts';
import {
  type Bar,
  type Document,
  type Figure,
  type Inline,
  inlinesOf,
  type PlainBlock,
  plainBlocks,
  showText,
  type TableBlock,
  type Text,
  titleOf,
} from './document.ts';

/** A document as Markdown with tables (GFM), LF, UTF-8. Names can neither make markup nor HTML. */
export function writeMarkdown(document: Document): string {
  return `${[`# ${escapeText(document.title)}`, writeBlocks(plainBlocks(document.blocks))].filter(Boolean).join('\n\n')}\n`;
}

function writeBlocks(blocks: readonly PlainBlock[]): string {
  return blocks
    .map(writeBlock)
    .filter((block) => block !== '')
    .join('\n\n');
}

function writeBlock(block: PlainBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeText(block.text)}`;
    case 'paragraph':
      return escapeStart(writeText(block.text));
    case 'warning':
      return `> **${escapeText(block.label ?? 'Warning')}:** ${writeText(block.text)}`;
    case 'list':
      return block.items
        .map((item, i) => `${block.isOrdered ? `${i + 1}.` : '-'} ${escapeStart(writeText(item))}`)
        .join('\n');
    case 'table':
      return writeTable(block);
    case 'code':
      return writeCode(block.text);
    case 'page':
      return '---';
    case 'band':
      return writePairs(block.facts);
    case 'figures':
      return writePairs(block.figures.map((figure) => ({ label: figure.label, value: figureWords(figure) })));
    case 'bars':
      return [escapeStart(escapeText(block.title)), writePairs(block.bars.map(barPair))].join('\n\n');
    case 'section':
    case 'together':
      return writeBlocks(block.blocks);
    default:
      return assertNever(block, 'block');
  }
}

function writeTable({ columns, rows, note }: TableBlock): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const lines = [
    line(columns.map((column) => escapeText(titleOf(column)))),
    line(columns.map((column) => (typeof column === 'object' && column.kind === 'number' ? '---:' : '---'))),
    ...rows.map((row) => line(row.map((cell) => writeText(cell, guardBars)))),
  ];
  return `${lines.join('\n')}${note === undefined ? '' : `\n\n${escapeStart(writeText(note))}`}`;
}

/** Labels and what they stand for, a line each. */
function writePairs(pairs: readonly { readonly label: string; readonly value: string }[]): string {
  return pairs.map(({ label, value }) => `- **${escapeText(label)}:** ${escapeText(value)}`).join('\n');
}

function figureWords({ value, note }: Figure): string {
  return note === null ? value : `${value} (${note})`;
}

function barPair({ label, words }: Bar): { readonly label: string; readonly value: string } {
  return { label, value: words };
}

function writeText(text: Text, fitCode: (code: string) => string = (code) => code): string {
  return inlinesOf(text)
    .map((part) => writeInline(part, fitCode))
    .join('');
}

function writeInline(part: Inline, fitCode: (code: string) => string): string {
  if (typeof part === 'string') return escapeText(part);
  if ('strong' in part) return part.strong === '' ? '' : `**${escapeText(part.strong)}**`;
  if ('mark' in part) return escapeText(part.state);
  if ('box' in part) return part.box === '' ? emptyBox : `${emptyBox} ${escapeText(part.box)}`;
  const lines = part.code.split('\n').map((line) => fitCode(writeSpan(line)));
  return lines.join('<br>');
}

const emptyBox = '\u2610';

/** In a table a bar ends the cell even inside code, unless an odd number of backslashes stands before it. */
function guardBars(code: string): string {
  return code.replace(/(\\*)\|/g, (_bar, slashes: string) => `${slashes}${slashes.length % 2 === 0 ? '\\' : '\\\\'}|`);
}

/** A code span; its fence is longer than any run of backticks inside. */
function writeSpan(code: string): string {
  const shown = showText(code);
  const fence = '`'.repeat(longestRun(shown) + 1);
  const pad = shown.startsWith('`') || shown.endsWith('`') ? ' ' : '';
  return shown === '' ? '' : `${fence}${pad}${shown}${pad}${fence}`;
}

function writeCode(code: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(code) + 1));
  return [`${fence}text`, ...code.split('\n').map(showText), fence].join('\n');
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}

function escapeText(text: string): string {
  return text
    .split('\n')
    .map((line) => showText(line).replace(/[\\`*_[\]<|~&#]/g, '\\$&'))
    .join('<br>');
}

/** A number or a dash at the start of a line would begin a list. */
function escapeStart(text: string): string {
  return text.replace(/^(\d+)([.)])/, '$1\\$2').replace(/^[-+=>]/, '\\$&');
}

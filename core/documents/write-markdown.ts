import { assertNever } from '../shared/assert.ts';
import { type Document, inlinesOf, type PlainBlock, plainBlocks, showText, type Text } from './document.ts';

/** A document as Markdown with tables (GFM), LF, UTF-8. Names can neither make markup nor HTML. */
export function writeMarkdown(document: Document): string {
  const blocks = [`# ${escapeText(document.title)}`, ...plainBlocks(document.blocks).map(writeBlock)];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function writeBlock(block: PlainBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeText(block.text)}`;
    case 'paragraph':
      return escapeStart(writeText(block.text));
    case 'warning':
      return `> **Warning:** ${writeText(block.text)}`;
    case 'list':
      return block.items
        .map((item, i) => `${block.isOrdered ? `${i + 1}.` : '-'} ${escapeStart(writeText(item))}`)
        .join('\n');
    case 'table':
      return writeTable(block.columns, block.rows);
    case 'code':
      return writeCode(block.text);
    case 'page':
      return '---';
    default:
      return assertNever(block, 'block');
  }
}

function writeTable(columns: readonly string[], rows: readonly (readonly Text[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(escapeText)),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(row.map((cell) => writeText(cell, guardBars)))),
  ].join('\n');
}

function writeText(text: Text, fitCode: (code: string) => string = (code) => code): string {
  return inlinesOf(text)
    .map((part) =>
      typeof part === 'string'
        ? escapeText(part)
        : part.code
            .split('\n')
            .map((line) => fitCode(writeSpan(line)))
            .join('<br>'),
    )
    .join('');
}

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

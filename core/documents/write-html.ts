import { type Document, plainBlocks } from './document.ts';
import { writeHtmlBlock } from './html-blocks.ts';
import { escapeHtml } from './html-text.ts';
import { quoteForStyle } from './style-text.ts';

/**
 * A document as one HTML file, UTF-8, without script and without anything from outside: style for screen and for paper
 * (A4 and Letter, readable in black and white). `footer` identifies the paper: at the foot of its pages and at the end. Marks and
 * bars are drawn in a report alone (`write-report-html.ts`): here their words stand without them.
 */
export function writeHtml(document: Document, footer: string): string {
  return [
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escapeHtml(document.title)}</title>`,
    `<style>\n${pageStyle(footer)}\n${style}\n</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${escapeHtml(document.title)}</h1>`,
    ...plainBlocks(document.blocks).map((block) => writeHtmlBlock(block)),
    '</main>',
    `<footer>${escapeHtml(footer)}</footer>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** The foot of every printed page, where the program that prints knows how; the others print the footer at the end. */
function pageStyle(footer: string): string {
  const box = (side: string, content: string) =>
    `@bottom-${side} { content: ${content}; font: 7pt Arial, sans-serif; }`;
  return `@page { margin: 15mm 14mm 18mm; ${box('left', quoteForStyle(footer))} ${box('right', 'counter(page) " / " counter(pages)')} }`;
}

const style = `* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 1.5rem; color: #000; background: #fff; font: 0.95rem/1.45 "Segoe UI", Calibri, Arial, sans-serif; }
h1 { font-size: 1.7rem; margin: 0 0 1rem; border-bottom: 3px solid #000; padding-bottom: 0.4rem; }
h2 { font-size: 1.3rem; margin: 2rem 0 0.6rem; border-bottom: 1px solid #000; }
h3 { font-size: 1.05rem; margin: 1.4rem 0 0.4rem; }
h1, h2, h3 { break-after: avoid; line-height: 1.25; }
p, li, td { unicode-bidi: plaintext; overflow-wrap: anywhere; }
p { margin: 0.5rem 0; }
ul, ol { margin: 0.5rem 0; padding-left: 1.6rem; }
table { width: 100%; border-collapse: collapse; margin: 0.6rem 0 1rem; font-size: 0.88rem; }
th, td { border: 1px solid #000; padding: 0.25rem 0.4rem; text-align: left; vertical-align: top; }
th { background: #e6e6e6; }
td.short { white-space: nowrap; }
td.number { white-space: nowrap; text-align: right; font-variant-numeric: tabular-nums; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
code, pre { font-family: Consolas, "Courier New", monospace; font-size: 0.9em; }
code { overflow-wrap: anywhere; }
pre { border: 1px solid #000; padding: 0.5rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.warning { border: 2px solid #000; border-left-width: 8px; padding: 0.5rem 0.7rem; break-inside: avoid; }
.page { border: 0; border-top: 1px solid #000; margin: 2rem 0; }
footer { margin-top: 2rem; border-top: 1px solid #000; padding-top: 0.4rem; font-size: 0.8rem; overflow-wrap: anywhere; }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  .page { border: 0; margin: 0; height: 0; break-after: page; }
}`;

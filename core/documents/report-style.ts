import { quoteForStyle } from './style-text.ts';

/** The papers that a report is laid out for. */
export type PaperSize = 'a4' | 'letter';

/**
 * The style of a report: for a screen, light or dark, and for paper of that size in black and white as in colour. `footer` stands
 * at the foot of every printed page, beside its number. The part `summary` is set tighter: it is to fit on one page.
 */
export function reportStyle(paper: PaperSize, footer: string): string {
  return [pageRules(paper, footer), ...styles].join('\n');
}

/** `size` names the paper; what lies on its long side is a page of its own name, with the same foot. */
function pageRules(paper: PaperSize, footer: string): string {
  const name = paper === 'a4' ? 'A4' : 'letter';
  const box = (side: string, content: string): string =>
    `@bottom-${side} { content: ${content}; font: 7pt Arial, sans-serif; color: #333; vertical-align: top; padding-top: 2mm; }`;
  return [
    `@page { size: ${name}; margin: 13mm 13mm 16mm; ${box('left', quoteForStyle(footer))} ${box('right', 'counter(page) " / " counter(pages)')} }`,
    `@page landscape { size: ${name} landscape; }`,
  ].join('\n');
}

const styles = [
  `:root { --ink: #111; --quiet: #4a4a4a; --paper: #fff; --fill: #eef1f5; --line: #b4b9c0; --strong: #0c3b69; --good: #0b6a0b; --bad: #a80f1b; --risk: #7f5000; --work: #0c4a83; }
* { box-sizing: border-box; }
html { color-scheme: light; }
body { margin: 0 auto; max-width: 74rem; padding: 1.5rem; color: var(--ink); background: var(--paper); font: 0.95rem/1.45 "Segoe UI", Calibri, Arial, sans-serif; }
h1, h2, h3, h4 { margin: 1.4rem 0 0.4rem; line-height: 1.25; break-after: avoid; overflow-wrap: anywhere; }
h1 { margin-top: 0; font-size: 1.7rem; }
h2 { font-size: 1.25rem; }
h3 { font-size: 1.12rem; }
h4 { font-size: 1rem; }
.title { margin: 0; padding-bottom: 0.3rem; border-bottom: 3px solid var(--strong); color: var(--strong); font-size: 1.6rem; }
p { margin: 0.45rem 0; }
p, li, td, th, dd, dt { hyphens: auto; overflow-wrap: anywhere; unicode-bidi: plaintext; }
ul, ol { margin: 0.45rem 0; padding-left: 1.5rem; }
a { color: inherit; text-decoration: none; }
a:hover { text-decoration: underline; }
code, pre { font-family: Consolas, "Courier New", monospace; font-size: 0.9em; }
pre { padding: 0.5rem; border: 1px solid var(--line); white-space: pre-wrap; overflow-wrap: anywhere; }
.warning { padding: 0.4rem 0.7rem; border: 1px solid var(--ink); border-left-width: 6px; break-inside: avoid; }
.page { margin: 2rem 0; border: 0; border-top: 1px solid var(--line); }
.sheet + .sheet, .part + .part { margin-top: 2.5rem; }
.contents { max-width: 40rem; columns: 1; padding-left: 0; list-style: none; }
.contents > li { margin: 0.5rem 0; font-weight: 600; }
.contents ul { columns: 2; padding-left: 1rem; list-style: none; font-weight: 400; font-size: 0.9em; }
footer { margin-top: 2rem; padding-top: 0.4rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: 0.8rem; overflow-wrap: anywhere; }`,
  `table { width: 100%; margin: 0.5rem 0 0.9rem; border-collapse: collapse; font-size: 0.86rem; line-height: 1.35; }
th, td { padding: 0.28rem 0.45rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { background: var(--fill); font-weight: 600; vertical-align: bottom; overflow-wrap: normal; }
tbody th { min-width: 9rem; font-weight: 600; }
.text { min-width: 4.5rem; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.short { width: 1%; white-space: nowrap; overflow-wrap: normal; }
.number { width: 1%; text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
thead .number { white-space: normal; }
.wide { width: 52%; }
.box { width: 1%; text-align: center; }
.field { min-width: 6rem; }
.note { margin: -0.5rem 0 0.9rem; color: var(--quiet); font-size: 0.82rem; }
.tick { white-space: nowrap; }
.empty-box { display: inline-block; width: 0.9rem; height: 0.9rem; border: 1.5px solid var(--ink); border-radius: 2px; vertical-align: -0.15rem; }`,
  `.band { display: flex; flex-wrap: wrap; gap: 0 1.6rem; margin: 0.3rem 0 0.9rem; color: var(--quiet); font-size: 0.85rem; }
.band div { display: flex; gap: 0.35rem; }
.band dt::after { content: ":"; }
.band dd { margin: 0; color: var(--ink); font-weight: 600; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: 0.5rem; margin: 0.6rem 0; }
.figures div { padding: 0.4rem 0.6rem; border: 1px solid var(--line); border-top: 3px solid var(--strong); break-inside: avoid; }
.figures dt { color: var(--quiet); font-size: 0.8rem; line-height: 1.3; }
.figures .state { white-space: normal; }
.figures dd { margin: 0; font-size: 1.35rem; font-weight: 600; line-height: 1.3; font-variant-numeric: tabular-nums; }
.figures .note { margin: 0; color: var(--quiet); font-size: 0.8rem; font-weight: 400; }
.bars { margin: 0.5rem 0; break-inside: avoid; }
.bars figcaption { color: var(--quiet); font-size: 0.82rem; }
.bars table { margin: 0.2rem 0; }
.bars th, .bars td { padding: 0.12rem 0.6rem 0.12rem 0; border: 0; background: none; vertical-align: middle; }
.bars thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.bars tbody th { width: 18%; min-width: 0; white-space: nowrap; }
.bars tbody td:last-child { width: 26%; white-space: nowrap; }
.bar { display: block; width: 100%; height: 0.95rem; overflow: visible; }
.legend { display: flex; flex-wrap: wrap; gap: 0.1rem 1.2rem; margin: 0.2rem 0; padding: 0; list-style: none; font-size: 0.82rem; }
.swatch { width: 1.5rem; height: 0.8rem; overflow: visible; vertical-align: -0.1rem; }
.shapes { position: absolute; }
.bar rect, .swatch rect { stroke: var(--strong); stroke-width: 1; }
.solid { fill: var(--strong); }
.light { fill: #a9bfd6; }
.empty, .tile { fill: var(--paper); }
.upright { fill: url(#fill-upright); }
.slanted { fill: url(#fill-slanted); }
.crossed { fill: url(#fill-crossed); }
.dotted { fill: url(#fill-dotted); }
.ink { fill: none; stroke: var(--strong); stroke-width: 1.3; }
.dot { fill: var(--strong); }`,
  `.state { white-space: nowrap; }
.mark { width: 0.95em; height: 0.95em; vertical-align: -0.12em; color: var(--quiet); }
.line { fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
.dashed { stroke-dasharray: 2.4 1.84; }
.fill { fill: currentColor; }
.glyph { fill: none; stroke: var(--paper); stroke-width: 1.9; stroke-linecap: round; stroke-linejoin: round; }
.mark.done { color: var(--good); }
.mark.blocked { color: var(--bad); }
.mark.at-risk { color: var(--risk); }
.mark.to-do, .mark.in-progress, .mark.database-first { color: var(--work); }`,
  `@media screen and (max-width: 48rem) {
  body { padding: 0.75rem; }
  main { overflow-x: auto; }
  .bars tbody th, .bars tbody td:last-child { width: auto; white-space: normal; }
  .contents ul { columns: 1; }
}
@media screen and (prefers-color-scheme: dark) {
  :root { --ink: #f2f2f2; --quiet: #c0c0c0; --paper: #1f1f1f; --fill: #2e2e2e; --line: #5a5a5a; --strong: #96c6fa; --good: #6ccb6c; --bad: #f1a0a8; --risk: #f2c661; --work: #6cb4f5; }
  html { color-scheme: dark; }
  .light { fill: #4a6680; }
}
@media print {
  html { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  html { font-size: 9.5pt; }
  body { max-width: none; padding: 0; font-size: 1rem; line-height: 1.35; }
  h1, h2, h3 { margin-top: 3.6mm; }
  .title { margin-top: 0; font-size: 17pt; }
  .part, .sheet, .page { break-before: page; }
  .part:first-child, .sheet:first-child { break-before: auto; }
  .part + .part, .sheet + .sheet { margin-top: 0; }
  .page { height: 0; margin: 0; border: 0; }
  .landscape { page: landscape; }
  .together { break-inside: avoid; }
  .part > :first-child, .sheet > :first-child { margin-top: 0; }
  .landscape table { font-size: 0.82rem; line-height: 1.25; }
  .landscape code { font: inherit; white-space: nowrap; }
  .landscape tbody .box, .landscape tbody .field { height: 6.2mm; padding-top: 0; padding-bottom: 0; vertical-align: middle; }
  footer { display: none; }
  #summary { font-size: 0.9rem; line-height: 1.27; }
  #summary h2, #summary h3 { margin: 2.4mm 0 0.8mm; }
  #summary .title { margin: 0; }
  #summary p, #summary ul, #summary ol { margin: 1mm 0; }
  #summary .figures, #summary .bars { margin: 1.2mm 0; }
  #summary .band { margin: 1mm 0 2mm; }
}`,
];

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heading, type PlainBlock, paragraph, table } from '../../../core/documents/document.ts';
import { type PrintedPart, type PrintedReport, writeReportHtml } from '../../../core/documents/write-report-html.ts';

async function report(parts: readonly PrintedPart[], changes: Partial<PrintedReport> = {}): Promise<string> {
  const pieces = await writeReportHtml({
    ...{ title: 'Report for Nordwind', language: 'en', paper: 'a4', footer: 'Nordwind', contents: 'Contents' },
    ...{ facts: [{ label: 'As of', value: '14 Mar 2014' }], parts },
    ...changes,
  });
  return pieces.join('\n');
}

const findings: PrintedPart = { id: 'findings', title: 'Findings', blocks: [heading(2, 'High'), paragraph('x')] };

const waves: PrintedPart = {
  id: 'waves',
  title: 'Wave sheets',
  blocks: [
    { kind: 'section', isLandscape: true, blocks: [heading(2, 'Wave 1')] },
    { kind: 'section', isLandscape: true, blocks: [heading(2, 'Wave 2')] },
  ],
};

/** The tags of the body in their order, with what tells them apart. */
function tagsOf(html: string): readonly string[] {
  return [...html.slice(html.indexOf('<main>')).matchAll(/<[^>]*>/g)].map(([tag]) => tag);
}

function mainOf(html: string): string {
  return html.slice(html.indexOf('<main>') + 7, html.indexOf('</main>') - 1);
}

describe('a report of several parts', () => {
  it('begins with its title and contents, and has each part below a heading of its own', async () => {
    expect(mainOf(await report([findings, waves, { ...findings, id: 'more', title: 'More', blocks: [] }]))).toBe(
      [
        '<section class="part">',
        '<h1 class="title">Report for Nordwind</h1>',
        '<dl class="band"><div><dt>As of</dt><dd>14 Mar 2014</dd></div></dl>',
        '<h2>Contents</h2>',
        '<ul class="contents">',
        '<li><a href="#findings">Findings</a></li>',
        '<li><a href="#waves">Wave sheets</a><ul><li><a href="#waves-1">Wave 1</a></li><li><a href="#waves-2">Wave 2</a></li></ul></li>',
        '<li><a href="#more">More</a></li>',
        '</ul>',
        '</section>',
        '<section class="part" id="findings">',
        '<h2 class="title">Findings</h2>',
        '<h3>High</h3>',
        '<p>x</p>',
        '</section>',
        '<section class="part" id="waves">',
        '<section class="sheet landscape" id="waves-1">',
        '<h2 class="title">Wave sheets</h2>',
        '<h3>Wave 1</h3>',
        '</section>',
        '<section class="sheet landscape" id="waves-2">',
        '<h3>Wave 2</h3>',
        '</section>',
        '</section>',
        '<section class="part" id="more">',
        '<h2 class="title">More</h2>',
        '</section>',
      ].join('\n'),
    );
  });
});

describe('a report of one part', () => {
  it('is that part alone, whose title is the first heading', async () => {
    expect(mainOf(await report([findings]))).toBe(
      '<section class="part" id="findings">\n<h1 class="title">Findings</h1>\n<h2>High</h2>\n<p>x</p>\n</section>',
    );
  });
});

describe('a report of two parts', () => {
  it('needs no contents: each part begins with a first heading', async () => {
    const html = mainOf(await report([findings, waves]));
    expect([...html.matchAll(/<h([1-6])[^>]*>([^<]*)/g)].map(([, level, text]) => `${level} ${text}`)).toEqual([
      ...['1 Findings', '2 High', '1 Wave sheets', '2 Wave 1', '2 Wave 2'],
    ]);
  });
});

describe('the file of a report', () => {
  it('has its language, loads nothing and runs nothing', async () => {
    const html = await report([findings], { language: 'de' });
    expect([
      html.startsWith('<!DOCTYPE html>\n<html lang="de">'),
      html.includes(`content="default-src 'none'; style-src 'unsafe-inline'"`),
      /<script|<link|<img|<iframe|\sstyle=|\son\w+=|https?:/i.test(html),
    ]).toEqual([true, true, false]);
  });

  it.each([
    ['a4', 'A4'],
    ['letter', 'letter'],
  ] as const)('is laid out for %s, on its long side where a sheet wants it', async (paper, name) => {
    const html = await report([waves], { paper });
    expect([
      html.includes(`@page { size: ${name}; margin`),
      html.includes(`@page landscape { size: ${name} landscape; }`),
    ]).toEqual([true, true]);
  });

  it('has the footer on every page and its number, as text that cannot leave the style sheet', async () => {
    const html = await report([findings], { footer: 'a</style>"\\}ü' });
    expect([
      html.includes('@bottom-left { content: "a\\3c \\2f style\\3e \\22 \\5c \\7d \\fc "'),
      html.includes('content: counter(page) " / " counter(pages)'),
      html.split('</style>').length,
    ]).toEqual([true, true, 2]);
  });
});

describe('any text of a report', () => {
  it('makes no markup', async () => {
    const partOf = (text: string): PrintedPart => ({ id: 'findings', title: text, blocks: blocksOf(text) });
    const tags = async (text: string): Promise<readonly string[]> =>
      tagsOf(await report([partOf(text), partOf(text), partOf(text)], { title: text, footer: text, contents: text }));
    const expected = await tags('x');
    const hostile = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom(...markup));
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const line = text.replace(/\n/g, '');
        expect(await tags(line === '' ? 'x' : line)).toEqual(expected);
      }),
    );
  });
});

const markup = ['<b>', '</table>', '"><svg onload=1>', "' x='", '&lt;', '<!--', ']]>', '</main>', '<', '>'];

function blocksOf(text: string): readonly PlainBlock[] {
  return [
    heading(2, text),
    paragraph([text, { strong: text }, { code: text }, { box: text }, { mark: 'done', state: text }]),
    { kind: 'warning', text, label: text },
    { kind: 'list', isOrdered: true, items: [text] },
    ...table([{ title: text, kind: 'head' }, text], [[text, text.length > 40 ? 'x' : `${text} and more words`]], text),
    { kind: 'code', text },
    { kind: 'band', facts: [{ label: text, value: text }] },
    { kind: 'figures', figures: [{ label: text, value: text, note: text, mark: 'done' }] },
    {
      ...{ kind: 'bars', title: text, heads: { label: text, words: text }, legend: [{ fill: 'solid', text }] },
      bars: [{ label: text, words: text, parts: [{ fill: 'solid', value: 1 }] }],
    },
    { kind: 'section', isLandscape: false, blocks: [heading(3, text)] },
  ];
}

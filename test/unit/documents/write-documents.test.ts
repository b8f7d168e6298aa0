import { describe, expect, it } from 'vitest';
import {
  type Block,
  bullets,
  type Document,
  heading,
  numbered,
  paragraph,
  showText,
  table,
} from '../../../core/documents/document.ts';
import { writeHtml } from '../../../core/documents/write-html.ts';
import { writeMarkdown } from '../../../core/documents/write-markdown.ts';

const blocks: readonly Block[] = [
  heading(2, 'A & B'),
  paragraph(['Run ', { code: 'a | b' }, ' <now>']),
  { kind: 'warning', text: 'careful' },
  ...bullets(['- one', '1. two', '*three*']),
  ...numbered(['first', 'second']),
  ...table(
    ['Name', 'Code'],
    [
      ['x|y\nz', [{ code: 'p | q\nr' }]],
      ['2014-04-01', ''],
    ],
  ),
  { kind: 'code', text: 'a\n```\nb' },
  { kind: 'page' },
];
const sample: Document = { title: 'T_1', blocks };

describe('the Markdown of blocks', () => {
  it('is each block in its form, with text escaped', () => {
    expect(writeMarkdown(sample)).toBe(
      [
        '# T\\_1',
        '## A \\& B',
        'Run `a | b` \\<now>',
        '> **Warning:** careful',
        '- \\- one\n- 1\\. two\n- \\*three\\*',
        '1. first\n2. second',
        '| Name | Code |\n| --- | --- |\n| x\\|y<br>z | `p \\| q`<br>`r` |\n| 2014-04-01 |  |',
        '````text\na\n```\nb\n````',
        '---\n',
      ].join('\n\n'),
    );
  });

  it.each([
    ['a`b', '``a`b``'],
    ['`a', '`` `a ``'],
    ['``', '``` `` ```'],
    ['', ''],
  ])('fences the code %j', (code, span) => {
    expect(writeMarkdown({ title: 't', blocks: [paragraph([{ code }, '.'])] })).toBe(`# t\n\n${span}.\n`);
  });
});

describe('the HTML of blocks', () => {
  it('is each block in its form, with text escaped', () => {
    const html = writeHtml(sample, 'foot & note');
    expect(html.slice(html.indexOf('<main>'), html.indexOf('</body>'))).toBe(
      [
        '<main>',
        '<h1>T_1</h1>',
        '<h2>A &amp; B</h2>',
        '<p>Run <code>a | b</code> &lt;now&gt;</p>',
        '<p class="warning"><strong>Warning:</strong> careful</p>',
        '<ul>\n<li>- one</li>\n<li>1. two</li>\n<li>*three*</li>\n</ul>',
        '<ol>\n<li>first</li>\n<li>second</li>\n</ol>',
        '<table>',
        '<thead><tr><th scope="col">Name</th><th scope="col">Code</th></tr></thead>',
        '<tbody>',
        '<tr><td>x|y<br>z</td><td><code>p | q</code><br><code>r</code></td></tr>',
        '<tr><td class="short">2014-04-01</td><td></td></tr>',
        '</tbody>',
        '</table>',
        '<pre>a\n```\nb</pre>',
        '<hr class="page">',
        '</main>',
        '<footer>foot &amp; note</footer>',
        '',
      ].join('\n'),
    );
  });
});

describe('the foot of a printed page', () => {
  it('is text in the style sheet, and cannot end it', () => {
    const html = writeHtml({ title: 't', blocks: [] }, 'a</style>"\\}ü');
    expect([/@bottom-left \{ content: (.*?); font/.exec(html)?.[1], html.split('</style>').length]).toEqual([
      '"a\\3c \\2f style\\3e \\22 \\5c \\7d \\fc "',
      2,
    ]);
  });
});

describe('text that is shown', () => {
  it.each([
    ['plain Ærø 東京 😀', 'plain Ærø 東京 😀'],
    ['\u001b[31m', '\\u001b[31m'],
    ['\u202eabc\u2069', '\\u202eabc\\u2069'],
    ['zero\u200bwidth\ufeff', 'zero\\u200bwidth\\ufeff'],
    ['\ud83d', '\\ud83d'],
    ['line\u2028', 'line\\u2028'],
  ])('%j is %j', (text, shown) => {
    expect(showText(text)).toBe(shown);
  });
});

describe('a list or table without content', () => {
  it('is no block at all', () => {
    expect([bullets([]), numbered([]), table(['a'], [])]).toEqual([[], [], []]);
  });
});

import { describe, expect, it } from 'vitest';
import { heading, type PlainBlock, paragraph, table, together } from '../../../core/documents/document.ts';
import { writeHtmlBlock } from '../../../core/documents/html-blocks.ts';
import { writeMarkdown } from '../../../core/documents/write-markdown.ts';

function markdown(block: PlainBlock): string {
  return writeMarkdown({ title: 't', blocks: [block] })
    .slice('# t\n\n'.length)
    .trimEnd();
}

const band: PlainBlock = { kind: 'band', facts: [{ label: 'As of', value: '14 Mar <2014>' }] };

const figures: PlainBlock = {
  kind: 'figures',
  figures: [
    { label: 'Users', value: '18', note: 'of 40', mark: null },
    { label: 'Done', value: '7', note: null, mark: 'done' },
  ],
};

const bars: PlainBlock = {
  kind: 'bars',
  title: 'By site',
  heads: { label: 'Site', words: 'Users' },
  legend: [{ fill: 'solid', text: 'done' }],
  bars: [
    {
      label: 'Oslo',
      parts: [
        { fill: 'solid', value: 1 },
        { fill: 'light', value: 0 },
        { fill: 'dotted', value: 3 },
      ],
      words: '1 of 4',
    },
    { label: 'Bergen', parts: [{ fill: 'solid', value: 2 }], words: '2 of 2' },
  ],
};

describe('the HTML of what reports have', () => {
  it('has labels and values as a list of terms', () => {
    expect([writeHtmlBlock(band), writeHtmlBlock(figures)]).toEqual([
      '<dl class="band"><div><dt>As of</dt><dd>14 Mar &lt;2014&gt;</dd></div></dl>',
      [
        '<dl class="figures">',
        '<div><dt>Users</dt><dd>18</dd><dd class="note">of 40</dd></div>',
        '<div><dt><span class="state"><svg class="mark done" viewBox="0 0 16 16" aria-hidden="true"><use href="#mark-done"></use></svg> Done</span></dt><dd>7</dd></div>',
        '</dl>',
      ].join('\n'),
    ]);
  });

  it('draws the parts of a bar one after the other, on one scale, without empty ones', () => {
    const rects = [...writeHtmlBlock(bars).matchAll(/<rect class="(\w+)" x="([\d.]+)%" width="([\d.]+)%"/g)];
    expect(rects.map(([, fill, x, width]) => [fill, x, width])).toEqual([
      ['solid', '0.00', '25.00'],
      ['dotted', '25.00', '75.00'],
      ['solid', '0.00', '50.00'],
    ]);
  });

  it('has bars as a table: what each is about, and its words beside it', () => {
    const html = writeHtmlBlock(bars).replace(/<svg class="\w+".*?<\/svg>/g, '');
    expect(html).toBe(
      [
        '<figure class="bars">',
        '<figcaption>By site</figcaption>',
        '<table>',
        '<thead><tr><th scope="col">Site</th><td></td><th scope="col">Users</th></tr></thead>',
        '<tbody>',
        '<tr><th scope="row">Oslo</th><td></td><td>1 of 4</td></tr>',
        '<tr><th scope="row">Bergen</th><td></td><td>2 of 2</td></tr>',
        '</tbody>',
        '</table>',
        '<ul class="legend"><li> done</li></ul>',
        '</figure>',
      ].join('\n'),
    );
  });

  it('draws bars of nobody without dividing by nothing', () => {
    const none: PlainBlock = { ...bars, bars: [{ label: 'a', parts: [{ fill: 'solid', value: 0 }], words: 'none' }] };
    expect(writeHtmlBlock(none)).not.toMatch(/NaN|Infinity/);
  });

  it('tells the kinds of columns apart, and has the row under its head', () => {
    const kinds = ['head', 'text', 'wide', 'narrow', 'number', 'box', 'field'] as const;
    const columns = kinds.map((kind) => ({ title: kind, kind }));
    const row = ['a', 'b', 'c', 'd', '5', [{ box: '' }], ''];
    const [block] = table(columns, [row], 'left out: 2');
    expect(block === undefined ? '' : writeHtmlBlock(block)).toBe(
      [
        '<table>',
        '<thead><tr><th scope="col">head</th><th scope="col" class="text">text</th><th scope="col" class="wide">wide</th><th scope="col" class="short">narrow</th><th scope="col" class="number">number</th><th scope="col" class="box">box</th><th scope="col" class="field">field</th></tr></thead>',
        '<tbody>',
        '<tr><th scope="row">a</th><td class="text">b</td><td class="wide">c</td><td class="short">d</td><td class="number">5</td><td class="box"><span class="tick"><i class="empty-box"></i></span></td><td class="field"></td></tr>',
        '</tbody>',
        '</table>',
        '<p class="note">left out: 2</p>',
      ].join('\n'),
    );
  });

  it('puts words of a text in their form', () => {
    const text = paragraph([{ strong: 'a & b' }, ' ', { box: 'done' }, ' ', { mark: 'blocked', state: '<blocked>' }]);
    expect(writeHtmlBlock(text)).toBe(
      '<p><strong>a &amp; b</strong> <span class="tick"><i class="empty-box"></i> done</span> <span class="state"><svg class="mark blocked" viewBox="0 0 16 16" aria-hidden="true"><use href="#mark-blocked"></use></svg> &lt;blocked&gt;</span></p>',
    );
  });

  it('keeps together what belongs together, and lowers headings where the document is a part', () => {
    const [block] = together([heading(2, 'a'), paragraph('b')]);
    const section: PlainBlock = { kind: 'section', isLandscape: true, blocks: block === undefined ? [] : [block] };
    expect(writeHtmlBlock(section, 1)).toBe(
      '<section class="sheet landscape">\n<div class="together">\n<h3>a</h3>\n<p>b</p>\n</div>\n</section>',
    );
  });

  it('names a warning as it is told to', () => {
    expect([
      writeHtmlBlock({ kind: 'warning', text: 'x' }),
      writeHtmlBlock({ kind: 'warning', text: 'x', label: 'Abgelaufen' }),
    ]).toEqual([
      '<p class="warning"><strong>Warning:</strong> x</p>',
      '<p class="warning"><strong>Abgelaufen:</strong> x</p>',
    ]);
  });
});

describe('the Markdown of what reports have', () => {
  it('says each in words', () => {
    const [boxes] = table(
      [
        { title: 'Done', kind: 'box' },
        { title: 'Users', kind: 'number' },
      ],
      [[[{ box: '' }], '5']],
      'all',
    );
    const blocks: readonly PlainBlock[] = [
      band,
      figures,
      bars,
      ...(boxes === undefined ? [] : [boxes]),
      {
        kind: 'section',
        isLandscape: false,
        blocks: together([heading(2, 'a'), paragraph([{ strong: 'b' }, { box: 'c' }])]),
      },
      paragraph([{ mark: 'done', state: 'done_' }]),
      { kind: 'warning', text: 'x', label: 'Paused' },
    ];
    expect(blocks.map(markdown)).toEqual([
      '- **As of:** 14 Mar \\<2014>',
      '- **Users:** 18 (of 40)\n- **Done:** 7',
      'By site\n\n- **Oslo:** 1 of 4\n- **Bergen:** 2 of 2',
      '| Done | Users |\n| --- | ---: |\n| ☐ | 5 |\n\nall',
      '## a\n\n**b**☐ c',
      'done\\_',
      '> **Paused:** x',
    ]);
  });
});

describe('what stays together', () => {
  it('is nothing where there is nothing', () => {
    expect(together([])).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildRunbook } from '../../../core/runbook/build-runbook.ts';
import type { RunbookInput } from '../../../core/runbook/runbook-input.ts';
import { headOfficeRunbook } from '../../factories/headoffice-runbook.ts';
import { hostileTexts, namedRunbook } from '../../factories/named-runbook.ts';
import { nordwindRunbook } from '../../factories/nordwind-runbook.ts';
import { contentOf } from '../../factories/powershell-commands.ts';

describe('the order of the document', () => {
  const parts = [
    'Load balancer and ports',
    'DNS',
    'Array',
    'Databases',
    'Autodiscover',
    'Stop making old profiles',
    'Pilot and waves',
    'Applications',
    'Evidence',
    'Retirement',
  ];

  it.each([
    ['Oslo', parts],
    ['Bergen', parts.filter((part) => part !== 'Applications')],
    [
      'Tromso',
      ['Load balancer and ports', 'DNS', 'Autodiscover', 'Stop making old profiles', 'Pilot and waves', 'Evidence'],
    ],
  ])('of %s is balancer, DNS, array, databases, Autodiscover, profiles', (site, expected) => {
    expect(partsOf(markdownOf(nordwindRunbook()), site)).toEqual(expected);
  });

  it('does not depend on the order in which the plan lists its steps', () => {
    const input = nordwindRunbook();
    const sites = input.plan.sites.map((site) => ({ ...site, steps: [...site.steps].reverse() }));
    expect(partsOf(markdownOf({ ...input, plan: { ...input.plan, sites } }), 'Oslo')).toEqual(parts);
  });

  it('has the pilot database and its gate before the others', () => {
    const text = markdownOf(nordwindRunbook());
    const places = [
      '| ☐ | MDB-OSL-02 |',
      'The pilot database reads the array',
      '| ☐ | MDB-OSL-03 |',
      'Every database of the tables above',
    ];
    const found = places.map((place) => text.indexOf(place));
    expect(found).toEqual([...found].sort((a, b) => a - b).filter((at) => at > 0));
  });

  it('ends every part with a gate to sign', () => {
    const text = markdownOf(nordwindRunbook());
    const headings = [...text.matchAll(/^### (?:Oslo|Bergen|Tromso) \d+: /gm)].length;
    // The databases of Oslo and of Bergen have one more, after the pilot.
    expect([...text.matchAll(/^\| Gate: go on only when \|/gm)].length).toBe(headings + 2);
  });
});

describe('the document says', () => {
  const text = markdownOf(nordwindRunbook());

  it.each([
    ['where it comes from', '| Plan | `5f0c3a1be2d44c0f` |'],
    ['how old the inventory is', '| Inventory as of | 2014-03-14 |'],
    ['who may not be repaired', '| jmoe | Jonas Moe | Works today; frozen until MDB-OSL-02 is rebound. |'],
    ['who is in no wave, and why', '### Find out what the profile names (1)'],
    ['what was accepted, by whom and until when', '| split DNS | network | 2014-12-31 |'],
    [
      'when a wave is, and how much it takes',
      '| 1 | Oslo pilot | Oslo | 2014-04-07 | 2014-04-07 | M1 repair the account | 2 | 2 | 40 | 1200 |',
    ],
    ['who is in a wave', '| ☐ | abrekke | Åse Brekke-Øyen | abrekke@nordwind.example | Outlook 2007 | WS-3 |  |'],
    [
      'what a rollback leaves',
      '| MDB-OSL-05 | OSL-CAS00.corp.nordwind.local | the old value names no server and no array of this organization |',
    ],
    ['what a rollback cannot do', '- Profiles that were moved stay on the array.'],
    ['what never to do', '- Never rebind all databases with one pipeline'],
    ['which wish was refused', '| jmoe | R6 | REBIND\\_ONLY: frozen until the rebind is verified. |'],
  ])('%s', (_what, words) => {
    expect(text).toContain(words);
  });

  it('that blockers stop a site', () => {
    expect(markdownOf(headOfficeRunbook())).toContain(
      '> **Warning:** The site has open blockers. Nothing of it is dated, and its scripts stop until they are closed.\n\n- F11 BranchOffice:',
    );
  });

  it('what became of a step', () => {
    const input = namedRunbook();
    const sites = input.plan.sites.map((site) => ({
      ...site,
      steps: site.steps.map((step) => ({
        ...step,
        mark: { status: 'done' as const, by: 'Ola', at: '2014-04-02T20:00:00', note: null },
      })),
    }));
    expect(markdownOf({ ...input, plan: { ...input.plan, sites } })).toContain('done, Ola, 2014-04-02T20:00:00');
  });

  it('somebody whom nobody knows by the alias alone', () => {
    expect(markdownOf({ ...namedRunbook(), people: new Map() })).toContain('| ☐ | Kim |  |  | not known |  |');
  });
});

describe('the two forms', () => {
  it.each(['runbook', 'method-cards'])('of %s say the same', (name) => {
    const files = buildRunbook(nordwindRunbook());
    expect(wordsOfHtml(contentOf(files, `${name}.html`))).toEqual(wordsOfMarkdown(contentOf(files, `${name}.md`)));
  });
});

describe('the HTML', () => {
  it('has no tag, no link and no script that a name could have made', () => {
    const plain = tagsOf(htmlOf(namedRunbook()));
    const odd = hostileTexts.filter((text) => {
      const hostile = {
        project: text,
        site: text,
        array: text,
        databases: [text, `${text}2`],
        person: text,
        servers: [text, `${text}2`],
      };
      return tagsOf(htmlOf(namedRunbook(hostile))).join() !== plain.join();
    });
    expect(odd).toEqual([]);
  });

  it('shows marks that turn the writing direction instead of obeying them', () => {
    const html = htmlOf(namedRunbook({ person: '\u202eevil' }));
    expect([html.includes('\\u202eevil'), html.includes('\u202e')]).toEqual([true, false]);
  });

  it('is complete and fit for paper', () => {
    const html = htmlOf(nordwindRunbook());
    expect([
      html.startsWith('<!DOCTYPE html>\n<html lang="en">'),
      html.endsWith('</html>\n'),
      /@media print/.test(html),
      /@page/.test(html),
    ]).toEqual([true, true, true, true]);
  });
});

describe('the Markdown', () => {
  it('has as many cells in a row as its table has columns, whatever the names', () => {
    const name = fc.oneof(
      fc.constantFrom(...hostileTexts),
      fc.string({ minLength: 1 }).map((text) => text.replace(/\p{Cc}/gu, '')),
    );
    fc.assert(
      fc.property(name, name, (first, second) => {
        const text = markdownOf(
          namedRunbook({ project: first, site: second, person: first, databases: [`${first}1`, `${first}2`] }),
        );
        expect(unevenRows(text)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('holds no HTML tag but line breaks, and no link, outside code', () => {
    const texts = hostileTexts.map((text) =>
      withoutCode(markdownOf(namedRunbook({ project: text, site: text, person: text }))),
    );
    expect(texts.flatMap((text) => text.match(/(?<!\\)<(?!br>)[a-z!/][^\n]*|(?<!\\)\]\(/gi) ?? [])).toEqual([]);
  });
});

function markdownOf(input: RunbookInput): string {
  return contentOf(buildRunbook(input), 'runbook.md');
}

function htmlOf(input: RunbookInput): string {
  return contentOf(buildRunbook(input), 'runbook.html');
}

/** The parts of a site's chapter, by their headings. */
function partsOf(text: string, site: string): string[] {
  return [...text.matchAll(/^### (\w+) \d+: (.+)$/gm)]
    .filter(([, name]) => name === site)
    .map(([, , title = '']) => title);
}

function withoutCode(markdown: string): string {
  const spans = markdown.replace(/^(`{3,})text\n[\s\S]*?\n\1$/gm, 'CODE');
  return spans.replace(/(?<![\\`])(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, 'CODE');
}

/** The tags of a page; whether a cell is short depends on its text. */
function tagsOf(html: string): string[] {
  return [...html.replaceAll('<td class="short">', '<td>').matchAll(/<\/?[a-z!][^>]*>/gi)].map(([tag]) => tag);
}

/** The rows of tables whose number of cells is not that of the row above; a bar after a backslash is text. */
function unevenRows(text: string): string[] {
  const cells = (line: string) => line.replace(/\\[\\|]/g, '').split('|').length;
  const lines = text.split('\n');
  return lines.filter((line, i) => {
    const above = lines[i - 1];
    return line.startsWith('|') && above?.startsWith('|') === true && cells(line) !== cells(above);
  });
}

/** The words of a page, in order, without markup. */
function wordsOfHtml(html: string): string[] {
  const body = html.slice(html.indexOf('<main>'), html.indexOf('</main>'));
  const text = body
    .replace(/<[^>]+>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/[|*`]/g, ' ');
  return text.split(/\s+/).filter((word) => word !== '' && word !== '#');
}

function wordsOfMarkdown(markdown: string): string[] {
  const text = markdown
    .replace(/^---$/gm, ' ')
    .replace(/^`{3,}(?:text)?$/gm, ' ')
    .replace(/^\|(?: --- \|)+$/gm, ' ')
    .replace(/^(?:#+|-|\d+\.|>) /gm, '')
    .replace(/<br>/g, ' ')
    .replace(/(?<!\\)[|*`]/g, ' ')
    .replace(/\\([\\`*_[\]<>|~&#])/g, '$1');
  return text.split(/\s+/).filter((word) => word !== '' && word !== '#');
}

import { describe, expect, it } from 'vitest';
import { writeMarkdown } from '../../../core/documents/write-markdown.ts';
import { buildRunbook, buildRunbookTexts } from '../../../core/runbook/build-runbook.ts';
import { gatesOf, runbookParts, stepsIn } from '../../../core/runbook/runbook-parts.ts';
import { headOfficeRunbook } from '../../factories/headoffice-runbook.ts';
import { nordwindRunbook } from '../../factories/nordwind-runbook.ts';

const inputs = [nordwindRunbook(), headOfficeRunbook()];

function partsOf(input = nordwindRunbook()) {
  return runbookParts(buildRunbookTexts(input), input.plan);
}

function blocksOf(id: string) {
  const part = partsOf().find((known) => known.id === id);
  return part?.text.kind === 'document' ? part.text.blocks : [];
}

describe('the parts of a runbook', () => {
  it.each(inputs)('hold the same text as the files', (input) => {
    const texts = buildRunbookTexts(input);
    const parts = runbookParts(texts, input.plan);
    const document = (title: string, file: string): string => {
      const own = parts.filter((part) => part.file === file);
      return writeMarkdown({ title, blocks: own.flatMap(({ text }) => (text.kind === 'document' ? text.blocks : [])) });
    };
    const files = parts.flatMap(({ file, text }) => (text.kind === 'file' ? [[file, text.content]] : []));
    const written = buildRunbook(input).filter(({ path }) => !path.endsWith('.html'));
    expect([
      ['runbook.md', document(texts.runbook.title, 'runbook.md')],
      ['method-cards.md', document(texts.cards.title, 'method-cards.md')],
      ...files,
    ]).toEqual(written.map(({ path, content }) => [path, content]));
  });

  it('have ids of their own, also where two titles are alike', () => {
    const input = nordwindRunbook();
    const sites = input.plan.sites.map((site, i) => ({ ...site, site: i === 0 ? 'Oslo' : `oslo${'!'.repeat(i)}` }));
    const ids = partsOf({ ...input, plan: { ...input.plan, sites } }).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('begin with the facts and have a chapter per site', () => {
    const chapters = partsOf().filter(({ kind }) => kind === 'chapter');
    expect([chapters[0]?.id, chapters.filter(({ site }) => site !== null).map(({ id, site }) => [id, site])]).toEqual([
      'runbook:facts-and-approval',
      [
        ['runbook:site-oslo', 'Oslo'],
        ['runbook:site-bergen', 'Bergen'],
        ['runbook:site-tromso', 'Tromso'],
      ],
    ]);
  });

  it('pair every script that changes something with its way back', () => {
    const parts = partsOf();
    const pairs = parts.filter(({ kind, twin }) => kind === 'script' && twin !== null);
    const back = pairs.map(({ twin }) => parts.find(({ id }) => id === twin));
    expect(back.map((part) => [part?.kind, part?.twin])).toEqual(pairs.map(({ id }) => ['rollback', id]));
  });

  it('say how far each gate is', () => {
    const { plan } = nordwindRunbook();
    const mark = { status: 'verified', by: 'kn', at: '2014-04-02T20:00:00Z', note: null } as const;
    const sites = plan.sites.map((site) => ({
      ...site,
      steps: site.steps.map((step) => ({
        ...step,
        mark:
          step.target === 'MDB-OSL-02'
            ? mark
            : step.target === 'MDB-OSL-03'
              ? { ...mark, status: 'done' as const }
              : null,
      })),
    }));
    const gates = gatesOf(blocksOf('runbook:site-oslo'), { ...plan, sites });
    expect(gates.find(({ title }) => title.includes('Databases'))).toEqual({
      title: 'Oslo 4: Databases',
      steps: 5,
      done: 2,
      verified: 1,
    });
  });

  it('have every step of the plan exactly once', () => {
    const { plan } = nordwindRunbook();
    const shown = partsOf().flatMap(({ text }) => (text.kind === 'document' ? stepsIn(text.blocks, plan) : []));
    const all = plan.sites.flatMap(({ steps }) => steps);
    expect(shown.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
  });
});

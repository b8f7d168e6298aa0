import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createCancelSource } from '../../../../core/api/jobs.ts';
import { reportParts } from '../../../../core/reports/report-kinds.ts';
import { AppError } from '../../../../core/shared/app-error.ts';
import { type PrintRequest, reportHtml } from '../../../../main/services/reports/report-html.ts';
import { useNordwindClient } from '../../../factories/nordwind-client.ts';
import { nordwindFacts, planNordwind } from '../../../factories/nordwind-report.ts';

const { nordwind } = useNordwindClient('2014-03-14T09:30:00');
const golden = join(import.meta.dirname, '../../../golden/reports/nordwind.html');
const mustUpdate = process.env.UPDATE_GOLDEN === '1';
const whole = { paper: 'a4', parts: null, site: null, wave: null } as const;

/** The report without the version of the program, which changes with every release. */
async function written(locale = 'en-GB', request: Partial<PrintRequest> = {}): Promise<string> {
  const facts = nordwindFacts(nordwind().project(), locale);
  const { signal } = createCancelSource();
  const html = await reportHtml(facts, { ...whole, ...request }, { signal, progress: () => {} });
  return html.replace(/Caskade \d+\.\d+\.\d+/g, 'Caskade');
}

function idsOf(html: string): readonly string[] {
  return [...html.matchAll(/<section class="part" id="(\w+)">/g)].map(([, id]) => id ?? '');
}

describe('the printed report of a project with a plan', () => {
  beforeEach(() => planNordwind(nordwind().client));

  it('is as it was reviewed (UPDATE_GOLDEN=1 writes it anew)', async () => {
    const html = await written();
    if (mustUpdate) {
      mkdirSync(dirname(golden), { recursive: true });
      writeFileSync(golden, html);
    }
    expect(html).toBe(readFileSync(golden, 'utf8'));
  });

  it('has every part in its order, headings without a gap, and a scope for every head of a table', async () => {
    const html = await written();
    const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    const gaps = levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1);
    const heads = [...html.matchAll(/<th(?![a-z])[^>]*>/g)].map(([tag]) => tag);
    expect({
      parts: idsOf(html),
      titles: levels.filter((level) => level === 1).length,
      gaps,
      heads: heads.filter((tag) => !/ scope="(?:col|row)"/.test(tag)),
      ids: [...html.matchAll(/ href="#([\w-]+)"/g)].filter(([, id]) => !html.includes(` id="${id}"`)),
    }).toEqual({ parts: reportParts, titles: 1, gaps: [], heads: [], ids: [] });
  });

  it('has the chosen parts alone, in the order of the whole', async () => {
    expect(idsOf(await written('en-GB', { parts: ['servers', 'summary'] }))).toEqual(['summary', 'servers']);
  });

  it('has the one site, and the one wave', async () => {
    const { waves } = await nordwind().client.call('plan.waves', {});
    const wave = waves.findLast(({ site }) => site === 'Bergen')?.number ?? 0;
    const html = await written('en-GB', { parts: ['sites', 'waves'], site: 'bergen', wave });
    const titles = [...html.matchAll(/<h2>([^<]*)<\/h2>/g)].map(([, title]) => title);
    expect(titles).toEqual(['Site Bergen', expect.stringMatching(new RegExp(`^Wave ${wave}: `))]);
  });

  it('has the waves of the one site', async () => {
    const html = await written('en-GB', { parts: ['waves'], site: 'bergen' });
    const numbers = [...html.matchAll(/<h2>Wave (\d+): /g)].map(([, number]) => Number(number));
    const { waves } = await nordwind().client.call('plan.waves', {});
    expect(numbers).toEqual(waves.flatMap(({ number, site }) => (site === 'Bergen' ? [number] : [])));
  });

  it('speaks German', async () => {
    const html = await written('de-DE', { parts: ['summary'] });
    expect([html.includes('<html lang="de">'), /<h1 class="title">([^<]*)</.exec(html)?.[1]]).toEqual([
      true,
      'Zusammenfassung für die Leitung',
    ]);
  });
});

describe('the printed report of a project without a plan', () => {
  it('has the parts that need none', async () => {
    expect(idsOf(await written())).toEqual(['summary', 'findings', 'stragglers', 'servers', 'exceptions']);
  });

  it('fails for a part that needs one, before anything is written', async () => {
    let thrown: unknown = null;
    try {
      await written('en-GB', { parts: ['waves'] });
    } catch (error) {
      thrown = error;
    }
    expect(thrown instanceof AppError ? thrown.code : thrown).toBe('plan-missing');
  });
});

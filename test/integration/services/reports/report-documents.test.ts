import { beforeEach, describe, expect, it } from 'vitest';
import type { ReportDocument } from '../../../../core/api/report-report.ts';
import { type ReportPart, reportParts } from '../../../../core/reports/report-kinds.ts';
import { AppError } from '../../../../core/shared/app-error.ts';
import { linesOf } from '../../../factories/document-text.ts';
import { useNordwindClient } from '../../../factories/nordwind-client.ts';
import { planNordwind } from '../../../factories/nordwind-report.ts';

const { nordwind } = useNordwindClient('2014-03-14T09:30:00');

type Choice = { readonly site?: string; readonly wave?: number; readonly most?: number; readonly asOf?: string };

function read(part: ReportPart, { site, wave, most, asOf }: Choice = {}): Promise<ReportDocument> {
  const rest = { site: site ?? null, wave: wave ?? null, most: most ?? null };
  return nordwind().client.call('report.read', { part, locale: 'en-GB', asOf: asOf ?? '2014-03-14', ...rest });
}

async function linesIn(part: ReportPart, choice: Choice = {}): Promise<readonly string[]> {
  const { document } = await read(part, choice);
  return linesOf(document.blocks.flatMap((block) => (block.kind === 'step' ? block.blocks : [block])));
}

async function refusalOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'none',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );
}

describe('the parts of a report without a plan', () => {
  it('say what is missing, and fail with it', async () => {
    const { parts } = await nordwind().client.call('report.describe', { locale: 'en-GB', asOf: '2014-03-14' });
    const missing = parts.filter((part) => part.missing !== null).map(({ part }) => part);
    const refused = await Promise.all(reportParts.map((part) => refusalOf(read(part))));
    expect([missing, reportParts.filter((_, i) => refused[i] === 'plan-missing')]).toEqual([
      ['sites', 'waves', 'methods'],
      ['sites', 'waves', 'methods'],
    ]);
  });
});

describe('the parts of a report', () => {
  beforeEach(() => planNordwind(nordwind().client));

  it('count as the pages do', async () => {
    const { client } = nordwind();
    const { answer } = await client.call('overview', { asOf: '2014-03-14' });
    const { findings } = await client.call('findings.work', { asOf: '2014-03-14' });
    const lines = await linesIn('summary');
    const open = findings.filter(({ severity, accepted }) => severity === 'high' && accepted === null).length;
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.stringContaining(`- **Depend on an individual server:** ${answer.users.count} (`),
        `- **Users in scope:** ${answer.inScope.count}`,
        expect.stringContaining(`High: **${open}**`),
      ]),
    );
  });

  it('leave rows out where that is asked for, and say how many', async () => {
    const { document, rowsLeftOut } = await read('waves', { most: 1 });
    const all = await read('waves');
    const people = all.document.blocks.flatMap((block) =>
      block.kind === 'section' ? block.blocks.filter(({ kind }) => kind === 'table') : [],
    );
    const rows = document.blocks.flatMap((block) => (block.kind === 'section' ? block.blocks : []));
    expect({
      none: all.rowsLeftOut,
      isCounted: rowsLeftOut > 0 && people.length > 0,
      longest: Math.max(
        ...rows.map((block) => (block.kind === 'table' && block.note !== undefined ? block.rows.length : 0)),
      ),
      isSaid: linesOf(rows).some((line) => /\d+ more rows? (?:is|are) left out here\.$/.test(line)),
    }).toEqual({ none: 0, isCounted: true, longest: 1, isSaid: true });
  });

  it.each([
    ['sites', { site: 'Atlantis' }],
    ['waves', { wave: 999 }],
  ] as const)('fail where the %s have no such one', async (part, choice) => {
    expect(await refusalOf(read(part, choice))).toBe('not-found');
  });

  it('have cards for the versions in use alone', async () => {
    const { outlook } = await nordwind().client.call('overview', { asOf: '2014-03-14' });
    const lines = await linesIn('methods');
    const cards = lines.flatMap((line) => /^## Outlook (\d+)/.exec(line)?.[1] ?? []);
    const used = ['2003', '2007', '2010', '2013', '2016'].filter((year) =>
      outlook.some((line) => line.outlook === year && line.users.count > 0),
    );
    expect(cards).toEqual(used);
  });

  it('name stragglers with their age once their wave is over', async () => {
    const lines = await linesIn('stragglers', { asOf: '2014-06-30' });
    const { waves } = await nordwind().client.call('tracking.progress', { asOf: '2014-06-30' });
    const open = waves.filter(({ end }) => end < '2014-06-30').reduce((sum, wave) => sum + wave.open, 0);
    const rows = lines.filter((line) => /^\| \d+ \| /.test(line));
    expect([open > 0, rows.length, lines]).toEqual([
      true,
      open,
      expect.arrayContaining([expect.stringMatching(/^- \*\*Late people:\*\* \d+ \(up to \d+ days\)$/)]),
    ]);
  });

  it('mark what has expired among the exceptions', async () => {
    const lines = await linesIn('exceptions');
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^\| F37 \| .* \| kiosks \| workplace \| expired 28 Feb 2014 \|$/),
        expect.stringMatching(/^\| F31 \| .* \| maintenance \| messaging \| 31 Dec 2014 \|$/),
        '| OSL-CAS01 | witness of DAG1 | lead |',
      ]),
    );
  });

  it('say who did a step, when, and what proves it', async () => {
    const { client } = nordwind();
    const { sites } = await client.call('plan.get', {});
    const step = sites.flatMap((site) => site.steps).find(({ kind }) => kind === 'load-balancer')?.id ?? '';
    const said = { status: 'done', by: 'Kari', note: 'ticket 4711', evidence: null, despite: null } as const;
    await client.call('plan.markSteps', { ...said, steps: [step] });
    const lines = await linesIn('sites');
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^\| .*Load balancer.* \| Done \| Kari<br>14 Mar 2014.* \| ticket 4711 \|$/),
      ]),
    );
  });
});

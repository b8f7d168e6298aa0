import { beforeEach, describe, expect, it } from 'vitest';
import { createCancelSource } from '../../core/api/jobs.ts';
import type { Overview } from '../../core/api/overview-report.ts';
import type { ProgressCounts, WaveProgress } from '../../core/api/tracking-report.ts';
import { partsInScope } from '../../core/classification/answer-part.ts';
import { writeReportHtml } from '../../core/documents/write-report-html.ts';
import { managementSummary, type SummaryFacts } from '../../core/reports/documents/management-summary.ts';
import { bandOf } from '../../core/reports/documents/part-frame.ts';
import { papers } from '../../core/reports/report-kinds.ts';
import type { ReportStamp } from '../../core/reports/report-stamp.ts';
import { reportHtml } from '../../main/services/reports/report-html.ts';
import { english, german } from '../factories/document-text.ts';
import { workFinding } from '../factories/example-finding-work.ts';
import { useNordwindClient } from '../factories/nordwind-client.ts';
import { nordwindFacts, planNordwind } from '../factories/nordwind-report.ts';
import { type ReadPdf, readPdf } from '../factories/pdf-text.ts';
import { useTemporaryFolder } from '../factories/temporary-folder.ts';
import { usePrinter } from './use-printer.ts';

const { isMissing, printer } = usePrinter();
const folder = useTemporaryFolder();
const { nordwind } = useNordwindClient('2014-03-14T09:30:00');
const never = createCancelSource().signal;

beforeEach(({ skip }) => {
  if (isMissing()) skip('no browser');
});

async function print(html: string): Promise<ReadPdf> {
  return readPdf(await printer(folder()).print(html, never));
}

const choices = papers.flatMap((paper) => [english, german].map((words) => ({ paper, words, locale: words.locale })));

/** Nobody cancels, and nobody wants to know how far it is. */
const inSilence = { signal: never, progress: () => {} };

describe('the management summary on paper', () => {
  it.each(choices)('is one page of $paper in $locale', async ({ paper, words }) => {
    await planNordwind(nordwind().client);
    const facts = nordwindFacts(nordwind().project(), words.locale);
    const { pages } = await print(
      await reportHtml(facts, { paper, parts: ['summary'], site: null, wave: null }, inSilence),
    );
    expect(pages).toEqual([expect.stringMatching(/1 \/ 1/)]);
  });

  it.each(choices)('is one page of $paper in $locale however much there is to say', async ({ paper, words }) => {
    const blocks = [bandOf(longStamp, words), ...managementSummary(muchToSay(), words)];
    const pieces = await writeReportHtml({
      ...{ title: 'x', language: words.language, paper, footer: 'foot', contents: '', facts: [] },
      parts: [{ id: 'summary', title: words.say('Management summary'), blocks }],
    });
    const { pages } = await print(pieces.join('\n'));
    expect(pages).toEqual([expect.stringMatching(/1 \/ 1/)]);
  });
});

describe('the whole report on paper', () => {
  it('has its foot on every page, and the sheets of waves on their long side', async () => {
    await planNordwind(nordwind().client);
    const facts = nordwindFacts(nordwind().project(), 'en-GB');
    const { pages, sizes } = await print(
      await reportHtml(facts, { paper: 'a4', parts: null, site: null, wave: null }, inSilence),
    );
    const foots = pages.filter((text) => text.includes('Nordwind - As of 14 Mar 2014 - Plan No. 1'));
    const numbered = pages.filter((text, i) => text.includes(`${i + 1} / ${pages.length}`));
    const isWide = sizes.map(({ width, height }) => width > height);
    const rosters = pages.map((text) => text.includes('Call back') || text.includes('Wave sheets'));
    expect({
      foots: foots.length,
      numbered: numbered.length,
      upright: sizes.filter((_, i) => !isWide[i]).every(({ width }) => Math.round(width) === 595),
      wide: rosters.filter((isRoster, i) => isRoster && i > 0 && !isWide[i]),
      summary: pages.filter((text) => text.includes('What stands in the way')).length,
    }).toEqual({ foots: pages.length, numbered: pages.length, upright: true, wide: [], summary: 1 });
  });
});

const ruleIds = ['F13', 'F14', 'F15', 'F16', 'F17', 'F18', 'F19'] as const;

const longStamp: ReportStamp = {
  ...{ organization: 'Niederlassungen der Beispiel-Verkehrsbetriebe', asOf: '2014-12-31', at: '2014-12-31T08:00:00Z' },
  ...{ program: 'Caskade 0.1.0', sources: [], plan: { number: 1234, asOf: '2014-12-31', hash: 'f'.repeat(64) } },
};

const counted = (count: number) => ({ count, filter: [] });

/** More of everything than the page names, with names as long as they get. */
function muchToSay(): SummaryFacts {
  const name = (i: number): string => `Niederlassung-Sankt-Gallen-Nord-${i}`;
  const sites = Array.from({ length: 40 }, (_, i) => ({
    site: name(i),
    ...{ users: counted(123_456), depends: counted(98_765) },
    parts: partsInScope.map((part) => ({ part, ...counted(17_636) })),
  }));
  const databases = Array.from({ length: 30 }, (_, i) => `MAILBOX-DATABASE-${name(i)}`);
  const overview: Overview = {
    asOf: '2014-03-14',
    answer: {
      ...{ users: counted(3_950_600), byProfile: counted(3_000_000), byDatabase: counted(2_000_000) },
      ...{ byDatabaseOnly: counted(950_600), inScope: counted(4_938_240), verified: counted(100_000) },
      ...{ exempt: counted(1000), outOfScope: counted(1000) },
    },
    parts: partsInScope.map((part) => ({ part, ...counted(500_000) })),
    ...{ sites, servers: [], outlook: [], evidence: [] },
    next: (['create-array', 'rebind-frozen', 'rebind'] as const).map((kind, i) =>
      kind === 'create-array'
        ? {
            kind,
            site: name(i),
            planned: `outlook.${name(i)}.corp.example.com`,
            depending: 98_000,
            users: counted(98_765),
          }
        : { kind, site: name(i), databases, users: counted(98_765) },
    ),
    confidence: { newest: '2014-03-14', lines: [line('profiles'), line('mailboxes'), line('databases')] },
    changes: [],
  };
  const findings = Array.from({ length: 40 }, (_, i) =>
    workFinding({
      ...{ id: ruleIds[i % ruleIds.length] ?? 'F13', severity: i % 2 === 0 ? 'blocker' : 'high', site: name(i) },
      ...{ subject: `outlook.${name(i)}.corp.example.com` },
      title: 'Members of the array with different versions or service packs',
    }),
  );
  const stopped = sites.map(({ site }) => ({ site, blockers: 12, users: counted(98_765) }));
  return { overview, findings: { findings, stopped }, ...planOf(name) };
}

function line(subject: 'profiles' | 'mailboxes' | 'databases'): Overview['confidence']['lines'][number] {
  const coverage = { known: 4_000_000, of: 4_938_240, missing: counted(938_240) };
  return { subject, rows: 1, newest: '2014-01-01', days: 72, isOld: true, coverage };
}

function planOf(name: (i: number) => string): Pick<SummaryFacts, 'progress' | 'waves' | 'chart'> {
  const counts: ProgressCounts = {
    ...{ people: 4_000_000, reported: 1_000_000, verified: 1_000_000, exempt: 1_000_000, open: 1_000_000 },
    ...{ failed: 0, reverted: 0, unseen: 0, byStatus: {} },
  };
  const paused: WaveProgress = {
    ...{ ...counts, wave: 4711, name: `${name(1)} 99 (M4, Outlook 2003)`, site: name(1) },
    ...{ start: '2014-04-01', end: '2014-04-02', track: 'at-risk', why: '', expected: 0 },
    stop: { judged: 12_345, failures: 2345, isPaused: true, resumed: null },
  };
  const forecast = { from: '2014-11-12', to: '2015-12-31', why: '' };
  return {
    progress: {
      ...{ asOf: '2014-03-14', hasPlan: true, totals: counts, waves: [paused, paused], sites: [] },
      burnDown: { people: 4_000_000, baseline: null, days: [], forecast },
      rules: { stopPercent: 5, unseenDays: 7 },
    },
    waves: {
      ...{ users: 4_000_000, waves: [], unplanned: [{ code: 'no-array' as const, users: 938_240 }] },
      age: { at: '2014-03-14T09:30:00Z', by: null, edits: 0, since: ['imported 3 files'] },
    },
    chart: {
      ...{ start: '2014-11-12', end: '2015-12-31', baseline: { name: 'x', end: '2015-11-30' } },
      blastRadius: { now: 3_950_600, points: [{ date: '2015-12-31', users: 938_240, steps: [] }] },
    },
  };
}

import { describe, expect, it } from 'vitest';
import type { WorkFinding } from '../../../../core/api/finding-work-report.ts';
import type { BaselineReport, PlanHead } from '../../../../core/api/plan-report.ts';
import type { ProgressReport } from '../../../../core/api/tracking-report.ts';
import type { WavesReport } from '../../../../core/api/wave-report.ts';
import type { PageSheet, SheetBlock, SheetChart } from '../../../../core/reports/sheet.ts';
import { type SummaryInput, summaryPage } from '../../../../core/reports/sheets/summary-page.ts';
import { reportWords } from '../../../../core/reports/words/report-words.ts';
import { exampleOverview } from '../../../factories/example-overview.ts';
import { makeHead, makeWaveProgress } from '../../../factories/wave-report.ts';

const english = reportWords('en-GB', 'UTC');
const hash = '7563682d9807'.padEnd(64, '0');

const noPlan: ProgressReport = {
  ...{ asOf: '2014-03-14', hasPlan: false, totals: makeWaveProgress(0), waves: [], sites: [] },
  burnDown: { people: 0, baseline: null, days: [], forecast: null },
  rules: { stopPercent: 5, unseenDays: 7 },
};

const planned: ProgressReport = {
  ...noPlan,
  hasPlan: true,
  totals: makeWaveProgress(0, { people: 10, reported: 3, verified: 4, open: 3, failed: 2, reverted: 1, unseen: 1 }),
  burnDown: {
    ...{ people: 10, baseline: null, days: [] },
    forecast: { from: '2014-05-12', to: '2014-05-30', why: 'Two a day.' },
  },
};

const waves: WavesReport = {
  ...{ asOf: '2014-03-14', start: '2014-03-28', waves: [makeHead(1), makeHead(2)], users: 4 },
  unplanned: [
    { code: 'verify', users: 2 },
    { code: 'frozen', users: 1 },
  ],
  ...{ minutesPerDay: 1200, workingDays: [1], blackouts: [], refused: [] },
  age: { at: '2014-03-14T09:30:00Z', by: null, edits: 0, since: [] },
};

const inForce: PlanHead = {
  ...{ kind: 'working', name: null, at: '2014-03-15T09:30:00Z', by: null, asOf: '2014-03-14', hash },
  totals: { start: '2014-03-28', end: '2014-04-15', users: 4, unplanned: 3, waves: 2, steps: 9, minutes: 12 },
};

const signedOff: BaselineReport = {
  baseline: { ...inForce, kind: 'baseline', name: 'Signed off', hash: 'f'.repeat(64), at: '2014-03-14T09:30:00Z' },
  ...{ inForce, endShiftDays: -1 },
};

function inputOf(over: Partial<SummaryInput> = {}): SummaryInput {
  const stamp = {
    ...{ organization: 'Nordwind', asOf: '2014-03-14', at: '2014-03-17T09:30:00Z', program: 'Caskade 0.1.0' },
    ...{ plan: null, sources: [] },
  };
  return {
    ...{ stamp, overview: exampleOverview, findings: { findings: [], stopped: [] }, progress: noPlan, waves: null },
    ...{ baseline: { baseline: null, inForce: null, endShiftDays: null }, undatedSteps: 0, charts: [] },
    ...over,
  };
}

function plannedInput(over: Partial<SummaryInput> = {}): SummaryInput {
  const { stamp } = inputOf();
  const plan = { number: 3, asOf: '2014-03-14', hash };
  return inputOf({
    stamp: { ...stamp, plan },
    progress: planned,
    waves,
    baseline: signedOff,
    undatedSteps: 2,
    ...over,
  });
}

/** What is under a heading. */
function under({ blocks }: PageSheet, heading: string): readonly SheetBlock[] {
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.text === heading) + 1;
  const to = blocks.findIndex((block, i) => i >= from && block.kind === 'heading');
  return from === 0 ? [] : blocks.slice(from, to < 0 ? blocks.length : to);
}

function factsUnder(page: PageSheet, heading: string) {
  return under(page, heading).flatMap((block) => (block.kind === 'facts' ? block.rows : []));
}

function finding(severity: WorkFinding['severity'], accepted: WorkFinding['accepted'] = null): WorkFinding {
  return {
    ...{ id: 'F06', key: 'F06', severity, site: null, subject: 'x', message: '', why: '', fix: '', source: '' },
    ...{ affectedKind: 'users', accepted, title: '', names: [], named: 0, rows: [], waiting: null, actions: [] },
    acceptances: [],
  };
}

describe('the summary', () => {
  it('begins with the answer and whose it is, and says what to do while there is no plan', () => {
    const page = summaryPage(inputOf(), english);
    expect([page.blocks[0], factsUnder(page, 'About this report')]).toEqual([
      {
        kind: 'text',
        text: '1 user still depends on an individual Client Access server: 1 by their profile, 0 by their database (0 by that alone). In scope: 1 user in 1 site.',
      },
      [
        { label: 'Organization', value: 'Nordwind', note: null, tone: null },
        { label: 'As of', value: { day: '2014-03-14' }, note: null, tone: null },
        { label: 'Written', value: { moment: '2014-03-17T09:30:00Z' }, note: 'Caskade 0.1.0', tone: null },
        { label: 'Plan', value: null, note: 'none yet', tone: null },
      ],
    ]);
    expect([under(page, 'Plan'), under(page, 'Progress'), under(page, 'Charts')]).toEqual([
      [{ kind: 'text', text: expect.stringMatching(/^There is no plan yet\. Compute one on the page Plan/) }],
      [],
      [],
    ]);
  });

  it('shows the numbers and the charts first, and what it was made of last', () => {
    const chart: SheetChart = {
      ...{ kind: 'line', title: 'Left', alt: 'Left', isStacked: false, sheet: 'burn-down', category: 'day' },
      ...{ series: [], axes: { category: 'Day', value: 'People' } },
    };
    const { blocks } = summaryPage(plannedInput({ charts: [chart] }), english);
    expect(blocks.flatMap((block) => (block.kind === 'heading' ? block.text : []))).toEqual([
      ...['The answer in numbers', 'Charts', 'Progress', 'Plan', 'Findings', 'What to do next', 'About this report'],
    ]);
  });

  it('gives the parts of the answer their shares and tones', () => {
    const rows = factsUnder(summaryPage(inputOf(), english), 'The answer in numbers');
    expect(rows.map(({ label, value, note, tone }) => [label, value, note, tone])).toEqual([
      ['Depend on an individual server', 1, '1 of 1 user (100.0%)', 'work'],
      ['by their profile', 1, '1 of 1 user (100.0%)', null],
      ['by their database', 0, '0 of 1 user (0.0%)', null],
      ['by their database only', 0, '0 of 1 user (0.0%)', null],
      ['Profile must be updated', 1, '1 of 1 user (100.0%)', 'work'],
      ['Proven on the array', 0, null, null],
      ['Users in scope', 1, null, null],
      ['Exempt', 0, 'not in scope', null],
      ['Out of scope', 0, 'not in scope', null],
    ]);
  });

  it('keeps what is reported apart from what is verified, and says when everybody will be reported', () => {
    const page = summaryPage(plannedInput(), english);
    expect(factsUnder(page, 'Progress').map(({ label, value, note, tone }) => [label, value, note, tone])).toEqual([
      ['People with work', 10, null, null],
      ['Verified', 4, '4 of 10 people (40.0%)', 'good'],
      ['Reported, not yet proven', 3, '3 of 10 people (30.0%); 1 of them not seen for more than 7 days', 'work'],
      ['Open', 3, 'failed and reverted are among them', 'work'],
      ['Failed', 2, null, 'bad'],
      ['Reverted', 1, null, 'bad'],
      ['Exempt', 0, null, 'quiet'],
      [
        'Everybody reported from',
        { day: '2014-05-12' },
        'between 12 May 2014 and 30 May 2014, at the pace of the last five working days and at that since the first report',
        null,
      ],
    ]);
  });

  it('says what the plan comes to, and how far it is from the baseline', () => {
    const page = summaryPage(plannedInput(), english);
    expect(factsUnder(page, 'About this report').at(-1)).toEqual({
      ...{ label: 'Plan No.', value: 3, note: 'as of 14 Mar 2014, hash 7563682d9807', tone: null },
    });
    expect(factsUnder(page, 'Plan').map(({ label, value, note }) => [label, value, note])).toEqual([
      ['First day', { day: '2014-03-28' }, null],
      ['Last dated step or wave', { day: '2014-04-15' }, '2 steps have no day yet'],
      ['Users in waves', 4, 'in 2 waves'],
      ['Users in no wave', 3, 'the sheet of users says why'],
      ['Baseline', { moment: '2014-03-14T09:30:00Z' }, 'Signed off: the plan now ends 1 day earlier'],
    ]);
  });

  it('warns of each wave that the stop rule holds and of each site that a blocker stops', () => {
    const stop = { judged: 20, failures: 2, isPaused: true, resumed: null };
    const progress = { ...planned, waves: [makeWaveProgress(3, { stop }), makeWaveProgress(4)] };
    const filter = { count: 9, filter: [] };
    const stopped = [
      { site: 'Bergen', blockers: 2, users: filter },
      { site: 'Tromso', blockers: 0, users: filter },
    ];
    const page = summaryPage(plannedInput({ progress, findings: { findings: [], stopped } }), english);
    expect(page.blocks.flatMap((block) => (block.kind === 'warning' ? block.text : []))).toEqual([
      'Wave 3, Oslo 3, is paused: 2 of 20 verifications failed (limit 5 %).',
      '2 blockers stop Bergen; 9 users wait.',
    ]);
  });

  it('warn where the plan is older than the data or the settings', () => {
    const age = {
      at: '2014-03-14T09:30:00Z',
      by: null,
      edits: 0,
      since: ['imported 3 files', 'the settings of pilot'],
    };
    const page = summaryPage(plannedInput({ waves: { ...waves, age } }), english);
    expect(page.blocks.flatMap((block) => (block.kind === 'warning' ? block.text : []))).toEqual([
      'Since the plan was made: imported 3 files, the settings of pilot. A new plan can be another.',
    ]);
  });

  it('names the first of many that are paused or stopped, and counts the others', () => {
    const stop = { judged: 1, failures: 1, isPaused: true, resumed: null };
    const progress = { ...planned, waves: [1, 2, 3, 4, 5, 6].map((wave) => makeWaveProgress(wave, { stop })) };
    const stopped = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((site) => ({
      ...{ site, blockers: 1, users: { count: 1, filter: [] } },
    }));
    const page = summaryPage(plannedInput({ progress, findings: { findings: [], stopped } }), english);
    const texts = page.blocks.flatMap((block) => (block.kind === 'warning' ? block.text : []));
    expect([texts.length, texts[4], texts[5], texts[10], texts[11]]).toEqual([
      12,
      'Wave 5, Oslo 5, is paused: 1 of 1 verification failed (limit 5 %).',
      '1 more wave is paused.',
      '1 blocker stops E; 1 user waits.',
      'Blockers stop 2 more sites.',
    ]);
  });

  it('counts open findings by severity, and names those that are accepted beside them', () => {
    const accepted = { reason: 'split DNS', owner: 'network', until: '2014-12-31' };
    const findings = [finding('blocker'), finding('high'), finding('high'), finding('high', accepted)];
    const page = summaryPage(inputOf({ findings: { findings, stopped: [] } }), english);
    expect(factsUnder(page, 'Findings').map(({ label, value, note, tone }) => [label, value, note, tone])).toEqual([
      ['Blocker', 1, null, 'bad'],
      ['High', 2, 'besides 1 accepted', 'bad'],
      ['Medium', 0, null, null],
      ['Low', 0, null, null],
      ['Information', 0, null, null],
    ]);
  });

  it('names the newest files with the beginning of their hashes, and how many more there are', () => {
    const source = { sheet: null, kind: 'mailboxes', imported: '2014-03-14T09:30:00Z', rows: 40 };
    const sources = Array.from({ length: 22 }, (_, i) => ({
      ...source,
      file: `f${i}.csv`,
      sha256: `${i}`.padStart(64, 'a'),
    }));
    const { stamp } = inputOf();
    const page = summaryPage(inputOf({ stamp: { ...stamp, sources } }), english);
    const [, block, more] = under(page, 'About this report');
    expect([block?.kind === 'grid' ? [block.rows.length, block.rows[0]] : null, more]).toEqual([
      [20, ['f0.csv', null, 'Mailboxes', 40, { moment: '2014-03-14T09:30:00Z' }, 'aaaaaaaaaaaa']],
      { kind: 'text', text: '2 more are on the sheet of sources.' },
    ]);
  });

  it('speaks German', () => {
    const page = summaryPage(plannedInput(), reportWords('de-DE', 'UTC'));
    expect([page.name, factsUnder(page, 'Fortschritt').at(-1)?.note, factsUnder(page, 'Plan').at(-1)?.note]).toEqual([
      'Übersicht',
      'zwischen 12. Mai 2014 und 30. Mai 2014, im Tempo der letzten fünf Arbeitstage und in dem seit der ersten Meldung',
      'Signed off: der Plan endet jetzt 1 Tag früher',
    ]);
  });
});

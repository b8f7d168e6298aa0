import { describe, expect, it } from 'vitest';
import type { ProgressReport } from '../../../../core/api/tracking-report.ts';
import { cutText } from '../../../../core/reports/documents/cut-text.ts';
import { managementSummary, type SummaryFacts } from '../../../../core/reports/documents/management-summary.ts';
import { english, linesOf } from '../../../factories/document-text.ts';
import { exampleFindingWork, workFinding } from '../../../factories/example-finding-work.ts';
import { exampleOverview } from '../../../factories/example-overview.ts';

const progress: ProgressReport = {
  ...{ asOf: '2014-03-14', hasPlan: true, waves: [], sites: [], rules: { stopPercent: 5, unseenDays: 7 } },
  totals: {
    ...{ people: 10, reported: 2, verified: 3, exempt: 1, open: 4, failed: 0, reverted: 0, unseen: 0 },
    byStatus: {},
  },
  burnDown: { people: 10, baseline: null, days: [], forecast: { from: '2014-04-08', to: '2014-04-08', why: '' } },
};

const facts: SummaryFacts = {
  overview: exampleOverview,
  findings: exampleFindingWork,
  progress,
  waves: {
    ...{ users: 9, waves: [], unplanned: [{ code: 'frozen', users: 2 }] },
    age: { at: '2014-03-14T09:30:00Z', by: null, edits: 0, since: ['imported 3 files'] },
  },
  chart: {
    ...{ start: '2014-04-01', end: '2014-04-04', baseline: { name: 'signed', end: '2014-04-02' } },
    blastRadius: { now: 5, points: [{ date: '2014-04-04', users: 1, steps: [] }] },
  },
};

describe('the management summary', () => {
  it('says where the work stands, what is in the way, what comes next, and the plan', () => {
    expect(linesOf(managementSummary(facts, english))).toEqual([
      expect.stringMatching(/^\*\*1 user still depends on an individual Client Access server: .*\*\*$/),
      '- **Users in scope:** 1',
      '- **On the array:** 0 (0.0%)',
      '- **Depend on an individual server:** 1 (100.0%)',
      '- **Proven on the array:** 0 (0.0%)',
      '## By site',
      'Users in scope by site and by what is to be done',
      '- **Site not known:** 1 of 1 user depends',
      '## What stands in the way',
      'Blocker: **1** \u00a0 \u00a0 High: **0**',
      '> **Stopped:** 1 blocker stops Bergen; 214 users wait.',
      '- **F13 Windows NLB on members of a DAG: **Bergen',
      '## What to do next',
      '1. **Bergen has no array.** 1 user waits, and none is planned.',
      '## Plan',
      '- **First day:** 1 Apr 2014 (plan older than data or settings)',
      '- **Last day of the waves:** 4 Apr 2014 (at this pace on 8 Apr 2014)',
      '- **Users in waves:** 9 (in 0 waves, 2 in none)',
      '- **Lose Outlook when their server stops:** 5 (after the plan: 1)',
      'Progress of the people with work',
      '- **All:** 3 of 10 verified',
      'The newest data is of 14 Mar 2014.',
    ]);
  });

  it('names a rule once, with the sites that it is about', () => {
    const findings = ['Oslo', 'Bergen', 'Tromso', 'Hamar', 'Oslo'].map((site) => workFinding({ site }));
    const lines = linesOf(managementSummary({ ...facts, findings: { findings, stopped: [] } }, english));
    expect(lines.filter((line) => line.includes('F13'))).toEqual([
      '- **F13 Windows NLB on members of a DAG: **Oslo, Bergen, Tromso and 1 more',
    ]);
  });

  it('leaves accepted findings and mild ones to the list of findings', () => {
    const accepted = { reason: 'a', owner: 'b', until: '2014-12-31' };
    const findings = [workFinding({ accepted }), workFinding({ severity: 'medium' })];
    const lines = linesOf(managementSummary({ ...facts, findings: { findings, stopped: [] } }, english));
    expect(lines.filter((line) => line.includes('F13'))).toEqual([]);
  });

  it('does not call anybody free of a server before somebody is imported', () => {
    const { overview } = facts;
    const answer = { ...overview.answer, inScope: { ...overview.answer.inScope, count: 0 } };
    const [first] = linesOf(managementSummary({ ...facts, overview: { ...overview, answer } }, english));
    expect(first).toBe('**No user in scope is imported yet.**');
  });

  it('says that there is no plan', () => {
    const lines = linesOf(managementSummary({ ...facts, waves: null, chart: null }, english));
    expect(lines.slice(-3)).toEqual(['## Plan', 'There is no plan yet.', 'The newest data is of 14 Mar 2014.']);
  });
});

describe('a text that is cut', () => {
  it.each([
    ['short', 5, 'short'],
    ['one two three', 9, 'one two…'],
    ['one, two', 5, 'one…'],
    ['unbreakable', 5, 'unbr…'],
    ['😀😀😀😀', 3, '😀😀…'],
  ])('%j of at most %i characters is %j', (text, most, cut) => {
    expect(cutText(text, most)).toBe(cut);
  });
});

import { describe, expect, it } from 'vitest';
import type { ClassificationSummary } from '../../../core/classification/summary.ts';
import { jsonRecord, reportJsonHead } from '../../../core/reports/report-json.ts';
import type { ReportStamp } from '../../../core/reports/report-stamp.ts';
import { exampleTaskCalls } from '../../factories/example-task-calls.ts';
import { reportColumn } from '../../factories/report-tables.ts';

const stamp: ReportStamp = {
  ...{ organization: 'Nordwind', asOf: '2014-03-14', at: '2014-03-14T08:00:00Z', program: 'Caskade 0.1.0' },
  ...{ plan: null, sources: [] },
};

const summary: ClassificationSummary = {
  asOf: '2014-03-14',
  totals: { sites: 3, servers: 9, arrays: 2, databases: 14, mailboxes: 40, profiles: 38, unmatchedProfiles: 1 },
  databaseStates: { DB_OK: 3 },
  profileStates: { P_CAS: 2 },
  userStates: { DONE: 6 },
  individualCas: { users: 18, usersByProfile: 16, usersByDatabase: 10, profiles: 16, databases: 6 },
};

describe('a report for machines', () => {
  it('says what it is, and the numbers of the other commands by the same names', () => {
    const { asOf, ...progress } = exampleTaskCalls['tracking.progress'].output;
    const accepted = { reason: 'split DNS', owner: 'network', until: '2014-12-31' };
    const findings = [
      { severity: 'high', accepted: null },
      { severity: 'high', accepted: null },
      { severity: 'low', accepted: null },
      { severity: 'blocker', accepted },
    ] as const;
    expect(reportJsonHead({ stamp, summary, findings, progress: { asOf, ...progress } })).toEqual({
      ...{ format: 'caskade-report', version: 1, organization: 'Nordwind', asOf: '2014-03-14' },
      ...{ writtenAt: '2014-03-14T08:00:00Z', program: 'Caskade 0.1.0', plan: null, sources: [] },
      ...summary,
      findings: { open: { blocker: 0, high: 2, medium: 0, low: 1, info: 0 }, accepted: 1 },
      progress,
    });
  });

  it('writes a row by the keys of its columns, whatever their titles are', () => {
    const columns = ['alias', 'profiles', 'share', 'seen', 'at', 'note', 'left'].map((key) => reportColumn(key));
    const row = ['=x', 2, 0.5, { day: '2014-03-14' }, { moment: '2014-03-14T08:00:00Z' }, null];
    expect(jsonRecord(columns, row)).toEqual({
      ...{
        alias: '=x',
        profiles: 2,
        share: 0.5,
        seen: '2014-03-14',
        at: '2014-03-14T08:00:00Z',
        note: null,
        left: null,
      },
    });
  });
});

import type { Overview } from '../../core/api/overview-report.ts';
import type { CountedRows } from '../../core/classification/row-filter.ts';

/** An overview of one user who depends on one server. */
export const exampleOverview: Overview = {
  asOf: '2014-03-14',
  answer: {
    users: counted(1),
    byProfile: counted(1),
    byDatabase: counted(0),
    byDatabaseOnly: counted(0),
    inScope: counted(1),
    verified: counted(0),
    exempt: counted(0),
    outOfScope: counted(0),
  },
  parts: [{ part: 'profile', ...counted(1) }],
  sites: [{ site: null, users: counted(1), depends: counted(1), parts: [{ part: 'profile', ...counted(1) }] }],
  servers: [
    {
      identity: 'SERVER osl-cas01',
      server: 'OSL-CAS01',
      users: { count: 1, filter: [{ kind: 'server', identity: 'SERVER osl-cas01', name: 'OSL-CAS01', by: 'any' }] },
      byProfile: counted(1),
      byDatabase: counted(0),
    },
  ],
  outlook: [{ outlook: '2010', users: counted(1), depends: counted(1) }],
  evidence: [{ minDays: 0, maxDays: 7, users: counted(1) }],
  next: [{ kind: 'create-array', site: 'Bergen', planned: null, depending: 1, users: counted(1) }],
  confidence: {
    newest: '2014-03-14',
    lines: [{ subject: 'mailboxes', rows: 1, newest: '2014-03-14', days: 0, isOld: false, coverage: null }],
  },
  changes: [{ id: 12, at: '2014-03-14T08:12:44', by: null, what: 'imported Mailboxes.csv', undone: false }],
};

function counted(count: number): CountedRows {
  return { count, filter: [{ kind: 'depends', by: 'any' }] };
}

import type { FindingWork, WorkFinding } from '../../core/api/finding-work-report.ts';

/** A blocker of Bergen whose users wait, unless told otherwise. */
export function workFinding(changes: Partial<WorkFinding> = {}): WorkFinding {
  return {
    id: 'F13',
    severity: 'blocker',
    site: 'Bergen',
    subject: 'outlook-bgo.corp.nordwind.local',
    message: 'Windows NLB is chosen for Bergen, and BGO-EX01 and BGO-EX02 belong to DAG2.',
    why: 'Windows NLB and the failover clustering of a DAG cannot run on one server.',
    fix: 'Use a hardware or virtual load balancer, or Client Access servers that are in no DAG.',
    source: 'domain.md 6.3',
    affectedKind: 'servers',
    accepted: null,
    key: 'F13|Bergen|outlook-bgo.corp.nordwind.local',
    title: 'Windows NLB on members of a DAG',
    names: ['BGO-EX01', 'BGO-EX02'],
    named: 2,
    rows: [{ list: 'servers', count: 2 }],
    waiting: {
      count: 214,
      filter: [
        { kind: 'part', oneOf: ['profile', 'database-first', 'will-revert', 'no-array'] },
        { kind: 'site', oneOf: ['Bergen'] },
      ],
    },
    actions: [{ kind: 'answer', site: 'Bergen', field: 'balancer' }],
    acceptances: [],
    ...changes,
  };
}

/** A work list with one finding and one question. */
export const exampleFindingWork: FindingWork = {
  asOf: '2014-03-14',
  stopped: [{ site: 'Bergen', blockers: 1, users: { count: 214, filter: [{ kind: 'site', oneOf: ['Bergen'] }] } }],
  findings: [workFinding()],
  questions: [
    {
      site: 'Bergen',
      field: 'cname',
      needs: 'enter arrays.Bergen.probes.cname',
      rules: [{ id: 'F09', title: 'DNS record is a CNAME to a CAS' }],
    },
  ],
};

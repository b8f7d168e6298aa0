import { describe, expect, it } from 'vitest';
import type { FindingWork, WorkFinding } from '../../../core/api/finding-work-report.ts';
import { countOpen, groupFindings, nextAction } from '../../../renderer/pages/findings/finding-groups.ts';
import { exampleFindingWork, workFinding } from '../../factories/example-finding-work.ts';

const accepted = { reason: 'lab', owner: 'lead', until: '2014-12-31' };

function findingAt(key: string, severity: WorkFinding['severity'], site: string | null): WorkFinding {
  return workFinding({ key, severity, site, actions: [], waiting: null });
}

const work: FindingWork = {
  ...exampleFindingWork,
  findings: [
    findingAt('1', 'blocker', 'Bergen'),
    findingAt('2', 'high', 'Oslo'),
    findingAt('3', 'high', 'Alta'),
    findingAt('4', 'high', null),
    { ...findingAt('5', 'high', 'Oslo'), accepted },
    findingAt('6', 'low', 'Oslo'),
    { ...findingAt('7', 'info', 'Alta'), actions: [{ kind: 'array', site: 'Alta', isPlanned: false }] },
  ],
};

function outline(by: 'severity' | 'site') {
  return groupFindings(work, by).map(({ title, count, parts }) => [
    `${title} ${count}`,
    ...parts.map((part) => `${part.title ?? '-'}: ${part.findings.map(({ key }) => key).join(' ')}`),
  ]);
}

describe('open findings', () => {
  it('go by severity, then by site, what is low and what is information together', () => {
    expect(outline('severity')).toEqual([
      ['Blockers 1', 'Bergen: 1'],
      ['High 3', 'The whole organization: 4', 'Alta: 3', 'Oslo: 2'],
      ['Low or information 2', 'Alta: 7', 'Oslo: 6'],
    ]);
  });

  it('go by site, those that stand still first, the worst first in each', () => {
    expect(outline('site')).toEqual([
      ['Bergen 1', '-: 1'],
      ['The whole organization 1', '-: 4'],
      ['Alta 2', '-: 3 7'],
      ['Oslo 2', '-: 2 6'],
    ]);
  });

  it('are counted without those that are accepted', () => {
    expect([countOpen(work, 'blocker'), countOpen(work, 'high'), countOpen(work, 'low')]).toEqual([1, 3, 2]);
  });

  it('have one next action: the first array that nobody has planned', () => {
    const planned = workFinding({ key: '0', actions: [{ kind: 'array', site: 'Oslo', isPlanned: true }] });
    expect([
      nextAction({ ...work, findings: [planned, ...work.findings] }, 'severity'),
      nextAction({ ...work, findings: [planned] }, 'site'),
    ]).toEqual(['7', null]);
  });
});

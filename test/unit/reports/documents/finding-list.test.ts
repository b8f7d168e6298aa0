import { describe, expect, it } from 'vitest';
import { findingList } from '../../../../core/reports/documents/finding-list.ts';
import { limitRows } from '../../../../core/reports/documents/row-limit.ts';
import { english, german, linesOf } from '../../../factories/document-text.ts';
import { exampleFindingWork, workFinding } from '../../../factories/example-finding-work.ts';

const blocker = workFinding({ subject: 'NLB', message: 'NLB is chosen.', fix: 'Choose another.' });
const planned = workFinding({
  ...{ id: 'F24', severity: 'high', title: 'Databases bound elsewhere', subject: 'DB1', site: null, named: 1200 },
  ...{ message: 'DB1 is bound elsewhere.', fix: 'Rebind it.' },
  actions: [{ kind: 'steps', work: 'rebind', step: 'rebind:DB1', date: '2014-04-02', count: 1 }],
});
const acceptance = { reason: 'split DNS', owner: 'network', until: '2014-12-31' };
const accepted = workFinding({
  ...{ id: 'F06', severity: 'high', title: 'FQDN resolves outside', subject: 'fqdn', named: 0, accepted: acceptance },
  acceptances: [{ id: 'F06', ...acceptance, covers: 1 }],
});
const expired = workFinding({
  ...{ id: 'F06', severity: 'low', title: 'FQDN resolves outside', subject: 'other', named: 1 },
  acceptances: [{ id: 'F06', reason: 'a', owner: 'network', until: '2014-01-31', covers: 1 }],
});

function lines(findings: readonly ReturnType<typeof workFinding>[], words = english): readonly string[] {
  return linesOf(findingList({ findings, questions: [] }, words, limitRows(null, words)));
}

describe('the list of findings', () => {
  it('has a table for each severity that occurs, worst first, with the numbers of people and rows', () => {
    const head = '| Rule | What is so, and what to do | Site | Concerns | Owner | Due |';
    const line = '| --- | --- | --- | ---: | --- | --- |';
    expect(lines([blocker, planned, accepted, expired])).toEqual([
      '3 open and 1 accepted. Due is the last day of an acceptance, else the day of the first step of the plan that deals with the finding.',
      '- **Blocker:** 1',
      '- **High:** 1 (1 accepted besides)',
      '- **Low:** 1',
      '## Blocker (1)',
      head,
      line,
      '| F13 | **Windows NLB on members of a DAG: NLB**<br>NLB is chosen.<br>**To do: **Choose another. | Bergen | 2 |  |  |',
      '## High (2)',
      head,
      line,
      '| F24 | **Databases bound elsewhere: DB1**<br>DB1 is bound elsewhere.<br>**To do: **Rebind it. | all | 1,200 |  | 2 Apr 2014 |',
      '| F06 | **FQDN resolves outside: fqdn**<br>Windows NLB is chosen for Bergen, and BGO-EX01 and BGO-EX02 belong to DAG2.<br>**To do: **Use a hardware or virtual load balancer, or Client Access servers that are in no DAG.<br>Accepted: split DNS | Bergen | 0 | network | 31 Dec 2014 |',
      '## Low (1)',
      head,
      line,
      expect.stringMatching(/^\| F06 .* \| 1 \| network \| 31 Jan 2014 \|$/),
    ]);
  });

  it('says that there is none, with zeros for what would stop the work', () => {
    expect(lines([])).toEqual(['No finding.', '- **Blocker:** 0', '- **High:** 0']);
  });

  it('lists what only a person or a file can tell', () => {
    const { questions } = exampleFindingWork;
    const shown = linesOf(findingList({ findings: [], questions }, english, limitRows(null, english)));
    expect(shown.slice(3)).toEqual([
      '## What is not known',
      '1 question keeps rules from being answered. Only a person or another file can tell.',
      '| Site | What tells it | Rules that wait |',
      '| --- | --- | --- |',
      '| Bergen | Enter arrays.Bergen.probes.cname | F09 DNS record is a CNAME to a CAS |',
    ]);
  });

  it('speaks German but for what is said about single findings', () => {
    expect(lines([blocker], german).slice(0, 5)).toEqual([
      '1 offen und 0 akzeptiert. Fällig ist der letzte Tag einer Akzeptanz, sonst der Tag des ersten Planschritts, der den Befund behebt.',
      '- **Blockierend:** 1',
      '- **Hoch:** 0',
      '## Blockierend (1)',
      '| Regel | Was ist, und was zu tun ist | Standort | Betroffene | Verantwortlich | Fällig |',
    ]);
  });
});

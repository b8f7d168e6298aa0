import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../core/findings/finding.ts';
import { type ActionFacts, actionsFor, type PlannedSteps } from '../../../core/findings/finding-actions.ts';
import { makeFinding } from '../../../core/findings/make-finding.ts';

const rebind: PlannedSteps = { work: 'rebind', step: 'rebind:MDB-OSL-02', date: '2014-04-02', count: 1 };
const creation: PlannedSteps = { work: 'create-array', step: 'create-array:Bergen', date: null, count: 1 };
const nothing: ActionFacts = {
  arrayOf: () => 'existing',
  isUnknownName: () => false,
  rebindsOf: () => null,
  creationOf: () => null,
};

function found(changes: Partial<Finding>): Finding {
  const draft = { id: 'F01', severity: 'high', site: 'Bergen', subject: 'Bergen', message: '', fix: '' } as const;
  return { ...makeFinding({ ...draft, affected: [], affectedKind: 'databases' }), ...changes };
}

describe('what can be done about a finding', () => {
  it.each<[string, Partial<Finding>, Partial<ActionFacts>, readonly unknown[]]>([
    [
      'plans the array that a site lacks',
      {},
      { arrayOf: () => 'none' },
      [{ kind: 'array', site: 'Bergen', isPlanned: false }],
    ],
    [
      'changes a planned array, and leads to the step that creates it',
      {},
      { arrayOf: () => 'planned', creationOf: () => creation },
      [
        { kind: 'array', site: 'Bergen', isPlanned: true },
        { kind: 'steps', ...creation },
      ],
    ],
    ['leaves the name of an existing array alone', { id: 'F05' }, {}, []],
    ['plans nothing where a planned array has gone', { id: 'F04' }, { arrayOf: () => 'none' }, []],
    [
      'leads to the rebind, and says what the name is',
      { id: 'F26', subject: 'OSL-CAS09' },
      { rebindsOf: () => rebind, isUnknownName: (name) => name === 'OSL-CAS09' },
      [
        { kind: 'steps', ...rebind },
        { kind: 'name', name: 'OSL-CAS09' },
      ],
    ],
    ['asks no plan about users', { id: 'F42', affectedKind: 'users' }, { rebindsOf: () => rebind }, []],
    ['enters what a check gave', { id: 'F20' }, {}, [{ kind: 'answer', site: 'Bergen', field: 'affinity' }]],
    ['cannot enter a check for no site', { id: 'F20', site: null }, {}, []],
    ['exempts a database', { id: 'F29', subject: 'PF-01' }, {}, [{ kind: 'exempt', database: 'PF-01' }]],
    ['imports again', { id: 'F44', site: null, affectedKind: 'files' }, {}, [{ kind: 'import' }]],
    ['imports what an inventory lacks', { id: 'F18' }, {}, [{ kind: 'import' }]],
    ['corrects the settings', { id: 'F18', subject: 'settings.pilot.users' }, {}, [{ kind: 'settings', key: 'pilot' }]],
  ])('%s', (_, finding, facts, actions) => {
    expect(actionsFor(found(finding), { ...nothing, ...facts })).toEqual(actions);
  });
});

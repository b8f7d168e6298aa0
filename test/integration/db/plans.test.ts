import { expect, test } from 'vitest';
import type { StoredPlan } from '../../../core/planning/plan-version.ts';
import { redoNext, undoLast } from '../../../db/changes.ts';
import {
  deletePlanVersion,
  insertPlan,
  listPlanVersions,
  readPlanVersion,
  readWorkingPlan,
} from '../../../db/plans.ts';
import { smallPlan } from '../../factories/small-plan.ts';
import { change, now, openNewProject } from './temporary-project.ts';

function storedPlan(over: Partial<StoredPlan> = {}): StoredPlan {
  return {
    ...{ kind: 'working', name: null, at: now, by: 'lead', asOf: '2014-03-14', hash: 'ab'.repeat(32) },
    settings: { agents: 2 },
    findings: [{ id: 'F12', site: 'Tromso', subject: 'outlook-tos' }],
    plan: smallPlan(),
    ...over,
  };
}

test('the working plan that was added last is in force, and undo brings the one before back', () => {
  const { db } = openNewProject();
  const [first, second] = [
    storedPlan(),
    storedPlan({ hash: 'cd'.repeat(32), plan: smallPlan({ start: '2014-05-01' }) }),
  ];
  const before = readWorkingPlan(db);
  for (const plan of [first, second]) change(db, 'planned', (id) => insertPlan(db, id, plan));
  const after = readWorkingPlan(db);
  undoLast(db, now);
  const undone = readWorkingPlan(db);
  redoNext(db);
  expect({ before, after, undone, redone: readWorkingPlan(db) }).toEqual({
    before: null,
    after: second,
    undone: first,
    redone: second,
  });
});

test('versions have names of their own, without regard to case, and are not in force', () => {
  const { db } = openNewProject();
  const baseline = storedPlan({ kind: 'baseline', name: 'Signed off' });
  change(db, 'saved', (id) => insertPlan(db, id, baseline));
  const { settings: _settings, findings: _findings, plan: _plan, ...version } = baseline;
  expect({
    listed: listPlanVersions(db),
    found: readPlanVersion(db, 'signed OFF'),
    missing: readPlanVersion(db, 'other'),
    inForce: readWorkingPlan(db),
  }).toEqual({ listed: [version], found: baseline, missing: null, inForce: null });
  expect(() => change(db, 'saved', (id) => insertPlan(db, id, { ...baseline, name: 'SIGNED OFF' }))).toThrow(/UNIQUE/);
});

test('a removed version is gone, and back after undo', () => {
  const { db } = openNewProject();
  const baseline = storedPlan({ kind: 'baseline', name: 'Signed off' });
  change(db, 'saved', (id) => insertPlan(db, id, baseline));
  const removed = change(db, 'removed', (id) => [
    deletePlanVersion(db, id, 'signed off'),
    deletePlanVersion(db, id, 'signed off'),
  ]);
  const gone = readPlanVersion(db, 'Signed off');
  undoLast(db, now);
  expect({ removed, gone, back: readPlanVersion(db, 'Signed off') }).toEqual({
    removed: [true, false],
    gone: null,
    back: baseline,
  });
});

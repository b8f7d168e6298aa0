import { expect, test } from 'vitest';
import { dataVersion, touchedSince, undoLast } from '../../../db/changes.ts';
import { readMarkedSteps, writeStepMark } from '../../../db/step-marks.ts';
import { smallRebind } from '../../factories/small-plan.ts';
import { change, now, openNewProject } from './temporary-project.ts';

const done = { status: 'done', by: 'admin', at: now, note: null } as const;
const verified = { status: 'verified', by: 'lead', at: now, note: 'V3 shows the array' } as const;

test('what was said last about a step counts, whatever the case of its id, and undo takes it back', () => {
  const { db } = openNewProject();
  const step = smallRebind('MDB-OSL-02');
  change(db, 'done', (id) => writeStepMark(db, id, { mark: done, step }));
  change(db, 'verified', (id) => writeStepMark(db, id, { mark: verified, step: { ...step, id: 'REBIND:mdb-osl-02' } }));
  const both = readMarkedSteps(db);
  undoLast(db, now);
  expect({ both, undone: readMarkedSteps(db) }).toEqual({
    both: [{ mark: verified, step: { ...step, id: 'REBIND:mdb-osl-02' } }],
    undone: [{ mark: done, step }],
  });
});

test('a mark counts as a change of what classification reads', () => {
  const { db } = openNewProject();
  const version = dataVersion(db);
  change(db, 'done', (id) => writeStepMark(db, id, { mark: done, step: smallRebind('MDB-OSL-02') }));
  expect([...touchedSince(db, version)]).toEqual([['step_marks', [1]]]);
});

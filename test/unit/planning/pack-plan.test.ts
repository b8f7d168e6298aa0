import { expect, test } from 'vitest';
import { packPlan, unpackPlan } from '../../../core/planning/pack-plan.ts';
import { smallPlan } from '../../factories/small-plan.ts';

test('a plan comes out as it went in, also over JSON', () => {
  const plan = smallPlan();
  expect(unpackPlan(JSON.parse(JSON.stringify(packPlan(plan))))).toEqual(plan);
});

test('a reason that several people share is written once', () => {
  const { placements, reasons, waves, unplanned } = packPlan(smallPlan());
  expect({ placements, reasons, members: waves.map(({ members }) => members), unplanned }).toEqual({
    placements: [['after-rebind']],
    reasons: [
      ['frozen', 'Repair nothing before MDB-OSL-02 is rebound.'],
      ['investigate', 'The export has no binding for MDB-OSL-06.'],
    ],
    members: [
      [
        [5, 'saas', 0],
        [7, 'knilsen', 0],
      ],
    ],
    unplanned: [
      [6, 'jmoe', 0],
      [9, 'ohaug', 0],
      [12, 'rfoss', 1],
    ],
  });
});

test('a person who points to no reason is a fault', () => {
  expect(() => unpackPlan({ ...packPlan(smallPlan()), reasons: [] })).toThrow('the packed plan has no reason 0');
});

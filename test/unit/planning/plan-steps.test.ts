import { expect, it } from 'vitest';
import { planSteps } from '../../../core/planning/plan-steps.ts';
import { makePlan, makeSitePlan, makeStep } from '../../factories/plans.ts';

it('puts the steps of all sites in the order of dates, those of one day as in the plan, undated ones last', () => {
  const step = (id: string, date: string | null) =>
    makeStep({ kind: 'static-ports', servers: [], isConfirmation: false }, date, { id });
  const plan = makePlan({
    sites: [
      makeSitePlan('Oslo', [step('o1', '2014-04-02'), step('o2', null), step('o3', '2014-04-03')]),
      makeSitePlan('Bergen', [step('b1', '2014-04-01'), step('b2', '2014-04-02'), step('b3', null)]),
    ],
  });
  expect(planSteps(plan).map(({ id }) => id)).toEqual(['b1', 'o1', 'b2', 'o3', 'o2', 'b3']);
});

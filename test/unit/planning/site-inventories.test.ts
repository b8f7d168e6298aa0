import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../core/planning/plan.ts';
import { siteViews } from '../../../core/planning/site-inventories.ts';
import { nordwindImpactInput } from '../../factories/impact-inputs.ts';
import { makePlan, makeSitePlan } from '../../factories/plans.ts';

const { directory, databases, users } = nordwindImpactInput();
const byId = new Map(users.map((user) => [user.mailboxId, user]));

function viewsOf(plan: Plan) {
  return siteViews(plan, { directory, databases, users: byId });
}

function idOf(alias: string): number {
  return users.find((user) => user.alias === alias)?.mailboxId ?? 0;
}

describe('the sites of the plan page', () => {
  it('are those of the plan in its order, then by name the others that have databases', () => {
    const plan = makePlan({ sites: [makeSitePlan('OSLO', [])] });
    expect(viewsOf(plan).map(({ plan: own, inventory }) => [inventory.site, own !== null])).toEqual([
      ['OSLO', true],
      ['Bergen', false],
      ['Tromso', false],
    ]);
  });

  it('say what the inventory has of each, and who depends on a server there', () => {
    expect(
      viewsOf(makePlan()).map(({ inventory: { array, ...rest }, depends }) => [rest, array?.exists, depends]),
    ).toEqual([
      [{ site: 'Bergen', servers: 2, databases: { right: 0, wrong: 2, unclear: 0 }, held: 0 }, false, 2],
      [{ site: 'Oslo', servers: 2, databases: { right: 2, wrong: 5, unclear: 1 }, held: 0 }, true, 16],
      [{ site: 'Tromso', servers: 1, databases: { right: 1, wrong: 0, unclear: 0 }, held: 0 }, true, 0],
    ]);
  });

  it('count who is held in no wave, but not who is frozen and has nothing to do', () => {
    const unplanned = [
      { mailboxId: idOf('rfoss'), alias: 'rfoss', code: 'investigate', reason: '' } as const,
      { mailboxId: idOf('jmoe'), alias: 'jmoe', code: 'frozen', reason: '' } as const,
    ];
    const oslo = viewsOf(makePlan({ unplanned })).find(({ inventory }) => inventory.site === 'Oslo');
    expect(oslo?.inventory.held).toBe(1);
  });
});

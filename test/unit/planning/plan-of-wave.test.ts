import { expect, it } from 'vitest';
import { buildPlan } from '../../../core/planning/build-plan.ts';
import { explainPlacement } from '../../../core/planning/explain-placement.ts';
import { planOfWave } from '../../../core/planning/plan-of-wave.ts';
import { nordwindInput } from '../../factories/plan-inputs.ts';
import { makeMember, makePlan, makeSitePlan, makeStep, makeWave } from '../../factories/plans.ts';

it('keeps the wave with the members that stay, and the steps of its site', () => {
  const pilot = makeStep({ kind: 'pilot', wave: 1 }, '2014-03-28');
  const plan = makePlan({
    sites: [
      makeSitePlan('Bergen', []),
      makeSitePlan('Oslo', [pilot, makeStep({ kind: 'wave', wave: 2 }, '2014-04-02')]),
    ],
    waves: [
      makeWave(1, '2014-03-28', [makeMember(7, 'cem')]),
      makeWave(2, '2014-04-02', [makeMember(5, 'alie'), makeMember(6, 'bek')]),
    ],
    unplanned: [{ mailboxId: 8, alias: 'dag', code: 'frozen', reason: 'Frozen.' }],
  });
  const { sites, waves, unplanned } = planOfWave(plan, { number: 2, site: 'Oslo' }, new Set([5]));
  expect({
    sites: sites.map(({ site, steps }) => [site, steps.length]),
    waves: waves.map(({ number, members }) => [number, members.map(({ alias }) => alias)]),
    unplanned,
  }).toEqual({ sites: [['Oslo', 2]], waves: [[2, ['alie']]], unplanned: [] });
});

it('tells of nobody that they are the first of their site because the pilot is not there', () => {
  const input = nordwindInput();
  const plan = buildPlan(input);
  const users = new Map([...input.users].map((user) => [user.mailboxId, user]));
  const both = plan.waves.flatMap((wave) => {
    const people = new Set(wave.members.map(({ mailboxId }) => mailboxId));
    const own = planOfWave(plan, wave, people);
    return [...people].flatMap((id) => {
      const user = users.get(id);
      return user === undefined ? [] : [[explainPlacement(plan, user), explainPlacement(own, user)] as const];
    });
  });
  const isFirst = (text: string): boolean => text.includes('It is the first');
  expect([
    both.filter(([whole, own]) => isFirst(whole) && whole !== own),
    both.some(([whole]) => whole.includes('after Oslo pilot')),
  ]).toEqual([[], true]);
});

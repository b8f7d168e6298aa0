import type { Plan, Wave } from './plan.ts';

/** A plan reduced to one wave and the steps of its site. Nobody else is in it; `people` are the members that stay. */
export function planOfWave(
  plan: Plan,
  { number, site }: Pick<Wave, 'number' | 'site'>,
  people: ReadonlySet<number>,
): Plan {
  return {
    ...plan,
    sites: plan.sites.filter((one) => one.site === site),
    waves: plan.waves
      .filter((wave) => wave.number === number)
      .map((wave) => ({ ...wave, members: wave.members.filter(({ mailboxId }) => people.has(mailboxId)) })),
    ...{ unplanned: [], refused: [], groups: [] },
  };
}

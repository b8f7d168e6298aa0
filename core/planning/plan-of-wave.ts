import type { Plan, PlanStep, Wave } from './plan.ts';

/**
 * A plan reduced to one wave: its members, and the steps of its site but those of other waves. Nobody else is in it. `people`
 * are the members that stay.
 */
export function planOfWave(
  plan: Plan,
  { number, site }: Pick<Wave, 'number' | 'site'>,
  people: ReadonlySet<number>,
): Plan {
  const others = new Set(
    plan.sites.flatMap(({ steps }) => steps.filter((step) => isOfOtherWave(step, number)).map(({ id }) => id)),
  );
  return {
    ...plan,
    sites: plan.sites
      .filter((one) => one.site === site)
      .map((one) => ({
        ...one,
        steps: one.steps
          .filter(({ id }) => !others.has(id))
          .map((step) => ({ ...step, dependsOn: step.dependsOn.filter((id) => !others.has(id)) })),
      })),
    waves: plan.waves
      .filter((wave) => wave.number === number)
      .map((wave) => ({ ...wave, members: wave.members.filter(({ mailboxId }) => people.has(mailboxId)) })),
    ...{ unplanned: [], refused: [], groups: [] },
  };
}

function isOfOtherWave({ work }: PlanStep, number: number): boolean {
  return 'wave' in work && work.wave !== number;
}

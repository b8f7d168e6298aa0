import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../../core/planning/build-plan.ts';
import { calendarOf } from '../../../core/planning/calendar.ts';
import type { Plan, StepMark, Wave } from '../../../core/planning/plan.ts';
import type { PlanInput } from '../../../core/planning/plan-input.ts';
import { withDefaults } from '../../../core/settings/defaults.ts';
import { dayNumber, daysBetween } from '../../../core/shared/dates.ts';
import { anyOrganization, organizationInput, shuffled } from '../../factories/any-organization.ts';
import { plainGrouping } from '../../factories/plan-inputs.ts';

const runs = { numRuns: 150 };

describe('any plan', () => {
  it('keeps every rule of domain.md 6.1 and 7.1', () => {
    fc.assert(
      fc.property(anyOrganization, (organization) => {
        const input = organizationInput(organization);
        expect(brokenRules(input, buildPlan(input, plainGrouping))).toEqual([]);
      }),
      runs,
    );
  });

  it('is the same whatever the order of the lists', () => {
    fc.assert(
      fc.property(anyOrganization, fc.nat(), (organization, seed) => {
        const plan = buildPlan(organizationInput(organization), plainGrouping);
        const other = buildPlan(shuffled(organizationInput(organization), seed), plainGrouping);
        expect(JSON.stringify(other)).toBe(JSON.stringify(plan));
      }),
      runs,
    );
  });

  it('keeps locked waves and those that were carried out when it is made again', () => {
    fc.assert(
      fc.property(
        anyOrganization,
        fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 3 }),
        (organization, locks) => {
          const first = buildPlan(organizationInput(organization), plainGrouping);
          const input = relocked(organizationInput(organization), first, locks);
          const plan = buildPlan(input, plainGrouping);
          expect([lostLocks(first, plan, locks), brokenRules(input, plan)]).toEqual([[], []]);
        },
      ),
      runs,
    );
  });

  it('keeps every rule while steps and waves are carried out in any order', () => {
    fc.assert(
      fc.property(anyOrganization, fc.array(fc.nat(40), { maxLength: 8 }), (organization, picks) => {
        const input = organizationInput(organization);
        const previous = buildPlan(input, plainGrouping);
        const marks = marksOf(previous, picks);
        const plan = buildPlan({ ...input, previous, marks }, plainGrouping);
        expect([lostSteps(previous, plan, marks), brokenRules(input, plan)]).toEqual([[], []]);
      }),
      runs,
    );
  });

  it('changes nothing when it is made again with itself as the stored plan', () => {
    fc.assert(
      fc.property(anyOrganization, (organization) => {
        const first = buildPlan(organizationInput(organization), plainGrouping);
        const again = buildPlan({ ...organizationInput(organization), previous: first }, plainGrouping);
        expect(again).toEqual(first);
      }),
      { numRuns: 50 },
    );
  });
});

function relocked(input: PlanInput, previous: Plan, locks: readonly number[]): PlanInput {
  const lockedWaves = locks.filter((number) => previous.waves.some((wave) => wave.number === number));
  return {
    ...input,
    previous,
    settings: { ...input.settings, lockedWaves, pins: {}, maxUsersPerWave: input.settings.maxUsersPerWave ?? 300 },
  };
}

function marksOf(plan: Plan, picks: readonly number[]): ReadonlyMap<string, StepMark> {
  const steps = plan.sites.flatMap((site) => site.steps);
  const picked = picks.flatMap((pick) => steps[pick] ?? []);
  const mark = { by: 'lead', at: '2014-03-10T10:00:00', note: null };
  return new Map(
    picked.map(({ id }, index) => [id.toLowerCase(), { ...mark, status: index % 2 === 0 ? 'done' : 'verified' }]),
  );
}

/** Steps that were carried out and are gone, or have lost their date or mark. */
function lostSteps(before: Plan, after: Plan, marks: ReadonlyMap<string, StepMark>): readonly string[] {
  const kept = new Map(after.sites.flatMap((site) => site.steps.map((step) => [step.id.toLowerCase(), step] as const)));
  const steps = before.sites.flatMap((site) => site.steps);
  return [...marks].flatMap(([id, mark]) => {
    const [was, is] = [steps.find((step) => step.id.toLowerCase() === id), kept.get(id)];
    return is !== undefined && is.mark === mark && is.date === (was?.date ?? '2014-03-10') ? [] : [id];
  });
}

function lostLocks(first: Plan, second: Plan, locks: readonly number[]): readonly unknown[] {
  const refused = new Set(second.refused.map(({ alias }) => alias));
  return first.waves
    .filter(({ number }) => locks.includes(number))
    .flatMap((wave) => {
      const again = second.waves.find(({ number }) => number === wave.number);
      const essence = ({ name, start, end, method, site, kind }: Wave) => ({ name, start, end, method, site, kind });
      if (again === undefined || JSON.stringify(essence(again)) !== JSON.stringify(essence(wave))) return [wave.name];
      const kept = new Set(again.members.map(({ alias }) => alias));
      return wave.members.filter(({ alias }) => !kept.has(alias) && !refused.has(alias)).map(({ alias }) => alias);
    });
}

/** Everything that is wrong with a plan, as sentences; written without the planner's own code wherever that is possible. */
function brokenRules(input: PlanInput, plan: Plan): readonly string[] {
  const wrong: string[] = [];
  const expectThat = (holds: boolean, what: string): void => {
    if (!holds) wrong.push(what);
  };
  const users = new Map(input.users.map((user) => [user.mailboxId, user]));
  const { agents, minutesPerAgent, maxUsersPerWave } = { ...withDefaults(input.settings), ...input.settings };
  const numbers = plan.waves.map(({ number }) => number);
  expectThat(new Set(numbers).size === numbers.length, 'a number twice');
  expectThat(new Set(plan.waves.map(({ name }) => name.toLowerCase())).size === numbers.length, 'a name twice');
  const streams = plan.waves.map(
    (wave) => `${wave.start} ${wave.site} ${wave.kind} ${wave.method} ${wave.isOutlook2003}`,
  );
  expectThat(new Set(streams).size === streams.length, 'two waves of one kind and method in a site on one day');
  const ids = plan.sites.flatMap(({ steps }) => steps.map(({ id }) => id.toLowerCase()));
  expectThat(new Set(ids).size === ids.length, 'a step id twice');

  const rebindDate = new Map<string, string | null>();
  for (const { steps } of plan.sites)
    for (const { work, date } of steps) if (work.kind === 'rebind') rebindDate.set(work.database.toLowerCase(), date);
  const asked = input.databases.filter(({ action }) => action === 'REBIND' || action === 'CREATE_THEN_REBIND');
  const rebindable = new Set(asked.filter(({ target }) => target !== null).map(({ name }) => name?.toLowerCase()));
  expectThat(
    JSON.stringify([...rebindDate.keys()].sort()) === JSON.stringify([...rebindable].sort()),
    'R5: other databases are rebound than those that need it',
  );

  for (const site of plan.sites) {
    const place = new Map(site.steps.map((step, index) => [step.id, { index, date: step.date }]));
    for (const [index, step] of site.steps.entries())
      for (const id of step.dependsOn) {
        const before = place.get(id);
        expectThat(
          before !== undefined && before.index < index,
          `${step.id} depends on ${id}, which does not come first`,
        );
        if (before?.date != null && step.date !== null) expectThat(before.date <= step.date, `${step.id} before ${id}`);
      }
    if (site.blockers.length > 0)
      expectThat(
        site.steps.every(({ date, mark }) => date === null || mark !== null),
        `${site.site} is blocked and dated`,
      );
  }

  const minutesByDay = new Map<string, number>();
  const seen = new Map<number, number>();
  for (const wave of plan.waves) {
    const name = wave.name;
    const calendar = calendarOf(input.settings, wave.site);
    const [from, to] = [dayNumber(wave.start), dayNumber(wave.end)];
    expectThat(wave.start <= wave.end, `${name} ends before it starts`);
    expectThat(calendar.isOpen(from) && calendar.isOpen(to), `${name} starts or ends on a closed day`);
    expectThat(calendar.blackoutWithin(from, to) === null, `${name} spans a blackout`);
    for (const blackout of input.settings.blackouts ?? [])
      if (blackout.wave === wave.number && (blackout.site ?? wave.site).toLowerCase() === wave.site.toLowerCase())
        expectThat(wave.end < blackout.from || blackout.to < wave.start, `${name} is in a blackout of its number`);
    expectThat(wave.start >= plan.start, `${name} starts before the project`);
    expectThat(wave.users === wave.members.length, `${name} counts its users wrong`);
    expectThat(wave.minutes <= wave.capacityMinutes, `${name} passes its capacity`);
    expectThat(wave.users <= (maxUsersPerWave ?? Infinity), `${name} passes maxUsersPerWave`);
    if (wave.start === wave.end) minutesByDay.set(wave.start, (minutesByDay.get(wave.start) ?? 0) + wave.minutes);
    else
      expectThat(
        plan.waves.every((other) => other === wave || other.end < wave.start || wave.end < other.start),
        `${name} shares its days`,
      );
    for (const { mailboxId, alias } of wave.members) {
      const user = users.get(mailboxId);
      seen.set(mailboxId, (seen.get(mailboxId) ?? 0) + 1);
      if (user === undefined) continue;
      expectThat(user.state.endsWith('UPDATE'), `${alias} is in ${name} without work`);
      expectThat(user.site?.toLowerCase() === wave.site.toLowerCase(), `${alias} is of another site than ${name}`);
      expectThat(user.method.replace('M11 then ', '') === wave.method, `${alias} needs another method than ${name}`);
      const isOld = user.profiles.some(({ product, action }) => product === '2003' && action === 'UPDATE');
      expectThat(isOld === wave.isOutlook2003, `${name} mixes Outlook 2003`);
      const rebind = rebindDate.get((user.database ?? '').toLowerCase());
      if (rebind !== undefined)
        expectThat(
          rebind !== null && daysBetween(rebind, wave.start) >= 2,
          `R1: ${alias} in ${name} before the rebind`,
        );
      const isVip = (input.settings.vips ?? []).some((vip) => vip.toLowerCase() === alias.toLowerCase());
      if (isVip && !user.isServiceAccount) expectThat(wave.kind === 'vip', `the VIP ${alias} is in ${name}`);
      expectThat(
        user.isServiceAccount === (wave.kind === 'applications'),
        `${alias} and ${name} disagree about applications`,
      );
    }
    for (const list of input.settings.keepApart ?? []) {
      const inside = new Set(list.map((alias) => alias.toLowerCase()));
      expectThat(
        wave.members.filter(({ alias }) => inside.has(alias.toLowerCase())).length < 2,
        `${name} joins those to be kept apart`,
      );
    }
  }
  for (const [day, minutes] of minutesByDay)
    expectThat(minutes <= agents * minutesPerAgent, `${day} takes ${minutes} minutes`);

  for (const site of new Set(plan.waves.map((wave) => wave.site))) {
    const own = plan.waves
      .filter((wave) => wave.site === site && wave.users > 0)
      .sort((a, b) => (a.start < b.start ? -1 : 1));
    if (!own.some((wave) => wave.isLocked)) {
      for (const wave of own.slice(0, 2))
        expectThat(wave.users <= 250, `${wave.name} is one of the first two and has ${wave.users}`);
      for (const [kind, next] of [
        ['pilot', 'wave'],
        ['wave', 'vip'],
        ['vip', 'applications'],
        ['pilot', 'vip'],
        ['wave', 'applications'],
      ])
        for (const before of own.filter((wave) => wave.kind === kind))
          expectThat(
            own.every((wave) => wave.kind !== next || before.end < wave.start),
            `${next} of ${site} before the end of ${before.name}`,
          );
    }
  }

  for (const { mailboxId } of plan.unplanned) seen.set(mailboxId, (seen.get(mailboxId) ?? 0) + 1);
  for (const user of input.users) {
    const hasPart = /UPDATE|VERIFY|INVESTIGATE|REBIND_ONLY/.test(user.state);
    expectThat(
      (seen.get(user.mailboxId) ?? 0) === (hasPart ? 1 : 0),
      `${user.alias} (${user.state}) is listed ${seen.get(user.mailboxId) ?? 0} times`,
    );
  }

  for (const [alias, number] of Object.entries(input.settings.pins ?? {})) {
    const wave = plan.waves.find((candidate) => candidate.number === number);
    const isKept = wave?.members.some((member) => member.alias.toLowerCase() === alias.toLowerCase()) === true;
    expectThat(
      isKept || plan.refused.some((refused) => refused.alias.toLowerCase() === alias.toLowerCase()),
      `the pin of ${alias} is lost`,
    );
  }
  wrong.push(...tornGroups(input, plan));
  return wrong;
}

/** Groups that are in two waves although site, method, Outlook 2003, kind, locks and `keepApart` let them be in one. */
function tornGroups(input: PlanInput, plan: Plan): readonly string[] {
  if (plan.waves.some((wave) => wave.isLocked) || (input.settings.keepApart ?? []).length > 0) return [];
  const waveOf = new Map(plan.waves.flatMap((wave) => wave.members.map(({ mailboxId }) => [mailboxId, wave] as const)));
  const users = new Map(input.users.map((user) => [user.mailboxId, user]));
  const candidates = new Set(waveOf.keys());
  const groups = plainGrouping.formGroups({ users, candidates, links: input.permissions, settings: input.settings });
  return groups.flatMap(({ members }) => {
    const streams = new Map<string, Set<number>>();
    for (const id of members) {
      const wave = waveOf.get(id);
      if (wave === undefined) continue;
      const key = `${wave.site} ${wave.method} ${wave.isOutlook2003} ${wave.kind === 'applications'}`;
      streams.set(key, (streams.get(key) ?? new Set()).add(wave.number));
    }
    return [...streams].filter(([, numbers]) => numbers.size > 1).map(([key]) => `a group is torn: ${key}`);
  });
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../../core/planning/build-plan.ts';
import { type MeasuredMove, measureMove, moveSettings, regroupAfter } from '../../../core/planning/measure-move.ts';
import { afterEdit, createMoveDesk, type MoveDesk } from '../../../core/planning/move-desk.ts';
import type { MoveRequest } from '../../../core/planning/move-effect.ts';
import { formGroups, proposeCuts } from '../../../core/planning/people-groups.ts';
import type { Plan } from '../../../core/planning/plan.ts';
import type { PlanInput } from '../../../core/planning/plan-input.ts';
import { costOf } from '../../../core/planning/units.ts';
import { daysBetween } from '../../../core/shared/dates.ts';
import { anyOrganization, type Organization, organizationInput } from '../../factories/any-organization.ts';
import { type PersonSketch, type SiteSketch, sketchedInput } from '../../factories/plan-inputs.ts';

const grouping = { formGroups, proposeCuts };
const runs = { numRuns: 100 };

/**
 * The organization with little that keeps people in different streams: a site with an array, mostly one method, small waves
 * and groups, so that most moves are allowed.
 */
function crowded(organization: Organization): Organization {
  const [home] = organization.sites;
  if (home === undefined) return organization;
  const names = Object.keys(home.databases);
  const site = {
    ...home,
    hasArray: true,
    databases: Object.fromEntries(names.map((name, i) => [name, i === 0 ? 'ok' : 'old'] as const)),
  };
  const people = organization.people.slice(0, 60).map(
    (person, i): PersonSketch => ({
      alias: person.alias,
      site: site.name,
      database: names[i % names.length] ?? '',
      profile: i % 10 === 9 ? person.profile : 'server',
      outlook: i % 12 === 11 ? (person.outlook ?? '2010') : '2010',
    }),
  );
  const { workingDays, blackouts, minutesPerAgent, ...settings } = organization.settings;
  const maxUsersPerWave = Math.min(settings.maxUsersPerWave ?? 6, 8);
  const near = (id: number): number => ((id - 1) % people.length) + 1;
  const links = organization.links.map(([from, to]) => [near(from), near(to)] as const);
  return {
    ...organization,
    sites: [site],
    people,
    links,
    blockedSite: null,
    settings: { ...settings, maxUsersPerWave },
  };
}

const anyStart = fc.oneof(anyOrganization, anyOrganization.map(crowded), anyOrganization.map(crowded));

/** What is tried: positions in the list of people and of waves, the last of which does not exist. */
const anyMove = fc.record({
  people: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
  wave: fc.nat(),
  whole: fc.boolean(),
});

const anyMoves = fc.array(anyMove, { minLength: 1, maxLength: 5 });

type Drawn = typeof anyMove extends fc.Arbitrary<infer Value> ? Value : never;

/** Where moves begin: the input, and the desk of the plan that is made of it. */
function startOf(input: PlanInput): MoveDesk {
  return createMoveDesk({ ...input, previous: buildPlan(input, grouping) }, grouping);
}

/** A drawn move for the desk: mostly of people who have work, into a wave that mostly exists and is of their site. */
function requestOf({ people, wave, whole }: Drawn, { plan, workload }: MoveDesk): MoveRequest {
  const planned = plan.waves.flatMap(({ members }) => members.map(({ mailboxId }) => mailboxId));
  const all = [...workload.groupInput.users.keys()];
  const ids = people.map(
    (pick) => (pick % 5 === 0 ? all : planned)[pick % Math.max(1, pick % 5 === 0 ? all.length : planned.length)],
  );
  const [first] = ids;
  const site = plan.waves.find(({ members }) => members.some(({ mailboxId }) => mailboxId === first))?.site;
  const near = plan.waves.filter((candidate) => wave % 4 === 0 || candidate.site === site);
  return { people: ids.flatMap((id) => id ?? []), wave: near[wave % (near.length + 1)]?.number ?? 99, whole };
}

/** The moves one after the other; `see` looks at each that was carried out. */
function carryOut(
  start: MoveDesk,
  moves: readonly Drawn[],
  see: (after: MoveDesk, move: MeasuredMove, before: MoveDesk) => void = () => {},
): MoveDesk {
  return moves.reduce((desk, drawn) => {
    const request = requestOf(drawn, desk);
    if (request.people.length === 0) return desk;
    const move = measureMove(desk, request);
    if (move.edit === null) return desk;
    const patch = moveSettings(desk, desk.settings, move, request.wave);
    const after = afterEdit(desk, move.edit, patch, regroupAfter(desk, move));
    see(after, move, desk);
    return after;
  }, start);
}

describe('any move', () => {
  it('says what it does or who is refused, and never fails', () => {
    fc.assert(
      fc.property(anyStart, anyMoves, (organization, moves) => {
        const desk = startOf(organizationInput(organization));
        for (const drawn of moves) {
          const request = requestOf(drawn, desk);
          if (request.people.length === 0) continue;
          const { effect, edit } = measureMove(desk, request);
          expect([effect.summary === '', edit !== null && effect.refused.length > 0]).toEqual([false, false]);
        }
      }),
      runs,
    );
  });

  it('leaves a plan that holds everybody once, adds up, and keeps the rules that are never broken', () => {
    fc.assert(
      fc.property(anyStart, anyMoves, (organization, moves) => {
        const input = organizationInput(organization);
        const start = startOf(input);
        carryOut(start, moves, (after) => {
          expect([...wrongSums(after), ...brokenRules(input, after.plan)]).toEqual([]);
          expect(everybodyIn(after.plan)).toEqual(everybodyIn(start.plan));
        });
      }),
      runs,
    );
  });

  it('leaves a desk with the groups of one that is laid out anew', () => {
    fc.assert(
      fc.property(anyStart, anyMoves, (organization, moves) => {
        const input = organizationInput(organization);
        carryOut(startOf(input), moves, ({ plan, settings, unitOf }) => {
          const anew = createMoveDesk({ ...input, settings, previous: plan }, grouping);
          expect(unitsOf({ unitOf })).toEqual(unitsOf(anew));
        });
      }),
      runs,
    );
  });

  it('is kept when the plan is made again, or the plan says who cannot stay', () => {
    fc.assert(
      fc.property(anyStart, anyMoves, (organization, moves) => {
        const input = organizationInput(organization);
        carryOut(startOf(input), moves, ({ plan, settings }, move) => {
          const again = buildPlan({ ...input, settings, previous: plan }, grouping);
          expect(lostPeople(plan, again, move)).toEqual([]);
        });
      }),
      { numRuns: 60 },
    );
  });
});

/** Everybody with a part in the plan, by alias; twice who is there twice. */
function everybodyIn({ waves, unplanned }: Plan): readonly string[] {
  return [...waves.flatMap(({ members }) => members), ...unplanned].map(({ alias }) => alias).sort();
}

/** Waves whose figures are not the sums over their members. */
function wrongSums({ plan, unitOf, workload }: MoveDesk): readonly string[] {
  return plan.waves.flatMap(({ name, kind, users, profiles, minutes, members }) => {
    const people = members.flatMap(
      ({ mailboxId }) => unitOf.get(mailboxId)?.members.find(({ id }) => id === mailboxId) ?? [],
    );
    const stale = people.reduce((sum, { staleProfiles }) => sum + staleProfiles, 0);
    const shares = costOf(kind === 'vip' ? 'vip' : 'wave', people, workload.rates);
    const isRight = users === members.length && profiles === stale && Math.abs(minutes - shares / 100) < 0.005;
    return isRight
      ? []
      : [`${name}: ${users} users, ${profiles} of ${stale} profiles, ${minutes} of ${shares / 100} minutes`];
  });
}

/** Rules that no move may break, read off classification and plan without the code of moves. */
function brokenRules(input: PlanInput, { sites, waves }: Plan): readonly string[] {
  const users = new Map(input.users.map((user) => [user.mailboxId, user]));
  const rebinds = new Map(
    sites.flatMap(({ steps }) =>
      steps.flatMap(({ work, date }) => (work.kind === 'rebind' ? [[work.database.toLowerCase(), date] as const] : [])),
    ),
  );
  const vips = new Set((input.settings.vips ?? []).map((alias) => alias.toLowerCase()));
  return waves.flatMap((wave) =>
    wave.members.flatMap(({ mailboxId, alias }) => {
      const user = users.get(mailboxId);
      const rebind = rebinds.get((user?.database ?? '').toLowerCase());
      const isOld = user?.profiles.some(({ product, action }) => product === '2003' && action === 'UPDATE') === true;
      const isApplication = user?.isServiceAccount === true;
      const rules = {
        work: user?.state.endsWith('UPDATE') === true,
        site: user?.site?.toLowerCase() === wave.site.toLowerCase(),
        method: user?.method.replace('M11 then ', '') === wave.method,
        outlook2003: isOld === wave.isOutlook2003,
        rebind: rebind === undefined || (rebind !== null && daysBetween(rebind, wave.start) >= 2),
        vip: !vips.has(alias.toLowerCase()) || isApplication || wave.kind === 'vip',
        application: isApplication === (wave.kind === 'applications'),
      };
      return Object.entries(rules).flatMap(([rule, holds]) => (holds ? [] : [`${rule}: ${alias} in ${wave.name}`]));
    }),
  );
}

/** The units as lists of people with what decides where they may be, by their first member. */
function unitsOf({ unitOf }: Pick<MoveDesk, 'unitOf'>): readonly string[] {
  const units = [...new Set(unitOf.values())].map(
    ({ kind, siteKey, method, isOutlook2003, cost, members, group }) =>
      `${members.map(({ alias }) => alias).join(' ')}: ${kind} ${siteKey} ${method} ${isOutlook2003} ${cost} of ${group.members.join(' ')}`,
  );
  return units.sort();
}

/** Who was moved and is neither in that wave of the new plan nor named among those whom it refuses. */
function lostPeople(plan: Plan, again: Plan, { people }: MeasuredMove): readonly string[] {
  const numberOf = (of: Plan, alias: string) =>
    of.waves.find(({ members }) => members.some((member) => member.alias === alias))?.number ?? null;
  const refused = new Set(again.refused.map(({ alias }) => alias));
  return people.flatMap(({ alias }) =>
    refused.has(alias) || numberOf(again, alias) === numberOf(plan, alias)
      ? []
      : [`${alias} from ${numberOf(plan, alias)} to ${numberOf(again, alias)}`],
  );
}

describe('a VIP and the assistant', () => {
  const site: SiteSketch = { name: 'Oslo', hasArray: true, databases: { ok: 'ok' } };
  const people = ['boss', 'asst', 'chief', 'chief2', 'u1', 'u2', 'u3'].map(
    (alias): PersonSketch => ({ alias, site: 'Oslo', database: 'ok', profile: 'server' }),
  );
  const settings = { pilot: { size: 0 }, maxUsersPerWave: 2, vips: ['boss', 'chief', 'chief2'] };
  const permissions = [{ holder: 2, mailbox: 1, right: 'FullAccess' }] as const;
  const alone = (person: number, wave: number, desk: MoveDesk): MoveDesk => {
    const move = measureMove(desk, { people: [person], wave, whole: false });
    if (move.edit === null) throw new Error(move.effect.summary);
    return afterEdit(desk, move.edit, moveSettings(desk, desk.settings, move, wave), regroupAfter(desk, move));
  };
  const vipWave = ({ plan }: MoveDesk) => {
    const wave = plan.waves.find(({ number }) => number === 3);
    return [wave?.minutes, wave?.members.map(({ alias, reasons }) => `${alias} ${reasons.join(' ')}`)];
  };

  it('are no longer together when one is moved alone, and the wave of both comes to nothing when both have left', () => {
    const start = startOf(sketchedInput([site], people, settings, { permissions }));
    const left = alone(1, 4, start);
    const gone = alone(2, 1, left);
    const assistant = gone.plan.waves[0]?.members.find(({ alias }) => alias === 'asst');
    expect([vipWave(start), vipWave(left), vipWave(gone), assistant?.reasons]).toEqual([
      [40, ['asst with-vip group', 'boss vip group']],
      [20, ['asst ']],
      [0, []],
      ['pinned'],
    ]);
  });
});

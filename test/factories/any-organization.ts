import fc from 'fast-check';
import type { PlanInput } from '../../core/planning/plan-input.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { dateOfDay, dayNumber } from '../../core/shared/dates.ts';
import { arrayFqdn, type PersonSketch, type SiteSketch, sketchedInput } from './plan-inputs.ts';
import { createSeededRandom, shuffled as mixed } from './seeded-random.ts';

/** A sketch of an organization with its settings, for properties. */
export type Organization = {
  readonly sites: readonly SiteSketch[];
  readonly people: readonly PersonSketch[];
  readonly settings: Settings;
  readonly links: readonly (readonly [number, number])[];
  readonly blockedSite: string | null;
};

/** The input of the plan of an organization. */
export function organizationInput({ sites, people, settings, links, blockedSite }: Organization): PlanInput {
  const right = 'FullAccess' as const;
  return sketchedInput(sites, people, settings, {
    permissions: links.map(([holder, mailbox]) => ({ holder, mailbox, right })),
    blockers: blockedSite === null ? [] : [{ site: blockedSite.toUpperCase(), id: 'F02', message: 'a second array' }],
  });
}

/** The same input with every list in another order. */
export function shuffled(input: PlanInput, seed: number): PlanInput {
  const random = createSeededRandom(seed);
  const mix = <Item>(items: readonly Item[]): readonly Item[] => mixed(random, items);
  const { settings } = input;
  return {
    ...input,
    users: mix(input.users),
    databases: mix(input.databases),
    permissions: mix(input.permissions),
    blockers: mix(input.blockers),
    settings: {
      ...settings,
      vips: mix(settings.vips ?? []),
      keepTogether: mix((settings.keepTogether ?? []).map(mix)),
      keepApart: mix((settings.keepApart ?? []).map(mix)),
      blackouts: mix(settings.blackouts ?? []),
      pins: Object.fromEntries(mix(Object.entries(settings.pins ?? {}))),
    },
  };
}

const siteNames = ['Oslo', 'Bergen', 'Tromso', 'Drammen'];

const anySite = (name: string): fc.Arbitrary<SiteSketch> =>
  fc.record({
    name: fc.constant(name),
    hasArray: fc.boolean(),
    databases: fc
      .array(fc.constantFrom('ok' as const, 'old' as const, 'dead' as const, 'blank' as const), {
        minLength: 1,
        maxLength: 4,
      })
      .map((states) => Object.fromEntries(states.map((state, index) => [`${name}-${index}`, state]))),
  });

const anyDay = (from: string, days: number): fc.Arbitrary<string> =>
  fc.nat(days).map((day) => dateOfDay(dayNumber(from) + day));

function anySettings(names: readonly string[], aliases: readonly string[]): fc.Arbitrary<Settings> {
  const alias = fc.constantFrom(...aliases, 'nobody');
  const blackout = fc
    .record(
      {
        from: anyDay('2014-03-30', 20),
        length: fc.nat(6),
        site: fc.constantFrom(...names),
        wave: fc.integer({ min: 1, max: 6 }),
      },
      { requiredKeys: ['from', 'length'] },
    )
    .map(({ length, ...rest }) => ({ ...rest, to: dateOfDay(dayNumber(rest.from) + length) }));
  return fc.record(
    {
      start: anyDay('2014-04-01', 10),
      workingDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
      blackouts: fc.array(blackout, { maxLength: 4 }),
      agents: fc.integer({ min: 1, max: 3 }),
      minutesPerAgent: fc.constantFrom(7, 20, 45.5, 120, 300),
      methods: fc.constant({ M1: { contactRate: 0.333, minutes: 12.1 }, M2: { contactRate: 1 } }),
      vips: fc.uniqueArray(alias, { maxLength: 4 }),
      pilot: fc.record({ users: fc.uniqueArray(alias, { maxLength: 3 }), size: fc.nat(10) }, { requiredKeys: [] }),
      siteOrder: fc.shuffledSubarray([...names]),
      maxUsersPerWave: fc.integer({ min: 1, max: 20 }),
      pins: fc.dictionary(alias, fc.integer({ min: 1, max: 9 }), { maxKeys: 5 }),
      keepTogether: fc.array(fc.uniqueArray(alias, { maxLength: 5 }), { maxLength: 4 }),
      keepApart: fc.array(fc.uniqueArray(alias, { maxLength: 3 }), { maxLength: 2 }),
    },
    { requiredKeys: [] },
  );
}

const anyPerson = fc.record({
  site: fc.nat(),
  database: fc.nat(),
  profile: fc.constantFrom(
    'server' as const,
    'server' as const,
    'server' as const,
    'array' as const,
    'ip' as const,
    'none' as const,
  ),
  outlook: fc.constantFrom('2003' as const, '2010' as const, '2010' as const, '2010' as const, 'unknown' as const),
  isService: fc.nat(15).map((dice) => dice === 0),
});

/** Organizations of one to four sites and up to two hundred users, with settings of every kind. */
export const anyOrganization: fc.Arbitrary<Organization> = fc
  .record({
    sites: fc.shuffledSubarray(siteNames, { minLength: 1 }).chain((names) => fc.tuple(...names.map(anySite))),
    people: fc.array(anyPerson, { minLength: 1, maxLength: 200, size: 'max' }),
    planned: fc.boolean(),
  })
  .chain(({ sites, people, planned }) => {
    const names = sites.map(({ name }) => name);
    const sketches = people.map((person, index) => personOf(sites, person, index));
    const aliases = sketches.map(({ alias }) => alias);
    const id = fc.integer({ min: 1, max: people.length });
    return fc.record({
      sites: fc.constant(sites),
      people: fc.constant(sketches),
      settings: anySettings(names, aliases).map((settings) => (planned ? withArrays(settings, sites) : settings)),
      links: fc.array(fc.tuple(id, id), { maxLength: 20 }),
      blockedSite: fc.option(fc.constantFrom(...names), { freq: 5 }),
    });
  });

function personOf(
  sites: readonly SiteSketch[],
  { site, database, profile, outlook, isService }: typeof anyPerson extends fc.Arbitrary<infer Value> ? Value : never,
  index: number,
): PersonSketch {
  const home = sites[site % sites.length] ?? { name: 'Oslo', databases: { 'Oslo-0': 'ok' } };
  const names = Object.keys(home.databases);
  const alias = isService ? `svc-${index}` : `u${index}`;
  return { alias, site: home.name, database: names[database % names.length] ?? '', profile, outlook };
}

function withArrays(settings: Settings, sites: readonly SiteSketch[]): Settings {
  const planned = sites
    .filter(({ hasArray }) => !hasArray)
    .map(({ name }) => [name.toLowerCase(), { fqdn: arrayFqdn(name) }]);
  return { ...settings, arrays: Object.fromEntries(planned) };
}

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Infrastructure, Profile } from '../../../core/inventory/entities.ts';
import { measureBlastRadius, whoIsHit } from '../../../core/planning/blast-radius.ts';
import type { Plan, StepWork } from '../../../core/planning/plan.ts';
import type { Impact, Outcome } from '../../../core/planning/server-impact.ts';
import { makeImpactInput } from '../../factories/impact-inputs.ts';
import {
  makeArray,
  makeDatabase,
  makeInfrastructure,
  makeKnownName,
  makeMailbox,
  makeMailboxServer,
  makeProfile,
  makeServer,
} from '../../factories/inventory.ts';
import type { SampleUser } from '../../factories/nordwind-users.ts';
import { makeMember, makePlan, makeSitePlan, makeStep, makeWave, rebindWork } from '../../factories/plans.ts';

/** What a name stands for, known beforehand: one server or null, and whether Outlook can go on by it. */
type Truth = { readonly only: string | null; readonly isLive: boolean };

const live = (only: string | null): Truth => ({ only, isLive: true });
const dead = (only: string | null): Truth => ({ only, isLive: false });
const names: Readonly<Record<string, Truth>> = {
  A1: live('A1'),
  'a1.corp.nordwind.local': live('A1'),
  A2: live('A2'),
  B1: live('B1'),
  'arr-a.corp.nordwind.local': live(null),
  'arr-b.corp.nordwind.local': live('B1'),
  R0: dead('R0'),
  MBX: dead(null),
  unheard: dead(null),
};
/** Names of profiles only: a dead name that a profile shares with its database counts as a removed server. */
const addresses: Readonly<Record<string, Truth>> = {
  '10.0.0.1': live('A1'),
  '10.0.0.9': live('B1'),
  nowhere: dead(null),
};
const profileNames = ['', ...Object.keys(names).filter((name) => name !== 'unheard'), ...Object.keys(addresses)];

const targets = ['arr-a.corp.nordwind.local', 'arr-b.corp.nordwind.local'] as const;
const versions = { '14.0': true, '12.0': true, '11.0': false, '6.5.8353': false } as const;
type Version = keyof typeof versions;

type Person = {
  readonly database: number;
  readonly isService: boolean;
  readonly profiles: readonly (readonly [string, Version])[];
};
type Step = { readonly rebind: number } | { readonly wave: readonly number[] } | 'other';
type Case = {
  readonly bindings: readonly (string | null)[];
  readonly people: readonly Person[];
  readonly steps: readonly Step[];
};

const cases: fc.Arbitrary<Case> = fc.record({
  bindings: fc.array(fc.option(fc.constantFrom(...Object.keys(names))), { minLength: 4, maxLength: 4 }),
  people: fc.array(
    fc.record({
      database: fc.nat(3),
      isService: fc.boolean(),
      profiles: fc.array(
        fc.tuple(fc.constantFrom(...profileNames), fc.constantFrom<Version>('14.0', '12.0', '11.0', '6.5.8353')),
        { maxLength: 3 },
      ),
    }),
    { minLength: 1, maxLength: 8 },
  ),
  steps: fc.array(
    fc.oneof(
      fc.record({ rebind: fc.nat(3) }),
      fc.record({ wave: fc.uniqueArray(fc.nat(7), { maxLength: 4 }) }),
      fc.constant<Step>('other'),
    ),
    { maxLength: 6 },
  ),
});

it('says after each step what looking at everybody again would say, whatever the order of the rows', () => {
  fc.assert(
    fc.property(cases, (organization) => {
      const input = makeImpactInput(peopleOf(organization), planOf(organization), infrastructureOf(organization), {});
      const impacts = measureBlastRadius(input);
      const servers = impacts.map(({ server }) => server);
      const states = [0, ...organization.steps.map((_, index) => index + 1)];
      const measured = impacts.map(({ now, after }) => [now, ...after].map(plainImpact));
      expect(measured).toEqual(servers.map((server) => states.map((done) => expected(organization, done, server))));
      const turned = { ...input, users: input.users.toReversed(), databases: input.databases.toReversed() };
      expect(measureBlastRadius(turned)).toEqual(impacts);
      const last = input.plan?.sites[0]?.steps.at(-1)?.id ?? null;
      const counted = servers.map((server) => countOutcomes(whoIsHit(input, server, last)));
      expect(counted).toEqual(measured.map((rows) => rows.at(-1)));
    }),
    { numRuns: 400 },
  );
});

/** By the definition, one user and one server at a time. */
function expected({ bindings, people, steps }: Case, done: number, server: string): Impact {
  const carriedOut = steps.slice(0, done);
  const outcomes = people.map((person, index): Outcome | null => {
    const isRebound = carriedOut.some(
      (step) => step !== 'other' && 'rebind' in step && step.rebind === person.database,
    );
    const isMoved = carriedOut.some((step) => step !== 'other' && 'wave' in step && step.wave.includes(index));
    const target = targets[person.database % 2] ?? '';
    const binding = truthOf(isRebound ? target : (bindings[person.database] ?? null));
    const held = person.profiles.map(([name, version]) => ({ name: isMoved ? target : name, version }));
    const hit = held.filter(({ name }) => truthOf(name).only === server);
    if (hit.length > 0) {
      const canAsk = !isService(person) && hit.every(({ version }) => versions[version]);
      return canAsk && binding.isLive && binding.only !== server ? 'interrupted' : 'lost';
    }
    if (isMoved || held.some(({ name }) => name !== '')) return null;
    return binding.only === server ? 'unknown' : null;
  });
  return countOutcomes(outcomes.map((outcome) => ({ outcome })));
}

function isService({ isService, profiles }: Person): boolean {
  return isService || profiles.some(([, version]) => version === '6.5.8353');
}

function truthOf(name: string | null): Truth {
  return names[name ?? ''] ?? addresses[name ?? ''] ?? dead(null);
}

function countOutcomes(rows: readonly { readonly outcome: Outcome | null }[]): Impact {
  const count = (wanted: Outcome): number => rows.filter(({ outcome }) => outcome === wanted).length;
  return { lost: count('lost'), interrupted: count('interrupted'), unknown: count('unknown') };
}

function plainImpact({ lost, interrupted, unknown }: Impact): Impact {
  return { lost, interrupted, unknown };
}

/** Databases 0 and 2 are at home in site A with two servers, 1 and 3 in site B with one. */
function infrastructureOf({ bindings }: Case): Infrastructure {
  const [a, b] = [{ site: 'A' }, { site: 'B' }];
  return makeInfrastructure({
    servers: [
      makeServer('A1', a),
      makeServer('A2', a),
      makeServer('B1', b),
      makeMailboxServer('MBX', a),
      makeMailboxServer('MBXB', b),
    ],
    arrays: targets.map((fqdn, index) => makeArray(fqdn, index === 0 ? a : b)),
    databases: bindings.map((binding, index) => makeDatabase(`DB${index}`, index % 2 === 0 ? 'MBX' : 'MBXB', binding)),
    knownNames: [
      makeKnownName('R0', 'RetiredCAS'),
      makeKnownName('10.0.0.1', 'ServerIP', { pointsTo: ['A1'] }),
      makeKnownName('10.0.0.9', 'VIP', { pointsTo: [targets[1]] }),
    ],
  });
}

function peopleOf({ people }: Case): SampleUser[] {
  return people.map(({ database, isService: hasServiceName, profiles }, index) => ({
    mailbox: makeMailbox(`user${index}`, {
      database: `DB${database}`,
      samAccountName: `${hasServiceName ? 'svc-' : ''}user${index}`,
    }),
    profiles: profiles.map(([name, outlookVersion], at): Profile => {
      return makeProfile(`user${index}`, { id: at + 1, computer: `PC${at}`, homeServer: name, outlookVersion });
    }),
    casMailbox: null,
  }));
}

/** One step a day. A member of a wave that nobody is, is nobody. */
function planOf({ steps }: Case): Plan {
  const works = steps.map((step, index): StepWork => {
    if (step === 'other') return { kind: 'static-ports', servers: [], isConfirmation: false };
    if ('wave' in step) return { kind: 'wave', wave: index };
    return rebindWork(`DB${step.rebind}`, targets[step.rebind % 2] ?? '');
  });
  const waves = steps.flatMap((step, index) => {
    if (step === 'other' || !('wave' in step)) return [];
    return [
      makeWave(
        index,
        '2014-04-01',
        step.wave.map((at) => makeMember(at + 1, `user${at}`)),
      ),
    ];
  });
  const dated = works.map((work, index) => makeStep(work, `2014-04-0${index + 1}`, { id: `step ${index}` }));
  return makePlan({ sites: [makeSitePlan('Oslo', dated)], waves });
}

import { isNamed } from '../resolution/resolution.ts';
import type { PlannedArray, PlanStep } from './plan.ts';
import type { SiteFacts } from './site-facts.ts';
import { nameKeyOf } from './site-names.ts';
import { type StepSeed, stepId } from './step-record.ts';

/** Load balancer, static ports and DNS: to be set up with a new array, to be confirmed for one that exists (A2, A3). */
export function setupSeeds(facts: SiteFacts, { fqdn, exists }: PlannedArray): readonly StepSeed[] {
  const { site, servers, annotation } = facts;
  const vip = annotation.vip ?? null;
  const base = { site, dependsOn: [], note: '' };
  return [
    {
      ...base,
      ...{ id: stepId('load-balancer', site), target: fqdn },
      work: {
        ...{ kind: 'load-balancer', fqdn, vip, servers, isConfirmation: exists },
        balancer: annotation.balancer ?? null,
      },
    },
    {
      ...base,
      id: stepId('static-ports', site),
      target: site,
      work: { kind: 'static-ports', servers, isConfirmation: exists },
    },
    {
      ...base,
      ...{ id: stepId('dns', site), target: fqdn },
      work: { kind: 'dns', fqdn, vip, ttlSeconds: annotation.dnsTtlSeconds ?? null, isConfirmation: exists },
    },
  ];
}

/** The array object. It waits for nothing: the load balancer may follow (R3). */
export function createArraySeed({ site }: SiteFacts, { name, fqdn }: PlannedArray): StepSeed {
  return {
    ...{ id: stepId('create-array', site), site, target: fqdn, dependsOn: [] },
    work: { kind: 'create-array', name, fqdn, site },
    note: 'Does not wait for the load balancer: the name may point to one server first, without high availability (R3).',
  };
}

/** The check of the name from a client (A5). */
export function testNameSeed(facts: SiteFacts, { fqdn }: PlannedArray, dependsOn: readonly string[]): StepSeed {
  const { site, annotation } = facts;
  const work = { kind: 'test-name', fqdn, vip: annotation.vip ?? null } as const;
  return { id: stepId('test-name', site), site, target: fqdn, dependsOn, work, note: '' };
}

/** The look at what Autodiscover says for the first database, before the others follow (A8). */
export function verifySeed({ site }: SiteFacts, { fqdn }: PlannedArray, pilot: PlanStep): StepSeed {
  return {
    ...{ id: stepId('verify-autodiscover', site), site, target: fqdn, dependsOn: [pilot.id] },
    work: { kind: 'verify-autodiscover', fqdn, database: pilot.target },
    note: '',
  };
}

/** The end of everything that still makes profiles with an old server in them (A10). */
export function stopSeed(facts: SiteFacts, { fqdn }: PlannedArray, dependsOn: readonly string[]): StepSeed {
  const { site } = facts;
  const work = { kind: 'stop-old-profiles', fqdn, oldServers: oldServersOf(facts) } as const;
  return { id: stepId('stop-old-profiles', site), site, target: site, dependsOn, work, note: '' };
}

/** The CAS of the site, and the servers that its databases were bound to. */
export function oldServersOf({ servers, rebinds }: SiteFacts): readonly string[] {
  const bound = rebinds.flatMap(({ bindingResolution }) => {
    if (!isNamed(bindingResolution)) return [];
    if (bindingResolution.kind === 'SERVER') return [bindingResolution.server.name];
    return bindingResolution.kind === 'RETIRED' ? [bindingResolution.text] : [];
  });
  const names = new Map([...servers, ...bound.sort()].toReversed().map((name) => [nameKeyOf(name), name]));
  return [...names.values()].sort();
}

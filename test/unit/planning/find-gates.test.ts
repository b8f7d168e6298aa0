import { describe, expect, it } from 'vitest';
import { findGates, type SiteInventory } from '../../../core/planning/find-gates.ts';
import type { Gate } from '../../../core/planning/gates.ts';
import type { PlanStep, SitePlan, StepStatus } from '../../../core/planning/plan.ts';
import { makeSitePlan, makeStep, rebindWork } from '../../factories/plans.ts';

const fqdn = 'outlook-osl.corp.nordwind.local';
const array = { name: 'cas-oslo', fqdn, exists: true };

function inventory(over: Partial<SiteInventory> = {}): SiteInventory {
  return { site: 'Oslo', array, servers: 2, databases: { right: 0, wrong: 0, unclear: 0 }, held: 0, ...over };
}

/** A gate in one line: `databases in-progress, 1 of 2 left, 2014-04-02 to 2014-04-03`. */
function line({ name, state, reason, left, total, from, to }: Gate): string {
  const parts = [`${name} ${state}`];
  if (reason !== null) parts.push(reason);
  if (total > 0) parts.push(`${left} of ${total} left`);
  if (from !== null) parts.push(`${from} to ${to}`);
  return parts.join(', ');
}

function lines(plan: SitePlan | null, over: Partial<SiteInventory> = {}): readonly string[] {
  return findGates(plan, inventory(over)).gates.map(line);
}

const marked = (status: StepStatus) => ({ status, by: 'lead', at: '2014-04-01T08:00:00Z', note: null });

const dns = makeStep({ kind: 'dns', fqdn, vip: null, ttlSeconds: null, isConfirmation: true }, '2014-03-31');
const name = makeStep({ kind: 'test-name', fqdn, vip: null }, '2014-04-01', { dependsOn: [dns.id] });
const first = makeStep(rebindWork('MDB-1', fqdn), '2014-04-02', { dependsOn: [name.id] });
const second = makeStep(rebindWork('MDB-2', fqdn), '2014-04-03', { dependsOn: [name.id] });
const wave = makeStep({ kind: 'wave', wave: 1 }, '2014-04-04', { id: 'wave:1', dependsOn: [first.id] });
const evidence = makeStep({ kind: 'evidence', oldServers: [] }, '2014-04-07', { dependsOn: [wave.id] });

/** The chain of Oslo with what was said about its steps. */
function chain(said: Readonly<Record<string, StepStatus>> = {}, over: Partial<SitePlan> = {}): SitePlan {
  const steps = [dns, name, first, second, wave, evidence].map((step): PlanStep => {
    const status = said[step.id];
    return status === undefined ? step : { ...step, mark: marked(status) };
  });
  return makeSitePlan('Oslo', steps, { array, ...over });
}

describe('the gates of a site', () => {
  it('are next where something can be done now, and wait for what comes before', () => {
    expect(lines(chain())).toEqual([
      'balancer done, in-use',
      'dns next, 1 of 1 left, 2014-03-31 to 2014-03-31',
      'array waits, 1 of 1 left, 2014-04-01 to 2014-04-01',
      'databases waits, 2 of 2 left, 2014-04-02 to 2014-04-03',
      'autodiscover done, nothing-left',
      'waves waits, 1 of 1 left, 2014-04-04 to 2014-04-04',
      'retire waits, stays, 1 of 1 left, 2014-04-07 to 2014-04-07',
    ]);
  });

  it('are in progress and done by what was said, with the days of what is left', () => {
    expect(lines(chain({ [dns.id]: 'done', [name.id]: 'verified', [first.id]: 'done' })).slice(1, 4)).toEqual([
      'dns done, 0 of 1 left, 2014-03-31 to 2014-03-31',
      'array done, 0 of 1 left, 2014-04-01 to 2014-04-01',
      'databases in-progress, 1 of 2 left, 2014-04-03 to 2014-04-03',
    ]);
  });

  it('let waves begin when the rebind is verified, not when it is only done (R1)', () => {
    const said = (status: StepStatus) => ({ [dns.id]: 'done', [name.id]: 'done', [first.id]: status }) as const;
    const states = (['done', 'verified'] as const).map((status) => lines(chain(said(status)))[5]);
    expect(states).toEqual([
      'waves waits, 1 of 1 left, 2014-04-04 to 2014-04-04',
      'waves next, 1 of 1 left, 2014-04-04 to 2014-04-04',
    ]);
  });

  it('lead to the step that can be done, and when all are done to the last', () => {
    const steps = [chain(), chain({ [dns.id]: 'done', [name.id]: 'done', [first.id]: 'done' })].map((plan) =>
      findGates(plan, inventory()).gates.map(({ step }) => step),
    );
    expect(steps).toEqual([
      [null, 'dns:Oslo', 'test-name:Oslo', 'rebind:MDB-1', null, 'wave:1', 'evidence:Oslo'],
      [null, 'dns:Oslo', 'test-name:Oslo', 'rebind:MDB-2', null, 'wave:1', 'evidence:Oslo'],
    ]);
  });

  it('are blocked at the first that is not done by the open blockers of the site, and nothing after it is next', () => {
    const blockers = ['F13: outlook-osl does not resolve: no record.'];
    const { gates } = findGates(chain({ [dns.id]: 'done' }, { blockers }), inventory());
    expect(gates.map(({ state, findings }) => [state, ...findings])).toEqual([
      ['done'],
      ['done'],
      ['blocked', { id: 'F13', message: 'outlook-osl does not resolve: no record.' }],
      ['waits'],
      ['done'],
      ['waits'],
      ['waits'],
    ]);
  });

  it('count the servers that are to be retired, and not the evidence before them', () => {
    const retire = makeStep({ kind: 'retire-server', server: 'OSL-CAS01' }, '2014-04-08', { dependsOn: [evidence.id] });
    const plan = makeSitePlan('Oslo', [{ ...evidence, mark: marked('done') }, retire], { array });
    expect(lines(plan).at(-1)).toBe('retire in-progress, 1 of 1 left, 2014-04-08 to 2014-04-08');
  });
});

describe('the gates of a site without steps', () => {
  it('are done where the array is in use and nothing is left', () => {
    expect(lines(null, { databases: { right: 2, wrong: 0, unclear: 0 } })).toEqual([
      'balancer done, in-use',
      'dns done, in-use',
      'array done, in-use',
      'databases done, nothing-left, 0 of 2 left',
      'autodiscover done, nothing-left',
      'waves done, nothing-left',
      'retire exempt, stays',
    ]);
  });

  it('are exempt from a balancer where there is one server', () => {
    expect(lines(null, { servers: 1 })[0]).toBe('balancer exempt, one-server');
  });

  it('are blocked at the array where something needs one and none is planned', () => {
    expect(lines(null, { array: null, databases: { right: 0, wrong: 3, unclear: 0 }, held: 12 })).toEqual([
      'balancer waits, no-array',
      'dns waits, no-array',
      'array blocked, no-array',
      'databases waits, no-array, 3 of 3 left',
      'autodiscover waits, no-array',
      'waves waits, held, 12 of 12 left',
      'retire exempt, stays',
    ]);
  });

  it('wait where databases or users have to be looked at first', () => {
    const found = lines(null, { databases: { right: 1, wrong: 0, unclear: 1 }, held: 4 });
    expect([found[3], found[5]]).toEqual(['databases waits, unclear, 1 of 2 left', 'waves waits, held, 4 of 4 left']);
  });

  it('are exempt where nothing of Exchange 2010 is left and there is no array', () => {
    expect(lines(null, { array: null }).slice(0, 4)).toEqual([
      'balancer exempt, nothing-left',
      'dns exempt, nothing-left',
      'array exempt, nothing-left',
      'databases exempt, nothing-left',
    ]);
  });
});

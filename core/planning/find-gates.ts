import { compareText } from '../resolution/compare-text.ts';
import { assertNever } from '../shared/assert.ts';
import type { Gate, GateFinding, GateName, GateReason, GateState, SiteGates } from './gates.ts';
import { gateNames } from './gates.ts';
import type { PlannedArray, PlanStep, SitePlan, StepKind } from './plan.ts';
import { isDone } from './step-record.ts';

/** What the inventory and the plan know about a site besides its steps. */
export type SiteInventory = {
  readonly site: string;
  /** Null when the site has no array and none is planned. */
  readonly array: PlannedArray | null;
  /** Exchange 2010 Client Access servers. */
  readonly servers: number;
  /** Databases on the array, those that are to be bound to it, and those to find something out about first. */
  readonly databases: { readonly right: number; readonly wrong: number; readonly unclear: number };
  /** Users who are in no wave although there is something to do or to find out; the frozen ones have nothing to do. */
  readonly held: number;
};

/** The gates of a site, by its steps where it has some, else by what the inventory shows. `plan` null: it has none. */
export function findGates(plan: SitePlan | null, inventory: SiteInventory): SiteGates {
  const findings = blockersOf(plan);
  const gates = gateNames.map((name) => {
    const steps = (plan?.steps ?? []).filter(({ work }) => gateOfStep(work.kind) === name);
    return steps.length === 0 ? gateWithoutSteps(name, inventory) : gateOfSteps(name, steps, plan?.steps ?? []);
  });
  const stopped = findings.length === 0 ? gates : stopGates(gates, findings);
  return { site: inventory.site, array: inventory.array, gates: stopped };
}

/** The gate that a step belongs to. */
export function gateOfStep(kind: StepKind): GateName {
  switch (kind) {
    case 'load-balancer':
    case 'static-ports':
      return 'balancer';
    case 'dns':
      return 'dns';
    case 'create-array':
    case 'test-name':
      return 'array';
    case 'rebind':
      return 'databases';
    case 'verify-autodiscover':
    case 'stop-old-profiles':
      return 'autodiscover';
    case 'pilot':
    case 'wave':
    case 'applications':
      return 'waves';
    case 'evidence':
    case 'retire-server':
      return 'retire';
    default:
      return assertNever(kind, 'kind of step');
  }
}

/** True when nothing keeps a step from being carried out: what it stands on was, and a wave's rebinds are verified (R1). */
export function isReady(step: PlanStep, steps: readonly PlanStep[]): boolean {
  const own = new Set(step.dependsOn);
  return steps.every(({ id, work, mark }) => {
    if (!own.has(id)) return true;
    return 'wave' in step.work && work.kind === 'rebind' ? mark?.status === 'verified' : isDone(mark);
  });
}

/** The open blockers of a site, as the plan knows them. */
export function blockersOf(plan: SitePlan | null): readonly GateFinding[] {
  return (plan?.blockers ?? []).map((blocker) => {
    const colon = blocker.indexOf(': ');
    return { id: blocker.slice(0, colon), message: blocker.slice(colon + 2) };
  });
}

function gateOfSteps(name: GateName, steps: readonly PlanStep[], all: readonly PlanStep[]): Gate {
  const open = steps.filter(({ mark }) => !isDone(mark));
  const days = (open.length === 0 ? steps : open).flatMap(({ date }) => date ?? []).sort(compareText);
  const counted = countedSteps(name, steps);
  const stays = name === 'retire' && !steps.some(({ work }) => work.kind === 'retire-server');
  return {
    name,
    state: stateOfSteps(steps, open, all),
    reason: stays ? 'stays' : null,
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    left: counted.filter(({ mark }) => !isDone(mark)).length,
    total: counted.length,
    isConfirmation: steps.every(({ work }) => 'isConfirmation' in work && work.isConfirmation),
    steps: steps.map(({ id }) => id),
    step: (open.find((step) => isReady(step, all)) ?? open[0] ?? steps.at(-1))?.id ?? null,
    findings: [],
  };
}

/** Servers count where some are to be retired: the evidence is only the way there. */
function countedSteps(name: GateName, steps: readonly PlanStep[]): readonly PlanStep[] {
  const retired = steps.filter(({ work }) => work.kind === 'retire-server');
  return name === 'retire' && retired.length > 0 ? retired : steps;
}

function stateOfSteps(steps: readonly PlanStep[], open: readonly PlanStep[], all: readonly PlanStep[]): GateState {
  if (open.length === 0) return 'done';
  if (open.length < steps.length) return 'in-progress';
  return open.some((step) => isReady(step, all)) ? 'next' : 'waits';
}

function gateWithoutSteps(name: GateName, site: SiteInventory): Gate {
  const exists = site.array?.exists === true;
  switch (name) {
    case 'balancer':
      return exists && site.servers === 1 ? plainGate(name, 'exempt', 'one-server') : arrayGate(name, exists, site);
    case 'dns':
    case 'array':
      return arrayGate(name, exists, site);
    case 'databases':
      return databasesGate(site);
    case 'autodiscover':
      return needsArray(site) ? plainGate(name, 'waits', 'no-array') : plainGate(name, 'done', 'nothing-left');
    case 'waves':
      if (site.held > 0) return { ...plainGate(name, 'waits', 'held'), left: site.held, total: site.held };
      return needsArray(site) ? plainGate(name, 'waits', 'no-array') : plainGate(name, 'done', 'nothing-left');
    case 'retire':
      return plainGate(name, 'exempt', 'stays');
    default:
      return assertNever(name, 'gate');
  }
}

/** Balancer, DNS and array of a site about which the plan says nothing. */
function arrayGate(name: GateName, exists: boolean, site: SiteInventory): Gate {
  if (exists) return plainGate(name, 'done', 'in-use');
  if (!needsArray(site)) return plainGate(name, 'exempt', 'nothing-left');
  return plainGate(name, name === 'array' ? 'blocked' : 'waits', 'no-array');
}

function databasesGate(site: SiteInventory): Gate {
  const { right, wrong, unclear } = site.databases;
  const total = right + wrong + unclear;
  if (wrong > 0)
    return { ...plainGate('databases', 'waits', needsArray(site) ? 'no-array' : null), left: wrong, total };
  if (unclear > 0) return { ...plainGate('databases', 'waits', 'unclear'), left: unclear, total };
  return { ...plainGate('databases', total === 0 ? 'exempt' : 'done', 'nothing-left'), total };
}

/** True when something of the site has to go to an array, and there is none that it could. */
function needsArray({ array, databases, held }: SiteInventory): boolean {
  return array === null && (databases.wrong > 0 || held > 0);
}

function plainGate(name: GateName, state: GateState, reason: GateReason | null): Gate {
  const nothing = {
    from: null,
    to: null,
    left: 0,
    total: 0,
    isConfirmation: false,
    steps: [],
    step: null,
    findings: [],
  };
  return { name, state, reason, ...nothing };
}

/** An open blocker stops the first gate that is not done; nothing after it can be next. */
function stopGates(gates: readonly Gate[], findings: readonly GateFinding[]): readonly Gate[] {
  const first = gates.findIndex(({ state }) => state !== 'done' && state !== 'exempt');
  return gates.map((gate, index) => {
    if (index === first) return { ...gate, state: 'blocked', reason: 'blocker', findings };
    return gate.state === 'next' ? { ...gate, state: 'waits' } : gate;
  });
}

import type { PlanStep, StepWork } from '../planning/plan.ts';
import { assertNever } from '../shared/assert.ts';

/** What a step does, as one sentence for the person who does it. Names stand in it as they are. */
export function describeTask(work: StepWork): string {
  switch (work.kind) {
    case 'load-balancer':
      return balancerTask(work);
    case 'static-ports':
      if (work.isConfirmation)
        return `Confirm that the static ports are the same on ${listNames(work.servers, 'every server of the site')}, or set nowhere.`;
      return `Give the RPC services the same two static ports on ${listNames(work.servers, 'every server of the site')}, then restart both services out of hours.`;
    case 'dns':
      return dnsTask(work);
    case 'create-array':
      return `Create the array ${work.name} (${work.fqdn}) for the site ${work.site}.`;
    case 'test-name':
      return `From a client: ${work.fqdn} resolves, its ports answer, and a test profile that names it opens a mailbox.`;
    case 'rebind':
      return `Rebind ${work.database} from ${work.oldBinding ?? 'a blank value'} to ${work.target}.`;
    case 'verify-autodiscover':
      return `Autodiscover returns ${work.fqdn} for a mailbox in ${work.database}.`;
    case 'stop-old-profiles':
      return `Remove ${listNames(work.oldServers, 'every server name')} from PRF files, images, Citrix templates, policies and logon scripts; new profiles name ${work.fqdn}.`;
    case 'pilot':
      return `Pilot, wave ${work.wave}: update the profiles of its members, then verify each.`;
    case 'wave':
      return `Wave ${work.wave}: update the profiles of its members, then verify each.`;
    case 'applications':
      return `Wave ${work.wave}: the owner of each application moves its profile with the tool of its vendor.`;
    case 'evidence':
      return `Collect the RPC Client Access logs of ${listNames(work.oldServers, 'the old servers')} and a new inventory.`;
    case 'retire-server':
      return `Drain ${work.server}; retire it, or let it go on as a plain member of the array.`;
    default:
      return assertNever(work, 'step work');
  }
}

/** What a step is called beside others of its site, in a word or two. */
export function nameStep(step: PlanStep): string {
  const { work } = step;
  switch (work.kind) {
    case 'load-balancer':
      return 'Balancer';
    case 'static-ports':
      return 'Static ports';
    case 'dns':
      return 'DNS record';
    case 'create-array':
      return 'Array';
    case 'test-name':
      return 'Test of the name';
    case 'rebind':
      return work.database;
    case 'verify-autodiscover':
      return 'Autodiscover';
    case 'stop-old-profiles':
      return 'Old profiles';
    case 'pilot':
    case 'wave':
    case 'applications':
      return `Wave ${work.wave}`;
    case 'evidence':
      return 'Evidence';
    case 'retire-server':
      return work.server;
    default:
      return assertNever(work, 'step work');
  }
}

/** When, or why not yet. */
export function dateWords(step: PlanStep): string {
  return step.date ?? 'no date';
}

/** What was said about a step: `verified, Ola, 2014-04-02T21:40:00`; `planned` when nothing was. */
export function markWords(step: PlanStep): string {
  if (step.mark === null) return 'planned';
  const { status, by, at } = step.mark;
  return [status, ...(by === null ? [] : [by]), at].join(', ');
}

function balancerTask(work: Extract<StepWork, { kind: 'load-balancer' }>): string {
  const what = work.balancer === null ? 'The balancer' : `The balancer (${work.balancer})`;
  const address = work.vip === null ? 'its address' : work.vip;
  const members = listNames(work.servers, 'no server that the inventory knows');
  const verb = work.isConfirmation ? 'Confirm' : 'Set up';
  return `${verb}: ${what} spreads ${work.fqdn} on ${address} over ${members}; TCP 135 and the RPC ports, affinity by client address, a health check per service.`;
}

function dnsTask(work: Extract<StepWork, { kind: 'dns' }>): string {
  const address = work.vip ?? 'the address of the balancer';
  const ttl =
    work.ttlSeconds === null ? 'TTL at most 300 seconds during the project' : `TTL ${work.ttlSeconds} seconds`;
  const verb = work.isConfirmation ? 'Confirm the' : 'Create the';
  return `${verb} internal A record ${work.fqdn} -> ${address}, ${ttl}. The name must not resolve on the internet.`;
}

function listNames(names: readonly string[], none: string): string {
  return names.length === 0 ? none : names.join(', ');
}

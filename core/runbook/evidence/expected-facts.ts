import type { StepWork } from '../../planning/plan.ts';
import { assertNever } from '../../shared/assert.ts';
import { staticPorts } from '../exchange-commands.ts';

/** Something that a text can show when a step was carried out. `address` null: any address will do. */
export type ExpectedFact =
  | { readonly kind: 'binding'; readonly database: string; readonly server: string }
  | { readonly kind: 'array'; readonly fqdn: string; readonly site: string }
  | { readonly kind: 'address'; readonly name: string; readonly address: string | null }
  | { readonly kind: 'port'; readonly server: string; readonly port: number }
  | { readonly kind: 'autodiscover'; readonly fqdn: string };

/** What a step is to bring about, as far as a text can show it; empty for work that a person has to look at. */
export function expectedFacts(work: StepWork): readonly ExpectedFact[] {
  switch (work.kind) {
    case 'rebind':
      return [{ kind: 'binding', database: work.database, server: work.target }];
    case 'create-array':
      return [{ kind: 'array', fqdn: work.fqdn, site: work.site }];
    case 'dns':
      return [{ kind: 'address', name: work.fqdn, address: work.vip }];
    case 'test-name':
      return [
        { kind: 'address', name: work.fqdn, address: work.vip },
        { kind: 'port', server: work.fqdn, port: 135 },
      ];
    case 'static-ports':
      return work.isConfirmation ? [] : work.servers.flatMap(portsOf);
    case 'verify-autodiscover':
      return [{ kind: 'autodiscover', fqdn: work.fqdn }];
    case 'load-balancer':
    case 'stop-old-profiles':
    case 'pilot':
    case 'wave':
    case 'applications':
    case 'evidence':
    case 'retire-server':
      return [];
    default:
      return assertNever(work, 'step work');
  }
}

function portsOf(server: string): readonly ExpectedFact[] {
  return [staticPorts.rpcClientAccess, staticPorts.addressBook].map((port) => ({ kind: 'port', server, port }));
}

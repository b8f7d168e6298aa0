import type { Transport } from '../../core/api/client.ts';
import type { OperationName } from '../../core/api/contract.ts';
import type { WireError } from '../../core/api/reply.ts';

/**
 * A transport that refuses the operations which put another project in the place of the open one. A page has the calls of its
 * host for that: it can name no place on the disk, so the project would lie in the host's temporary folder and vanish with it.
 */
export function withoutProjectExchange(transport: Transport): Transport {
  return {
    ...transport,
    call: async (request) =>
      exchanging.some((name) => name === request.name) ? { ok: false, error: refusal } : transport.call(request),
  };
}

const exchanging: readonly OperationName[] = [
  'project.create',
  'project.sample',
  'project.open',
  'project.close',
  'project.restore',
  'project.takeCopy',
];

const refusal: WireError = {
  code: 'usage',
  message: 'A page cannot say where projects lie.',
  hint: 'Create, open and restore projects on the start page.',
  details: {},
};

import type { Transport } from '../../core/api/client.ts';
import type { OperationName } from '../../core/api/contract.ts';
import type { WireError } from '../../core/api/reply.ts';

/**
 * A transport that refuses the operations which put another project in the place of the open one. A browser can name no place
 * on the disk: the new project would lie in the host's temporary folder and vanish with it.
 */
export function withoutProjectExchange(transport: Transport): Transport {
  return {
    ...transport,
    call: async (request) =>
      exchanging.some((name) => name === request.name) ? { ok: false, error: refusal } : transport.call(request),
  };
}

const exchanging: readonly OperationName[] = ['project.create', 'project.sample'];

const refusal: WireError = {
  code: 'usage',
  message: 'A project cannot be created from the browser.',
  hint: 'Create it with `caskade new` or `caskade sample`, and open it with `caskade serve`.',
  details: {},
};

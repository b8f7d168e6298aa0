import type { Transport } from '../../core/api/client.ts';
import { type DispatchContext, dispatch, type Handlers } from '../../core/api/dispatch.ts';
import { toWireError } from '../../core/api/reply.ts';

/** A transport that copies everything as message ports do: what is no plain data cannot cross it. */
export function createCloneTransport<Read, Write>(
  handlers: Handlers<Read, Write>,
  context: DispatchContext<Read, Write>,
): Transport {
  return {
    call: async (request) => {
      const { name, input, jobId } = structuredClone(request);
      const reply = await dispatch(handlers, context, name, input, jobId);
      try {
        return structuredClone(reply);
      } catch (fault) {
        return { ok: false, error: toWireError(fault, name) };
      }
    },
    subscribe: (listener) => context.events.subscribe((event) => listener(structuredClone(event))),
  };
}

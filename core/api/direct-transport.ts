import type { Transport } from './client.ts';
import { type DispatchContext, dispatch, type Handlers } from './dispatch.ts';

/** The transport of a host that runs in the same process as the handlers: the command line, and tests. */
export function createDirectTransport<Read, Write>(
  handlers: Handlers<Read, Write>,
  context: DispatchContext<Read, Write>,
): Transport {
  return {
    call: ({ name, input, jobId }) => dispatch(handlers, context, name, input, jobId),
    subscribe: context.events.subscribe,
  };
}

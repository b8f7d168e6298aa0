import type { Inputs, OperationName, Outputs } from './contract.ts';
import type { EventListener } from './events.ts';
import { fromWireError, type Reply } from './reply.ts';

/** A call as plain data. `jobId` null lets the other side give one. */
export type CallRequest = { readonly name: string; readonly input: unknown; readonly jobId: string | null };

/**
 * The way from a client to `dispatch`: the only thing in which hosts differ. `call` gives a reply for every failure of the
 * operation; it rejects only when the way itself fails.
 */
export type Transport = {
  readonly call: (request: CallRequest) => Promise<Reply<unknown>>;
  readonly subscribe: (listener: EventListener) => () => void;
};

/** The typed end of a transport. */
export type Client = {
  /** Calls an operation. Throws the `AppError` with which it failed. A `jobId` makes it possible to cancel the call. */
  readonly call: <Name extends OperationName>(
    name: Name,
    input: Inputs[Name],
    options?: { readonly jobId?: string },
  ) => Promise<Outputs[Name]>;
  /** Listens to progress and changes; gives the function that ends it. */
  readonly subscribe: (listener: EventListener) => () => void;
};

/** Makes a client. The other side runs the same contract, so what it gives back is taken for the operation's output. */
export function createClient(transport: Transport): Client {
  return {
    call: async <Name extends OperationName>(
      name: Name,
      input: Inputs[Name],
      options: { readonly jobId?: string } = {},
    ) => {
      const reply = await transport.call({ name, input, jobId: options.jobId ?? null });
      if (!reply.ok) throw fromWireError(reply.error);
      return reply.value as Outputs[Name];
    },
    subscribe: transport.subscribe,
  };
}

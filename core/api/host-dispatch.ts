import { AppError } from '../shared/app-error.ts';
import { findHostCall, type HostCallName, type HostHandlers, hostContract } from './host-contract.ts';
import { type Reply, toWireError } from './reply.ts';

/** Carries out one call of a page to its host: parses the raw input and turns what is thrown into a reply. Never rejects. */
export async function dispatchHostCall(
  handlers: HostHandlers,
  name: string,
  rawInput: unknown,
  reportFault: (fault: unknown, work: string) => void,
): Promise<Reply<unknown>> {
  try {
    if (!isHostCallName(name)) throw unknownCall(name);
    return { ok: true, value: await run(handlers, name, rawInput) };
  } catch (thrown) {
    if (!(thrown instanceof AppError)) reportFault(thrown, name);
    return { ok: false, error: toWireError(thrown, name) };
  }
}

function run<Name extends HostCallName>(handlers: HostHandlers, name: Name, rawInput: unknown): Promise<unknown> {
  return handlers[name](findHostCall(name).parseInput(rawInput));
}

function isHostCallName(name: string): name is HostCallName {
  return Object.hasOwn(hostContract, name);
}

function unknownCall(name: string): AppError {
  return new AppError(
    'usage',
    `The host has no call named ${JSON.stringify(name)}.`,
    'The page and the program may differ in version.',
  );
}

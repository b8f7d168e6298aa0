import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HostHandlers } from '../../core/api/host-contract.ts';
import { dispatchHostCall } from '../../core/api/host-dispatch.ts';
import type { HostLimits } from './host-limits.ts';
import type { HostLog } from './host-log.ts';
import { sendJson } from './http-answer.ts';
import { refuse } from './http-refusal.ts';
import { readJson } from './read-json.ts';

/** `POST /api/host` with `{name, input}`: a call of the page to the program around it. Answers with a reply. */
export function createHostRoute(
  handlers: HostHandlers,
  limits: HostLimits,
  log: HostLog,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    const body = await readJson(request, limits.body);
    if (typeof body !== 'object' || body === null || !('name' in body) || typeof body.name !== 'string') {
      throw refuse(400, 'The body is not a call.', 'Send {"name": …, "input": …}.');
    }
    const input = 'input' in body ? body.input : undefined;
    sendJson(response, 200, await dispatchHostCall(handlers, body.name, input, log.fault));
  };
}

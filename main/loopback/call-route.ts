import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CallRequest, Transport } from '../../core/api/client.ts';
import { findOperation, isOperationName } from '../../core/api/contract.ts';
import type { Reply } from '../../core/api/reply.ts';
import type { HostLimits } from './host-limits.ts';
import { jsonType, sendJson } from './http-answer.ts';
import { type HttpRefusal, refuse, refuseEnding } from './http-refusal.ts';
import { readJson } from './read-json.ts';

/** `POST /api/call`. */
export type CallRoute = {
  /**
   * Passes one call on and answers with its reply, with the status 200 whether the operation went well or not. A page that
   * goes away does not stop its call: a write ends as it would have, and the next page sees it. Throws `HttpRefusal`.
   */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /**
   * Takes no more calls, asks every write that runs or waits to stop, and every report, whose file would go with the host; waits
   * until all calls have ended. Gives how many writes there were.
   */
  readonly close: () => Promise<number>;
};

/** Makes the route. Only plain data crosses `transport`, so the operations may run in another thread. */
export function createCallRoute(transport: Transport, limits: HostLimits): CallRoute {
  const running = new Set<RunningCall>();
  let isClosed = false;
  return {
    handle: async (request, response) => {
      const { name, input, jobId } = toCall(await readJson(request, limits.body));
      if (isClosed) throw refuseEnding();
      const job = jobId ?? randomUUID();
      const reply = transport.call({ name, input, jobId: job });
      const call: RunningCall = { jobId: job, name, reply };
      running.add(call);
      try {
        await sendWhenReady(response, reply, limits.heartbeatMilliseconds);
      } finally {
        running.delete(call);
      }
    },
    close: async () => {
      isClosed = true;
      const ending = [...running];
      const writes = ending.filter(({ name }) => isWrite(name));
      const reports = ending.filter(({ name }) => name === 'report.write');
      await Promise.all([...writes, ...reports].map(({ jobId }) => cancel(transport, jobId)));
      await Promise.allSettled(ending.map(({ reply }) => reply));
      return writes.length;
    },
  };
}

type RunningCall = { readonly jobId: string; readonly name: string; readonly reply: Promise<Reply<unknown>> };

/**
 * Answers with a reply. While that takes long, blanks are sent ahead of it, which JSON allows: some browsers give a request
 * up that is silent for five minutes.
 */
async function sendWhenReady(
  response: ServerResponse,
  reply: Promise<Reply<unknown>>,
  heartbeatMilliseconds: number,
): Promise<void> {
  const timer = setInterval(() => {
    if (!response.headersSent) response.writeHead(200, { 'Content-Type': jsonType });
    response.write(' ');
  }, heartbeatMilliseconds);
  try {
    const value = await reply;
    if (response.headersSent) response.end(JSON.stringify(value));
    else sendJson(response, 200, value);
  } finally {
    clearInterval(timer);
  }
}

function isWrite(name: string): boolean {
  return isOperationName(name) && findOperation(name).effect !== 'read';
}

function cancel(transport: Transport, jobId: string): Promise<Reply<unknown>> {
  return transport.call({ name: 'job.cancel', input: { jobId }, jobId: randomUUID() });
}

/** `{name, input, jobId}`; `input` is judged by the operation. */
function toCall(value: unknown): CallRequest {
  if (typeof value !== 'object' || value === null || !('name' in value) || typeof value.name !== 'string') {
    throw noCall();
  }
  const jobId = 'jobId' in value ? value.jobId : null;
  if (jobId !== null && !isJobId(jobId)) throw noCall();
  return { name: value.name, input: 'input' in value ? value.input : undefined, jobId };
}

function isJobId(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= 200;
}

function noCall(): HttpRefusal {
  return refuse(400, 'The body is not a call.', 'Send {"name": …, "input": …, "jobId": … or null}.');
}

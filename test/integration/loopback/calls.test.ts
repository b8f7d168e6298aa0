import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { hostLimits } from '../../../main/loopback/host-limits.ts';
import { exampleCalls } from '../../factories/example-calls.ts';
import { createFakeContext, createFakeHandlers } from '../../factories/fake-handlers.ts';
import { until } from '../../factories/until.ts';
import { callBody, type OpenHost, useTestHost } from './test-host.ts';

const open = useTestHost();
const { output } = exampleCalls['history.undo'];
const call = {
  method: 'POST',
  path: '/api/call',
  headers: { 'Content-Type': 'application/json' },
  body: callBody('history.undo'),
};

/** A write that ends when the test says so. */
function slowWrite() {
  const did: string[] = [];
  let finish = (): void => {};
  const isFinished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const handlers = createFakeHandlers([], {
    'history.undo': async () => {
      did.push('started');
      await isFinished;
      did.push('ended');
      return output;
    },
  });
  return { handlers, did, finish };
}

describe('a call', () => {
  it('that takes long says that it is alive, with blanks before its reply', async () => {
    const { handlers, finish } = slowWrite();
    const host = await open({ limits: { ...hostLimits, heartbeatMilliseconds: 5 } }, handlers);
    setTimeout(finish, 50);
    const { status, headers, body } = await host.send(call);
    expect([status, headers['content-type'], body.startsWith('  '), JSON.parse(body)]).toEqual([
      200,
      'application/json; charset=utf-8',
      true,
      { ok: true, value: output },
    ]);
  });

  it('goes on when its page goes away, and the host with it', async () => {
    const { handlers, did, finish } = slowWrite();
    const context = createFakeContext();
    const changes: unknown[] = [];
    context.events.subscribe((event) => changes.push(event));
    const host = await open({ limits: { ...hostLimits, heartbeatMilliseconds: 5 } }, handlers, context);
    const leave = startCall(host);
    await until(() => did.length === 1);
    leave();
    await new Promise((resolve) => setTimeout(resolve, 30));
    finish();
    await until(() => changes.length === 1);
    const { status } = await host.send({ ...call, body: callBody('history.list') });
    expect({ did, changes, status, faults: host.faults }).toEqual({
      did: ['started', 'ended'],
      changes: [{ kind: 'data-changed', operation: 'history.undo' }],
      status: 200,
      faults: [],
    });
  });
});

/** Sends the call and gives what breaks the connection off. */
function startCall(host: OpenHost): () => void {
  const headers = { ...call.headers, Cookie: host.cookie, Origin: host.origin };
  const asked = request(`${host.origin}${call.path}`, { method: 'POST', headers, agent: false });
  asked.on('error', () => {});
  asked.end(call.body);
  return () => asked.destroy();
}

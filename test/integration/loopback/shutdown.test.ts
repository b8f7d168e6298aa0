import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import type { Call, Handlers } from '../../../core/api/dispatch.ts';
import { cancelledError } from '../../../core/api/jobs.ts';
import { hostLimits } from '../../../main/loopback/host-limits.ts';
import { exampleCalls } from '../../factories/example-calls.ts';
import { createFakeHandlers } from '../../factories/fake-handlers.ts';
import { sendRaw, startTestHost } from '../../factories/loopback.ts';
import { until } from '../../factories/until.ts';
import { callBody, type OpenHost, useTestHost } from './test-host.ts';

const open = useTestHost();

function call(host: OpenHost, name: 'import.run' | 'history.list' | 'history.undo' | 'report.write') {
  const headers = { 'Content-Type': 'application/json' };
  const body = callBody(name, exampleCalls[name].input);
  return host.send({ method: 'POST', path: '/api/call', headers, body });
}

/** An import that runs until it is cancelled, and a list that is ready when the test says so. */
function slowHandlers() {
  const started: string[] = [];
  let finish = (): void => {};
  const isFinished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const own: Partial<Handlers<string, string>> = {
    'import.run': (_input, _handle, { signal }: Call) => {
      started.push('import.run');
      return new Promise((_, reject) => signal.onAbort(() => reject(cancelledError())));
    },
    'report.write': (_input, _handle, { signal }: Call) => {
      started.push('report.write');
      return new Promise((_, reject) => signal.onAbort(() => reject(cancelledError())));
    },
    'history.list': async () => {
      started.push('history.list');
      await isFinished;
      return exampleCalls['history.list'].output;
    },
    'job.cancel': ({ jobId }, _handle, { cancelJob }) => ({ isCancelled: cancelJob(jobId) }),
  };
  return { handlers: createFakeHandlers([], own), started, finish };
}

describe('the end of a host', () => {
  it('cancels the writes that run or wait, lets reads finish, and answers them all', async () => {
    const { handlers, started, finish } = slowHandlers();
    const host = await open({}, handlers);
    const calls = [call(host, 'import.run'), call(host, 'import.run'), call(host, 'history.list')];
    await until(() => started.length === 2);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const closing = host.close();
    finish();
    const answers = (await Promise.all(calls)).map(({ body }) => JSON.parse(body));
    expect({ ...(await closing), answers: answers.map(({ ok, error }) => [ok, error?.code]) }).toEqual({
      cancelledWrites: 2,
      answers: [
        [false, 'cancelled'],
        [false, 'cancelled'],
        [true, undefined],
      ],
    });
  });

  it('cancels the reports that are being written: their files would go with it', async () => {
    const { handlers, started } = slowHandlers();
    const host = await open({}, handlers);
    const answer = call(host, 'report.write');
    await until(() => started.length === 1);
    const { cancelledWrites } = await host.close();
    const { ok, error } = JSON.parse((await answer).body);
    expect([cancelledWrites, ok, error?.code]).toEqual([0, false, 'cancelled']);
  });

  it('waits for a read that takes long, however short the farewell is', async () => {
    const { handlers, started, finish } = slowHandlers();
    const host = await open({ limits: { ...hostLimits, farewellMilliseconds: 1 } }, handlers);
    const answer = call(host, 'history.list');
    await until(() => started.length === 1);
    setTimeout(finish, 60);
    await host.close();
    expect((await answer).status).toBe(200);
  });

  it('cuts off what still arrives, and refuses what arrives whole', async () => {
    const { handlers, started, finish } = slowHandlers();
    const host = await open({ limits: { ...hostLimits, farewellMilliseconds: 30 } }, handlers);
    const late = [
      sendInTwo(host, 'POST /api/call', 'Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{', '}'),
      sendInTwo(host, 'POST /api/call', callHead('history.undo'), callBody('history.undo').slice(1)),
      sendInTwo(host, 'GET /api/events', 'Accept: text/event-stream\r\n', '\r\n'),
      sendInTwo(host, 'POST /api/files', 'Content-Type: application/octet-stream\r\n', ''),
    ];
    const running = call(host, 'history.list');
    await until(() => started.length === 1);
    const closing = host.close();
    for (const { finishSending } of late) finishSending();
    await new Promise((resolve) => setTimeout(resolve, 20));
    finish();
    await Promise.all([running, closing]);
    const answers = await Promise.all(late.map(({ answer }) => answer));
    expect(answers.map((answer) => answer.slice(9, 12))).toEqual(['400', '503', '503', '']);
  });

  it('is immediate when nothing runs, although pages keep their connections', async () => {
    const host = await open();
    await fetch(`${host.origin}/`, { headers: { Cookie: host.cookie } });
    const start = performance.now();
    expect(await host.close()).toEqual({ cancelledWrites: 0 });
    expect(performance.now() - start).toBeLessThan(1500);
  });

  it('leaves neither a port nor a file behind', async () => {
    const host = await startTestHost();
    await host.close();
    const refused = await sendRaw(host.origin, {}).then(
      () => 'answered',
      (error: NodeJS.ErrnoException) => error.code,
    );
    expect([refused, existsSync(host.folder.path)]).toEqual(['ECONNREFUSED', false]);
  });
});

describe('the start of a host', () => {
  it('takes the port that is named', async () => {
    const first = await startTestHost();
    await first.close();
    const port = Number(new URL(first.origin).port);
    const second = await open({ port });
    expect(second.origin).toBe(first.origin);
  });

  it('says that a port is taken', async () => {
    const port = Number(new URL((await open()).origin).port);
    await expect(open({ port })).rejects.toMatchObject({
      code: 'usage',
      message: `The port ${port} cannot be had: another program uses it.`,
    });
  });

  it('is reached at 127.0.0.1 only', async () => {
    const host = await open();
    const { port } = new URL(host.origin);
    const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
    const others = addresses.filter(({ address, family }) => family === 'IPv4' && address !== '127.0.0.1');
    const answers = others.map(({ address }) => sendRaw(`http://${address}:${port}`, {}).catch(() => null));
    expect([
      await Promise.all(answers),
      await sendRaw(`http://localhost:${port}`, {}).catch(() => ({ status: 403 })),
    ]).toMatchObject([others.map(() => null), { status: 403 }]);
  });
});

/** The head of a call and the first character of its body. */
function callHead(name: string): string {
  return `Content-Type: application/json\r\nContent-Length: ${callBody(name).length}\r\n\r\n{`;
}

/** Sends the first part of a request at once and the second when told so; the answer is what came until the end. */
function sendInTwo(host: OpenHost, target: string, first: string, second: string) {
  const own = `Host: ${new URL(host.origin).host}\r\nOrigin: ${host.origin}\r\nCookie: ${host.cookie}`;
  const socket = connect(Number(new URL(host.origin).port), '127.0.0.1');
  socket.write(`${target} HTTP/1.1\r\n${own}\r\n${first}`);
  let received = '';
  socket.on('data', (piece) => {
    received += piece;
  });
  socket.on('error', () => {});
  const answer = new Promise<string>((resolve) => socket.once('close', () => resolve(received)));
  return { answer, finishSending: () => socket.write(second) };
}

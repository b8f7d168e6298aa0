import { request } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { AppEvent } from '../../../core/api/events.ts';
import { hostLimits } from '../../../main/loopback/host-limits.ts';
import { createEventStream } from '../../../renderer/transport/event-stream.ts';
import { createFakeContext, createFakeHandlers } from '../../factories/fake-handlers.ts';
import { pageHost } from '../../factories/loopback.ts';
import { until } from '../../factories/until.ts';
import { type OpenHost, useTestHost } from './test-host.ts';

const open = useTestHost();
const progress: AppEvent = { kind: 'progress', jobId: 'j', phase: 'reading', done: 1, total: 2, rows: 3 };
const changed = (operation: 'history.undo' | 'history.redo' | 'import.run'): AppEvent => ({
  kind: 'data-changed',
  operation,
});

/** The text of a stream as it comes, and its end. */
function listen(host: OpenHost, lastEventId?: string) {
  const headers = { Cookie: host.cookie, ...(lastEventId === undefined ? {} : { 'Last-Event-ID': lastEventId }) };
  const asked = request(`${host.origin}/api/events`, { headers, agent: false });
  let text = '';
  let hasEnded = false;
  asked.on('response', (response) => {
    response.setEncoding('utf8').on('data', (piece) => {
      text += piece;
    });
    response.on('end', () => {
      hasEnded = true;
    });
  });
  asked.on('error', () => {});
  asked.end();
  return { text: () => text, hasEnded: () => hasEnded, leave: () => asked.destroy() };
}

describe('the stream of events', () => {
  it('tells of progress without a number and of changes with one', async () => {
    const context = createFakeContext();
    const host = await open({}, createFakeHandlers(), context);
    const stream = listen(host);
    await until(() => stream.text() !== '');
    for (const event of [progress, changed('import.run'), changed('history.undo')]) context.events.emit(event);
    await until(() => stream.text().includes('history.undo'));
    expect(stream.text().split('\n\n')).toEqual([
      'id: 0',
      `data: ${JSON.stringify(progress)}`,
      `id: 1\ndata: ${JSON.stringify(changed('import.run'))}`,
      `id: 2\ndata: ${JSON.stringify(changed('history.undo'))}`,
      '',
    ]);
    stream.leave();
  });

  it('tells a page that comes back of every operation that has changed data since, once and in order', async () => {
    const context = createFakeContext();
    const host = await open({}, createFakeHandlers(), context);
    const operations = ['history.undo', 'import.run', 'history.redo', 'import.run'] as const;
    for (const operation of operations) context.events.emit(changed(operation));
    const stream = listen(host, '1');
    await until(() => stream.text().includes('id: 4'));
    expect(stream.text().split('\n\n')).toEqual([
      'id: 1',
      `id: 3\ndata: ${JSON.stringify(changed('history.redo'))}`,
      `id: 4\ndata: ${JSON.stringify(changed('import.run'))}`,
      '',
    ]);
    stream.leave();
  });

  it('takes a number that is none for a first visit', async () => {
    const context = createFakeContext();
    const host = await open({}, createFakeHandlers(), context);
    context.events.emit(changed('import.run'));
    const stream = listen(host, 'x');
    await until(() => stream.text() !== '');
    expect(stream.text()).toBe('id: 1\n\n');
    stream.leave();
  });

  it('says that it is alive when nothing happens', async () => {
    const host = await open({ limits: { ...hostLimits, heartbeatMilliseconds: 5 } });
    const stream = listen(host);
    await until(() => stream.text().includes(': alive\n\n: alive\n\n'));
    stream.leave();
  });

  it('cuts a page off that does not read, so that events do not pile up', async () => {
    const context = createFakeContext();
    const host = await open({}, createFakeHandlers(), context);
    const socket = connect(Number(new URL(host.origin).port), '127.0.0.1');
    const head = `GET /api/events HTTP/1.1\r\nHost: ${new URL(host.origin).host}\r\nCookie: ${host.cookie}\r\n\r\n`;
    await new Promise((resolve) => socket.write(head, resolve));
    await new Promise((resolve) => socket.once('readable', resolve));
    let isCutOff = false;
    socket.on('error', () => {});
    socket.on('close', () => {
      isCutOff = true;
    });
    const large: AppEvent = { ...progress, phase: 'x'.repeat(500_000) };
    for (let count = 0; count < 40; count += 1) context.events.emit(large);
    socket.resume();
    await until(() => isCutOff);
    expect(socket.bytesRead).toBeLessThan(40 * 500_000);
  });

  it('ends with the host', async () => {
    const host = await open();
    const stream = listen(host);
    await until(() => stream.text() !== '');
    await host.close();
    await until(stream.hasEnded);
  });

  it('lets a page hear what it missed while its connection was broken', async () => {
    const context = createFakeContext();
    const host = await open({}, createFakeHandlers(), context);
    const page = pageHost(host, host.cookie);
    const heard: unknown[] = [];
    const breaking = new AbortController();
    const breakable = {
      ...page,
      fetch: (url: string, init: RequestInit) => {
        const signals = [init.signal, heard.length === 0 ? breaking.signal : null].filter((signal) => signal != null);
        return page.fetch(url, { ...init, signal: AbortSignal.any(signals) });
      },
    };
    const hooks = { onState: (state: string) => heard.push(state), onFault: (fault: unknown) => heard.push(fault) };
    const stream = createEventStream(breakable, hooks, { firstDelay: 30, longestDelay: 30, silence: 5000 });
    const end = stream.subscribe((event) => heard.push(event));
    await stream.opened();
    context.events.emit(changed('history.undo'));
    await until(() => heard.length === 2);
    breaking.abort();
    await until(() => heard.length === 3);
    context.events.emit(changed('import.run'));
    await until(() => heard.length === 5);
    end();
    expect(heard).toEqual(['open', changed('history.undo'), 'lost', 'open', changed('import.run')]);
  });
});

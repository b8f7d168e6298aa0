import { describe, expect, it } from 'vitest';
import type { AppEvent } from '../../../core/api/events.ts';
import type { Reply } from '../../../core/api/reply.ts';
import { connectBackend, serveBackend, workStopped } from '../../../main/electron/backend-protocol.ts';
import { fileRef } from '../../factories/example-files.ts';
import { createLine } from '../../factories/port-line.ts';

const call = { name: 'overview', input: {}, jobId: null };

describe('the line to the process of a project', () => {
  it('gives each call its own reply, in whatever order they come', async () => {
    const [near, far] = createLine();
    const answers: ((reply: Reply<unknown>) => void)[] = [];
    const transport = { call: () => new Promise<Reply<unknown>>((r) => answers.push(r)), subscribe: () => () => {} };
    serveBackend(far, { transport, adoptFile: () => {}, end: () => {} });
    const line = connectBackend(near, () => {});
    const replies = Promise.all([line.transport.call(call), line.transport.call(call)]);
    answers[1]?.({ ok: true, value: 'second' });
    answers[0]?.({ ok: true, value: 'first' });
    expect(await replies).toEqual([
      { ok: true, value: 'first' },
      { ok: true, value: 'second' },
    ]);
  });

  it('answers what waits with an error when the process is gone, and ends its jobs', async () => {
    const [near, far] = createLine();
    const events: AppEvent[] = [];
    const line = connectBackend(near, () => {});
    line.transport.subscribe((event) => events.push(event));
    const waiting = line.transport.call(call);
    const progress = { kind: 'progress', jobId: 'a', phase: 'reading', done: 1, total: 2, rows: null };
    far.post({ kind: 'event', event: progress });
    line.breakOff();
    far.post({ kind: 'event', event: progress });
    const replies = [await waiting, await line.transport.call(call)];
    expect({ replies, events }).toEqual({
      replies: [
        { ok: false, error: workStopped },
        { ok: false, error: workStopped },
      ],
      events: [progress, { kind: 'job-ended', jobId: 'a' }],
    });
  });

  it('answers with a fault what is no plain data', async () => {
    const [near, far] = createLine();
    const transport = { call: async () => ({ ok: true, value: () => 1 }) as const, subscribe: () => () => {} };
    serveBackend(far, { transport, adoptFile: () => {}, end: () => {} });
    const reply = await connectBackend(near, () => {}).transport.call(call);
    expect(reply).toMatchObject({ ok: false, error: { code: 'internal', details: { operation: 'overview' } } });
  });

  it('hands on files, faults and the end, and hears nothing in what is no message', () => {
    const [near, far] = createLine();
    const seen: unknown[] = [];
    const tellFault = serveBackend(far, {
      transport: { call: async () => ({ ok: true, value: 1 }), subscribe: () => () => {} },
      adoptFile: (file) => seen.push(file),
      end: () => seen.push('end'),
    });
    const line = connectBackend(near, (text) => seen.push(text));
    const file = { ref: fileRef('a'), path: '/a.csv', mayReplace: false };
    line.sendFile(file);
    tellFault('Fault in overview: TypeError');
    for (const message of [null, 'end', { kind: 'toString' }, 7]) near.post(message);
    line.sendEnd();
    expect(seen).toEqual([file, 'Fault in overview: TypeError', 'end']);
  });
});

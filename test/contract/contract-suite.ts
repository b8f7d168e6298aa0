import { describe, expect, it } from 'vitest';
import { type Client, createClient, type Transport } from '../../core/api/client.ts';
import { contract, type OperationName } from '../../core/api/contract.ts';
import type { Call, DispatchContext, Handlers } from '../../core/api/dispatch.ts';
import type { AppEvent } from '../../core/api/events.ts';
import { cancelledError } from '../../core/api/jobs.ts';
import { AppError } from '../../core/shared/app-error.ts';
import { exampleCalls } from '../factories/example-calls.ts';
import { createFakeContext, createFakeHandlers, operationNames, type SeenCall } from '../factories/fake-handlers.ts';
import { until } from '../factories/until.ts';

/** Makes the transport under test in front of these handlers, and what takes it down again. */
export type Connect = (
  handlers: Handlers<string, string>,
  context: DispatchContext<string, string>,
) => Promise<{ readonly transport: Transport; readonly close: () => Promise<void> }>;

/** What every transport has to do (style.md 3.3): the same as a direct call, for every operation. */
export function describeContract(name: string, connect: Connect): void {
  describe(`the contract over ${name}`, () => {
    it.each(operationNames)('%s: input, handle and value cross unchanged', async (operation) => {
      const seen: SeenCall[] = [];
      const value = await withClient(connect, createFakeHandlers(seen), (client) => callExample(client, operation));
      const { input, output } = exampleCalls[operation];
      expect({ seen, value }).toEqual({
        seen: [{ name: operation, input, handle: contract[operation].effect === 'read' ? 'read' : 'write' }],
        value: output,
      });
    });

    it.each(operationNames)('%s: a failure crosses with code, message, hint and details', async (operation) => {
      const details = { file: 'a.csv', row: 3, isLast: true, sheet: null, problems: ['one', 'two'] };
      const failure = new AppError('file-locked', 'a.csv is locked.', 'Close it in Excel.', details);
      const failing = { ...createFakeHandlers(), [operation]: () => Promise.reject(failure) };
      const thrown = await withClient(connect, failing, (client) => callExample(client, operation).catch(plain));
      expect(thrown).toEqual(plain(failure));
    });

    it.each(operationNames)('%s: input that is no object is refused as usage', async (operation) => {
      const seen: SeenCall[] = [];
      const reply = await withTransport(connect, createFakeHandlers(seen), (transport) =>
        transport.call({ name: operation, input: 'text', jobId: null }),
      );
      expect({ reply, seen }).toMatchObject({ reply: { ok: false, error: { code: 'usage' } }, seen: [] });
    });

    it('refuses an unknown operation as usage', async () => {
      const reply = await withTransport(connect, createFakeHandlers(), (transport) =>
        transport.call({ name: 'toString', input: {}, jobId: null }),
      );
      expect(reply).toMatchObject({ ok: false, error: { code: 'usage' } });
    });

    it('gives the code internal to a fault of the program', async () => {
      const handlers = createFakeHandlers([], {
        'settings.get': () => Promise.reject(new TypeError('x is undefined')),
      });
      const thrown = await withClient(connect, handlers, (client) => client.call('settings.get', {}).catch(plain));
      expect(thrown).toMatchObject({ code: 'internal', details: { operation: 'settings.get' } });
    });

    it('announces progress under the job of the caller, then that data changed, then the end of the job', async () => {
      const events: AppEvent[] = [];
      const handlers = createFakeHandlers([], { 'import.run': importWithProgress });
      await withClient(connect, handlers, async (client) => {
        client.subscribe((event) => events.push(event));
        await client.call('import.run', exampleCalls['import.run'].input, { jobId: 'my-job' });
        await until(() => events.length === 4);
      });
      expect(events).toEqual([
        { kind: 'progress', jobId: 'my-job', phase: 'reading a.csv', done: 10, total: 20, rows: 1 },
        { kind: 'progress', jobId: 'my-job', phase: 'finishing', done: 0, total: null, rows: null },
        { kind: 'data-changed', operation: 'import.run' },
        { kind: 'job-ended', jobId: 'my-job' },
      ]);
    });

    it('announces nothing any more after the end of a subscription', async () => {
      const events: AppEvent[] = [];
      await withClient(connect, createFakeHandlers(), async (client) => {
        client.subscribe((event) => events.push(event))();
        await client.call('history.undo', {});
      });
      expect(events).toEqual([]);
    });

    it('cancels a running write by its job', async () => {
      const handlers = createFakeHandlers([], { 'import.run': importUntilCancelled, 'job.cancel': cancelByCall });
      const outcome = await withClient(connect, handlers, async (client) => {
        const running = client.call('import.run', exampleCalls['import.run'].input, { jobId: 'my-job' }).catch(plain);
        await until(async () => (await client.call('job.cancel', { jobId: 'my-job' })).isCancelled);
        return { failure: await running, again: await client.call('job.cancel', { jobId: 'my-job' }) };
      });
      expect(outcome).toEqual({ failure: plain(cancelledError()), again: { isCancelled: false } });
    });
  });
}

async function withTransport<Value>(
  connect: Connect,
  handlers: Handlers<string, string>,
  work: (transport: Transport) => Promise<Value>,
): Promise<Value> {
  const { transport, close } = await connect(handlers, createFakeContext());
  try {
    return await work(transport);
  } finally {
    await close();
  }
}

function withClient<Value>(
  connect: Connect,
  handlers: Handlers<string, string>,
  work: (client: Client) => Promise<Value>,
): Promise<Value> {
  return withTransport(connect, handlers, (transport) => work(createClient(transport)));
}

function callExample<Name extends OperationName>(client: Client, name: Name): Promise<unknown> {
  return client.call(name, exampleCalls[name].input);
}

function plain(error: unknown) {
  if (!(error instanceof AppError)) throw error;
  const { code, message, hint, details } = error;
  return { code, message, hint, details };
}

function importWithProgress(_input: unknown, _handle: string, call: Call) {
  call.progress({ phase: 'reading a.csv', done: 10, total: 20, rows: 1 });
  call.progress({ phase: 'finishing', done: 0, total: null, rows: null });
  return exampleCalls['import.run'].output;
}

function importUntilCancelled(_input: unknown, _handle: string, { signal }: Call): Promise<never> {
  return new Promise((_, reject) => signal.onAbort(() => reject(cancelledError())));
}

function cancelByCall({ jobId }: { jobId: string }, _handle: string, call: Call) {
  return { isCancelled: call.cancelJob(jobId) };
}

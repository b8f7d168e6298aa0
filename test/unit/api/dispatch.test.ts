import { describe, expect, it } from 'vitest';
import { dispatch, type Handlers } from '../../../core/api/dispatch.ts';
import type { AppEvent } from '../../../core/api/events.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import { exampleCalls } from '../../factories/example-calls.ts';
import { fileRef } from '../../factories/example-files.ts';
import { createFakeContext, createFakeHandlers, type SeenCall } from '../../factories/fake-handlers.ts';

describe('dispatch', () => {
  it('fills the fields that a call leaves open', async () => {
    const seen: SeenCall[] = [];
    await dispatch(createFakeHandlers(seen), createFakeContext(), 'import.run', { files: ['file-1'] });
    expect(seen).toEqual([
      {
        name: 'import.run',
        handle: 'write',
        input: {
          files: [fileRef('file-1')],
          as: null,
          sheet: null,
          culture: null,
          mapping: null,
          collected: null,
          partial: false,
          dryRun: false,
          choices: null,
          by: null,
        },
      },
    ]);
  });

  it.each<[string, unknown, string[]]>([
    ['import.run', { files: [] }, ['files must be a list of at least one file, not an empty list']],
    [
      'import.run',
      { files: ['a'], as: 'users' },
      [expect.stringMatching(/^as must be one of sites, .*, not "users"$/)],
    ],
    ['import.run', { files: ['a'], path: '/etc' }, ['path is not a known field']],
    [
      'import.run',
      { files: [7], partial: 'yes' },
      ['files[0] must be a file reference, not 7', 'partial must be true or false, not "yes"'],
    ],
    ['classify.summary', { asOf: '2014-02-30' }, ['asOf must be a date like 2014-03-31, not "2014-02-30"']],
    ['classify.rows', {}, ['rows is missing']],
    [
      'find',
      { text: ' ', limit: 0 },
      ['text must be a text that is not empty, not " "', 'limit must be a number of 1 or more, not 0'],
    ],
    [
      'project.sample',
      { target: 't', organization: 'contoso' },
      ['organization must be one of nordwind, headoffice, fabrikam, not "contoso"'],
    ],
    ['settings.get', null, ['the input must be an object, not null']],
  ])('refuses what %s cannot take: %j', async (name, input, problems) => {
    const reply = await dispatch(createFakeHandlers(), createFakeContext(), name, input);
    expect(reply).toMatchObject({ ok: false, error: { code: 'usage', details: { problems } } });
  });

  it('refuses wrong settings with the code of settings', async () => {
    const input = { patch: { arrays: { Bergen: { vipp: 'x' } } } };
    const reply = await dispatch(createFakeHandlers(), createFakeContext(), 'settings.merge', input);
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'settings-invalid', details: { problems: ['arrays.Bergen.vipp is not a known setting'] } },
    });
  });

  it('reports a fault of the program, but not a failure that the contract knows', async () => {
    const faults: unknown[] = [];
    const fault = new TypeError('x is undefined');
    const handlers = createFakeHandlers([], {
      'settings.get': () => Promise.reject(fault),
      'history.undo': () => Promise.reject(new AppError('nothing-to-undo', 'There is nothing to undo.', '')),
    });
    const context = createFakeContext(faults);
    const replies = [
      await dispatch(handlers, context, 'settings.get', {}),
      await dispatch(handlers, context, 'history.undo', {}),
    ];
    expect(replies.map((reply) => (reply.ok ? 'ok' : reply.error.code))).toEqual(['internal', 'nothing-to-undo']);
    expect(faults).toEqual([fault]);
  });

  it('runs writes one after another in the order of the calls, and reads at once', async () => {
    const order: string[] = [];
    const context = createFakeContext();
    const begin = createGate();
    const gate = createGate();
    const handlers = createFakeHandlers([], {
      'history.undo': async () => {
        order.push('undo begins');
        begin.open();
        await gate.opened;
        order.push('undo ends');
        return { undone: '' };
      },
      'history.redo': () => note(order, 'redo', { redone: '' }),
      'settings.get': () => note(order, 'read', {}),
    });
    const writes = [dispatch(handlers, context, 'history.undo', {}), dispatch(handlers, context, 'history.redo', {})];
    await begin.opened;
    await dispatch(handlers, context, 'settings.get', {});
    gate.open();
    await Promise.all(writes);
    expect(order).toEqual(['undo begins', 'read', 'undo ends', 'redo']);
  });

  it('goes on with the next write after one that failed', async () => {
    const context = createFakeContext();
    const handlers = createFakeHandlers([], { 'history.undo': () => Promise.reject(new Error('broken')) });
    const replies = await Promise.all([
      dispatch(handlers, context, 'history.undo', {}),
      dispatch(handlers, context, 'history.redo', {}),
    ]);
    expect(replies.map((reply) => reply.ok)).toEqual([false, true]);
  });

  it('announces that data changed after writes that ended well only', async () => {
    const events: AppEvent[] = [];
    const context = createFakeContext();
    context.events.subscribe((event) => events.push(event));
    const handlers = createFakeHandlers([], { 'history.undo': () => Promise.reject(new Error('broken')) });
    await dispatch(handlers, context, 'history.undo', {});
    await dispatch(handlers, context, 'find', exampleCalls.find.input);
    await dispatch(handlers, context, 'import.preview', exampleCalls['import.preview'].input);
    await dispatch(handlers, context, 'history.redo', {});
    expect(events).toEqual([{ kind: 'data-changed', operation: 'history.redo' }]);
  });

  it('never starts a write that was cancelled while it waited', async () => {
    const seen: SeenCall[] = [];
    const context = createFakeContext();
    const gate = createGate();
    const slow: Partial<Handlers<string, string>> = {
      'history.undo': async () => {
        await gate.opened;
        return { undone: '' };
      },
    };
    const handlers = createFakeHandlers(seen, slow);
    const first = dispatch(handlers, context, 'history.undo', {});
    const second = dispatch(handlers, context, 'history.redo', {}, 'second');
    context.jobs.cancel('second');
    gate.open();
    await first;
    expect({ reply: await second, seen }).toMatchObject({
      reply: { ok: false, error: { code: 'cancelled' } },
      seen: [],
    });
  });

  it('refuses a job id that is in use, and takes it again after the end', async () => {
    const gate = createGate();
    const context = createFakeContext();
    const handlers = createFakeHandlers([], { 'settings.get': () => gate.opened.then(() => ({})) });
    const first = dispatch(handlers, context, 'settings.get', {}, 'a');
    const second = await dispatch(handlers, context, 'settings.get', {}, 'a');
    gate.open();
    await first;
    const third = await dispatch(handlers, context, 'settings.get', {}, 'a');
    expect([second, third]).toMatchObject([{ ok: false, error: { code: 'usage' } }, { ok: true }]);
  });

  it('keeps a listener that fails from disturbing the work', async () => {
    const faults: unknown[] = [];
    const context = createFakeContext(faults);
    const heard: AppEvent[] = [];
    context.events.subscribe(() => {
      throw new Error('listener');
    });
    context.events.subscribe((event) => heard.push(event));
    const reply = await dispatch(createFakeHandlers(), context, 'history.undo', {});
    expect({ ok: reply.ok, heard: heard.length, faults }).toEqual({
      ok: true,
      heard: 1,
      faults: [new Error('listener')],
    });
  });
});

function createGate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

function note<Value>(order: string[], what: string, value: Value): Value {
  order.push(what);
  return value;
}

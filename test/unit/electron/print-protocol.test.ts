import { describe, expect, it } from 'vitest';
import { cancelledError, createCancelSource } from '../../../core/api/jobs.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import { createPrinterLine, type PrintPage, servePrinter } from '../../../main/electron/print-protocol.ts';
import { createLine } from '../../factories/port-line.ts';

/** A printer at one end, what prints at the other, and the faults of the latter. */
function connect(print: PrintPage) {
  const [near, far] = createLine();
  const faults: unknown[] = [];
  const stop = servePrinter(far, print, (fault) => faults.push(fault));
  return { printer: createPrinterLine(near), near, stop, faults };
}

/** Prints until it is cancelled. */
const printForever: PrintPage = (_, signal) =>
  new Promise((_resolve, reject) => signal.onAbort(() => reject(cancelledError())));

const never = createCancelSource().signal;

describe('the printer of the process of a project', () => {
  it('gives each print its own PDF, whichever is ready first', async () => {
    const ready = new Map<string, (pdf: Uint8Array) => void>();
    const { printer } = connect((html) => new Promise((resolve) => ready.set(html, resolve)));
    const prints = [printer.print('a', never), printer.print('b', never)];
    for (const html of ['b', 'a']) ready.get(html)?.(Buffer.from(`%PDF ${html}`));
    const texts = (await Promise.all(prints)).map((pdf) => Buffer.from(pdf).toString());
    expect([printer.isThere(), texts]).toEqual([true, ['%PDF a', '%PDF b']]);
  });

  it('fails as the printing failed, and tells of faults of the program', async () => {
    const fault = new TypeError('no window');
    const { printer, faults } = connect(async (html) => {
      if (html === 'fault') throw fault;
      throw new AppError('file-write-failed', 'The page stopped.', 'Save it as HTML.', { reason: 'oom' });
    });
    const failures = await Promise.allSettled([printer.print('a', never), printer.print('fault', never)]);
    expect([failures, faults]).toMatchObject([
      [
        { reason: { code: 'file-write-failed', message: 'The page stopped.', details: { reason: 'oom' } } },
        { reason: { code: 'internal' } },
      ],
      [fault],
    ]);
  });

  it('stops the one print that is cancelled, and waits for its end', async () => {
    const { printer, near } = connect(printForever);
    const { signal, cancel } = createCancelSource();
    const states: string[] = [];
    const follow = (name: string, print: Promise<unknown>) =>
      print.catch((error: unknown) => states.push(`${name} ${error instanceof AppError ? error.code : 'fault'}`));
    const stopped = follow('stopped', printer.print('a', signal));
    void follow('other', printer.print('b', never));
    near.post({ kind: 'print-stop', id: 99 });
    cancel();
    await stopped;
    expect(states).toEqual(['stopped cancelled']);
  });

  it('asks for nothing that was cancelled before', async () => {
    const asked: string[] = [];
    const { printer } = connect(async (html) => {
      asked.push(html);
      return new Uint8Array();
    });
    const { signal, cancel } = createCancelSource();
    cancel();
    await expect(printer.print('a', signal)).rejects.toMatchObject({ code: 'cancelled' });
    expect(asked).toEqual([]);
  });

  it('hears nothing in what is no message of printing', async () => {
    const { printer, near } = connect(async () => Buffer.from('%PDF'));
    for (const message of [null, 'print', { kind: 'call', id: 1 }, { kind: 'printed', id: 1 }]) near.post(message);
    expect(Buffer.from(await printer.print('a', never)).toString()).toBe('%PDF');
  });
});

describe('the windows that print', () => {
  it('stop everything when the process that asked is gone, and tell it nothing more', async () => {
    const ended: string[] = [];
    const { printer, stop } = connect((html, signal) =>
      printForever(html, signal).finally(() => {
        ended.push(html);
      }),
    );
    const answers: unknown[] = [];
    for (const html of ['a', 'b']) void printer.print(html, never).catch((error: unknown) => answers.push(error));
    stop();
    await new Promise((resolve) => setImmediate(resolve));
    expect([ended, answers]).toEqual([['a', 'b'], []]);
  });
});

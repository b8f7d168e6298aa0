import { describe, expect, it } from 'vitest';
import { dispatchHostCall } from '../../../core/api/host-dispatch.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import { refusingHost } from '../../factories/refusing-host.ts';

describe('a call of a page to its host', () => {
  it('gives what the host answers, with the input parsed', async () => {
    const seen: unknown[] = [];
    const host = refusingHost({
      'host.createProject': async (input) => {
        seen.push(input);
        return { isOpen: true };
      },
    });
    const reply = await dispatchHostCall(host, 'host.createProject', { name: 'Contoso' }, () => {});
    expect({ reply, seen }).toEqual({ reply: { ok: true, value: { isOpen: true } }, seen: [{ name: 'Contoso' }] });
  });

  it.each<[string, unknown]>([
    ['host.createProject', { name: '' }],
    ['host.trySample', { organization: 'contoso' }],
    ['host.openRecent', { id: 'a', path: '/etc/passwd' }],
    ['host.info', null],
    ['toString', {}],
    ['__proto__', {}],
  ])('refuses %s with %j as usage, without asking the host', async (name, input) => {
    const faults: unknown[] = [];
    const reply = await dispatchHostCall(refusingHost(), name, input, (fault) => faults.push(fault));
    expect({ reply, faults }).toMatchObject({ reply: { ok: false, error: { code: 'usage' } }, faults: [] });
  });

  it('reports a fault of the program, but not a failure that the host knows', async () => {
    const faults: unknown[] = [];
    const fault = new TypeError('x is undefined');
    const host = refusingHost({
      'host.recent': () => Promise.reject(fault),
      'host.closeProject': () => Promise.reject(new AppError('project-locked', 'It is locked.', 'Wait.')),
    });
    const report = (thrown: unknown, work: string) => faults.push([thrown, work]);
    const codes = await Promise.all(
      ['host.recent', 'host.closeProject'].map(async (name) => {
        const reply = await dispatchHostCall(host, name, {}, report);
        return reply.ok ? null : reply.error.code;
      }),
    );
    expect({ codes, faults }).toEqual({ codes: ['internal', 'project-locked'], faults: [[fault, 'host.recent']] });
  });
});

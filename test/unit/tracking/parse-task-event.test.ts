import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStatus } from '../../../core/tracking/parse-status.ts';
import { parseTaskEvent, type RawTaskEvent } from '../../../core/tracking/parse-task-event.ts';
import { type StatusValue, statusText } from '../../../core/tracking/task.ts';

const done: StatusValue = {
  ...{ status: 'done', reason: null, detail: null, until: null, workedAt: '2014-04-02T09:30:00Z', proof: null },
};

const proof: StatusValue['proof'] = {
  ...{ kind: 'V6', seenAt: '2014-04-03', isDateAssumed: true, value: 'outlook-osl.corp.nordwind.local' },
  source: { file: 'profiles.csv', row: 7 },
};

describe('parseTaskEvent', () => {
  it('reads an event as it is, for the person of this project', () => {
    expect(parseTaskEvent(raw({}), 9)).toEqual({ ...raw({}), mailboxId: 9, origin: 'merge' });
  });

  it.each<[string, Partial<RawTaskEvent>]>([
    ['a name that is no name of an event', { uid: 'x' }],
    ['a time that is none', { at: 'yesterday' }],
    ['a field that no task has', { field: 'salary' }],
    ['a status without a device', { device: null }],
    ['a device that is no key of one', { device: 'WS-1003' }],
    ['work in a zone that no clock has', { after: statusText({ ...done, workedAt: '2014-04-02T09:30:00+99:99' }) }],
    ['a ticket of a device', { field: 'ticket', before: null, after: 'INC-1' }],
    ['a status that nobody knows', { after: statusText(done).replace('done', 'solved') }],
    ['a status that is no JSON', { after: '{' }],
    ['a method that there is not', { field: 'method', after: 'M9' }],
    ['a day that the calendar does not have', { field: 'callBackOn', device: null, before: null, after: '2014-02-30' }],
    ['a note of nothing', { field: 'note', device: null, before: null, after: null }],
    ['a name as long as a book', { by: 'x'.repeat(1_001) }],
  ])('refuses %s', (_, changes) => {
    expect(parseTaskEvent(raw(changes), 9)).toBe('EVENT_UNREADABLE');
  });

  it.each(['verified', 'reverted'] as const)('takes “%s” only with what was seen', (status) => {
    const value = { ...done, status, workedAt: null };
    const proven = statusText({ ...value, proof });
    expect([parseTaskEvent(raw({ after: statusText(value) }), 9), parseTaskEvent(raw({ after: proven }), 9)]).toEqual([
      'EVENT_WITHOUT_PROOF',
      { ...raw({ after: proven }), mailboxId: 9, origin: 'merge' },
    ]);
  });

  it.each([
    ['2014-03-31', 'EVENT_WITHOUT_PROOF'],
    ['2014-04-01', 'merge'],
  ])('takes work of 2 April as proven by what was seen on %s: %s', (seenAt, expected) => {
    const value = { ...done, status: 'verified', proof: { ...proof, seenAt } } as const;
    const parsed = parseTaskEvent(raw({ after: statusText(value) }), 9);
    expect(typeof parsed === 'string' ? parsed : parsed.origin).toBe(expected);
  });

  it('gives an event or a reason for anything, and throws for nothing', () => {
    const anyText = fc.oneof(fc.string(), fc.json(), fc.constant(null));
    const fields = fc.oneof(fc.string(), fc.constantFrom('status', 'method', 'note', 'attempt', 'ticket', 'contactOn'));
    fc.assert(
      fc.property(fields, anyText, anyText, anyText, (field, before, after, device) => {
        const parsed = parseTaskEvent(raw({ field, before, after, device }), 9);
        expect(typeof parsed === 'string' || parsed.mailboxId === 9).toBe(true);
      }),
    );
  });
});

describe('parseStatus', () => {
  it.each([done, { ...done, status: 'verified', workedAt: null, proof }] as const)(
    'reads what was written',
    (value) => {
      expect(parseStatus(statusText(value))).toEqual(value);
    },
  );

  it('takes nothing along that a status does not have', () => {
    const text = JSON.stringify({ ...done, owner: 'root', proof: { ...proof, extra: 1 } });
    expect(parseStatus(text)).toEqual({ ...done, proof });
  });

  it.each(['null', '[]', '1', '"done"', '{}', JSON.stringify({ ...done, proof: { kind: 'V9' } })])(
    'reads no status out of %s',
    (text) => {
      expect(parseStatus(text)).toBeNull();
    },
  );
});

function raw(changes: Partial<RawTaskEvent>): RawTaskEvent {
  return {
    ...{ uid: '0123456789abcdef0123456789abcdef', device: 'ws-1003', at: '2014-04-02T09:30:00Z', by: 'eva' },
    ...{ field: 'status', before: null, after: statusText(done), isApplied: true, ...changes },
  };
}

import { describe, expect, it } from 'vitest';
import { eventValueInWords, statusInWords } from '../../../core/tracking/event-words.ts';
import { deviceKeyOf, type StatusValue, statusText } from '../../../core/tracking/task.ts';

const bare: StatusValue = { status: 'done', reason: null, detail: null, until: null, workedAt: null, proof: null };

describe('a status in words', () => {
  it.each<[Partial<StatusValue>, string]>([
    [{}, 'Done (reported)'],
    [{ status: 'failed', reason: 'outlook-not-found' }, 'Failed: No Outlook on this computer'],
    [{ status: 'failed', reason: 'other', detail: 'The disk is full.' }, 'Failed: The disk is full.'],
    [
      { status: 'failed', reason: 'offline', detail: 'in Bodø' },
      'Failed: The computer is not in the network – in Bodø',
    ],
    [{ status: 'postponed', until: '2014-04-08', detail: 'on leave' }, 'Postponed until 2014-04-08: on leave'],
    [{ status: 'waiting', until: '2014-04-08' }, 'Waiting for user until 2014-04-08'],
  ])('%j', (over, words) => {
    expect(statusInWords({ ...bare, ...over })).toBe(words);
  });
});

describe('the value of an event', () => {
  it.each([
    ['status', statusText({ ...bare, status: 'planned' }), 'Planned'],
    ['status', null, null],
    ['assignee', 'eva', 'eva'],
    ['ticket', null, null],
  ] as const)('of the field %s: %j', (field, value, words) => {
    expect(eventValueInWords(field, value)).toBe(words);
  });

  it('is the same text for the same status, whatever the order of its keys', () => {
    const turned = { proof: null, workedAt: null, until: null, detail: null, reason: null, status: 'done' } as const;
    expect(statusText(turned)).toBe(statusText(bare));
  });
});

describe('a device', () => {
  it('is told apart without case and blanks around it; no computer is one of its own', () => {
    expect([' WS-1002 ', 'ws-1002', null, ''].map(deviceKeyOf)).toEqual(['ws-1002', 'ws-1002', '', '']);
  });
});

import { expect, it } from 'vitest';
import {
  emptyStatusDraft,
  type StatusDraft,
  statusProblems,
  statusRequest,
} from '../../../../renderer/pages/tracking/status-draft.ts';
import { statusAfterKey, statusTyped } from '../../../../renderer/pages/tracking/status-keys.ts';

const today = '2014-04-02';
const nothing = { reason: null, detail: null, until: null, workedOn: null };

it('a status wants what belongs to it', () => {
  const draft = { ...emptyStatusDraft, until: '2014-04-01', workedOn: '2014-04-03' };
  expect([
    statusProblems('failed', draft, today),
    statusProblems('failed', { ...draft, reason: 'other' }, today),
    statusProblems('exempt', draft, today),
    statusProblems('postponed', draft, today),
    statusProblems('done', draft, today),
    statusProblems('done', draft, null),
    statusProblems('informed', draft, today),
  ]).toEqual([
    { ...nothing, reason: 'Choose why it failed.' },
    { ...nothing, detail: 'Say what happened.' },
    { ...nothing, detail: 'Say why no work is to be done.' },
    { ...nothing, until: 'That day has passed.' },
    { ...nothing, workedOn: 'That day is still to come.' },
    nothing,
    nothing,
  ]);
});

it('what was typed for another status does not go along', () => {
  const draft: StatusDraft = {
    ...{ reason: 'offline', detail: ' at home ', until: '2014-04-08', workedOn: '2014-04-01', note: '  ' },
  };
  const at = { people: [2, 3], device: null };
  expect([
    statusRequest('failed', draft, at),
    statusRequest('waiting', draft, at),
    statusRequest('done', draft, { ...at, device: 'WS-1' }),
  ]).toEqual([
    { ...nothing, ...at, status: 'failed', reason: 'offline', detail: 'at home', note: null },
    { ...nothing, ...at, status: 'waiting', detail: 'at home', until: '2014-04-08', note: null },
    { ...nothing, ...at, device: 'WS-1', status: 'done', detail: 'at home', workedOn: '2014-04-01', note: null },
  ]);
});

it('arrows choose a status; other keys do not', () => {
  expect([
    statusAfterKey(null, 'ArrowDown'),
    statusAfterKey('planned', 'ArrowUp'),
    statusAfterKey('exempt', 'ArrowDown'),
    statusAfterKey('done', 'Home'),
    statusAfterKey('done', 'End'),
    statusAfterKey('done', 'Tab'),
  ]).toEqual(['planned', 'planned', 'exempt', 'planned', 'exempt', null]);
});

it('typed letters choose a status; one letter goes on to the next that begins with it', () => {
  expect([
    ...[statusTyped(null, 'p'), statusTyped('planned', 'P'), statusTyped('postponed', 'pp'), statusTyped('done', 'd')],
    ...[statusTyped('in-progress', 'inf'), statusTyped('postponed', 'po'), statusTyped('exempt', 'waiting for u')],
    ...[statusTyped('done', 'done'), statusTyped('done', 'dx'), statusTyped('done', 'x'), statusTyped('done', ' ')],
  ]).toEqual([
    ...['planned', 'postponed', 'planned', 'done'],
    ...['informed', 'postponed', 'waiting'],
    ...['done', null, null, null],
  ]);
});

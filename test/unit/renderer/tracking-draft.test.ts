import { expect, it } from 'vitest';
import { draftOfTracking, patchOfTracking, trackingProblem } from '../../../renderer/pages/settings/tracking-draft.ts';

const defaults = { notSeenDays: '7', stopPercent: '5' };

it('the fields hold what is set, else the default', () => {
  expect([draftOfTracking({}), draftOfTracking({ tracking: { stopPercent: 10 } })]).toEqual([
    defaults,
    { notSeenDays: '7', stopPercent: '10' },
  ]);
});

it('only what differs is patched, and the default again is no setting', () => {
  const set = { tracking: { notSeenDays: 14 } };
  expect([
    patchOfTracking({}, defaults),
    patchOfTracking({}, { ...defaults, stopPercent: '2,5 %' }),
    patchOfTracking(set, { ...defaults, notSeenDays: '14', stopPercent: '10' }),
    patchOfTracking(set, { ...defaults, notSeenDays: '' }),
    patchOfTracking({ tracking: { notSeenDays: 14, stopPercent: 10 } }, { ...defaults, stopPercent: '10' }),
    patchOfTracking({}, { ...defaults, stopPercent: '101' }),
  ]).toEqual([
    null,
    { tracking: { stopPercent: 2.5 } },
    { tracking: { stopPercent: 10 } },
    { tracking: null },
    { tracking: { notSeenDays: null } },
    null,
  ]);
});

it('a field that is wrong says what it wants', () => {
  expect([
    trackingProblem('notSeenDays', 'a week'),
    trackingProblem('stopPercent', '101'),
    trackingProblem('stopPercent', ''),
  ]).toEqual([
    'must be a whole number of 1 or more, not "a week"',
    'must be a share in percent, from 0 to 100, not 101',
    null,
  ]);
});

import { describe, expect, it } from 'vitest';
import type { DeviceCard } from '../../../../core/api/task-report.ts';
import type { UserState } from '../../../../core/classification/states.ts';
import type { Proof } from '../../../../core/tracking/task.ts';
import { deviceLines } from '../../../../renderer/words/device-words.ts';
import { createFormats } from '../../../../renderer/words/format.ts';
import { deviceCard } from '../../../factories/device-card.ts';

const words = createFormats('en-GB');
const scan: Proof = {
  ...{ kind: 'V6', seenAt: '2014-04-03T08:00:00', isDateAssumed: false },
  ...{ value: 'outlook-osl.corp.nordwind.local', source: { file: 'profiles.csv', row: 12 } },
};
const old: Proof = { ...scan, value: 'OSL-CAS01.corp.nordwind.local' };
const said = { at: '2014-04-02T09:00:00Z', by: 'eva' };
const reported = { ...said, status: 'done', workedAt: said.at } as const;

function linesOf(card: Partial<DeviceCard>, state: UserState = 'PROFILE_UPDATE'): readonly string[] {
  return deviceLines(deviceCard(card), { state }, words);
}

describe('what proves or refutes the work on a PC', () => {
  it('names the value that was seen, where and when', () => {
    expect([
      linesOf({ ...said, status: 'verified', proof: scan }),
      linesOf({ status: 'verified', proof: { ...scan, isDateAssumed: true, source: null } }),
      linesOf({ status: 'verified', proof: { ...scan, kind: 'V5', value: '10.10.1.50' } }),
      linesOf({ ...said, status: 'failed', reason: 'still-old-name', proof: old }),
      linesOf({ ...said, status: 'reverted', proof: old }),
    ]).toEqual([
      ['Verified: WS-1002 named outlook-osl in profiles.csv, row 12, seen 3 Apr 2014.'],
      ['Verified: WS-1002 named outlook-osl, seen 3 Apr 2014, the date of the file.'],
      ['Verified: WS-1002 was seen at 10.10.1.50 in profiles.csv, row 12, 3 Apr 2014.'],
      ['Re-opened: the scan of 3 Apr 2014 still names OSL-CAS01 (profiles.csv, row 12).'],
      ['Reverted: the scan of 3 Apr 2014 names OSL-CAS01 again (profiles.csv, row 12).'],
    ]);
  });

  it('is what scans show anyway where nothing was said', () => {
    const seen = { verdict: 'good', endpoint: 'outlook-osl.corp.nordwind.local', seenAt: '2014-03-14' } as const;
    expect([
      linesOf({ status: 'verified', seen }),
      linesOf({ status: 'verified', computer: null, seen: { ...seen, endpoint: null } }),
      linesOf({ status: 'verified' }),
      linesOf({ status: null }),
    ]).toEqual([
      ['WS-1002 names outlook-osl, seen 14 Mar 2014.'],
      ['The profile names the array, seen 14 Mar 2014.'],
      ['Nothing was left to do.'],
      [],
    ]);
  });
});

describe('reported work', () => {
  it('says who reported it, that no scan has seen it, and for how long', () => {
    expect([
      linesOf({ ...reported, unseenDays: 6 }),
      linesOf({ ...reported, unseenDays: 0, by: null }),
      linesOf({ ...reported, workedAt: '2014-03-31T21:59:59Z', detail: 'both profiles' }),
    ]).toEqual([
      ['Reported 2 Apr 2014 by eva, not seen by a scan since (6 days).'],
      ['Reported 2 Apr 2014, not seen by a scan since.'],
      ['Reported 2 Apr 2014 by eva, done 31 Mar 2014.', 'both profiles.'],
    ]);
  });

  it('is followed by what evidence tells besides', () => {
    const remark = 'The scan of 1 April 2014 is not newer than the work, so it proves nothing.';
    expect(linesOf({ ...reported, remark }, 'REBIND_THEN_UPDATE')).toEqual(['Reported 2 Apr 2014 by eva.', remark]);
  });

  it('cannot be proven while the database names something else', () => {
    expect(linesOf(reported, 'REBIND_THEN_UPDATE')).toEqual([
      'Reported 2 Apr 2014 by eva.',
      'The database is not bound to the array yet, so it is not proven.',
    ]);
  });
});

it('other statuses say why, until when, who said it and when', () => {
  expect([
    linesOf({ ...said, status: 'failed', reason: 'no-rights', detail: 'ask the admin' }),
    linesOf({ ...said, status: 'failed', reason: 'other', detail: 'Coffee.' }),
    linesOf({ ...said, status: 'postponed', until: '2014-04-08', detail: 'on leave', by: null }),
    linesOf({ ...said, status: 'in-progress' }),
    linesOf({ status: 'planned' }),
  ]).toEqual([
    ['Rights on the computer are missing – ask the admin. Said 2 Apr 2014 by eva.'],
    ['Coffee. Said 2 Apr 2014 by eva.'],
    ['on leave. Until 8 Apr 2014. Said 2 Apr 2014.'],
    ['Since 2 Apr 2014 by eva.'],
    [],
  ]);
});

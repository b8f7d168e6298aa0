import { describe, expect, it } from 'vitest';
import type { Mailbox, Profile } from '../../../core/inventory/entities.ts';
import { evidenceOf } from '../../../core/tracking/device-evidence.ts';
import { eventValueInWords } from '../../../core/tracking/event-words.ts';
import { type ConnectedClient, evidenceRemark, proofInWords } from '../../../core/tracking/proof-words.ts';
import { type DeviceTask, statusText } from '../../../core/tracking/task.ts';
import { taskEffectInWords } from '../../../core/tracking/task-effect.ts';
import { classifiedUser } from '../../factories/classified-users.ts';
import { namingOnly, nordwindNames } from '../../factories/inventory.ts';
import { makeProof, makeSaid } from '../../factories/progress-tasks.ts';

const array = namingOnly(nordwindNames.oslo);
const done = makeSaid('done', { workedAt: '2014-04-02T10:00:00Z' });

describe('a proof in words', () => {
  it('names what was seen, when, and where it stands', () => {
    expect([
      proofInWords(makeProof('2014-04-15T08:00:00')),
      proofInWords({ ...makeProof('2014-04-15', ''), isDateAssumed: true, source: null }),
    ]).toEqual([
      'outlook-osl.corp.nordwind.local, seen on 15 April 2014 (profiles.csv, row 2)',
      'no name, seen on 15 April 2014, the date of the file',
    ]);
  });

  it('stands in the history with the status', () => {
    const failed = makeSaid('failed', { reason: 'still-old-name', proof: makeProof('2014-04-15', 'OSL-CAS01') });
    expect([eventValueInWords('status', statusText(failed)), eventValueInWords('status', statusText(done))]).toEqual([
      'Failed: The profile still names the old server. Evidence: OSL-CAS01, seen on 15 April 2014 (profiles.csv, row 2)',
      'Done (reported)',
    ]);
  });
});

describe('what evidence tells besides the status', () => {
  function remark(
    said: DeviceTask | null,
    profile: Partial<Profile>,
    over: { readonly mailbox?: Partial<Mailbox>; readonly log?: ConnectedClient; readonly reboundAt?: string } = {},
  ): string | null {
    const user = classifiedUser('isolberg', over.mailbox ?? {}, { collected: '2014-04-15T08:00:00', ...profile });
    const rules = { utcOf: (time: string) => time, reboundAt: over.reboundAt ?? null };
    return evidenceRemark(user, said, evidenceOf(user)[0] ?? null, over.log ?? null, rules);
  }

  it('is why a scan that shows the array proves nothing', () => {
    expect([
      remark(done, { ...array, collected: '2014-04-01T08:00:00' }),
      remark(done, array, { mailbox: { database: 'MDB-OSL-02' } }),
      remark(done, array, { reboundAt: '2014-04-16T00:00:00Z' }),
      remark(done, {}),
    ]).toEqual([
      'The scan of 1 April 2014 is not newer than the work, so it proves nothing.',
      'The scan of 15 April 2014 shows the array, but the database is not on it (bound to a Client Access server of its site): nothing is proven until it is.',
      'The scan of 15 April 2014 shows the array, but is older than the rebind of the database: a newer scan proves it.',
      'The scan of 15 April 2014 proves nothing: the profile names nothing.',
    ]);
  });

  it('is what a log shows, which proves nothing alone', () => {
    const log = { server: 'OSL-CAS01', on: '2014-04-05T08:00:00Z' };
    expect([
      remark(makeSaid('verified', { ...done, status: 'verified' }), array, { log }),
      remark(done, array, { log }),
    ]).toEqual([
      'After the work, a client connected through OSL-CAS01 on 5 April 2014.',
      'After the work, a client connected through OSL-CAS01 on 5 April 2014; a log does not tell the name in the profile, so it proves nothing alone.',
    ]);
  });

  it('is nothing where the status says it all', () => {
    expect([remark(null, array), remark(makeSaid('exempt'), {}), remark(makeSaid('informed'), array)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('what an import makes of the work', () => {
  const effect = { verified: 12, reopened: 1, reverted: 0, replanned: 0, unseen: 1 };

  it('is one sentence', () => {
    expect([
      taskEffectInWords(effect, true),
      taskEffectInWords({ ...effect, replanned: 2 }, false),
      taskEffectInWords({ verified: 0, reopened: 0, reverted: 0, replanned: 0, unseen: 0 }, true),
      taskEffectInWords(null, true),
    ]).toEqual([
      'Work on devices: 12 verified, 1 re-opened, 0 reverted, 1 still not seen.',
      'Work on devices, if imported: 12 verified, 1 re-opened, 0 reverted, 2 planned again for another target, 1 still not seen.',
      null,
      null,
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UserResult } from '../../../core/classification/classify-user.ts';
import type { Mailbox, Profile } from '../../../core/inventory/entities.ts';
import type { ProofRules } from '../../../core/tracking/evidence-time.ts';
import { decideProof, type ProofDecision } from '../../../core/tracking/proof.ts';
import { type DeviceTask, untouchedTask } from '../../../core/tracking/task.ts';
import { type TaskStatus, taskStatuses } from '../../../core/tracking/task-status.ts';
import { type UserTask, userTask } from '../../../core/tracking/user-task.ts';
import { classifiedUser } from '../../factories/classified-users.ts';
import { namingOnly, namingServer, nordwindNames } from '../../factories/inventory.ts';
import { makeProof, makeSaid } from '../../factories/progress-tasks.ts';

/** The time zone is that of UTC. */
function utcOf(time: string): string {
  return time.endsWith('Z') ? time : `${time.length === 10 ? `${time}T00:00:00` : time}Z`;
}

const rules: ProofRules = { utcOf, reboundAt: null };
const array = namingOnly(nordwindNames.oslo);
const otherArray = namingOnly(nordwindNames.tromso);
const oldServer = namingServer('OSL-CAS01');
const noName = {};
/** The work was done on 2 April 2014, at the moment at which `makeSaid` says so. */
const work = '2014-04-02T10:00:00Z';
const after = '2014-04-15T08:00:00';
const before = '2014-03-14T08:12:44';

/** What a scan showed on WS-1, unless told otherwise. */
function seen(names: Partial<Profile>, collected: string, over: Partial<Profile> = {}): Partial<Profile> {
  return { computer: 'WS-1', collected, ...names, ...over };
}

function person(profiles: readonly Partial<Profile>[], mailbox: Partial<Mailbox> = {}): UserResult {
  const numbered = profiles.map((profile, i) => ({ id: i + 1, ...profile }));
  return classifiedUser('isolberg', mailbox, ...numbered);
}

function task(
  profiles: readonly Partial<Profile>[],
  said: readonly DeviceTask[],
  mailbox?: Partial<Mailbox>,
): UserTask {
  return userTask(person(profiles, mailbox), { person: untouchedTask, devices: said }, null, rules);
}

function done(over: Partial<DeviceTask> = {}): DeviceTask {
  return makeSaid('done', { workedAt: work, ...over });
}

function decide(now: UserTask, earlier: UserTask | null = null, by: ProofRules = rules): readonly ProofDecision[] {
  return decideProof(now, () => earlier, by);
}

/** What was decided, short: `ws-1 verified`. */
function outcome(decisions: readonly ProofDecision[]): readonly string[] {
  return decisions.map(({ kind, view, status }) => `${view.device || 'no computer'} ${kind}: ${status.status}`);
}

describe('a scan after reported work', () => {
  it('verifies it when it shows the array, and keeps when the work was done', () => {
    const decisions = decide(task([seen(array, after)], [done()]));
    expect(decisions.map(({ kind, status, evidence }) => ({ kind, status, seenAt: evidence.seenAt }))).toEqual([
      {
        kind: 'verified',
        status: { status: 'verified', reason: null, detail: null, until: null, workedAt: work },
        seenAt: after,
      },
    ]);
  });

  it('re-opens it when it still names an old server', () => {
    const decisions = decide(task([seen(oldServer, after)], [done()]));
    expect(decisions.map(({ kind, status }) => ({ kind, ...status }))).toEqual([
      { kind: 'reopened', status: 'failed', reason: 'still-old-name', detail: null, until: null, workedAt: work },
    ]);
  });

  it('re-opens it with words when it names something else that is wrong', () => {
    const decisions = decide(task([seen(otherArray, after)], [done()]));
    expect(decisions.map(({ status: { reason, detail } }) => [reason, detail])).toEqual([
      ['other', 'The profile names the array of another site.'],
    ]);
  });

  it('changes nothing when it cannot be told what the profile names', () => {
    expect(decide(task([seen(noName, after)], [done()]))).toEqual([]);
  });

  it('verifies a device only when every profile on it was seen after the work', () => {
    const profiles = [seen(array, after), seen(array, before, { profileName: 'Second' })];
    expect(decide(task(profiles, [done()]))).toEqual([]);
  });

  it('judges each device by its own scan', () => {
    const profiles = [seen(array, after), seen(oldServer, after, { computer: 'WS-2' })];
    const said = [done(), done({ device: 'ws-2', computer: 'WS-2' })];
    expect(outcome(decide(task(profiles, said)))).toEqual(['ws-1 verified: verified', 'ws-2 reopened: failed']);
  });

  it('judges work that was reported without a computer by what all devices show', () => {
    const said = [done({ device: '', computer: null })];
    expect([
      outcome(decide(task([seen(array, after)], said))),
      outcome(decide(task([seen(array, after), seen(oldServer, after, { computer: 'WS-2' })], said))),
      outcome(decide(task([seen(array, after), seen(array, before, { computer: 'WS-2' })], said))),
    ]).toEqual([['no computer verified: verified'], ['no computer reopened: failed'], []]);
  });
});

describe('evidence that is not newer than the work', () => {
  it.each([
    ['a scan before it', before],
    ['a scan in the same second', work],
    ['a scan of that day without a time', '2014-04-02'],
  ])('proves and refutes nothing: %s', (_, collected) => {
    const outcomes = [array, oldServer].map((names) => outcome(decide(task([seen(names, collected)], [done()]))));
    expect(outcomes).toEqual([[], []]);
  });

  it('counts a scan of the next day without a time', () => {
    expect(outcome(decide(task([seen(array, '2014-04-03')], [done()])))).toEqual(['ws-1 verified: verified']);
  });

  it('is measured by the status where no work was reported', () => {
    const said = [makeSaid('postponed')];
    const of = (collected: string) => outcome(decide(task([seen(array, collected)], said)));
    expect([of(before), of(after)]).toEqual([[], ['ws-1 verified: verified']]);
  });
});

describe('the database', () => {
  it('has to be right before anything is proven', () => {
    expect(decide(task([seen(array, after)], [done()], { database: 'MDB-OSL-02' }))).toEqual([]);
  });

  it('has to have been rebound before the scan', () => {
    const now = task([seen(array, after)], [done()]);
    const of = (reboundAt: string) => outcome(decide(now, null, { ...rules, reboundAt }));
    expect([of('2014-04-15T08:00:00Z'), of('2014-04-15T07:59:59Z')]).toEqual([[], ['ws-1 verified: verified']]);
  });

  it('that was rebound after the scan makes nobody verified about whom nothing was said', () => {
    const of = (reboundAt: string) =>
      userTask(person([seen(array, after)]), { person: untouchedTask, devices: [] }, null, { ...rules, reboundAt });
    expect([of('2014-04-16T00:00:00Z').status, of('2014-04-14T00:00:00Z').status]).toEqual([null, 'verified']);
  });
});

describe('what was verified', () => {
  const verified = makeSaid('verified', { workedAt: work, proof: makeProof(after) });
  const later = '2014-05-15T08:00:00';

  it('is reverted by a newer scan that names an individual server again', () => {
    const decisions = decide(task([seen(oldServer, later)], [verified]));
    expect(decisions.map(({ kind, status }) => ({ kind, ...status }))).toEqual([
      { kind: 'reverted', status: 'reverted', reason: null, detail: null, until: null, workedAt: work },
    ]);
  });

  it('is planned again when what was seen is no longer the target', () => {
    const decisions = decide(task([seen(array, after)], [verified], { database: 'MDB-TOS-01' }));
    expect(decisions.map(({ kind, status }) => ({ kind, ...status }))).toEqual([
      {
        ...{ kind: 'replanned', status: 'planned', reason: null, until: null, workedAt: null },
        detail:
          'The profile names outlook-osl.corp.nordwind.local, and the target is now outlook-tos.corp.nordwind.local.',
      },
    ]);
  });

  it('stays verified while scans show the array, or nothing that can be told', () => {
    expect([array, noName].map((names) => decide(task([seen(names, later)], [verified])))).toEqual([[], []]);
  });

  it.each(['reverted', 'failed'] as const)('is verified again by a scan after it %s', (status) => {
    const said = makeSaid(status, { workedAt: work, proof: makeProof(later, 'OSL-CAS01') });
    const of = (collected: string) => outcome(decide(task([seen(array, collected)], [said])));
    expect([of(after), of('2014-05-16T08:00:00')]).toEqual([[], ['ws-1 verified: verified']]);
  });

  it('was refuted by mistake when the same sight turns out to be the array', () => {
    const said = makeSaid('failed', { workedAt: work, proof: makeProof(after, 'cas.old.local') });
    expect(outcome(decide(task([seen(array, after)], [said])))).toEqual(['ws-1 verified: verified']);
  });
});

describe('a relapse of somebody about whom nothing was said', () => {
  const rightBefore = task([seen(array, before)], []);

  it('is reverted, and was verified before', () => {
    const decisions = decide(task([seen(oldServer, after)], []), rightBefore);
    expect([outcome(decisions), decisions.map(({ view }) => view.status)]).toEqual([
      ['ws-1 reverted: reverted'],
      ['verified'],
    ]);
  });

  it('needs a newer scan, an individual server, and a device that was right', () => {
    const wrongBefore = task([seen(oldServer, before)], []);
    expect([
      decide(task([seen(oldServer, before)], []), rightBefore),
      decide(task([seen(otherArray, after)], []), rightBefore),
      decide(task([seen(oldServer, after)], []), wrongBefore),
      decide(task([seen(oldServer, after)], []), null),
    ]).toEqual([[], [], [], []]);
  });

  it('on a computer never seen before is one only after work that was verified', () => {
    const profiles = [seen(array, before), seen(oldServer, after, { computer: 'WS-2' })];
    const verified = [makeSaid('verified', { workedAt: null, proof: makeProof(before) })];
    expect([
      outcome(decide(task(profiles, []), rightBefore)),
      outcome(decide(task(profiles, verified), task([seen(array, before)], verified))),
    ]).toEqual([[], ['ws-2 reverted: reverted']]);
  });
});

/** Carries decisions out, as the services do. */
function settled(said: readonly DeviceTask[], decisions: readonly ProofDecision[]): readonly DeviceTask[] {
  return decisions.reduce((all, { view, evidence, status }) => {
    const proof = makeProof(evidence.seenAt, evidence.profile.endpoint ?? '');
    const next = makeSaid(status.status, { device: view.device, computer: view.computer, ...status, proof });
    return [...all.filter(({ device }) => device !== view.device), next];
  }, said);
}

describe('proof in general', () => {
  const day = fc.integer({ min: 1, max: 30 }).map((value) => `2014-04-${String(value).padStart(2, '0')}T12:00:00`);
  const names = fc.constantFrom(array, otherArray, oldServer, namingServer('OSL-CAS00'), noName);
  const status = fc.constantFrom(...taskStatuses);
  const scans = fc.array(fc.tuple(names, day), { minLength: 1, maxLength: 6 });
  const said = fc
    .tuple(status, fc.option(day), fc.option(day))
    .map(([value, workedAt, proven]) =>
      makeSaid(value, { workedAt, proof: proven === null ? null : makeProof(proven) }),
    );

  it('never verifies by a scan that is not newer than the work, and never touches who is exempt', () => {
    fc.assert(
      fc.property(names, day, said, (shown, collected, known) => {
        const decisions = decide(task([seen(shown, collected)], [known]));
        const since = known.workedAt ?? (known.proof === null ? known.at : null);
        if (known.status === 'exempt') expect(decisions).toEqual([]);
        for (const { kind } of decisions)
          if (kind === 'verified') expect(since === null || rules.utcOf(collected) > rules.utcOf(since)).toBe(true);
      }),
    );
  });

  it('adds nothing when it is asked again', () => {
    fc.assert(
      fc.property(names, day, said, (shown, collected, known) => {
        const profiles = [seen(shown, collected)];
        const once = settled([known], decide(task(profiles, [known])));
        const now = task(profiles, once);
        expect(decide(now, now)).toEqual([]);
      }),
    );
  });

  /** As a project: a scan replaces an older one, and the tasks are settled after each import. */
  function afterImports(imports: readonly (readonly [Partial<Profile>, string])[]): TaskStatus | null {
    let known: readonly DeviceTask[] = [done()];
    let newest: readonly [Partial<Profile>, string] | null = null;
    for (const scan of imports) {
      if (newest === null || scan[1] > newest[1]) newest = scan;
      const now = task([seen(newest[0], newest[1])], known);
      known = settled(known, decide(now));
    }
    return known[0]?.status ?? null;
  }

  it('comes to the same end whether scans come one by one, twice, or an old one late', () => {
    fc.assert(
      fc.property(scans, fc.nat(), (all, seed) => {
        const distinct = [...new Map(all.map((scan) => [scan[1], scan])).values()];
        const inOrder = distinct.toSorted(([, left], [, right]) => (left < right ? -1 : 1));
        const late = inOrder.slice(0, seed % inOrder.length);
        const again = inOrder.flatMap((scan) => [scan, scan]);
        const ends = [inOrder, again, [...inOrder, ...late]].map(afterImports);
        expect(new Set(ends).size).toBe(1);
      }),
    );
  });

  it('is verified in the end exactly when the last scan that tells anything shows the array', () => {
    fc.assert(
      fc.property(scans, (all) => {
        const distinct = [...new Map(all.map((scan) => [scan[1], scan])).values()];
        const inOrder = distinct.toSorted(([, left], [, right]) => (left < right ? -1 : 1));
        const telling = inOrder.filter(([shown, at]) => shown !== noName && rules.utcOf(at) > work);
        expect(afterImports(inOrder) === 'verified').toBe(telling.at(-1)?.[0] === array);
      }),
    );
  });
});

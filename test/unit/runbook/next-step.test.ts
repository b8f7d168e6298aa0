import { describe, expect, it } from 'vitest';
import { type NextStep, type NextStepInput, nextStepOf } from '../../../core/runbook/next-step.ts';
import { classifiedUser, nordwindResults } from '../../factories/classified-users.ts';
import { namingOnly, namingServer, nordwindNames } from '../../factories/inventory.ts';

const { oslo } = nordwindNames;
const stale = classifiedUser(
  'mlien',
  { displayName: 'Magnus Lien' },
  { computer: 'WS-1002', ...namingServer('OSL-CAS01') },
);

function stepOf(user: NextStepInput['user'], over: Partial<NextStepInput> = {}): NextStep {
  const facts = { settings: {}, asOf: '2014-03-17', isVip: false, reboundAt: null, rebindDate: null };
  return nextStepOf({ user, ...facts, ...over });
}

describe('the next step of a stale profile', () => {
  it('is the method of its version, with the PC, the minutes and a check at the end', () => {
    const { kind, title, instructions } = stepOf(stale);
    const [first, ...others] = instructions;
    expect({ kind, title, others, ...first, steps: first?.steps.at(-1), text: first?.text.split('\n')[0] }).toEqual({
      kind: 'update',
      title: 'Repair the account',
      others: [],
      method: 'M1',
      name: 'repair the account',
      product: '2010',
      computers: ['WS-1002'],
      minutes: 12,
      steps:
        'Done when: hold Ctrl, right-click the Outlook icon beside the clock, Connection Status: the row Mail names outlook-osl.corp.nordwind.local.',
      prompts: expect.any(Array),
      costs: ['1 to 3 minutes. The offline file stays.'],
      text: 'Outlook 2010 of Magnus Lien (mlien) on WS-1002: repair the account (M1), about 12 minutes.',
    });
  });

  it('has an instruction for each version and method, with all PCs of it', () => {
    const user = classifiedUser(
      'hdahl',
      {},
      { id: 1, computer: 'WS-1', ...namingServer('OSL-CAS01') },
      { id: 2, computer: 'WS-2', ...namingServer('OSL-CAS02') },
      { id: 3, computer: 'XP-1', outlookVersion: '11.0.8326.0', ...namingServer('OSL-CAS01') },
      { id: 4, computer: 'WS-4', ...namingOnly(oslo) },
    );
    expect(stepOf(user).instructions.map(({ method, product, computers }) => [method, product, computers])).toEqual([
      ['M1', '2010', ['WS-1', 'WS-2']],
      ['M4', '2003', ['XP-1']],
    ]);
  });

  it('takes the minutes of the settings, and those of a visit for a VIP', () => {
    const settings = { methods: { M1: { minutes: 7 } } };
    expect([stepOf(stale, { settings }), stepOf(stale, { settings, isVip: true })].map(minutesOf)).toEqual([7, 20]);
  });

  it('waits a day after the rebind (R1)', () => {
    const reboundAt = '2014-03-17T18:00:00Z';
    expect(
      [stepOf(stale, { reboundAt }), stepOf(stale, { reboundAt, asOf: '2014-03-18' })].map(({ kind }) => kind),
    ).toEqual(['wait', 'update']);
  });

  it('is to find out the version where no scan has collected it', () => {
    const user = classifiedUser('x', {}, { computer: 'WS-9', outlookVersion: null, ...namingServer('OSL-CAS01') });
    const { kind, reason, instructions } = stepOf(user);
    expect({ kind, reason, instructions }).toEqual({
      kind: 'find-out',
      reason: 'No scan has collected the version of Outlook on WS-9, and the way to update the profile depends on it.',
      instructions: [],
    });
  });

  it('is the work of its owner for an application', () => {
    const user = classifiedUser('svc-fax', {}, { outlookVersion: '6.5.8353.0', ...namingServer('OSL-CAS01') });
    expect(stepOf(user).instructions.map(({ method, product }) => [method, product])).toEqual([
      ['APP_OWNER', 'MAPI/CDO'],
    ]);
  });
});

describe('a database that comes first', () => {
  it('leaves nothing to do with the profile, and says why and when', () => {
    const user = classifiedUser('saas', { database: 'MDB-OSL-02' }, namingServer('OSL-CAS01'));
    expect(stepOf(user, { rebindDate: '2014-04-02' })).toEqual({
      kind: 'wait',
      title: 'Nothing is to be done with the profile yet',
      reason:
        'First MDB-OSL-02, which is bound to OSL-CAS01.corp.nordwind.local, is rebound to outlook-osl.corp.nordwind.local. The plan does that on 2 April 2014. The profile follows at least 24 hours later (R1): a repair before that brings the old server back.',
      instructions: [],
      checks: [],
    });
  });

  it('freezes a profile that is right (R6)', () => {
    const user = classifiedUser('jmoe', { database: 'MDB-OSL-02' }, namingOnly(oslo));
    const { kind, title, instructions } = stepOf(user);
    expect({ kind, title, instructions }).toEqual({
      kind: 'freeze',
      title: 'Leave the profile as it is',
      instructions: [],
    });
  });

  it('waits for the array of a site that has none', () => {
    const user = classifiedUser('ustrand', { database: 'MDB-BGO-02' }, namingServer('BGO-EX02'));
    expect(stepOf(user).reason).toBe(
      'First the array outlook-bgo.corp.nordwind.local is created and MDB-BGO-02, which is bound to BGO-EX01.corp.nordwind.local, is rebound to it. The profile follows at least 24 hours later (R1): a repair before that brings the old server back.',
    );
  });
});

describe('every user of Nordwind', () => {
  it('gets an instruction exactly where the profile is to be updated now', () => {
    const wrong = nordwindResults.filter((user) => {
      const isUpdate = user.state === 'PROFILE_UPDATE' && user.method !== 'hold';
      return stepOf(user).instructions.length > 0 !== isUpdate;
    });
    expect(wrong.map(({ alias }) => alias)).toEqual([]);
  });

  it('is told what to do in words without a stray blank or an empty title', () => {
    const texts = nordwindResults.map((user) => {
      const { title, reason, checks } = stepOf(user);
      return [title, reason, ...checks].join(' ').trim();
    });
    expect(texts.filter((text) => text === '' || /\s{2}|undefined|null| \./.test(text))).toEqual([]);
  });
});

function minutesOf({ instructions }: NextStep): number | undefined {
  return instructions[0]?.minutes;
}

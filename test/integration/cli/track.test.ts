import { describe, expect, it, test } from 'vitest';
import type { Outputs } from '../../../core/api/contract.ts';
import { exampleTaskCalls } from '../../factories/example-task-calls.ts';
import { runFakeCli } from '../../factories/fake-cli.ts';

const card = exampleTaskCalls['task.get'].output;

/** What the command called besides looking at the person and the task. */
async function writesOf(...argv: readonly string[]) {
  const { calls, exitCode, opened } = await runFakeCli(['track', 'p', 'mlien', ...argv]);
  const writes = calls.filter(({ name }) => name !== 'person.find' && name !== 'task.get');
  return { exitCode, access: opened.map((one) => one.kind === 'open' && one.access), writes };
}

describe('track', () => {
  it('shows a task in words', async () => {
    const { stdout, calls } = await runFakeCli(['track', 'p', 'MLien']);
    expect(calls[0]?.input).toEqual({ name: 'MLien' });
    expect(stdout.split('\n')).toEqual([
      'Magnus Lien (mlien): Done (reported)',
      'Wave 3, Oslo 2, from 2014-04-02.',
      'To do: repair the account (M1).',
      'Assigned to eva. Last contact on 2014-04-01. 1 attempt to reach the person. Ticket INC-17.',
      '',
      'PC       Status           Since                 By   Method used              Profile names',
      'WS-1002  Done (reported)  2014-04-02T09:12:00Z  eva  repair the account (M1)  OSL-CAS01, seen 2014-03-14; not seen for 1 day since the work',
      '',
      'Notes:',
      '  2014-04-02T09:12:00Z eva: Two PCs.',
      '',
      'History:',
      '  2014-04-02T09:12:00Z eva: WS-1002: Status: Planned → Done (reported)',
      '',
    ]);
  });

  it('opens the project to read when nothing is said', async () => {
    expect(await writesOf()).toEqual({ exitCode: 0, access: ['read'], writes: [] });
  });

  it('says a status with all that belongs to it in one call', async () => {
    const argv = [
      '--status',
      'Done (reported)',
      '--device',
      'ws-1002',
      '--worked',
      '2014-04-02',
      '--detail',
      'by phone',
    ];
    const more = ['--method', 'm1', '--assign', 'eva', '--ticket', '', '--call-back', '', '--attempt', '2014-04-02'];
    const { writes, access } = await writesOf(...argv, ...more, '--note', 'Two PCs.', '--by', 'eva');
    expect({ access, writes: writes.map(({ name, input }) => ({ name, input })) }).toEqual({
      access: ['write'],
      writes: [
        {
          name: 'task.setStatus',
          input: {
            ...{ people: [5], status: 'done', device: 'ws-1002', reason: null, detail: 'by phone', until: null },
            ...{ workedOn: '2014-04-02', note: 'Two PCs.', by: 'eva' },
            also: { assignee: 'eva', ticket: null, callBackOn: null, method: 'M1', attemptOn: '2014-04-02' },
          },
        },
      ],
    });
  });

  it('says everything else in one call too', async () => {
    const { writes } = await writesOf('--assign', 'eva', '--contact', '2014-04-01', '--note', 'Back on Tuesday.');
    expect(writes.map(({ name, input }) => ({ name, input }))).toEqual([
      {
        name: 'task.edit',
        input: {
          ...{ people: [5], assignee: 'eva', contactOn: '2014-04-01', attemptOn: null },
          ...{ note: 'Back on Tuesday.', by: null },
        },
      },
    ]);
  });

  it('prints the task as JSON, with its history, and without the ids of rows', async () => {
    const { stdout } = await runFakeCli(['track', 'p', 'mlien', '--status', 'postponed', '--json']);
    const printed = JSON.parse(stdout);
    const [device] = card.devices;
    expect({ ...printed, devices: printed.devices.length, device: printed.devices[0] }).toEqual({
      ...{ alias: 'mlien', displayName: 'Magnus Lien', status: 'done', state: 'PROFILE_UPDATE', method: 'M1' },
      ...{ assignee: 'eva', contactOn: '2014-04-01', callBackOn: null, attempts: 1, ticket: 'INC-17' },
      ...{ wave: card.wave, devices: card.devices.length, device: { ...device, device: undefined } },
      notes: [{ at: '2014-04-02T09:12:00Z', by: 'eva', text: 'Two PCs.' }],
      history: [
        {
          ...{ at: '2014-04-02T09:12:00Z', by: 'eva', field: 'status', computer: 'WS-1002' },
          ...{ before: 'Planned', after: 'Done (reported)', origin: 'person', isApplied: true },
        },
      ],
      warnings: ['The database is still bound to another server.'],
    });
  });

  it('minds a computer on which nobody has seen a profile of the person', async () => {
    const { stdout } = await runFakeCli(['track', 'p', 'mlien', '--status', 'done', '--device', 'WS-1003']);
    expect(stdout.split('\n').slice(1, 3)).toEqual([
      'Mind: WS-1003 is a computer on which nobody has seen a profile of this person; known are WS-1002.',
      'Mind: The database is still bound to another server.',
    ]);
  });

  it.each([
    ['verified', '“Verified”: only evidence gives it, a scan that is newer than the work.'],
    ['Reverted', '“Reverted”: only evidence gives it, a scan that shows an old name again.'],
    ['not planned', '“Not planned”: it follows from the plan.'],
  ])('refuses the status %s, which nobody can say', async (status, sentence) => {
    const { exitCode, stdout, opened } = await runFakeCli(['track', 'p', 'mlien', '--status', status, '--json']);
    const { code, message } = JSON.parse(stdout).error;
    expect({ exitCode, code, message, opened }).toEqual({
      ...{ exitCode: 3, code: 'task-refused', opened: [] },
      message: `Nobody can say ${sentence}`,
    });
  });

  it.each([
    [['--status', 'ready'], 'It must be one of planned, informed, in-progress, done, waiting'],
    [['--until', '2014-04-08'], '--until belongs to a status.'],
    [['--device', 'WS-1'], '--device belongs to a status.'],
    [['--status', 'done', '--until', '2014-04-08'], '--until belongs to what waits.'],
    [['--status', 'done', '--reason', 'offline'], '--reason belongs to what failed.'],
    [['--status', 'failed', '--worked', '2014-04-08'], '--worked belongs to work that is done.'],
    [['--status', 'failed', '--reason', 'other'], 'Another reason needs words.'],
    [['--method', 'M9'], 'It must be one of M1, M2, M3, M4, M5, APP_OWNER.'],
    [['--worked', 'yesterday'], 'It must be a date like 2014-03-14.'],
    [['--note', ' '], 'It must not be empty.'],
  ])('%j is wrong usage', async (argv, sentence) => {
    const { exitCode, stderr, calls } = await runFakeCli(['track', 'p', 'mlien', ...argv]);
    expect({ exitCode, calls, isSaid: stderr.includes(sentence) }).toEqual({ exitCode: 2, calls: [], isSaid: true });
  });

  it('shows ten changes, and counts the earlier ones', async () => {
    const [event] = card.events;
    if (event === undefined) throw new Error('the example has no event');
    const many: Outputs['task.get'] = { ...card, events: Array.from({ length: 12 }, () => event) };
    const { stdout } = await runFakeCli(['track', 'p', 'mlien'], { 'task.get': () => many });
    expect(stdout.trimEnd().split('\n').slice(-2)).toEqual([
      '  2014-04-02T09:12:00Z eva: WS-1002: Status: Planned → Done (reported)',
      '  and 2 earlier changes (--json lists all)',
    ]);
  });

  it('says so when there is nothing to do and nothing is known', async () => {
    const device = card.devices[0];
    if (device === undefined) throw new Error('the example has no device');
    const nothing = { computer: null, status: null, at: null, by: null, method: null, seen: null, unseenDays: null };
    const bare: Outputs['task.get'] = {
      ...{ ...card, displayName: null, status: null, method: 'none', wave: null, assignee: null, contactOn: null },
      ...{ attempts: 0, ticket: null, notes: [], events: [], devices: [{ ...device, ...nothing }] },
    };
    const { stdout } = await runFakeCli(['track', 'p', 'mlien'], { 'task.get': () => bare });
    expect(stdout.split('\n')).toEqual([
      ...['mlien (mlien): nothing to do', 'In no wave.', ''],
      ...['PC           Status         Since  By  Method used  Profile names', '(not known)  nothing to do', ''],
    ]);
  });
});

test('names from data reach the terminal without control characters', async () => {
  const evil: Outputs['task.get'] = { ...card, displayName: 'Eve\u001b[2J', assignee: 'a\u202eb' };
  const { stdout } = await runFakeCli(['track', 'p', 'mlien'], { 'task.get': () => evil });
  expect([stdout.includes('\u001b'), stdout.includes('\u202e'), stdout.includes('Eve\\u001b[2J')]).toEqual([
    false,
    false,
    true,
  ]);
});

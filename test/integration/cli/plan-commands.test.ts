import { expect, test } from 'vitest';
import { examplePlanCalls } from '../../factories/example-plan-calls.ts';
import { runFakeCli } from '../../factories/fake-cli.ts';

const plan = examplePlanCalls['plan.compute'].output;

test('plan shows the sites, the waves, who is in none and what is not possible', async () => {
  const { exitCode, stdout } = await runFakeCli(['plan', 'p']);
  expect({ exitCode, lines: stdout.split('\n') }).toEqual({
    exitCode: 0,
    lines: [
      '1 database to rebind, 1 wave with 2 users, 1 in none. The last wave ends on 2014-04-04.',
      'As of 2014-03-14, beginning 2014-04-01. Plan abababababab.',
      '',
      'Oslo (outlook-osl.corp.nordwind.local, days of Europe/Oslo)',
      '  Date        Step               Status    Command',
      "  2014-04-02  rebind:MDB-OSL-02  verified  Set-MailboxDatabase -Identity 'MDB-OSL-02' -RpcClientAccessServer 'outlook-osl.corp.nordwind.local'",
      '  no date     evidence:Oslo      verified',
      '',
      'Alta (no array)',
      '  Stopped by F11: Alta has no Client Access server.',
      '',
      '    Wave  Name        Start       End         Method  Users  Profiles  Minutes     Of',
      '1 locked  Oslo pilot  2014-04-04  2014-04-04  M1          2         3      6.5  1,200',
      '',
      'In no wave  Users  For example',
      'frozen          1  jmoe: Repair nothing before MDB-OSL-02 is rebound.',
      '',
      'Not possible as the settings ask:',
      '  jmoe: jmoe is frozen until MDB-OSL-02 is rebound. (R6)',
      '',
      'Groups that do not fit:',
      '  anna and 2 others: The group has 3 people, a wave holds 2.',
      '    anna opens 12 mailboxes (at most full access); without them 2 users come free',
      '',
    ],
  });
});

test('plan of a project without anything to do says so', async () => {
  const nothing = { ...plan, sites: [], waves: [], unplanned: [], refused: [], groups: [] };
  const { stdout } = await runFakeCli(['plan', 'p'], { 'plan.compute': () => nothing });
  expect(stdout).toContain('There is nothing to plan');
});

test('step says what was stored', async () => {
  const { stdout } = await runFakeCli(['step', 'p', 'rebind:MDB-OSL-02', '--status', 'verified', '--by', 'lead']);
  expect(stdout).toBe('rebind:MDB-OSL-02 is verified, says lead (2014-04-03T06:30:00Z).\n');
});

test('versions lists them, and does one thing at a time', async () => {
  const { stdout } = await runFakeCli(['versions', 'p']);
  const both = await runFakeCli(['versions', 'p', '--save', 'a', '--remove', 'b']);
  const nothingToTry = await runFakeCli(['versions', 'p', '--try-out', 'half']);
  expect({ rows: stdout.trimEnd().split('\n').length, both: both.exitCode, nothing: nothingToTry.exitCode }).toEqual({
    rows: 3,
    both: 2,
    nothing: 2,
  });
});

test('runbook names the files and where to begin', async () => {
  const { stdout } = await runFakeCli(['runbook', 'p', '--out', 'runbook']);
  expect(stdout.split('\n').slice(0, 3)).toEqual([
    'Wrote 2 files:',
    '  runbook/runbook.md',
    '  runbook/scripts/01-oslo-rebind.ps1',
  ]);
});

test.each([
  [['plan', 'p', '--show', '--settings', 's.json']],
  [['plan', 'p', '--explain', 'mlien', '--settings', 's.json']],
  [['versions', 'p', '--settings', 's.json']],
])('%j is refused: the settings would change nothing', async (argv) => {
  const { exitCode, stderr } = await runFakeCli(argv);
  expect({ exitCode, isSaid: stderr.includes('settings') || stderr.includes('Settings') }).toEqual({
    exitCode: 2,
    isSaid: true,
  });
});

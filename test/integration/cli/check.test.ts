import { describe, expect, it } from 'vitest';
import type { CheckReport, Finding } from '../../../core/api/finding-report.ts';
import { exampleCalls } from '../../factories/example-calls.ts';
import { runFakeCli } from '../../factories/fake-cli.ts';

const example: CheckReport = exampleCalls.check.output;

function withFindings(...changes: readonly Partial<Finding>[]) {
  const [finding] = example.findings;
  if (finding === undefined) throw new Error('the example has no finding');
  return { check: () => ({ ...example, findings: changes.map((change) => ({ ...finding, ...change })) }) };
}

describe('check', () => {
  it('asks for the day and prints the report as it is with --json', async () => {
    const { stdout, calls } = await runFakeCli(['check', 'p', '--as-of', '2014-03-14', '--json']);
    expect([JSON.parse(stdout), calls[0]?.input]).toEqual([example, { asOf: '2014-03-14' }]);
  });

  it('prints findings, open questions and confidence for people', async () => {
    const { stdout } = await runFakeCli(['check', 'p']);
    expect(stdout).toBe(
      [
        'No open findings, and 1 accepted.',
        'As of 2014-03-14.',
        '',
        'Blockers:',
        '  F13  Bergen: Windows NLB is chosen for Bergen, and BGO-EX01 and BGO-EX02 belong to DAG2.',
        '       Why: Windows NLB and the failover clustering of a DAG cannot run on one server.',
        '       Fix: Use a hardware or virtual load balancer, or Client Access servers that are in no DAG.',
        '       Servers (2): BGO-EX01, BGO-EX02',
        '       Accepted by lead until 2014-12-31: lab',
        '',
        'Not answered, for want of data:',
        '  F09  DNS record is a CNAME to a CAS',
        '       To answer it, enter arrays.Bergen.probes.cname.',
        '',
        'Data       Rows         Coverage  Of                               Age in days  From',
        'mailboxes    40  98 % (39 of 40)  mailboxes with a known database  0 to 12      Mailboxes_unicode.csv',
        '',
        'To know more:',
        '  mailboxes: Add Get-MailboxDatabase.',
        '',
      ].join('\n'),
    );
  });

  it('shows the first names of many', async () => {
    const affected = Array.from({ length: 1200 }, (_, i) => `user${i}`);
    const { stdout } = await runFakeCli(
      ['check', 'p'],
      withFindings({ affected, affectedKind: 'users', accepted: null }),
    );
    expect(stdout).toContain(
      'Users (1,200): user0, user1, user2, user3, user4, user5, user6, user7 and 1,192 more (--json lists all)\n',
    );
  });

  it.each([
    ['blocker', 'blocker', 4],
    ['blocker', 'high', 0],
    ['high', 'high', 4],
    ['high', 'blocker', 4],
    ['high', 'medium', 0],
  ] as const)('with --fail-on %s and a finding of %s exits with %i', async (failOn, severity, exitCode) => {
    const found = withFindings({ severity, accepted: null });
    const accepted = withFindings({ severity });
    expect([
      (await runFakeCli(['check', 'p', '--fail-on', failOn], found)).exitCode,
      (await runFakeCli(['check', 'p', '--fail-on', failOn], accepted)).exitCode,
      (await runFakeCli(['check', 'p'], found)).exitCode,
    ]).toEqual([exitCode, 0, 0]);
  });

  it('writes names that could steer a terminal as text', async () => {
    const { stdout } = await runFakeCli(
      ['check', 'p'],
      withFindings({ message: 'red \u001b[31m', affected: ['\u202e'] }),
    );
    expect([stdout.includes('\u001b'), stdout.includes('\u202e')]).toEqual([false, false]);
  });
});

import { describe, expect, it } from 'vitest';
import type { ImpactReport } from '../../../core/api/impact-report.ts';
import { exampleCalls } from '../../factories/example-calls.ts';
import { runFakeCli } from '../../factories/fake-cli.ts';
import { useProjectCli } from '../../factories/project-cli.ts';

const example = exampleCalls.impact.output;
const legend = [
  'Lost: Outlook stays without a connection until somebody repairs it. Interrupted: it finds another server by itself.',
  'Perhaps: nobody knows which server Outlook uses there; it is hit if it follows the database.',
];

async function linesOf(argv: readonly string[], output: ImpactReport): Promise<readonly string[]> {
  const { stdout, exitCode } = await runFakeCli(argv, { impact: () => output });
  return [...stdout.trimEnd().split('\n'), `exit code ${exitCode}`];
}

describe('impact', () => {
  it('shows all servers, before and after the plan, and what stands for one server alone', async () => {
    const removed = { ...example.servers[0]!, server: 'OSL-CAS00', site: null, isRetired: true };
    const servers = [{ ...removed, onlyMemberOf: [] }, ...example.servers];
    expect(await linesOf(['impact', 'p'], { servers, users: null })).toEqual([
      'Server     Site       Lost  Interrupted  Perhaps  Lost after the plan  Interrupted  Perhaps  Alone behind',
      'OSL-CAS00  (removed)     2            1        1                    1            2        0',
      'TOS-EX01   Tromso        2            1        1                    1            2        0  outlook-tos.corp.nordwind.local',
      '',
      'outlook-tos.corp.nordwind.local stands for TOS-EX01 alone: if it stops, its 2 users lose Outlook, 1 user is interrupted.',
      ...legend,
      'exit code 0',
    ]);
  });

  it('says that it knows nothing of later without a plan', async () => {
    const servers = example.servers.map((server) => ({ ...server, onlyMemberOf: [], after: [] }));
    expect(await linesOf(['impact', 'p'], { servers, users: null })).toEqual([
      'Server    Site    Lost  Interrupted  Perhaps  Alone behind',
      'TOS-EX01  Tromso     2            1        1',
      '',
      ...legend,
      'No plan is stored, so nothing is said about later.',
      'exit code 0',
    ]);
  });

  it('shows one server with the steps that change something and the users', async () => {
    expect(await linesOf(['impact', 'p', 'tos-ex01'], example)).toEqual([
      'outlook-tos.corp.nordwind.local stands for TOS-EX01 alone: if it stops, its 2 users lose Outlook, 1 user is interrupted.',
      '1 more user may be hit: it is not known which server their Outlook uses.',
      '',
      'Date        After step              Lost  Interrupted  Perhaps',
      '2014-03-31  rebind:MDB-OSL-04          1            2        1',
      'not dated   retire-server:TOS-EX01     1            2        0',
      '',
      'User   Outlook is   Why',
      'veide  lost         Profile "Outlook" names it; nothing else answers.',
      'wruud  perhaps hit  No Outlook profile was seen.',
      'exit code 0',
    ]);
  });

  it('says when no step changes anything, and when there is no server', async () => {
    const servers = example.servers.map((server) => ({ ...server, after: server.after.slice(0, 1) }));
    const texts = [
      await linesOf(['impact', 'p', 'tos-ex01'], { servers, users: [] }),
      await linesOf(['impact', 'p'], { servers: [], users: null }),
    ];
    expect(texts.map((lines) => lines.at(-2))).toEqual([
      'No step of the plan changes that.',
      'The project holds no Client Access server of Exchange 2010.',
    ]);
  });
});

describe('impact of the sample organization', () => {
  const cli = useProjectCli();

  it('counts everybody, gives the users of one server, and refuses a server that cannot stop anybody', async () => {
    await cli.run('sample', 'p.caskade');
    const all = await cli.json<ImpactReport>('impact', 'p.caskade');
    const one = await cli.json<ImpactReport>('impact', 'p.caskade', 'osl-cas02.corp.nordwind.local');
    const refused = await cli.run('impact', 'p.caskade', 'OSL-MBX01');
    expect({
      all: all.servers.map(({ server, now }) => `${server} ${now.lost} ${now.interrupted} ${now.unknown}`),
      users: [all.users, one.users?.map(({ alias, outcome }) => `${alias} ${outcome}`)],
      one: one.servers.map(({ server, after }) => [server, after]),
      refused: refused.exitCode,
    }).toEqual({
      all: [
        'BGO-EX01 1 0 1',
        'BGO-EX02 0 1 0',
        'OSL-CAS00 1 0 0',
        'OSL-CAS01 3 5 0',
        'OSL-CAS02 2 2 0',
        'TOS-EX01 2 0 0',
      ],
      users: [null, ['lberg lost', 'svc-besadmin lost', 'abrekke interrupted', 'knilsen interrupted']],
      one: [['OSL-CAS02', []]],
      refused: 2,
    });
  });
});

import { hostname } from 'node:os';
import { beforeEach, describe, expect, it } from 'vitest';
import { useProjectCli } from '../../factories/project-cli.ts';

const now = '2014-03-14T12:00:00Z';
const cli = useProjectCli(now);

beforeEach(async () => {
  await cli.json('new', 'p.caskade');
  cli.write('settings.json', '{"agents":4}');
});

function lockOf(computer: string, platform: string = process.platform): string {
  const owner = { user: 'eva', computer, platform, processId: process.pid, program: 'window' };
  return JSON.stringify({ ...owner, since: now, mark: 'another', seen: now });
}

describe('a command that writes', () => {
  it.each([
    ['another computer', lockOf('WS-ELSEWHERE'), 'WS-ELSEWHERE'],
    ['another system of this computer', lockOf(hostname(), 'plan9'), hostname()],
  ])('is refused while %s has the project open', async (_, lock, computer) => {
    cli.write('p.caskade.lock', lock, now);
    const change = await cli.run('settings', 'p.caskade', 'settings.json');
    const read = await cli.run('history', 'p.caskade');
    expect({ told: change.stderr.split('\n')[0], codes: [change.exitCode, read.exitCode] }).toEqual({
      told: `eva on ${computer} works on p.caskade: here it can be read, not changed.`,
      codes: [3, 0],
    });
  });

  it('is not refused by a window of this computer', async () => {
    cli.write('p.caskade.lock', lockOf(hostname()), now);
    expect((await cli.run('settings', 'p.caskade', 'settings.json')).exitCode).toBe(0);
  });
});

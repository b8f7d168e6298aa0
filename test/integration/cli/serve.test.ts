import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../../core/shared/app-error.ts';
import type { ServedProject, ServeRequest } from '../../../main/cli/cli-host.ts';
import { ensureBuiltProgram, startProgram } from '../../factories/built-program.ts';
import { createMemoryOutput, runFakeCli } from '../../factories/fake-cli.ts';
import { openSession, sendRaw } from '../../factories/loopback.ts';
import { useProjectCli } from '../../factories/project-cli.ts';

const url = 'http://127.0.0.1:4711/?token=abc';

/** Runs `serve` against a host that does nothing; Ctrl+C comes when everything was said. */
async function serve(argv: readonly string[], parts: Partial<ServedProject> = {}) {
  const did: unknown[] = [];
  const served: ServedProject = {
    url,
    access: 'write',
    openedBy: null,
    elsewhere: [],
    openBrowser: async () => did.push('openBrowser') > 0,
    close: async () => {
      did.push('close');
      return { cancelledWrites: 0 };
    },
    ...parts,
  };
  const result = await runFakeCli(
    ['serve', ...argv],
    {},
    {
      serve: async (request: ServeRequest) => {
        did.push(request);
        return served;
      },
      onInterrupt: (listener) => {
        const timer = setTimeout(listener, 10);
        return () => {
          clearTimeout(timer);
          did.push('ignore Ctrl+C');
        };
      },
    },
  );
  return { ...result, did };
}

describe('caskade serve', () => {
  it('prints the address alone in the first line, opens the browser, and ends with Ctrl+C', async () => {
    const { exitCode, stdout, stderr, did } = await serve(['sub/p.caskade']);
    expect({ exitCode, stdout, stderr, did }).toEqual({
      exitCode: 0,
      stdout: `${url}\n`,
      stderr: [
        'p.caskade is open for reading and writing.',
        'The address works once, in a browser on this computer; start again for another browser.',
        'Ctrl+C ends Caskade.',
        'Ended.\n',
      ].join('\n'),
      did: [{ path: '/home/lead/sub/p.caskade', port: null }, 'openBrowser', 'close', 'ignore Ctrl+C'],
    });
  });

  it('prints the address as JSON in one line', async () => {
    expect((await serve(['p.caskade', '--json'])).stdout).toBe(`{"url":"${url}"}\n`);
  });

  it('takes a port, and opens no browser when told so', async () => {
    const { did } = await serve(['p.caskade', '--port', '4711', '--no-open']);
    expect(did).toEqual([{ path: '/home/lead/p.caskade', port: 4711 }, 'close', 'ignore Ctrl+C']);
  });

  it('says when the project cannot be written, is served elsewhere, and when a write was stopped', async () => {
    const { stderr } = await serve(['p.caskade'], {
      access: 'read',
      elsewhere: ['http://127.0.0.1:4000'],
      close: async () => ({ cancelledWrites: 1 }),
    });
    expect(stderr.split('\n')).toEqual([
      'p.caskade cannot be written: it is open for reading only.',
      'It is served at http://127.0.0.1:4000 too.',
      'The address works once, in a browser on this computer; start again for another browser.',
      'Ctrl+C ends Caskade.',
      'Ended. 1 change was still running and asked to stop; `caskade history` lists what was done.',
      '',
    ]);
  });

  it('says who has the project open', async () => {
    const openedBy = { user: 'isolberg', computer: 'WS-1002', since: '2014-04-03T10:12:00Z' };
    const { stderr } = await serve(['p.caskade'], { access: 'read', openedBy });
    expect(stderr.split('\n')[0]).toBe(
      'isolberg on WS-1002 works on p.caskade (opened 2014-04-03 10:12 UTC): it is open for reading only.',
    );
  });

  it.each(['0', '65536', '-1', 'http', '1e3', ''])('refuses the port %j', async (port) => {
    const { exitCode, stderr, did } = await serve(['p.caskade', `--port=${port}`]);
    expect([exitCode, did]).toEqual([2, []]);
    expect(stderr).toContain('--port');
  });

  it('fails as the host does', async () => {
    const failure = new AppError('project-locked', 'p is locked.', 'Close it.');
    const stdout = createMemoryOutput();
    const result = await runFakeCli(['serve', 'p', '--json'], {}, { stdout, serve: () => Promise.reject(failure) });
    expect([result.exitCode, JSON.parse(result.stdout).error.code]).toEqual([3, 'project-locked']);
  });
});

describe('the built program', () => {
  const cli = useProjectCli();
  beforeAll(ensureBuiltProgram);

  it('serves a project until it is interrupted, and leaves nothing behind', async () => {
    await cli.json('new', 'p.caskade');
    const program = startProgram(cli.path(), 'serve', 'p.caskade', '--json', '--no-open');
    await program.wrote('Ctrl+C ends Caskade.');
    const { url: address } = JSON.parse(program.texts().stdout);
    const host = { origin: new URL(address).origin, url: address };
    const cookie = await openSession(host);
    const answer = await sendRaw(host.origin, {
      method: 'POST',
      path: '/api/call',
      headers: { Cookie: cookie, Origin: host.origin, 'Content-Type': 'application/json' },
      body: JSON.stringify({ name: 'settings.merge', input: { patch: { agents: 4 } }, jobId: null }),
    });
    const folders = () => readdirSync(tmpdir()).filter((name) => name.startsWith(`caskade-host-${program.id}-`));
    const whileServing = folders().length;
    program.kill('SIGINT');
    const { exitCode, signal, stderr } = await program.end;
    expect({
      reply: JSON.parse(answer.body).ok,
      folders: [whileServing, folders().length],
      end: [exitCode, signal, stderr.trimEnd().split('\n').at(-1)],
      stored: await cli.json('settings', 'p.caskade'),
    }).toMatchObject({ reply: true, folders: [1, 0], end: [0, null, 'Ended.'], stored: { agents: 4 } });
  });
});

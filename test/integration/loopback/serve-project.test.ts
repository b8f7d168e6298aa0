import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Client, createClient } from '../../../core/api/client.ts';
import type { AppEvent } from '../../../core/api/events.ts';
import type { FileRef } from '../../../core/api/file-ref.ts';
import type { HostLog } from '../../../main/loopback/host-log.ts';
import { type ServedProject, type ServeParts, serveProject } from '../../../main/loopback/serve-project.ts';
import type { PdfPrinter } from '../../../main/services/reports/pdf-printer.ts';
import type { Host } from '../../../renderer/transport/host.ts';
import { createHttpFiles, type HostFiles } from '../../../renderer/transport/http-files.ts';
import { createHttpHost } from '../../../renderer/transport/http-host.ts';
import { createHttpTransport } from '../../../renderer/transport/http-transport.ts';
import { openSession, pageHost, sendRaw } from '../../factories/loopback.ts';
import { useProjectCli } from '../../factories/project-cli.ts';
import { withoutRights } from '../acceptance/file-rights.ts';

const cli = useProjectCli();
const served: ServedProject[] = [];

beforeEach(() => cli.json('new', 'p.caskade', '--name', 'Contoso'));

afterEach(async () => {
  await Promise.all(served.splice(0).map((host) => host.close()));
  vi.unstubAllEnvs();
});

/** What a page of the host can do. */
type Page = {
  readonly client: Client;
  readonly host: Host;
  readonly events: readonly AppEvent[];
  readonly files: HostFiles;
  readonly save: (ref: FileRef) => Promise<Buffer>;
};

async function openProject(name = 'p.caskade', pdfPrinter?: PdfPrinter): Promise<ServedProject & Page> {
  const faults: unknown[] = [];
  const log = { note: () => {}, fault: (fault: unknown) => faults.push(fault) };
  const host = await serveProject(
    { path: cli.path(name), port: null },
    { ...partsOf(log), ...(pdfPrinter && { pdfPrinter }) },
  );
  served.push(host);
  const server = { ...host, origin: new URL(host.url).origin };
  const page = pageHost(server, await openSession(server));
  const files = createHttpFiles(page);
  const events: AppEvent[] = [];
  const transport = createHttpTransport(page, { onState: () => {}, onFault: (fault) => faults.push(fault) });
  const client = createClient(transport);
  client.subscribe((event) => events.push(event));
  return {
    ...host,
    client,
    events,
    host: createHttpHost(page, { opened: transport.opened, download: () => {} }),
    files,
    save: async (ref) => Buffer.from(await (await page.fetch(files.downloadUrl(ref), {})).arrayBuffer()),
  };
}

function partsOf(log: HostLog): ServeParts {
  return {
    clock: () => new Date('2014-03-14T12:00:00Z'),
    log,
    version: '1.2.3',
    configFolder: cli.path('config'),
    projectsFolder: cli.path('projects'),
    localFolder: cli.path('local'),
  };
}

/** As a host of another process would have made it. */
function plantHost(processId: number, name: string, host: { readonly origin: string; readonly project: string }): void {
  const file = `temporary/caskade-host-${processId}-${name}/host.json`;
  cli.write(file, JSON.stringify({ processId, ...host }));
}

const mailboxes = 'Alias,DisplayName,Database\r\nmlien,Marte Lien,MDB-OSL-01\r\n';
const profiles =
  'ComputerName,User,ProfileName,Server\r\nWS-1001,NORDWIND\\mlien,Outlook,osl-cas01.corp.nordwind.local\r\n';

const importOf = (files: readonly FileRef[]) => ({
  files,
  as: null,
  sheet: null,
  culture: null,
  mapping: null,
  collected: null,
  partial: false,
  dryRun: false,
  choices: null,
  by: null,
});

describe('a served project', () => {
  it('imports what the page sends, under its name', async () => {
    const { client, files } = await openProject();
    const ref = await files.upload(new File([mailboxes], 'Mailboxes Åse.csv'));
    const report = await client.call('import.run', importOf([ref]));
    expect(report.files.map(({ file, kind, new: added }) => ({ file, kind, added }))).toEqual([
      { file: 'Mailboxes Åse.csv', kind: 'mailboxes', added: 1 },
    ]);
    expect((await client.call('find', { text: 'lien', limit: 20 })).hits.map(({ alias }) => alias)).toEqual(['mlien']);
  });

  it('dates rows without a date by the time that the browser gave', async () => {
    const { client, files } = await openProject();
    const chosen = new File([profiles], 'Profiles.csv', { lastModified: Date.parse('2014-02-03T04:05:06Z') });
    await client.call('import.run', importOf([await files.upload(chosen)]));
    const { rows } = await client.call('classify.rows', { rows: 'profiles', asOf: null });
    expect(rows).toMatchObject([{ computer: 'WS-1001', collected: '2014-02-03T04:05:06Z' }]);
  });

  it('gives a backup to the browser that opens as the project', async () => {
    const { client, files, save } = await openProject();
    const ref = await files.reserve('copy.caskade');
    const copy = await client.call('project.backup', { target: ref });
    writeFileSync(cli.path('saved.caskade'), await save(ref));
    expect([copy.integrity, statSync(cli.path('saved.caskade')).size === copy.bytes]).toEqual(['ok', true]);
    expect(await cli.json('history', 'saved.caskade')).toEqual({ changes: [] });
  });

  it('gives a report that the browser of this computer printed, as PDF', async () => {
    const pages: string[] = [];
    const { client, files, save } = await openProject('p.caskade', {
      isThere: () => true,
      print: async (html) => {
        pages.push(html);
        return Buffer.from('%PDF-1.7 report %%EOF');
      },
    });
    const target = await files.reserve('report.pdf');
    const day = { locale: 'en-GB', asOf: '2014-03-14' };
    const whole = { parts: null, site: null, wave: null, sheets: null, archive: false, overwrite: true };
    const { canPrintPdf } = await client.call('report.describe', day);
    await client.call('report.write', { ...day, ...whole, format: 'pdf', paper: 'letter', target });
    expect({
      canPrintPdf,
      file: (await save(target)).toString(),
      titles: pages.map((html) => /<title>(.*)<\/title>/.exec(html)?.[1]),
    }).toEqual({ canPrintPdf: true, file: '%PDF-1.7 report %%EOF', titles: ['Report for Contoso'] });
  });

  it('knows no file but those of its page', async () => {
    const { client } = await openProject();
    const other = await openProject();
    const ref = await other.files.upload(new File([mailboxes], 'Mailboxes.csv'));
    const failure = await client.call('import.run', importOf([ref])).catch((error) => error.code);
    expect(failure).toBe('not-found');
  });

  it('is not exchanged for another one', async () => {
    const { client, files } = await openProject();
    const target = await files.reserve('new.caskade');
    const calls = [
      client.call('project.create', { target, name: null }),
      client.call('project.sample', { target, organization: 'nordwind' }),
    ];
    const failures = await Promise.all(calls.map((call) => call.catch((error) => error.message)));
    expect([failures, (await client.call('history.list', {})).changes]).toEqual([
      Array(2).fill('A page cannot say where projects lie.'),
      [],
    ]);
  });

  it('is left for the start page, for a new project, and found again in the list of those opened', async () => {
    const { client, host, events } = await openProject();
    await host.call('host.closeProject', {});
    const without = await client.call('project.get', {}).catch((error) => error.code);
    await host.call('host.createProject', { name: 'Fourth: try/2' });
    const created = await client.call('project.get', {});
    const first = (await host.call('host.recent', {})).find(({ name }) => name === 'p');
    await host.call('host.openRecent', { id: first?.id ?? '' });
    const { project, projectsFolder } = await host.call('host.info', {});
    expect({ without, created, project, kinds: events.map(({ kind }) => kind) }).toEqual({
      without: 'project-missing',
      created: {
        project: join(projectsFolder ?? '', '2.caskade'),
        name: 'Fourth: try/2',
        storyDay: null,
        access: 'write',
        upgrade: null,
        workFile: null,
        place: null,
        openedBy: null,
        origin: null,
      },
      project: cli.path('p.caskade'),
      kinds: expect.arrayContaining(['project-changed']),
    });
  });

  it('makes samples in the projects folder, each under a name of its own', async () => {
    const { host, client } = await openProject();
    await host.call('host.trySample', { organization: 'nordwind' });
    await host.call('host.trySample', { organization: 'nordwind' });
    const { answer } = await client.call('overview', { asOf: '2014-03-14' });
    const names = readdirSync(cli.path('projects')).filter((name) => name.endsWith('.caskade'));
    expect([names.sort(), answer.users.count]).toEqual([['Nordwind 2.caskade', 'Nordwind.caskade'], 18]);
  });

  it('is restored from a backup that the page sends', async () => {
    const { host, client, files, save } = await openProject();
    await client.call('settings.merge', { patch: { exempt: [{ database: 'MDB-1' }] }, by: null });
    const target = await files.reserve('copy.caskade');
    await client.call('project.backup', { target });
    const backup = await files.upload(new File([await save(target)], 'copy.caskade'));
    await host.call('host.restore', { backup, name: 'Restored' });
    expect((await client.call('settings.get', {})).exempt).toEqual([{ database: 'MDB-1' }]);
  });

  it('that cannot be written can be looked at', async () => {
    chmodSync(cli.path('p.caskade'), 0o444);
    chmodSync(cli.path(), 0o555);
    const outcome = await withoutRights(async () => {
      const { access, client } = await openProject();
      const { changes } = await client.call('history.list', {});
      const failure = await client.call('settings.merge', { patch: { agents: 4 }, by: null }).catch(({ code }) => code);
      return { access, changes, failure };
    });
    chmodSync(cli.path(), 0o755);
    expect(outcome).toEqual({ access: 'read', changes: [], failure: 'project-read-only' });
  });

  it('is closed with its host, so that the file can be moved', async () => {
    const { client, close, url } = await openProject();
    await client.call('settings.merge', { patch: { agents: 4 }, by: null });
    await close();
    const answer = await sendRaw(new URL(url).origin, {}).catch((error) => error.code);
    const files = readdirSync(cli.path()).filter((name) => name !== 'config');
    expect([answer, files, await cli.json('settings', 'p.caskade')]).toMatchObject([
      'ECONNREFUSED',
      ['p.caskade'],
      { agents: 4 },
    ]);
  });

  it('tells where else it is served, and clears away what killed hosts left behind', async () => {
    vi.stubEnv('TMPDIR', cli.path('temporary')).stubEnv('TEMP', cli.path('temporary'));
    const { pid: ended } = spawnSync(process.execPath, ['--version']);
    plantHost(process.ppid, 'one', { origin: 'http://127.0.0.1:4000', project: cli.path('p.caskade') });
    plantHost(process.ppid, 'two', { origin: 'http://127.0.0.1:5000', project: cli.path('other.caskade') });
    plantHost(ended, 'three', { origin: 'http://127.0.0.1:6000', project: cli.path('p.caskade') });
    const { elsewhere } = await openProject();
    const others = readdirSync(cli.path('temporary')).filter((name) => !name.includes(`-${process.pid}-`));
    expect([elsewhere, others]).toEqual([
      ['http://127.0.0.1:4000'],
      [`caskade-host-${process.ppid}-one`, `caskade-host-${process.ppid}-two`],
    ]);
  });

  it.each([
    ['missing.caskade', 'project-missing'],
    ['text.caskade', 'project-not-sqlite'],
  ])('is refused when it is %s', async (name, code) => {
    writeFileSync(cli.path('text.caskade'), 'no database');
    await expect(openProject(name)).rejects.toMatchObject({ code });
  });
});

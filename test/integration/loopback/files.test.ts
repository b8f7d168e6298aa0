import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FileRef } from '../../../core/api/file-ref.ts';
import { hostLimits } from '../../../main/loopback/host-limits.ts';
import { createHttpFiles } from '../../../renderer/transport/http-files.ts';
import { fileRef } from '../../factories/example-files.ts';
import { pageHost } from '../../factories/loopback.ts';
import { until } from '../../factories/until.ts';
import { type OpenHost, refusalOf, useTestHost } from './test-host.ts';

const open = useTestHost();
const bytes = { 'Content-Type': 'application/octet-stream' };

const filesOf = (host: OpenHost) => createHttpFiles(pageHost(host, host.cookie));

/** The paths of what the host keeps, without its own folder. */
function keptBy(host: OpenHost): string[] {
  const entries = readdirSync(host.folder.path, { recursive: true, withFileTypes: true });
  return entries.map((entry) => entry.name).sort();
}

describe('a file that the user chose', () => {
  it('is copied with its name and its time, for nobody else to read', async () => {
    const host = await open();
    const content = new Uint8Array(3_000_000).map((_, i) => i % 251);
    const modified = Date.parse('2014-03-14T08:12:44.500Z');
    const ref = await filesOf(host).upload(new File([content], 'Åse & Söhne.csv', { lastModified: modified }));
    const path = host.registry.pathOf(ref);
    const { mtimeMs, mode } = statSync(path);
    expect({
      name: host.registry.nameOf(ref),
      isWhole: readFileSync(path).equals(content),
      mtimeMs,
      modes: [mode, statSync(dirname(path)).mode, statSync(host.folder.path).mode].map((bits) => bits & 0o077),
    }).toEqual({
      name: 'Åse & Söhne.csv',
      isWhole: true,
      mtimeMs: modified,
      modes: process.platform === 'win32' ? expect.anything() : [0, 0, 0],
    });
  });

  it('does not meet another one of its name', async () => {
    const host = await open();
    const files = filesOf(host);
    const refs = await Promise.all(['one', 'two'].map((text) => files.upload(new File([text], 'Mailboxes.csv'))));
    expect(refs.map((ref) => readFileSync(host.registry.pathOf(ref), 'utf8'))).toEqual(['one', 'two']);
  });

  it('may be empty: the importer says what it thinks of that', async () => {
    const host = await open();
    const ref = await filesOf(host).upload(new File([], 'empty.csv'));
    expect(statSync(host.registry.pathOf(ref)).size).toBe(0);
  });

  it.each(['../../evil.csv', '..\\..\\evil.csv', '/etc/evil.csv', 'C:\\evil.csv', '%2e%2e%2fevil.csv'])(
    'stays in the private folder when it is named %s',
    async (name) => {
      const host = await open();
      const path = host.registry.pathOf(await filesOf(host).upload(new File(['x'], name)));
      expect([dirname(dirname(path)), basename(path)]).toEqual([
        host.folder.path,
        name.startsWith('%') ? '%2e%2e%2fevil.csv' : 'evil.csv',
      ]);
    },
  );

  it.each<[string, Record<string, string>, number]>([
    ['no name', {}, 400],
    ['a name that is none', { 'X-File-Name': '..' }, 400],
    ['a name with a broken escape', { 'X-File-Name': '%E4.csv' }, 400],
    ['a time that is none', { 'X-File-Name': 'a.csv', 'X-File-Modified': 'yesterday' }, 400],
    ['a time that no calendar has', { 'X-File-Name': 'a.csv', 'X-File-Modified': '9999999999999999' }, 400],
    ['the type of a form', { 'X-File-Name': 'a.csv', 'Content-Type': 'multipart/form-data' }, 415],
  ])('is refused with %s, and nothing is kept', async (_, headers, status) => {
    const host = await open();
    const answer = await host.send({
      method: 'POST',
      path: '/api/files',
      headers: { ...bytes, ...headers },
      body: 'x',
    });
    expect([refusalOf(answer), keptBy(host)]).toEqual([[status, 'usage', expect.any(String)], []]);
  });

  it.each([
    ['its length says so', {}],
    ['its length was not said', { 'Transfer-Encoding': 'chunked' }],
  ])('is refused as too large when %s, and nothing is kept', async (_, headers) => {
    const host = await open({ limits: { ...hostLimits, upload: { bytes: 1000, idleMilliseconds: 1000 } } });
    const named = { ...bytes, 'X-File-Name': 'large.csv', ...headers };
    const answer = await host.send({ method: 'POST', path: '/api/files', headers: named, body: 'x'.repeat(1001) });
    const message = 'large.csv is larger than 1000 bytes, the most that the browser host takes in.';
    expect([refusalOf(answer), keptBy(host)]).toEqual([[413, 'file-too-large', message], []]);
  });

  it.each([
    ['is broken off', 10_000, true],
    ['stands still', 20, false],
  ])('leaves nothing behind when its way here %s', async (_, idleMilliseconds, isBrokenOff) => {
    const host = await open({ limits: { ...hostLimits, upload: { bytes: 1000, idleMilliseconds } } });
    const socket = connect(Number(new URL(host.origin).port), '127.0.0.1');
    const head = [
      'POST /api/files HTTP/1.1',
      `Host: ${new URL(host.origin).host}`,
      `Origin: ${host.origin}`,
      `Cookie: ${host.cookie}`,
      'Content-Type: application/octet-stream',
      'X-File-Name: half.csv',
      'Content-Length: 100',
    ];
    socket.on('error', () => {});
    socket.write(`${head.join('\r\n')}\r\n\r\nhalf`);
    await until(() => keptBy(host).includes('half.csv'));
    if (isBrokenOff) socket.destroy();
    await until(() => keptBy(host).length === 0);
    expect(host.faults).toEqual([]);
  });
});

describe('a file that an operation writes', () => {
  it('is saved by the browser under its name, as bytes that nothing interprets', async () => {
    const host = await open();
    const ref = await filesOf(host).reserve("L'été.html");
    writeFileSync(host.registry.pathOf(ref), '<script>alert(1)</script>');
    const { status, headers, body } = await host.send({ path: `/api/files/${ref}` });
    expect([status, headers['content-type'], headers['content-disposition'], body]).toEqual([
      200,
      'application/octet-stream',
      "attachment; filename*=UTF-8''L%27%C3%A9t%C3%A9.html",
      '<script>alert(1)</script>',
    ]);
  });

  it('has a place that is free, so that the operation creates it', async () => {
    const host = await open();
    const ref = await filesOf(host).reserve('copy.caskade');
    const path = host.registry.pathOf(ref);
    expect([existsSync(dirname(path)), existsSync(path)]).toEqual([true, false]);
  });

  it('cannot be saved before it was written', async () => {
    const host = await open();
    const ref = await filesOf(host).reserve('copy.caskade');
    const answer = await host.send({ path: `/api/files/${ref}` });
    expect(refusalOf(answer)).toEqual([404, 'not-found', 'The file was not written yet.']);
  });

  it('can be empty', async () => {
    const host = await open();
    const ref = await filesOf(host).reserve('empty.csv');
    writeFileSync(host.registry.pathOf(ref), '');
    const { status, body } = await host.send({ path: `/api/files/${ref}` });
    expect([status, body]).toEqual([200, '']);
  });

  it.each([{}, { name: '' }, { name: '..' }, { name: 7 }, [], null])('needs a name: %j', async (body) => {
    const host = await open();
    const headers = { 'Content-Type': 'application/json' };
    const answer = await host.send({ method: 'POST', path: '/api/outputs', headers, body: JSON.stringify(body) });
    expect([answer.status, keptBy(host)]).toEqual([400, []]);
  });
});

describe('a reference', () => {
  it('of an uploaded file gives its content to nobody', async () => {
    const host = await open();
    const ref = await filesOf(host).upload(new File(['x'], 'a.csv'));
    expect((await host.send({ path: `/api/files/${ref}` })).status).toBe(404);
  });

  it('that the host did not hand out is worth nothing, even when the operations know the file', async () => {
    const host = await open();
    const ref = host.registry.register(import.meta.filename);
    const answers = [await host.send({ path: `/api/files/${ref}` }), await remove(host, ref)];
    expect([answers.map(({ status }) => status), existsSync(import.meta.filename)]).toEqual([[404, 404], true]);
  });

  it('is worth nothing any more after the removal of its file', async () => {
    const host = await open();
    const files = filesOf(host);
    const refs = [await files.upload(new File(['x'], 'a.csv')), await files.reserve('b.csv')];
    await Promise.all(refs.map(files.remove));
    const again = await Promise.all(refs.map((ref) => remove(host, ref)));
    expect([keptBy(host), again.map(({ status }) => status)]).toEqual([[], [404, 404]]);
  });

  it('makes an address that holds nothing but itself', () => {
    const { downloadUrl } = createHttpFiles({ origin: 'http://127.0.0.1:4711', fetch: () => Promise.reject() });
    expect(downloadUrl(fileRef('../a?b'))).toBe('http://127.0.0.1:4711/api/files/..%2Fa%3Fb');
  });
});

function remove(host: OpenHost, ref: FileRef) {
  return host.send({ method: 'DELETE', path: `/api/files/${ref}` });
}

import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { listStaticFiles } from '../../../main/services/page-files.ts';
import type { RawAnswer } from '../../factories/loopback.ts';
import { useTemporaryFolder } from '../../factories/temporary-folder.ts';
import { type OpenHost, useTestHost } from './test-host.ts';

const path = useTemporaryFolder();
const open = useTestHost();
const asPerson = { Accept: 'text/html,*/*;q=0.8' };

const files = {
  'index.html': '<!doctype html><title>Caskade</title>',
  'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'help text.txt': 'help',
  'assets/index-B7xQ2k9A.js': 'export {};',
  'assets/index-B7xQ2k9A.css': 'body {}',
  'assets/plain.js': 'export {};',
  'assets/fonts/text-a_b-c1D2.woff2': 'font',
};

beforeEach(() => {
  mkdirSync(path('pages', 'assets', 'fonts'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(path('pages', ...name.split('/')), text);
  writeFileSync(path('secret.txt'), 'secret');
  writeFileSync(path('pages.txt'), 'secret');
});

function openPages(): Promise<OpenHost> {
  return open({ pagesFolder: path('pages') });
}

const facts = ({ status, headers, body }: RawAnswer) => [
  status,
  headers['content-type'],
  headers['cache-control'],
  body,
];

describe('the files of the pages', () => {
  it('have a type, and are kept by the browser only where a digest is in the name', async () => {
    const host = await openPages();
    const names = Object.keys(files);
    const answers = await Promise.all(names.map((name) => host.send({ path: `/${encodeURI(name)}` })));
    const lasting = 'private, max-age=31536000, immutable';
    expect(Object.fromEntries(answers.map((answer, i) => [names[i], facts(answer)]))).toEqual({
      'index.html': [200, 'text/html; charset=utf-8', 'no-store', files['index.html']],
      'favicon.svg': [200, 'image/svg+xml', 'no-store', files['favicon.svg']],
      'help text.txt': [200, 'text/plain; charset=utf-8', 'no-store', 'help'],
      'assets/index-B7xQ2k9A.js': [200, 'text/javascript; charset=utf-8', lasting, 'export {};'],
      'assets/index-B7xQ2k9A.css': [200, 'text/css; charset=utf-8', lasting, 'body {}'],
      'assets/plain.js': [200, 'text/javascript; charset=utf-8', 'no-store', 'export {};'],
      'assets/fonts/text-a_b-c1D2.woff2': [200, 'font/woff2', lasting, 'font'],
    });
  });

  it('can be asked for without their content', async () => {
    const { status, headers, body } = await (await openPages()).send({ method: 'HEAD', path: '/favicon.svg' });
    expect([status, headers['content-length'], body]).toEqual([200, String(files['favicon.svg'].length), '']);
  });

  it.each(['/', '/users', '/servers/osl-cas01.corp.nordwind.local', '/users?filter=a/../b', '/index.html/x'])(
    'begin with the page when a person opens %s',
    async (address) => {
      const answer = await (await openPages()).send({ path: address, headers: asPerson });
      expect(facts(answer)).toEqual([200, 'text/html; charset=utf-8', 'no-store', files['index.html']]);
    },
  );

  it.each(['/assets/none-B7xQ2k9A.js', '/none.svg', '/api/none', '/api'])(
    'do not give the page to a script that asks for %s',
    async (address) => {
      expect((await (await openPages()).send({ path: address })).status).toBe(404);
    },
  );

  it('do not give the page for an unknown address of the interface', async () => {
    expect((await (await openPages()).send({ path: '/api/users', headers: asPerson })).status).toBe(404);
  });

  it('that are missing are told of in a plain page', async () => {
    const host = await open({ pagesFolder: path('nowhere') });
    const { status, headers, body } = await host.send({ headers: asPerson });
    expect([status, headers['content-type'], body]).toEqual([
      503,
      'text/html; charset=utf-8',
      expect.stringContaining('npm run build'),
    ]);
  });
});

describe('no path', () => {
  it('of a request leads out of the folder, however it is written', async () => {
    const host = await openPages();
    const secrets = [
      ...['/../secret.txt', '/assets/../../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/..%5csecret.txt'],
      ...[
        '/assets/..\\..\\secret.txt',
        '/./../secret.txt',
        '//secret.txt',
        '/....//secret.txt',
        '/%252e%252e/secret.txt',
      ],
      ...[path('secret.txt'), `/${path('secret.txt')}`, `/file:${path('secret.txt')}`, '/../pages.txt', '/.txt'],
      ...[
        '/index.html%00.txt',
        '/index.html/../../secret.txt',
        '/secret.txt::$DATA',
        '/C:/secret.txt',
        '/~/secret.txt',
      ],
    ];
    const answers = await Promise.all(secrets.map((address) => host.send({ path: address })));
    expect(answers.filter(({ status, body }) => status !== 404 || body.includes('secret'))).toEqual([]);
  });

  it('but that of a listed file finds a file', () => {
    const listed = listStaticFiles(path('pages'));
    const addresses = Object.keys(files).map((name) => `/${name.split('/').map(encodeURIComponent).join('/')}`);
    const part = fc.oneof(
      fc.constantFrom(
        '..',
        '.',
        '/',
        '\\',
        '%2e',
        '%2f',
        '%5c',
        '\0',
        'assets',
        'index.html',
        'secret.txt',
        '%00',
        ':',
        '~',
      ),
      fc.string({ maxLength: 5 }),
    );
    const address = fc.oneof(
      fc.array(part, { maxLength: 8 }).map((parts) => `/${parts.join('')}`),
      fc.array(part, { maxLength: 8 }).map((parts) => `/${parts.join('/')}`),
      fc.constantFrom(...addresses),
    );
    fc.assert(
      fc.property(address, (asked) => {
        const found = listed.find(asked)?.path ?? null;
        const name = addresses.includes(asked) ? decodeURIComponent(asked.slice(1)) : null;
        expect(found).toBe(name === null ? null : path('pages', ...name.split('/')));
      }),
    );
  });

  it('of a link in the folder finds anything', () => {
    symlinkSync(path(), path('pages', 'up'), 'junction');
    const listed = listStaticFiles(path('pages'));
    expect(['/up', '/up/secret.txt', '/favicon.svg'].map((asked) => listed.find(asked) !== null)).toEqual([
      false,
      false,
      true,
    ]);
  });
});

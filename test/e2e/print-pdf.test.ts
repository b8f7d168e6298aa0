import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCancelSource } from '../../core/api/jobs.ts';
import { readPdf } from '../factories/pdf-text.ts';
import { useTemporaryFolder } from '../factories/temporary-folder.ts';
import { until } from '../factories/until.ts';
import { usePrinter } from './use-printer.ts';

const { isMissing, printer } = usePrinter();
const folder = useTemporaryFolder();
const elsewhere = useTemporaryFolder();
const never = createCancelSource().signal;

beforeEach(({ skip }) => {
  if (isMissing()) skip('no browser');
});
afterEach(() => vi.unstubAllEnvs());

/** A page of the size, with a foot as reports have it. */
function pageOf(size: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="de"><head><meta charset="utf-8"><title>Plan – Größe ☃ “Nordwind”</title>
<style>
@page {
  size: ${size}; margin: 15mm;
  @bottom-left { content: "Nordwind, as of 2014-03-14"; font: 7pt Arial, sans-serif; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 7pt Arial, sans-serif; }
}
h2 { break-before: page; }
</style></head><body>${body}</body></html>`;
}

describe('the browser of this computer', () => {
  it.each([
    ['A4', { width: 595, height: 842 }],
    ['letter', { width: 612, height: 792 }],
  ])('prints on %s, with its foot on every page', async (size, points) => {
    const html = pageOf(size, '<h1>Übersicht</h1><p>1,234 users</p><h2>Köln</h2><h2>Lyon</h2>');
    const pdf = await readPdf(await printer(folder()).print(html, never));
    const { pages, sizes, title } = pdf;
    const whole = sizes.map(({ width, height }) => ({ width: Math.round(width), height: Math.round(height) }));
    expect({ title, sizes: whole, pages, left: readdirSync(folder()) }).toEqual({
      title: 'Plan – Größe ☃ “Nordwind”',
      sizes: [points, points, points],
      pages: [
        expect.stringMatching(/^(?=.*1 \/ 3)(?=.*Nordwind, as of 2014-03-14).*Übersicht 1,234 users$/),
        expect.stringMatching(/^(?=.*2 \/ 3)(?=.*Nordwind, as of 2014-03-14).*Köln$/),
        expect.stringMatching(/^(?=.*3 \/ 3)(?=.*Nordwind, as of 2014-03-14).*Lyon$/),
      ],
      left: [],
    });
  });

  it('fetches nothing that a page names', async () => {
    const asked: string[] = [];
    const server = await listen((url) => asked.push(url));
    try {
      const address = addressOf(server);
      const html = pageOf('A4', `<p>text</p><img src="${address}/image"><iframe src="${address}/frame"></iframe>`);
      const { pages } = await readPdf(await printer(folder()).print(html, never));
      expect([pages[0]?.includes('text'), asked]).toEqual([true, []]);
    } finally {
      server.close();
    }
  });

  it('ends when it is cancelled: no process and no file is left', async () => {
    vi.stubEnv('TMPDIR', elsewhere());
    const rows = Array.from({ length: 50_000 }, (_, i) => `<tr><td>${i}</td><td>user${i}@example.com</td></tr>`);
    const { signal, cancel } = createCancelSource();
    const printing = printer(folder())
      .print(pageOf('A4', `<table>${rows.join('')}</table>`), signal)
      .catch((error: unknown) => error);
    await until(() => readdirSync(folder()).some((name) => existsSync(folder(name, 'profile', 'Default'))));
    const name = readdirSync(folder())[0] ?? '';
    cancel();
    const error = await printing;
    await until(() => processesOf(name).length === 0);
    expect([error, readdirSync(folder()), readdirSync(elsewhere())]).toMatchObject([{ code: 'cancelled' }, [], []]);
  });
});

async function listen(onRequest: (url: string) => void): Promise<Server> {
  const server = createServer((request, response) => {
    onRequest(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return `http://127.0.0.1:${address.port}`;
}

/** The processes that name a folder in their arguments or work in it; none where the system does not tell. */
function processesOf(name: string): readonly string[] {
  if (!existsSync('/proc')) return [];
  return readdirSync('/proc')
    .filter((id) => /^\d+$/.test(id) && id !== String(process.pid))
    .filter((id) => readProcess(id).includes(name));
}

/** Empty for a process that has ended. */
function readProcess(id: string): string {
  try {
    return readFileSync(join('/proc', id, 'cmdline'), 'utf8') + readlinkSync(join('/proc', id, 'cwd'));
  } catch {
    return '';
  }
}

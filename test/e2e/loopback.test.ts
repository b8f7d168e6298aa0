import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterEach, describe, expect, it } from 'vitest';
import { browserAdvice, browserArguments, findBrowser } from '../../scripts/find-browser.mjs';
import { fileRef } from '../factories/example-files.ts';
import { createFakeHandlers, type SeenCall } from '../factories/fake-handlers.ts';
import { startTestHost } from '../factories/loopback.ts';
import { useTemporaryFolder } from '../factories/temporary-folder.ts';

const path = useTemporaryFolder();
const open: { readonly close: () => Promise<unknown> }[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

/** Does with the transport what pages do, and shows what came of it. */
const script = `
import { createClient } from ${sourceFile('core/api/client.ts')};
import { createHttpFiles } from ${sourceFile('renderer/transport/http-files.ts')};
import { createHttpTransport, ownHost } from ${sourceFile('renderer/transport/http-transport.ts')};

const states = [];
const hooks = { onState: (state) => states.push(state), onFault: (fault) => states.push(String(fault)) };
const client = createClient(createHttpTransport(ownHost(), hooks));
const heard = new Promise((resolve) => client.subscribe(resolve));
const ref = await createHttpFiles(ownHost()).upload(new File(['Alias'], 'Åse.csv', { lastModified: 1394784764000 }));
const { undone } = await client.call('history.undo', {});
const shown = { ref, undone, event: await heard, states, cookie: document.cookie, address: location.href };
document.querySelector('output').textContent = JSON.stringify(shown);
`;

describe('the loopback host in a real browser', () => {
  it('lets its page call, listen and send files, under a policy without inline code', async ({ skip }) => {
    const browser = await startBrowser();
    if (browser === null) return skip(browserAdvice);
    await buildPages();
    const host = await startHost([]);
    const page = await browser.newPage();
    const complaints = listenForComplaints(page);
    await page.goto(host.url);
    const { ref, ...shown } = JSON.parse(await page.locator('output:not(:empty)').innerText());
    expect({ shown, complaints, file: host.registry.nameOf(fileRef(ref)) }).toEqual({
      shown: {
        undone: 'imported Mailboxes.csv',
        event: { kind: 'data-changed', operation: 'history.undo' },
        states: ['open'],
        cookie: '',
        address: `${host.origin}/`,
      },
      complaints: [],
      file: 'Åse.csv',
    });
  });

  it('opens in one browser only, and there in every tab', async ({ skip }) => {
    const browser = await startBrowser();
    if (browser === null) return skip(browserAdvice);
    const host = await startHost([]);
    const [first, other] = [await browser.newContext(), await browser.newContext()];
    const statuses = [
      await visit(first, host.url),
      await visit(first, `${host.origin}/users`),
      await visit(other, host.url),
      await visit(other, host.origin),
    ];
    expect(statuses).toEqual([503, 503, 401, 401]);
  });

  it('does nothing for a page of another port, although browsers send the cookie along', async ({ skip }) => {
    const browser = await startBrowser();
    if (browser === null) return skip(browserAdvice);
    const seen: SeenCall[] = [];
    const host = await startHost(seen);
    const foreign = await startForeignPage();
    const context = await browser.newContext();
    await visit(context, host.url);
    const page = await context.newPage();
    await page.goto(foreign);
    const sent = await page.evaluate(attack(host.origin));
    await page.getByRole('link').evaluate((link, url) => link.setAttribute('href', url), host.origin);
    await page.getByRole('link').click();
    expect({ sent, seen, shown: await page.locator('p').first().innerText() }).toEqual({
      sent: ['refused', 'refused', 'refused', 'no picture'],
      seen: [],
      shown: 'The request comes from another page.',
    });
  });
});

/** What a hostile page can try with a host whose address it has guessed. A text, because it runs in the browser. */
function attack(origin: string): string {
  return `(async () => {
    const body = JSON.stringify({ name: 'history.undo', input: {}, jobId: null });
    const send = (init) =>
      fetch('${origin}/api/call', { method: 'POST', body, credentials: 'include', ...init }).then(
        (response) => response.type,
        () => 'refused',
      );
    const picture = new Image();
    const shown = new Promise((resolve) => {
      picture.onload = () => resolve('a picture');
      picture.onerror = () => resolve('no picture');
    });
    picture.src = '${origin}/favicon.svg';
    return [
      await send({ mode: 'no-cors', headers: { 'Content-Type': 'text/plain' } }),
      await send({ headers: { 'Content-Type': 'application/json' } }),
      await send({ method: 'GET', body: null }),
      await shown,
    ];
  })()`;
}

/** Null where no browser is to be had; then the test is skipped, but not on the build server. */
async function startBrowser(): Promise<Browser | null> {
  const program = findBrowser();
  if (program === null) {
    if (process.env.CI !== undefined) throw new Error(browserAdvice);
    return null;
  }
  const browser = await chromium.launch({ executablePath: program, args: browserArguments, headless: true });
  open.push(browser);
  return browser;
}

async function startHost(seen: SeenCall[]) {
  const host = await startTestHost({ pagesFolder: path('pages') }, createFakeHandlers(seen));
  open.push(host);
  return host;
}

/** A page on another port of 127.0.0.1: the same site to a browser, another origin. */
function startForeignPage(): Promise<string> {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html').end('<!doctype html><a href="/">A link</a>');
  });
  open.push({ close: async () => server.close() });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' ? address?.port : address}/`);
    });
  });
}

async function visit(context: BrowserContext, url: string): Promise<number | undefined> {
  const page = await context.newPage();
  return (await page.goto(url))?.status();
}

/** Builds pages as the product does: scripts in files with a digest in the name. */
async function buildPages(): Promise<void> {
  mkdirSync(path('source'));
  writeFileSync(path('source', 'main.ts'), script);
  const icon = '<link rel="icon" href="data:,">';
  const page = `<!doctype html><title>Test</title>${icon}<output></output><script type="module" src="/main.ts"></script>`;
  writeFileSync(path('source', 'index.html'), page);
  await build({
    root: path('source'),
    configFile: false,
    logLevel: 'silent',
    build: { outDir: path('pages'), target: 'esnext' },
  });
}

/** What the browser holds against the page: errors, and whatever its policy refused. */
function listenForComplaints(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  return complaints;
}

function sourceFile(file: string): string {
  return JSON.stringify(fileURLToPath(new URL(`../../${file}`, import.meta.url)));
}

import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { answerPage } from '../../../main/electron/page-protocol.ts';
import { windowBackground } from '../../../main/electron/project-window.ts';
import { listStaticFiles } from '../../../main/services/page-files.ts';
import { darkTokens, lightTokens } from '../../../renderer/theme/tokens.ts';
import { app, invoke, nativeTheme, repositoryPath, session } from '../../factories/electron/stand-in.ts';
import { preventable, StandInContents } from '../../factories/electron/stand-in-window.ts';
import { callOperation, useElectron } from '../../factories/electron/started-app.ts';

vi.mock('electron', () => import('../../factories/electron/stand-in.ts'));

const { folder, start } = useElectron();

describe('a window', () => {
  it('keeps its page apart from everything but its door', async () => {
    const { options } = await start();
    expect(options.webPreferences).toEqual({
      preload: repositoryPath('dist/preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: true,
    });
  });

  it('has the colour of the pages before they are drawn, and a size at which they work', async () => {
    nativeTheme.shouldUseDarkColors = true;
    const { options } = await start();
    expect(options).toMatchObject({ show: false, minWidth: 960, minHeight: 600, backgroundColor: darkTokens.base });
    expect(windowBackground).toEqual({ light: lightTokens.base, dark: darkTokens.base });
  });

  it('keeps its title, whatever the page is called', async () => {
    const window = await start();
    const event = preventable({});
    window.emit('page-title-updated', event, 'Users');
    expect(event.defaultPrevented).toBe(true);
  });
});

describe('a page', () => {
  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('goes nowhere else by %s', async (name) => {
    const { webContents } = await start();
    const addresses = [
      'https://example.com/',
      'file:///etc/passwd',
      'caskade://other/',
      'javascript:1',
      'caskade://app/',
    ];
    const refused = addresses.filter((url) => {
      const event = preventable({ url });
      webContents.emit(name, event);
      return event.defaultPrevented;
    });
    expect(refused).toEqual(addresses.slice(0, -1));
  });

  it('opens no other window and holds no foreign page', async () => {
    const { webContents } = await start();
    const attaching = preventable({});
    webContents.emit('will-attach-webview', attaching);
    const opened = ['https://example.com/', 'caskade://app/'].map((url) => webContents.windowOpenHandler?.({ url }));
    expect([attaching.defaultPrevented, opened]).toEqual([true, [{ action: 'deny' }, { action: 'deny' }]]);
  });

  it('gets no permission but to put text on the clipboard', async () => {
    await start();
    const { defaultSession } = session;
    const wanted = [
      'media',
      'geolocation',
      'notifications',
      'openExternal',
      'clipboard-read',
      'clipboard-sanitized-write',
    ];
    const allowed = wanted.filter((permission) => {
      let isRequested = false;
      defaultSession.permissionRequest?.(null, permission, (is) => {
        isRequested = is;
      });
      return isRequested || defaultSession.permissionCheck?.(null, permission);
    });
    expect([allowed, defaultSession.devicePermission?.()]).toEqual([['clipboard-sanitized-write'], false]);
  });

  it('reaches nothing of the network, loads nothing down and looks up no spelling', async () => {
    await start();
    const { defaultSession } = session;
    const urls = ['https://example.com/', 'http://127.0.0.1/', 'file:///etc/passwd', 'ws://a/', 'caskade://app/a.js'];
    const cancelled = urls.filter((url) => {
      let isCancelled = false;
      defaultSession.beforeRequest?.({ url }, ({ cancel }) => {
        isCancelled = cancel;
      });
      return isCancelled;
    });
    const download = preventable({});
    defaultSession.emit('will-download', download);
    expect([cancelled, download.defaultPrevented, defaultSession.hasSpellChecker]).toEqual([
      urls.slice(0, -1),
      true,
      false,
    ]);
  });

  it('makes the program trust no certificate, show none of its own and sign in nowhere', async () => {
    await start();
    const seen: unknown[] = [];
    const events = [preventable({}), preventable({}), preventable({})];
    app.emit('certificate-error', events[0], null, '', '', null, (is: boolean) => seen.push(is));
    app.emit('select-client-certificate', events[1], null, '', [], (...chosen: unknown[]) => seen.push(chosen));
    app.emit('login', events[2]);
    expect([seen, events.map(({ defaultPrevented }) => defaultPrevented)]).toEqual([
      [false, []],
      [true, true, true],
    ]);
  });
});

describe('a call', () => {
  const request = { name: 'project.get', input: {}, jobId: null };

  it('of the page of a window is answered', async () => {
    expect(await callOperation(await start(), 'project.get')).toEqual({ refused: 'project-missing' });
  });

  it('of any other page or frame is refused', async () => {
    const { webContents } = await start();
    const stranger = new StandInContents();
    stranger.mainFrame.url = 'caskade://app/';
    const events = [
      { sender: stranger, senderFrame: stranger.mainFrame },
      { sender: webContents, senderFrame: { url: 'caskade://app/' } },
      { sender: webContents, senderFrame: null },
    ];
    const channels = ['caskade:call', 'caskade:host', 'caskade:files'];
    const answers = await Promise.all(
      events.flatMap((event) => channels.map((channel) => invoke(event, channel, request).catch(() => 'refused'))),
    );
    webContents.mainFrame.url = 'https://example.com/';
    const moved = await invoke(
      { sender: webContents, senderFrame: webContents.mainFrame },
      'caskade:call',
      request,
    ).catch(() => 'refused');
    expect([...answers, moved]).toEqual(Array.from({ length: 10 }, () => 'refused'));
  });

  it.each(['project.create', 'project.open', 'project.sample', 'project.restore', 'project.close'])(
    'of %s is the business of the host',
    async (name) => {
      expect(await callOperation(await start(), name)).toEqual({ refused: 'usage' });
    },
  );

  it('that is none is refused', async () => {
    const { webContents } = await start();
    const event = { sender: webContents, senderFrame: webContents.mainFrame };
    const replies = [
      await invoke(event, 'caskade:call', 'project.get'),
      await invoke(event, 'caskade:host', null, {}),
      await invoke(event, 'caskade:host', 'toString', {}),
      await invoke(event, 'caskade:files', ['/etc/passwd']),
    ];
    expect(replies).toMatchObject(replies.map(() => ({ ok: false, error: { code: 'usage' } })));
  });
});

describe('the protocol of the pages', () => {
  const pages = () => {
    const root = folder('pages');
    mkdirSync(folder('pages', 'assets'), { recursive: true });
    writeFileSync(folder('pages', 'index.html'), '<!doctype html>');
    writeFileSync(folder('pages', 'assets', 'index-AbCdEf12.js'), 'let a;');
    writeFileSync(folder('secret.txt'), 'secret');
    if (!existsSync(folder('pages', 'link.txt'))) symlinkSync(folder('secret.txt'), folder('pages', 'link.txt'));
    return listStaticFiles(root);
  };
  const ask = async (url: string, init: RequestInit = {}) => {
    const response = await answerPage(pages(), new Request(url, init));
    return { status: response.status, type: response.headers.get('Content-Type'), text: await response.text() };
  };

  it('gives the page and its files with their types', async () => {
    expect([
      await ask('caskade://app/'),
      await ask('caskade://app/#/users'),
      await ask('caskade://app/assets/index-AbCdEf12.js'),
    ]).toEqual([
      { status: 200, type: 'text/html; charset=utf-8', text: '<!doctype html>' },
      { status: 200, type: 'text/html; charset=utf-8', text: '<!doctype html>' },
      { status: 200, type: 'text/javascript; charset=utf-8', text: 'let a;' },
    ]);
  });

  it.each([
    'caskade://app/../secret.txt',
    'caskade://app/..%2fsecret.txt',
    'caskade://app/%2e%2e/secret.txt',
    'caskade://app/assets/..%5c..%5csecret.txt',
    'caskade://app//etc/passwd',
    'caskade://app/link.txt',
    'caskade://app/missing.js',
    'caskade://other/',
    'https://app/',
  ])('gives nothing for %s', async (url) => {
    expect(await ask(url)).toEqual({ status: 404, type: null, text: '' });
  });

  it('takes nothing', async () => {
    expect((await ask('caskade://app/', { method: 'POST', body: 'a' })).status).toBe(405);
  });

  it('allows no inline code, no guessing of types and no frame, with every answer', async () => {
    const answers = await Promise.all(
      ['caskade://app/', 'caskade://app/missing'].map((url) => answerPage(pages(), new Request(url))),
    );
    const policies = answers.map(({ headers }) => headers.get('Content-Security-Policy') ?? '');
    expect(answers.map(({ headers }) => headers.get('X-Content-Type-Options'))).toEqual(['nosniff', 'nosniff']);
    for (const policy of policies) {
      expect(policy).toContain("default-src 'none'; script-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
    }
  });

  it('says when the pages are missing', async () => {
    const response = await answerPage(listStaticFiles(folder('nowhere')), new Request('caskade://app/'));
    expect([response.status, await response.text()]).toEqual([
      503,
      'The pages of Caskade are missing from this installation. Install it again.',
    ]);
  });
});

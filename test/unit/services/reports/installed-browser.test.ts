import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../../../main/services/reports/installed-browser.ts';

type Search = Parameters<typeof findBrowser>[0];

/** Searches a computer that has these programs; `asked` is where the search looked, in order. */
function search(system: Omit<Search, 'exists'>, ...installed: readonly string[]) {
  const asked: string[] = [];
  const exists = (path: string): boolean => {
    asked.push(path);
    return installed.includes(path);
  };
  return { choice: findBrowser({ ...system, exists }), asked };
}

const windows = {
  platform: 'win32',
  env: {
    ProgramFiles: 'C:\\Program Files',
    'ProgramFiles(x86)': 'C:\\Program Files (x86)',
    LOCALAPPDATA: 'C:\\Users\\Jürgen\\AppData\\Local',
  },
  home: 'C:\\Users\\Jürgen',
} as const;
const mac = { platform: 'darwin', env: { PATH: '/usr/bin' }, home: '/Users/jürgen' } as const;
const linux = { platform: 'linux', env: { PATH: '/usr/local/bin:/usr/bin::bin' }, home: '/home/jürgen' } as const;

describe('the browser that prints on Windows', () => {
  it.each([
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Users\\Jürgen\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Users\\Jürgen\\AppData\\Local\\Chromium\\Application\\chrome.exe',
    'C:\\Program Files\\BraveSoftware\\Brave-Browser\\Application\\brave.exe',
  ])('is %s', (program) => {
    expect(search(windows, program).choice).toEqual({ kind: 'found', program, folder: null });
  });

  it('is Edge where there are several, because it is part of Windows', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const chrome = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
    expect(search(windows, chrome, edge).choice).toEqual({ kind: 'found', program: edge, folder: null });
  });

  it('is looked for in the folders that the system names, and nowhere else', () => {
    const { choice, asked } = search({ ...windows, env: { ProgramFiles: 'D:\\Programme', LOCALAPPDATA: '' } });
    expect([choice, asked]).toEqual([
      { kind: 'none' },
      [
        'D:\\Programme\\Microsoft\\Edge\\Application\\msedge.exe',
        'D:\\Programme\\Google\\Chrome\\Application\\chrome.exe',
        'D:\\Programme\\Chromium\\Application\\chrome.exe',
        'D:\\Programme\\BraveSoftware\\Brave-Browser\\Application\\brave.exe',
      ],
    ]);
  });
});

describe('the browser that prints on macOS', () => {
  it.each([
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
    '/Users/jürgen/Applications/Chromium.app/Contents/MacOS/Chromium',
  ])('is %s', (program) => {
    expect(search(mac, program).choice).toEqual({ kind: 'found', program, folder: null });
  });
});

describe('the browser that prints on Linux', () => {
  it.each([
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/local/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/usr/bin/brave-browser',
  ])('is %s', (program) => {
    expect(search(linux, program).choice).toEqual({ kind: 'found', program, folder: null });
  });

  it('is looked for in the whole folders of the path: what lies in the working folder is not run', () => {
    const folders = new Set(search(linux, 'bin/chromium', 'chromium').asked.map((path) => path.replace(/[^/]+$/, '')));
    expect([...folders]).toEqual(['/usr/local/bin/', '/usr/bin/']);
  });

  it('is a snap before the script that starts it, and sees temporary files in a folder of its own', () => {
    const env = { PATH: '/usr/bin:/snap/bin' };
    const snap = '/snap/bin/chromium';
    const choices = [[snap, '/usr/bin/chromium-browser'], ['/snap/bin/brave']].map(
      (installed) => search({ ...linux, env }, ...installed).choice,
    );
    expect(choices).toEqual([
      { kind: 'found', program: snap, folder: '/home/jürgen/snap/chromium/common' },
      { kind: 'found', program: '/snap/bin/brave', folder: '/home/jürgen/snap/brave/common' },
    ]);
  });

  it('is none without a path', () => {
    expect(search({ ...linux, env: {} })).toEqual({ choice: { kind: 'none' }, asked: [] });
  });
});

describe('CASKADE_BROWSER', () => {
  it.each([
    ['/opt/my "own" browser/ü', '/opt/my "own" browser/ü'],
    [' "C:\\My Browser\\chrome.exe" ', 'C:\\My Browser\\chrome.exe'],
  ])('names the browser: %s', (value, program) => {
    const env = { ...linux.env, CASKADE_BROWSER: value };
    expect(search({ ...linux, env }, program, '/usr/bin/chromium').choice).toEqual({
      kind: 'found',
      program,
      folder: null,
    });
  });

  it('that names nothing finds no other browser', () => {
    const env = { ...linux.env, CASKADE_BROWSER: '/opt/gone' };
    expect(search({ ...linux, env }, '/usr/bin/chromium').choice).toEqual({ kind: 'misnamed', program: '/opt/gone' });
  });

  it('that is empty is none', () => {
    const env = { ...linux.env, CASKADE_BROWSER: '' };
    const program = '/usr/bin/chromium';
    expect(search({ ...linux, env }, program).choice).toEqual({ kind: 'found', program, folder: null });
  });
});

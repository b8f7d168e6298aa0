/** Finds a Chromium browser for the tests, and gets one where that takes no question. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** How to start it without a profile's traffic; `--no-sandbox` only where root makes it necessary. */
export const browserArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What to tell a person whose machine has none. */
export const browserAdvice =
  'No Chromium browser was found. Install Chromium, Google Chrome or Microsoft Edge, or name one in CASKADE_BROWSER.';

/** The program file of Chromium, Chrome or Edge; null when there is none. `CASKADE_BROWSER` names another one. */
export function findBrowser() {
  const named = process.env.CASKADE_BROWSER;
  if (named !== undefined && named !== '') return named;
  return candidates().find(isProgram) ?? null;
}

/** As `findBrowser`, and on Debian and its like as root it installs Chromium first. */
export function ensureBrowser() {
  const found = findBrowser();
  if (found !== null || !canInstall()) return found;
  console.error('Installing Chromium for the browser tests (once) ...');
  if (!installChromium()) {
    aptGet(['update']);
    installChromium();
  }
  return findBrowser();
}

function candidates() {
  if (process.platform === 'win32') return windowsCandidates();
  if (process.platform === 'darwin') return macCandidates();
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ];
  return names.flatMap((name) => folders.filter((folder) => folder !== '').map((folder) => join(folder, name)));
}

function windowsCandidates() {
  const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map((name) => process.env[name] ?? '');
  const programs = [
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'Chromium\\Application\\chrome.exe',
  ];
  return programs.flatMap((program) =>
    folders.filter((folder) => folder !== '').map((folder) => join(folder, program)),
  );
}

function macCandidates() {
  const programs = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
  return programs.flatMap((name) =>
    ['/Applications', join(homedir(), 'Applications')].map((folder) =>
      join(folder, `${name}.app`, 'Contents', 'MacOS', name),
    ),
  );
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function canInstall() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && aptGet(['--version']);
}

function installChromium() {
  return aptGet(['install', '-y', '--no-install-recommends', 'chromium']);
}

/** @param {readonly string[]} args */
function aptGet(args) {
  const result = spawnSync('apt-get', args, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: 'ignore',
  });
  return result.status === 0;
}

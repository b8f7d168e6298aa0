import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findElectron, findHindrance } from '../../../scripts/find-electron.mjs';
import { useTemporaryFolder } from '../../factories/temporary-folder.ts';

const path = useTemporaryFolder();

describe('a window', () => {
  it.each([
    ['win32', {}, false, null],
    ['darwin', {}, true, null],
    ['linux', { DISPLAY: ':0' }, false, null],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, false, null],
    ['linux', {}, false, 'There is no display'],
    ['linux', { DISPLAY: ':0' }, true, 'Electron does not start for root'],
  ] as const)('on %s with %j, as root %s, is hindered by %s', (platform, env, isRoot, expected) => {
    expect(findHindrance(platform, env, isRoot)).toBe(expected);
  });

  it('is that of the folder which the environment names, when its program is there', () => {
    const name = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };
    const program = path(
      process.platform === 'win32' || process.platform === 'darwin' ? name[process.platform] : 'electron',
    );
    const before = findElectron({ ELECTRON_OVERRIDE_DIST_PATH: path() });
    mkdirSync(dirname(program), { recursive: true });
    writeFileSync(program, '');
    expect([before, findElectron({ ELECTRON_OVERRIDE_DIST_PATH: path() })]).toEqual([null, program]);
  });
});

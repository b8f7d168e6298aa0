import { describe, expect, it } from 'vitest';
import { browserCommand, startDetached } from '../../../main/loopback/open-browser.ts';

const url = 'http://127.0.0.1:4711/?token=a-b_c&calc.exe';

describe('browserCommand', () => {
  it.each([
    ['win32', {}, { program: 'rundll32.exe', args: ['url.dll,FileProtocolHandler', url] }],
    ['darwin', {}, { program: 'open', args: [url] }],
    ['linux', { DISPLAY: ':0' }, { program: 'xdg-open', args: [url] }],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, { program: 'xdg-open', args: [url] }],
    ['linux', { DISPLAY: '' }, null],
    ['linux', {}, null],
  ] as const)('on %s with %j is the address as one argument of a program', (platform, environment, command) => {
    expect(browserCommand(url, platform, environment)).toEqual(command);
  });
});

describe('startDetached', () => {
  it('says when there is no such program', async () => {
    expect(await startDetached({ program: 'no-such-program-of-caskade', args: [] })).toBe(false);
  });

  it('starts a program', async () => {
    expect(await startDetached({ program: process.execPath, args: ['--version'] })).toBe(true);
  });
});

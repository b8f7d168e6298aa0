import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { configFolder, projectsFolder } from '../../../main/services/user-folders.ts';

const home = join('home', 'ann');

describe('the folders of a user', () => {
  it.each([
    ['win32', { APPDATA: join('roaming') }, join('roaming', 'Caskade')],
    ['win32', {}, join(home, 'AppData', 'Roaming', 'Caskade')],
    ['darwin', {}, join(home, 'Library', 'Application Support', 'Caskade')],
    ['linux', { XDG_CONFIG_HOME: 'xdg' }, join('xdg', 'Caskade')],
    ['linux', {}, join(home, '.config', 'Caskade')],
  ] as const)('on %s with %j what is remembered lies in %s', (platform, env, folder) => {
    expect(configFolder({ platform, env, home })).toBe(folder);
  });

  it('has projects among the documents', () => {
    expect(projectsFolder({ platform: 'win32', env: {}, home })).toBe(join(home, 'Documents', 'Caskade'));
  });
});

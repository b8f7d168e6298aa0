import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findOffice } from '../../../scripts/find-office.mjs';

describe('LibreOffice', () => {
  it.each([
    ['linux', { PATH: ['/opt/bin', '/usr/bin'].join(delimiter) }, join('/opt/bin', 'libreoffice')],
    ['linux', { PATH: '' }, join('/usr/bin', 'soffice')],
    ['darwin', {}, join('/Applications/LibreOffice.app/Contents/MacOS', 'soffice')],
    [
      'win32',
      { ProgramFiles: 'C:\\Program Files' },
      join('C:\\Program Files', 'LibreOffice', 'program', 'soffice.com'),
    ],
  ] as const)('is found on %s with %j', (platform, env, expected) => {
    expect(findOffice(platform, env, (path) => path === expected)).toBe(expected);
  });

  it('is the one that the environment names', () => {
    expect(findOffice('linux', { CASKADE_OFFICE: '/my/soffice', PATH: '/usr/bin' }, () => true)).toBe('/my/soffice');
  });

  it('is nothing where no program is', () => {
    expect(findOffice('linux', { PATH: '/usr/bin' }, () => false)).toBeNull();
  });
});

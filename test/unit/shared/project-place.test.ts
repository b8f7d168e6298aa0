import { describe, expect, it } from 'vitest';
import {
  classifyPlace,
  foldersAbove,
  mountOf,
  type PlaceFacts,
  readLinuxMounts,
  readMacMounts,
} from '../../../core/shared/project-place.ts';

const windowsHome = 'C:\\Users\\isolberg';

function placeOf(path: string, facts: Partial<PlaceFacts> = {}) {
  return classifyPlace({ path, home: null, syncFolders: [], mount: null, markedBy: null, ...facts });
}

describe('a project on a network drive', () => {
  it.each([
    ['\\\\files01\\migration\\Contoso.caskade', '\\\\files01\\migration'],
    ['\\\\?\\UNC\\files01\\migration\\sub\\Contoso.caskade', '\\\\files01\\migration'],
    ['\\\\files01.corp.example@SSL\\DavWWWRoot\\Contoso.caskade', '\\\\files01.corp.example@SSL\\DavWWWRoot'],
    ['\\\\10.1.2.3\\c$\\Contoso.caskade', '\\\\10.1.2.3\\c$'],
  ])('%s lies on %s', (path, name) => {
    expect(placeOf(path)).toEqual({ kind: 'network', name });
  });

  it.each(['nfs', 'nfs4', 'cifs', 'smb3', 'fuse.sshfs'])('of the type %s is one', (type) => {
    const mount = { type, source: '//files01/migration', folder: '/mnt/migration' };
    expect(placeOf('/mnt/migration/Contoso.caskade', { mount })).toEqual({
      kind: 'network',
      name: '//files01/migration',
    });
  });

  it.each(['ext4', 'btrfs', 'fuseblk', 'overlay', 'tmpfs', 'vfat'])('of the type %s is none', (type) => {
    expect(placeOf('/data/Contoso.caskade', { mount: { type, source: '/dev/sda1', folder: '/data' } })).toBeNull();
  });
});

describe('a project in a folder that is synchronized', () => {
  it.each([
    ['C:\\Users\\isolberg\\OneDrive\\Contoso.caskade', 'OneDrive'],
    ['C:\\Users\\isolberg\\OneDrive - Contoso Ltd\\IT\\Contoso.caskade', 'OneDrive - Contoso Ltd'],
    ['C:\\Users\\isolberg\\Dropbox (Contoso)\\a.caskade', 'Dropbox (Contoso)'],
    ['D:\\Google Drive\\a.caskade', 'Google Drive'],
    ['C:\\Users\\isolberg\\iCloudDrive\\a.caskade', 'iCloud Drive'],
    ['C:\\Users\\isolberg\\Box\\a.caskade', 'Box'],
    ['C:\\Users\\isolberg\\nextcloud\\a.caskade', 'Nextcloud'],
  ])('%s belongs to %s', (path, name) => {
    expect(placeOf(path, { home: windowsHome })).toEqual({ kind: 'sync', name });
  });

  it.each([
    ['/Users/is/Library/Mobile Documents/com~apple~CloudDocs/a.caskade', 'iCloud Drive'],
    ['/Users/is/Library/CloudStorage/OneDrive-Contoso/a.caskade', 'OneDrive'],
    ['/Users/is/Library/CloudStorage/GoogleDrive-is@contoso.example/My Drive/a.caskade', 'Google Drive'],
    ['/Users/is/Library/CloudStorage/Box-Box/a.caskade', 'Box'],
    ['/home/is/ownCloud/a.caskade', 'ownCloud'],
  ])('%s belongs to %s', (path, name) => {
    expect(placeOf(path)).toEqual({ kind: 'sync', name });
  });

  it.each([
    'C:\\Users\\isolberg\\Documents\\Box\\a.caskade',
    'C:\\Users\\isolberg\\Documents\\OneDrive.caskade',
    'C:\\Users\\isolberg\\OneDrive-notes\\a.caskade',
    'C:\\Users\\isolberg\\OneDriveOld\\a.caskade',
    'C:\\Dropboxes\\a.caskade',
    '\\\\?\\C:\\Projects\\a.caskade',
  ])('%s belongs to none', (path) => {
    expect(placeOf(path, { home: windowsHome })).toBeNull();
  });

  it('is known by the environment, however the folder is called and written', () => {
    const syncFolders = [{ name: 'OneDrive', folder: 'D:\\Work\\Synced\\' }];
    expect([
      placeOf('d:\\work\\synced\\IT\\a.caskade', { syncFolders }),
      placeOf('D:\\Work\\Synced 2\\a.caskade', { syncFolders }),
    ]).toEqual([{ kind: 'sync', name: 'OneDrive' }, null]);
  });

  it('is known by a mark; a network drive comes first', () => {
    const markedBy = 'Syncthing';
    expect([placeOf('/data/a.caskade', { markedBy }), placeOf('\\\\nas\\is\\a.caskade', { markedBy })]).toEqual([
      { kind: 'sync', name: 'Syncthing' },
      { kind: 'network', name: '\\\\nas\\is' },
    ]);
  });
});

describe('the file system that holds a path', () => {
  const mounts = [
    '/dev/sda1 / ext4 rw,relatime 0 0',
    'tmpfs /mnt tmpfs rw 0 0',
    '//files01/our\\040share /mnt/our\\040share cifs rw,vers=3.0 0 0',
    'nas:/export /mnt/our nfs4 rw 0 0',
    '',
  ].join('\n');

  it.each([
    ['/mnt/our share/sub/a.caskade', { type: 'cifs', source: '//files01/our share', folder: '/mnt/our share' }],
    ['/mnt/our/a.caskade', { type: 'nfs4', source: 'nas:/export', folder: '/mnt/our' }],
    ['/mnt/ours/a.caskade', { type: 'tmpfs', source: 'tmpfs', folder: '/mnt' }],
    ['/home/a.caskade', { type: 'ext4', source: '/dev/sda1', folder: '/' }],
  ])('of %s is the nearest above', (path, mount) => {
    expect(mountOf(path, readLinuxMounts(mounts))).toEqual(mount);
  });

  it('is the one that was mounted last at a folder, and none without a list', () => {
    const twice = readLinuxMounts(`${mounts}nas:/other /mnt/our nfs rw 0 0\n`);
    expect([mountOf('/mnt/our/a', twice)?.source, mountOf('/mnt/our/a', [])]).toEqual(['nas:/other', null]);
  });

  it('is what macOS tells of it', () => {
    const told = [
      '/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)',
      'map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)',
      '//is@nas._smb._tcp.local/our%20share on /Volumes/our share (smbfs, nodev, nosuid, mounted by is)',
      '',
    ].join('\n');
    const mounts = readMacMounts(told);
    expect(['/Volumes/our share/a.caskade', '/Users/is/a.caskade'].map((path) => mountOf(path, mounts))).toEqual([
      { type: 'smbfs', source: '//is@nas._smb._tcp.local/our%20share', folder: '/Volumes/our share' },
      { type: 'apfs', source: '/dev/disk3s1s1', folder: '/' },
    ]);
  });
});

describe('the folders above a path', () => {
  it.each([
    ['/home/is/a.caskade', ['/home/is', '/home', '/']],
    ['C:\\Users\\a.caskade', ['C:\\Users', 'C:']],
    ['/', ['/']],
    ['a.caskade', []],
  ])('of %s', (path, folders) => {
    expect(foldersAbove(path)).toEqual(folders);
  });
});

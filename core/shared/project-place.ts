/**
 * A place in which several computers can reach a file: a `network` drive, or a folder that a program keeps in `sync` with other
 * computers. `name` is what people call it: `\\files01\migration`, `OneDrive - Contoso`.
 */
export type ProjectPlace = { readonly kind: 'network' | 'sync'; readonly name: string };

/** What is known of the place of a file. Paths are absolute and without links, as the system writes them. */
export type PlaceFacts = {
  readonly path: string;
  /** The user's home folder; null when the system does not say. */
  readonly home: string | null;
  /** Folders that a sync program names by itself, with its name: those of `OneDrive` in the environment. */
  readonly syncFolders: readonly { readonly name: string; readonly folder: string }[];
  /** The file system that holds the file; null where the system has no list of them (Windows). */
  readonly mount: Mount | null;
  /** The sync program that left its mark in a folder above the file; null when none has. */
  readonly markedBy: string | null;
};

/** A line of the list of mounted file systems: `nfs4`, `cifs` …, what is mounted (`//files01/migration`), and where. */
export type Mount = { readonly type: string; readonly source: string; readonly folder: string };

/** The place of a file that more than this computer can reach; null for a file on a disk of its own. */
export function classifyPlace(facts: PlaceFacts): ProjectPlace | null {
  const share = shareOf(facts.path);
  if (share !== null) return { kind: 'network', name: share };
  if (facts.mount !== null && isNetworkType(facts.mount.type)) return { kind: 'network', name: facts.mount.source };
  const own = facts.syncFolders.find(({ folder }) => isInside(facts.path, folder));
  const sync = nameInPath(facts) ?? own?.name ?? facts.markedBy;
  return sync === null ? null : { kind: 'sync', name: sync };
}

/** The file systems in `/proc/self/mounts`: `nas:/export /mnt/our\\040share nfs4 rw 0 0`. */
export function readLinuxMounts(text: string): readonly Mount[] {
  return text.split('\n').flatMap((line) => {
    const [source = '', folder = '', type = ''] = line.split(' ').map(unescapeMount);
    return type === '' ? [] : [{ type, source, folder }];
  });
}

/** The file systems that `mount` of macOS tells: `//is@nas/our%20share on /Volumes/our share (smbfs, nodev, mounted by is)`. */
export function readMacMounts(text: string): readonly Mount[] {
  return text.split('\n').flatMap((line) => {
    const [, source = '', folder = '', type = ''] = /^(.+?) on (\/.*) \(([^,)]+)[^()]*\)$/.exec(line) ?? [];
    return type === '' ? [] : [{ type, source, folder }];
  });
}

/** The file system that holds a path; null when none does. */
export function mountOf(path: string, mounts: readonly Mount[]): Mount | null {
  // What is mounted later hides what was mounted before at the same folder.
  return mounts.reduce<Mount | null>(
    (best, mount) => (isInside(path, mount.folder) && mount.folder.length >= (best?.folder.length ?? 0) ? mount : best),
    null,
  );
}

/** The folders above a path, the nearest first. */
export function foldersAbove(path: string): readonly string[] {
  const separator = path.includes('\\') ? '\\' : '/';
  const parts = path.split(separator);
  return parts
    .slice(0, -1)
    .map((_, i) => parts.slice(0, i + 1).join(separator) || separator)
    .reverse();
}

/** The names of files and folders by which sync programs mark the folder that they keep, and the program of each. */
export const syncMarks: Readonly<Record<string, string>> = {
  '.stfolder': 'Syncthing',
  '.dropbox.cache': 'Dropbox',
  '.nextcloudsync.log': 'Nextcloud',
  '.owncloudsync.log': 'ownCloud',
};

/** `\\server\share\…`, also as Windows writes what a drive letter leads to: `\\?\UNC\server\share\…`. */
function shareOf(path: string): string | null {
  const [, server, share] = /^\\\\(?:[?.]\\UNC\\)?(?![?.]\\)([^\\]+)\\([^\\]+)/i.exec(path) ?? [];
  return server === undefined ? null : `\\\\${server}\\${share}`;
}

function isNetworkType(type: string): boolean {
  return networkTypes.has(type);
}

/** As the kernel and the usual helpers in user space name them. `fuse` alone says nothing: local disks are mounted so too. */
const networkTypes: ReadonlySet<string> = new Set([
  ...[
    'nfs',
    'nfs4',
    'cifs',
    'smb2',
    'smb3',
    'smbfs',
    'ncpfs',
    'afs',
    'ceph',
    'glusterfs',
    'lustre',
    'davfs',
    'afpfs',
    'webdav',
  ],
  ...['fuse.sshfs', 'fuse.rclone', 'fuse.davfs2', 'fuse.gvfsd-fuse', 'fuse.smbnetfs', 'fuse.glusterfs', 'fuse.s3fs'],
]);

/** What a folder of a sync program is called; `name` null calls the program as the folder. */
type SyncFolder = {
  readonly pattern: RegExp;
  readonly name: string | null;
  /** The folder that has to be above it, where other folders are called so too: the home folder, or that of macOS for all. */
  readonly parent: 'any' | 'home' | 'CloudStorage';
};

const syncFolders: readonly SyncFolder[] = [
  { pattern: /^OneDrive( - .+)?$/i, name: null, parent: 'any' },
  { pattern: /^Dropbox( \(.+\))?$/i, name: null, parent: 'any' },
  { pattern: /^Google ?Drive$/i, name: 'Google Drive', parent: 'any' },
  { pattern: /^(iCloud ?Drive|com~apple~CloudDocs)$/i, name: 'iCloud Drive', parent: 'any' },
  { pattern: /^Nextcloud$/i, name: 'Nextcloud', parent: 'any' },
  { pattern: /^ownCloud$/i, name: 'ownCloud', parent: 'any' },
  { pattern: /^Box( Sync)?$/i, name: 'Box', parent: 'home' },
  { pattern: /^OneDrive-.+$/i, name: 'OneDrive', parent: 'CloudStorage' },
  { pattern: /^GoogleDrive-.+$/i, name: 'Google Drive', parent: 'CloudStorage' },
  { pattern: /^Box-.+$/i, name: 'Box', parent: 'CloudStorage' },
];

function nameInPath({ path, home }: PlaceFacts): string | null {
  const found = foldersAbove(path).flatMap((folder) => {
    const [parent = ''] = foldersAbove(folder);
    const isThere: Readonly<Record<SyncFolder['parent'], boolean>> = {
      any: true,
      home: home !== null && foldEnd(parent) === foldEnd(home),
      CloudStorage: lastPart(parent) === 'CloudStorage',
    };
    const own = lastPart(folder);
    const known = syncFolders.find((sync) => isThere[sync.parent] && sync.pattern.test(own));
    return known === undefined ? [] : [known.name ?? own];
  });
  return found[0] ?? null;
}

function lastPart(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? '';
}

function isInside(path: string, folder: string): boolean {
  const outer = foldEnd(folder);
  if (outer === '') return path.startsWith('/');
  const inner = foldEnd(path);
  return inner === outer || inner.startsWith(`${outer}/`);
}

/** One way to write a path, to compare: Windows takes both separators and either case; a case too many harms nobody elsewhere. */
function foldEnd(path: string): string {
  return path.replaceAll('\\', '/').replace(/\/+$/, '').toLowerCase();
}

/** Blanks and tabs stand as `\040` and `\011`. */
function unescapeMount(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 8)));
}

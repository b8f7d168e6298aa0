import { join } from 'node:path';

/** What the folders of a user depend on. */
export type UserSystem = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The user's home folder. */
  readonly home: string;
};

/** Where the program keeps what it remembers of a user, as the system wants it; the folder need not exist. */
export function configFolder({ platform, env, home }: UserSystem): string {
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Caskade');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Caskade');
  return join(env.XDG_CONFIG_HOME ?? join(home, '.config'), 'Caskade');
}

/** Where projects go that are made without a question where; the folder need not exist. */
export function projectsFolder({ env, home }: UserSystem): string {
  return join(env.XDG_DOCUMENTS_DIR ?? join(home, 'Documents'), 'Caskade');
}

/** Where local copies go when the projects folder is on a network drive or is synchronized: what the system keeps on this computer. */
export function localFolder({ platform, env, home }: UserSystem): string {
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Caskade', 'Projects');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Caskade', 'Projects');
  return join(env.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'Caskade', 'Projects');
}

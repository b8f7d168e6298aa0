import type { Client } from '../../core/api/client.ts';
import type { EventTopic } from '../../core/api/events.ts';
import type { FileRef } from '../../core/api/file-ref.ts';
import type { HostHandlers, HostInfo } from '../../core/api/host-contract.ts';
import { AppError } from '../../core/shared/app-error.ts';
import type { FileRegistry } from '../services/files/file-access.ts';
import { freeProjectPath, sampleNames } from '../services/new-project-path.ts';
import { noProject, type Project } from '../services/project.ts';
import type { RecentProjects } from '../services/recent-projects.ts';
import { type CopyFolders, freeCopyPath } from '../services/sharing/copy-path.ts';

/** What the host of a browser is made of. */
export type BrowserHostParts = {
  /** The operations, with those that put another project in the place of the open one. */
  readonly client: Client;
  readonly events: Pick<EventTopic, 'emit'>;
  readonly files: FileRegistry;
  readonly recent: RecentProjects;
  /** Where new projects and local copies go; the folders are made when the first one comes. */
  readonly folders: CopyFolders;
  readonly version: string;
  readonly user: string | null;
  /** The open project; null when none is. */
  readonly current: () => Pick<Project, 'path' | 'access' | 'openedBy'> | null;
  /** Is told the path of the open project whenever that changes; null when none is open. */
  readonly onProject: (path: string | null) => Promise<void>;
};

/**
 * What a page in a browser can ask of the program that serves it. There are no dialogs: new projects go to one folder, and
 * the page has its own ways to choose and to save files.
 */
export function createBrowserHost(parts: BrowserHostParts): HostHandlers {
  async function open(path: string): Promise<{ readonly isOpen: true }> {
    await parts.client.call('project.open', { file: parts.files.register(path) });
    parts.events.emit({ kind: 'project-changed' });
    await parts.recent.remember(path);
    await parts.onProject(path);
    return { isOpen: true };
  }

  async function create(
    name: string,
    make: (target: FileRef, name: string) => Promise<unknown>,
  ): Promise<{ readonly isOpen: true }> {
    const path = await freeProjectPath(parts.folders.projectsFolder, name);
    await make(parts.files.register(path), name);
    return open(path);
  }

  const currentPath = (): string => parts.current()?.path ?? noProject();
  const { client, recent } = parts;
  return {
    'host.info': async () => infoOf(parts),
    'host.recent': recent.list,
    'host.openRecent': async ({ id }) => open(await recent.pathOf(id)),
    'host.forgetRecent': async ({ id }) => {
      await recent.forget(id);
      return {};
    },
    'host.createProject': ({ name }) => create(name, (target) => client.call('project.create', { target, name })),
    'host.trySample': ({ organization }) =>
      create(sampleNames[organization], (target) => client.call('project.sample', { target, organization })),
    'host.restore': ({ backup, name }) => create(name, (target) => client.call('project.restore', { backup, target })),
    'host.openAgain': async () => {
      const before = accessOf(parts.current());
      const path = currentPath();
      await client.call('project.open', { file: parts.files.register(path) });
      const access = accessOf(parts.current());
      if (access !== before) parts.events.emit({ kind: 'project-changed' });
      return { access };
    },
    'host.workOnCopy': async () => {
      const path = await freeCopyPath(currentPath(), parts.folders);
      await client.call('project.takeCopy', { target: parts.files.register(path) });
      return open(path);
    },
    'host.closeProject': async () => {
      await client.call('project.close', {});
      parts.events.emit({ kind: 'project-changed' });
      await parts.onProject(null);
      return {};
    },
    'host.chooseProject': noDialog,
    'host.chooseFiles': noDialog,
    'host.chooseFolder': noDialog,
    'host.chooseTarget': noDialog,
    'host.chooseTargetFolder': noDialog,
    'host.printToPdf': noDialog,
  };
}

function infoOf({ version, user, folders, current }: BrowserHostParts): HostInfo {
  return {
    kind: 'browser',
    version,
    user,
    project: current()?.path ?? null,
    isReadOnly: accessOf(current()) === 'read',
    projectsFolder: folders.projectsFolder,
  };
}

function accessOf(project: ReturnType<BrowserHostParts['current']>): 'read' | 'write' {
  return project?.access === 'read' || project?.openedBy() != null ? 'read' : 'write';
}

async function noDialog(): Promise<never> {
  throw new AppError('usage', 'A browser has no dialogs of the program.', 'The page has its own way for this.');
}

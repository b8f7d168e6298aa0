import { basename, extname, join } from 'node:path';
import { dialog } from 'electron';
import type { FileRef } from '../../core/api/file-ref.ts';
import type { HostHandlers } from '../../core/api/host-contract.ts';
import { AppError } from '../../core/shared/app-error.ts';
import { toSafeFileName } from '../services/files/file-name.ts';
import { writeFileAtomically } from '../services/files/write-file.ts';
import { freeProjectPath, sampleNames } from '../services/new-project-path.ts';
import { noProject } from '../services/project.ts';
import type { RecentProjects } from '../services/recent-projects.ts';
import { type CopyFolders, freeCopyPath } from '../services/sharing/copy-path.ts';
import type { ProjectWindow } from './project-window.ts';
import {
  askSavePath,
  chooseFiles,
  chooseFolder,
  chooseTargetFolder,
  openFilters,
  projectFilters,
} from './user-files.ts';
import type { Windows } from './windows.ts';

/** What the host of a window is made of. */
export type WindowHostParts = {
  readonly windows: Windows;
  readonly recent: RecentProjects;
  readonly version: string;
  readonly user: string | null;
  /** Where dialogs begin, and where samples and local copies go; the folders are made when the first one comes. */
  readonly folders: CopyFolders;
  /** Is called when the list of recent projects changed by hand. */
  readonly onRecentChanged: () => void;
};

/** What a page in a window can ask of the program. */
export function createWindowHost(own: ProjectWindow, parts: WindowHostParts): HostHandlers {
  const { windows, recent, folders } = parts;
  const { projectsFolder } = folders;
  const { window, backend } = own;

  /** Makes a project file and opens it, here or in another window when this one has a project. */
  const createIn = async (path: string, make: MakeProject): Promise<{ readonly isOpen: true }> => {
    await windows.inEmptyWindow(own, async (target) => {
      await make(target, target.backend.files.register(path));
      await target.openProject(path);
    });
    return { isOpen: true };
  };

  const askProjectPath = (title: string, name: string): Promise<string | null> => {
    const fileName = `${toSafeFileName(name) ?? 'Project'}.caskade`;
    return askSavePath(window, title, join(projectsFolder, fileName), projectFilters).then(withProjectEnding);
  };

  return {
    'host.info': async () => ({
      kind: 'window',
      version: parts.version,
      user: parts.user,
      project: own.project()?.path ?? null,
      isReadOnly: own.project()?.access === 'read',
      projectsFolder: null,
    }),
    'host.recent': recent.list,
    'host.openRecent': async ({ id }) => {
      await windows.openFile(await recent.pathOf(id), own);
      return { isOpen: true };
    },
    'host.forgetRecent': async ({ id }) => {
      await recent.forget(id);
      parts.onRecentChanged();
      return {};
    },
    'host.chooseProject': async () => {
      const options = { title: 'Open a project', defaultPath: projectsFolder, filters: openFilters };
      const { filePaths } = await dialog.showOpenDialog(window, { ...options, properties: ['openFile'] });
      const [path] = filePaths;
      if (path !== undefined) await windows.openFile(path, own);
      return { isOpen: path !== undefined };
    },
    'host.createProject': async ({ name }) => {
      const path = await askProjectPath('Create a project', name);
      if (path === null) return { isOpen: false };
      return createIn(path, ({ backend: { client } }, target) => client.call('project.create', { target, name }));
    },
    'host.trySample': async ({ organization }) =>
      createIn(await freeProjectPath(projectsFolder, sampleNames[organization]), ({ backend: { client } }, target) =>
        client.call('project.sample', { target, organization }),
      ),
    'host.openAgain': () => openAgain(own),
    'host.workOnCopy': () => workOnCopy(own, folders),
    'host.closeProject': async () => {
      await own.closeProject();
      return {};
    },
    'host.restore': async ({ backup, name }) => {
      const source = backend.files.pathOf(backup);
      const path = await askProjectPath('Restore the backup as', name);
      if (path === null) return { isOpen: false };
      return createIn(path, ({ backend: { client, files } }, target) =>
        client.call('project.restore', { backup: files.register(source), target }),
      );
    },
    'host.chooseFiles': ({ purpose }) => chooseFiles(own, purpose),
    'host.chooseFolder': () => chooseFolder(own),
    'host.chooseTarget': async ({ name }) => {
      const path = await askSavePath(window, 'Save', join(projectsFolder, '..', toSafeFileName(name) ?? 'Caskade'), []);
      if (path === null) return null;
      if (windows.ofFile(path) !== null) throw isOpenProject(path);
      return { ref: backend.files.registerTarget(path), name: basename(path), bytes: null };
    },
    'host.chooseTargetFolder': () => chooseTargetFolder(own),
    'host.printToPdf': async ({ target }) => {
      const path = backend.files.pathOf(target);
      const pdf = await window.webContents.printToPDF({
        printBackground: true,
        preferCSSPageSize: true,
        pageSize: 'A4',
      });
      await writeFileAtomically(path, pdf, true);
      return { bytes: pdf.length };
    },
  };
}

/** The page begins anew only when there is something new to do with the project. */
async function openAgain(own: ProjectWindow): Promise<{ readonly access: 'read' | 'write' }> {
  const { path, access: before } = own.project() ?? noProject();
  const { client, files } = own.backend;
  const { access } = await client.call('project.open', { file: files.register(path) });
  if (access !== before) await own.openProject(path);
  return { access };
}

async function workOnCopy(own: ProjectWindow, folders: CopyFolders): Promise<{ readonly isOpen: true }> {
  const path = await freeCopyPath(own.project()?.path ?? noProject(), folders);
  const { client, files } = own.backend;
  await client.call('project.takeCopy', { target: files.register(path) });
  await own.openProject(path);
  return { isOpen: true };
}

type MakeProject = (target: ProjectWindow, file: FileRef) => Promise<unknown>;

/** Dialogs of some systems add no ending by themselves. */
function withProjectEnding(path: string | null): string | null {
  if (path === null || extname(path).toLowerCase() === '.caskade') return path;
  return `${path}.caskade`;
}

function isOpenProject(path: string): AppError {
  const file = basename(path);
  return new AppError('project-exists', `${file} is a project that is open.`, 'Choose another name.', { file });
}

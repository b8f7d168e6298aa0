import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type BrowserWindow, dialog, type FileFilter } from 'electron';
import type { FileRef } from '../../core/api/file-ref.ts';
import type { FilePurpose, PickedFile } from '../../core/api/host-contract.ts';
import { AppError } from '../../core/shared/app-error.ts';
import { importableExtensions } from '../services/files/file-access.ts';
import { projectEndings } from '../services/project-endings.ts';
import type { Backend } from './backend.ts';
import type { TakenFile } from './channels.ts';
import type { ProjectWindow } from './project-window.ts';

/** The kind of project files, to save one. */
export const projectFilters: FileFilter[] = [{ name: 'Caskade project', extensions: ['caskade'] }];

/** The kinds of files that open as a project. */
export const openFilters: FileFilter[] = [{ name: 'Caskade project or work file', extensions: [...projectEndings] }];

/** Asks for files to open; empty after a cancel. */
export async function chooseFiles({ window, backend }: ProjectWindow, purpose: FilePurpose): Promise<PickedFile[]> {
  const { title, filters } = dialogs[purpose];
  const { filePaths } = await dialog.showOpenDialog(window, {
    title,
    filters: [...filters, { name: 'All files', extensions: ['*'] }],
    properties: purpose === 'import' ? ['openFile', 'multiSelections'] : ['openFile'],
  });
  return Promise.all(filePaths.map((path) => pick(backend, backend.files.register(path))));
}

/** Asks for a folder and gives its importable files; empty after a cancel. */
export async function chooseFolder({ window, backend }: ProjectWindow): Promise<PickedFile[]> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: 'Import a folder',
    properties: ['openDirectory'],
  });
  const picked = await Promise.all(filePaths.map((path) => pickFolder(backend, path)));
  return picked.flat();
}

/** Asks for a folder to write into; null after a cancel. */
export async function chooseTargetFolder({ window, backend }: ProjectWindow): Promise<PickedFile | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: 'Save into a folder',
    buttonLabel: 'Save here',
    properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
  });
  const [path] = filePaths;
  return path === undefined ? null : { ref: backend.files.register(path), name: basename(path), bytes: null };
}

/** Asks where to save; the dialog asks whether to replace a file. Null after a cancel. */
export async function askSavePath(
  window: BrowserWindow,
  title: string,
  defaultPath: string,
  filters: FileFilter[],
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath,
    filters,
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  return canceled || filePath === '' ? null : filePath;
}

/** Registers files that the page took; a folder stands for its importable files. Throws `usage` for what is none. */
export async function takeFiles(own: ProjectWindow, taken: readonly TakenFile[]): Promise<readonly PickedFile[]> {
  const picked = await Promise.all(taken.map((file) => takeFile(own, file)));
  return picked.flat();
}

async function takeFile({ backend, keepContent }: ProjectWindow, file: TakenFile): Promise<readonly PickedFile[]> {
  if (file.kind === 'content') {
    const path = await keepContent(file.name, file.bytes);
    return [await pick(backend, backend.files.register(path))];
  }
  const status = await stat(file.path).catch(() => null);
  if (status?.isDirectory() === true) return pickFolder(backend, file.path);
  return [await pick(backend, backend.files.register(file.path))];
}

async function pickFolder(backend: Backend, path: string): Promise<PickedFile[]> {
  const refs = await backend.files.registerFolder(path);
  if (refs.length > 0) return Promise.all(refs.map((ref) => pick(backend, ref)));
  throw new AppError(
    'file-missing',
    `There is no file to import in the folder ${basename(path)}.`,
    'Choose the folder that holds the exports themselves.',
    { file: basename(path) },
  );
}

/** A size that cannot be told is no reason to refuse: reading the file says why. */
async function pick({ files }: Backend, ref: FileRef): Promise<PickedFile> {
  const status = await stat(files.pathOf(ref)).catch(() => null);
  return { ref, name: files.nameOf(ref), bytes: status?.size ?? null };
}

const importFilter: FileFilter = {
  name: 'Exports',
  extensions: [...importableExtensions].map((extension) => extension.slice(1)),
};

const dialogs: Readonly<Record<FilePurpose, { readonly title: string; readonly filters: readonly FileFilter[] }>> = {
  import: { title: 'Import files', filters: [importFilter] },
  backup: { title: 'Choose a backup', filters: projectFilters },
  mapping: { title: 'Choose a mapping', filters: [{ name: 'Mapping', extensions: ['json'] }] },
  settings: { title: 'Choose settings', filters: [{ name: 'Settings', extensions: ['json'] }] },
  work: {
    title: 'Choose a work file',
    filters: [{ name: 'Work files', extensions: ['caskade-work', 'xlsx', 'xlsm', 'xlsb', 'xls', 'ods', 'caskade'] }],
  },
};

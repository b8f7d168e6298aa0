import { importableOf } from './importable-files.ts';

/** The files of a drop; a folder becomes its importable files, one level deep. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly File[]> {
  // The entries are gone after the first wait, so all are taken before it.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  const files = [...transfer.files];
  const folders = entries.filter((entry): entry is FileSystemDirectoryEntry => entry?.isDirectory === true);
  if (folders.length === 0) return files;
  const folderNames = new Set(folders.map(({ name }) => name));
  const inside = await Promise.all(folders.map(readFolder));
  return [...files.filter(({ name }) => !folderNames.has(name)), ...importableOf(inside.flat())];
}

async function readFolder(folder: FileSystemDirectoryEntry): Promise<readonly File[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  // A reader gives its entries in parts; an empty part is the end.
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0) break;
    entries.push(...part);
  }
  const files = entries.filter((entry): entry is FileSystemFileEntry => entry.isFile);
  return Promise.all(files.map((file) => new Promise<File>((resolve, reject) => file.file(resolve, reject))));
}

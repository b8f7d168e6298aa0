import type { IsoTime } from '../../../core/shared/dates.ts';
import { type PackedEntry, writeZip } from './write-zip.ts';
import { packedData, readZipDirectory, unpackEntry, type ZipEntry } from './zip-directory.ts';

/** What an entry of an archive becomes: its text changed, or another one in its place that is packed already. */
export type ZipChange = ((text: string) => string) | PackedEntry;

/**
 * A ZIP archive with some of its entries changed. The others are copied as they are packed. Throws for an archive that is damaged or
 * lacks one of the paths.
 */
export function replaceInZip(bytes: Uint8Array, changes: ReadonlyMap<string, ZipChange>, at: IsoTime): Uint8Array {
  const file = bufferOf(bytes);
  const entries = entriesOf(file);
  const missing = [...changes.keys()].find((path) => entries.every(({ name }) => name !== path));
  if (missing !== undefined) throw lacks(missing);
  return writeZip(
    entries.map((entry) => {
      const change = changes.get(entry.name);
      if (change === undefined) return copied(file, entry);
      return typeof change === 'function'
        ? { path: entry.name, content: Buffer.from(change(textOf(file, entry)), 'utf8') }
        : change;
    }),
    at,
  );
}

/** The text of an entry of an archive. Throws for an archive that is damaged or lacks the path. */
export function textInZip(bytes: Uint8Array, path: string): string {
  const file = bufferOf(bytes);
  const entry = entriesOf(file).find(({ name }) => name === path);
  if (entry === undefined) throw lacks(path);
  return textOf(file, entry);
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function entriesOf(file: Buffer): readonly ZipEntry[] {
  const entries = readZipDirectory(file);
  if (entries === null) throw new Error('the archive has no directory');
  return entries;
}

function textOf(file: Buffer, entry: ZipEntry): string {
  return intact(unpackEntry(file, entry), entry).toString('utf8');
}

function copied(file: Buffer, entry: ZipEntry): PackedEntry {
  const { name: path, method, crc, unpackedBytes: size } = entry;
  return { path, method, crc, size, packed: intact(packedData(file, entry), entry) };
}

function intact(content: Buffer | null, { name }: ZipEntry): Buffer {
  if (content === null) throw new Error(`${name} in the archive is damaged`);
  return content;
}

function lacks(path: string): Error {
  return new Error(`the archive has no ${path}`);
}

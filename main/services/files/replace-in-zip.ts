import type { IsoTime } from '../../../core/shared/dates.ts';
import { type PackedEntry, writeZip } from './write-zip.ts';
import { packedData, readZipDirectory, unpackEntry, type ZipEntry } from './zip-directory.ts';

/**
 * A ZIP archive with some of its texts changed; the other entries are copied as they are packed. Throws for an archive that is
 * damaged or lacks one of the paths.
 */
export function replaceInZip(
  bytes: Uint8Array,
  changes: ReadonlyMap<string, (text: string) => string>,
  at: IsoTime,
): Uint8Array {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readZipDirectory(file);
  if (entries === null) throw new Error('the archive has no directory');
  const missing = [...changes.keys()].find((path) => entries.every(({ name }) => name !== path));
  if (missing !== undefined) throw new Error(`the archive has no ${missing}`);
  return writeZip(
    entries.map((entry) => {
      const change = changes.get(entry.name);
      if (change === undefined) return copied(file, entry);
      const text = intact(unpackEntry(file, entry), entry).toString('utf8');
      return { path: entry.name, content: Buffer.from(change(text), 'utf8') };
    }),
    at,
  );
}

function copied(file: Buffer, entry: ZipEntry): PackedEntry {
  const { name: path, method, crc, unpackedBytes: size } = entry;
  return { path, method, crc, size, packed: intact(packedData(file, entry), entry) };
}

function intact(content: Buffer | null, { name }: ZipEntry): Buffer {
  if (content === null) throw new Error(`${name} in the archive is damaged`);
  return content;
}

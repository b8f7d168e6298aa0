import type { IsoTime } from '../../../core/shared/dates.ts';
import { type PackedEntry, packText, writeZip } from './write-zip.ts';
import { packedData, readZipDirectory, unpackEntry, type ZipEntry } from './zip-directory.ts';

/**
 * A ZIP archive with some of its texts changed; a new text comes in pieces, and its whole is never in memory. The other entries are
 * copied as they are packed. Throws for an archive that is damaged or lacks one of the paths.
 */
export async function replaceInZip(
  bytes: Uint8Array,
  changes: ReadonlyMap<string, (text: string) => Iterable<string>>,
  at: IsoTime,
): Promise<Uint8Array> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readZipDirectory(file);
  if (entries === null) throw new Error('the archive has no directory');
  const missing = [...changes.keys()].find((path) => entries.every(({ name }) => name !== path));
  if (missing !== undefined) throw new Error(`the archive has no ${missing}`);
  const packed: PackedEntry[] = [];
  for (const entry of entries) {
    const change = changes.get(entry.name);
    if (change === undefined) packed.push(copied(file, entry));
    else packed.push(await packText(entry.name, change(intact(unpackEntry(file, entry), entry).toString('utf8'))));
  }
  return writeZip(packed, at);
}

function copied(file: Buffer, entry: ZipEntry): PackedEntry {
  const { name: path, method, crc, unpackedBytes: size } = entry;
  return { path, method, crc, size, packed: intact(packedData(file, entry), entry) };
}

function intact(content: Buffer | null, { name }: ZipEntry): Buffer {
  if (content === null) throw new Error(`${name} in the archive is damaged`);
  return content;
}

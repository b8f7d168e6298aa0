import { crc32, inflateRawSync } from 'node:zlib';

/** One file of a zip archive, as the central directory declares it. */
export type ZipEntry = {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0 stored, 8 deflated; other methods are not used by workbooks. */
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly headerOffset: number;
};

/**
 * The central directory of a zip archive, ZIP64 included. Null when it is not there or does not fit into the file, as in a
 * truncated file. Nothing is unpacked, and the numbers may be lies: `unpackEntry` holds them against the data.
 */
export function readZipDirectory(file: Buffer): readonly ZipEntry[] | null {
  try {
    const end = findEnd(file);
    return end === null ? null : readEntries(file, end.offset, end.entries);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** True when little data would unpack to very much: 200 : 1 over 50 MB, for one entry or for all (product.md 6). */
export function isZipBomb(entries: readonly ZipEntry[]): boolean {
  const packed = entries.reduce((sum, entry) => sum + entry.packedBytes, 0);
  const isBlownUp = (bytes: number, from: number) => bytes > 50 * 1_048_576 && bytes > 200 * from;
  return (
    isBlownUp(totalUnpackedBytes(entries), packed) || entries.some((e) => isBlownUp(e.unpackedBytes, e.packedBytes))
  );
}

/** What all entries unpack to, as declared. */
export function totalUnpackedBytes(entries: readonly ZipEntry[]): number {
  return entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
}

/**
 * The content of an entry; null when it is damaged: it does not inflate, or length or checksum differ from the directory.
 * Never unpacks more than the directory declares.
 */
export function unpackEntry(file: Buffer, entry: ZipEntry): Buffer | null {
  const packed = packedData(file, entry);
  const content = packed === null ? null : inflate(packed, entry);
  if (content === null || content.length !== entry.unpackedBytes || crc32(content) !== entry.crc) return null;
  return content;
}

/**
 * The content of an entry as it is packed; null when the file ends before. The local header has a name and an extra field of its
 * own; its sizes may be missing, those of the directory count.
 */
export function packedData(file: Buffer, entry: ZipEntry): Buffer | null {
  const at = entry.headerOffset;
  if (at + 30 > file.length || file.readUInt32LE(at) !== localHeaderMark) return null;
  const start = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  return start + entry.packedBytes > file.length ? null : file.subarray(start, start + entry.packedBytes);
}

const localHeaderMark = 0x04034b50;
const entryMark = 0x02014b50;
const endMark = Buffer.from('PK\x05\x06', 'latin1');
const end64Mark = 0x06064b50;
const locator64Mark = 0x07064b50;
const isIn64 = 0xffffffff;

/** The end record is at most 65,535 characters of comment before the end of the file. */
function findEnd(file: Buffer): { readonly offset: number; readonly entries: number } | null {
  const at = file.lastIndexOf(endMark);
  if (at < 0 || at < file.length - 22 - 0xffff) return null;
  const locator = at - 20;
  if (locator >= 0 && file.readUInt32LE(locator) === locator64Mark) {
    const end64 = Number(file.readBigUInt64LE(locator + 8));
    if (file.readUInt32LE(end64) !== end64Mark) return null;
    return { offset: Number(file.readBigUInt64LE(end64 + 48)), entries: Number(file.readBigUInt64LE(end64 + 32)) };
  }
  return { offset: file.readUInt32LE(at + 16), entries: file.readUInt16LE(at + 10) };
}

function readEntries(file: Buffer, offset: number, count: number): readonly ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  let at = offset;
  for (let i = 0; i < count; i++) {
    if (file.readUInt32LE(at) !== entryMark) return null;
    const nameEnd = at + 46 + file.readUInt16LE(at + 28);
    const extraEnd = nameEnd + file.readUInt16LE(at + 30);
    entries.push(readEntry(file, at, nameEnd, file.subarray(nameEnd, extraEnd)));
    at = extraEnd + file.readUInt16LE(at + 32);
  }
  return entries;
}

function readEntry(file: Buffer, at: number, nameEnd: number, extra: Buffer): ZipEntry {
  const sizes = [file.readUInt32LE(at + 24), file.readUInt32LE(at + 20), file.readUInt32LE(at + 42)];
  const [unpackedBytes = 0, packedBytes = 0, headerOffset = 0] = withZip64Sizes(sizes, extra);
  return {
    name: file.toString('utf8', at + 46, nameEnd),
    isEncrypted: (file.readUInt16LE(at + 8) & 1) === 1,
    method: file.readUInt16LE(at + 10),
    crc: file.readUInt32LE(at + 16),
    packedBytes,
    unpackedBytes,
    headerOffset,
  };
}

/** ZIP64: a number that does not fit is FFFFFFFF and stands, in the same order, in the extra field 1. */
function withZip64Sizes(sizes: readonly number[], extra: Buffer): readonly number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let next = at + 4;
    return sizes.map((size) => {
      if (size !== isIn64) return size;
      next += 8;
      return Number(extra.readBigUInt64LE(next - 8));
    });
  }
  return sizes;
}

function inflate(packed: Buffer, entry: ZipEntry): Buffer | null {
  if (entry.method === 0) return packed;
  if (entry.method !== 8) return null;
  try {
    return inflateRawSync(packed, { maxOutputLength: entry.unpackedBytes + 1 });
  } catch {
    return null;
  }
}

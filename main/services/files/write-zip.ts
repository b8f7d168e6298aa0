import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';
import type { IsoTime } from '../../../core/shared/dates.ts';

/** A file of an archive: `path` is relative, with `/`. */
export type ZipEntry = { readonly path: string; readonly content: Uint8Array };

/** A file as it lies in an archive already: `size` bytes before they were packed, by the method 0 (stored) or 8 (deflated). */
export type PackedEntry = {
  readonly path: string;
  readonly method: number;
  readonly packed: Uint8Array;
  readonly crc: number;
  readonly size: number;
};

/**
 * A ZIP archive (APPNOTE 6.3.3) with deflated entries and names in UTF-8; packed ones are copied. All entries are dated `at`, as
 * its digits say. For what fits into memory: below 4 GB and 65,535 entries; throws for more.
 */
export function writeZip(entries: readonly (ZipEntry | PackedEntry)[], at: IsoTime): Uint8Array {
  if (entries.length > 0xffff) throw new Error(`${entries.length} files are too many for an archive`);
  const moment = dosMoment(at);
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const file = 'content' in entry ? pack(entry) : entry;
    const name = Buffer.from(file.path, 'utf8');
    const fields = entryFields(moment, file, name.length);
    const local = Buffer.concat([u32(0x04034b50), fields, name, file.packed]);
    directory.push(Buffer.concat([u32(0x02014b50), u16(20), fields, zeros(10), u32(offset), name]));
    locals.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  if (offset + listed.length > 0xffffffff) throw new Error('the archive would be too large');
  const count = u16(entries.length);
  const end = Buffer.concat([u32(0x06054b50), zeros(4), count, count, u32(listed.length), u32(offset), zeros(2)]);
  return Buffer.concat([...locals, listed, end]);
}

/** Packs a text as it comes, so that its whole is never in memory. */
export async function packText(path: string, pieces: AsyncIterable<string> | Iterable<string>): Promise<PackedEntry> {
  const parts: Buffer[] = [];
  let [size, crc] = [0, 0];
  async function* bytesOf() {
    for await (const piece of pieces) {
      const bytes = Buffer.from(piece, 'utf8');
      size += bytes.length;
      crc = crc32(bytes, crc);
      yield bytes;
    }
  }
  const keep = new Writable({
    write(part: Buffer, _, done) {
      parts.push(part);
      done();
    },
  });
  await pipeline(bytesOf, createDeflateRaw(), keep);
  return { path, method: 8, packed: Buffer.concat(parts), crc, size };
}

function pack({ path, content }: ZipEntry): PackedEntry {
  return { path, method: 8, packed: deflateRawSync(content), crc: crc32(content), size: content.length };
}

/** What the local header and the directory say alike: from the version that is needed to the length of the extra field. */
function entryFields(moment: Buffer, { method, packed, crc, size }: PackedEntry, name: number): Buffer {
  const namesAreUtf8 = 0x0800;
  return Buffer.concat([
    ...[u16(20), u16(namesAreUtf8), u16(method), moment],
    ...[u32(crc), u32(packed.length), u32(size), u16(name), u16(0)],
  ]);
}

/** Time and date as DOS writes them; the years begin with 1980. */
function dosMoment(at: IsoTime): Buffer {
  const [year = 1980, month = 1, day = 1, hour = 0, minute = 0, second = 0] = (at.match(/\d+/g) ?? []).map(Number);
  const time = (hour << 11) | (minute << 5) | (second >> 1);
  const date = (Math.max(0, year - 1980) << 9) | (month << 5) | day;
  return Buffer.concat([u16(time), u16(date)]);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function zeros(count: number): Buffer {
  return Buffer.alloc(count);
}

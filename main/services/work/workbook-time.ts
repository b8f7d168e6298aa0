import { isMoment } from '../../../core/settings/calendar-day.ts';
import type { IsoTime } from '../../../core/shared/dates.ts';
import type { OpenInput } from '../files/file-access.ts';
import { readZipDirectory, unpackEntry } from '../files/zip-directory.ts';

/**
 * When a workbook says that it was saved last, in UTC, to the second; null for one that does not say, and for .xls. Copying a
 * file gives it another date, but not another one of these.
 */
export async function readModifiedTime(input: OpenInput): Promise<IsoTime | null> {
  const bytes = Buffer.alloc(input.size);
  await input.read(bytes, 0);
  const entry = readZipDirectory(bytes)?.find(({ name }) => name === 'docProps/core.xml');
  if (entry === undefined || entry.unpackedBytes > mostBytes) return null;
  const text = unpackEntry(bytes, entry)?.toString('utf8') ?? '';
  const written = /<dcterms:modified[^>]*>([^<]{1,40})</.exec(text)?.[1];
  if (!isMoment(written)) return null;
  return `${new Date(written).toISOString().slice(0, 19)}Z`;
}

/** The properties of a document are a few hundred characters. */
const mostBytes = 100_000;

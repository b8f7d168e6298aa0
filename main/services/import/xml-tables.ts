import type { TextEncoding } from '../../../core/import/encoding.ts';
import { readProfileXml } from '../../../core/import/profile-xml.ts';
import type { OpenInput } from '../files/file-access.ts';
import { readXml } from '../files/xml.ts';
import type { OpenTable, TableBatch } from './open-table.ts';
import { notRecognized } from './recognize-table.ts';

/** True for a text that begins as XML does, after blanks and a byte order mark. */
export function isXml(head: Uint8Array, { encoding, bomBytes }: TextEncoding): boolean {
  const text = new TextDecoder(encoding).decode(head.subarray(bomBytes, 1024));
  return /^\s*<[?!\w]/.test(text);
}

/**
 * The profiles of an XML file as one table. Throws `file-xml-refused`, and `file-not-recognized` for XML of another kind.
 */
export async function* xmlTables(input: OpenInput, encoding: TextEncoding): AsyncGenerator<OpenTable> {
  const found = readProfileXml(await readXml(input, encoding), input.name);
  if (found === null) throw notRecognized(input.name, []);
  async function* batches(): AsyncGenerator<TableBatch> {
    yield { kind: 'outcomes', outcomes: found?.outcomes ?? [] };
  }
  yield {
    sheet: null,
    kind: 'profiles-xml',
    preset: 'MAPI profile toolkit XML',
    why: 'looks like the XML of the MAPI profile toolkit',
    encoding: encoding.encoding,
    delimiter: null,
    header: [],
    columns: [],
    fingerprint: '',
    mappingToSave: null,
    isUniform: false,
    batches,
    readRow: () => ({ kind: 'skipped' }),
    issues: () => found.issues,
    isPartial: () => false,
  };
}

import type { TextEncoding } from '../../../core/import/encoding.ts';
import { readProfileXml } from '../../../core/import/profile-xml.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import type { OpenInput } from '../files/file-access.ts';
import { readXml } from '../files/xml.ts';
import type { OpenTable, TableBatch } from './open-table.ts';

/** True for a text that begins as XML does, after blanks and a byte order mark. */
export function isXml(head: Uint8Array, encoding: TextEncoding): boolean {
  return /^\s*<[?!\w]/.test(textOf(head, encoding));
}

/**
 * The profiles of an XML file as one table. Throws `file-xml-refused`, and `file-not-recognized` for XML of another kind.
 */
export async function* xmlTables(input: OpenInput, encoding: TextEncoding): AsyncGenerator<OpenTable> {
  const foreign = foreignMarkup.find(({ mark }) => mark.test(textOf(input.head, encoding)));
  if (foreign !== undefined) throw notProfiles(input.name, foreign.what, foreign.hint);
  const found = readProfileXml(await readXml(input, encoding), input.name);
  if (found === null) throw notProfiles(input.name, 'XML, but not of the MAPI profile toolkit', exportHint);
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
    leaveOutEmptyColumns: async () => {},
    mayHaveNoRows: false,
    batches,
    readRow: () => ({ kind: 'skipped' }),
    issues: () => found.issues,
    isPartial: () => false,
  };
}

const exportHint = 'Export the data with Export-Csv -NoTypeInformation -Encoding UTF8.';
const excelHint = 'Open it in Excel and save it as a workbook (.xlsx), then import that.';

/** What else begins as XML does: tools write web pages and call them .xls. */
const foreignMarkup: readonly { readonly mark: RegExp; readonly what: string; readonly hint: string }[] = [
  { mark: /<(?:!doctype\s+html|html|head|body|table)\b/i, what: 'a web page (HTML)', hint: excelHint },
  { mark: /urn:schemas-microsoft-com:office:spreadsheet/, what: 'an XML spreadsheet of Excel 2003', hint: excelHint },
  { mark: /<Objs\b/, what: 'a file of Export-Clixml', hint: exportHint },
];

function textOf(head: Uint8Array, { encoding, bomBytes }: TextEncoding): string {
  return new TextDecoder(encoding).decode(head.subarray(bomBytes, 1024));
}

function notProfiles(file: string, what: string, hint: string): AppError {
  return new AppError('file-not-recognized', `${file} is ${what}.`, hint, { file });
}

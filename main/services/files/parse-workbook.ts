import * as XLSX from 'xlsx';
import { AppError, type AppErrorCode } from '../../../core/shared/app-error.ts';
import { isZipBomb, readZipDirectory, totalUnpackedBytes, unpackEntry, type ZipEntry } from './zip-directory.ts';

declare module 'xlsx' {
  /** Parses a workbook whose archive is unpacked already. The library exports it but does not declare it. */
  export function parse_zip(container: unknown, options: ParsingOptions): WorkBook;

  /** The same for an OLE container. */
  export function parse_xlscfb(container: unknown, options: ParsingOptions): WorkBook;
}

/**
 * Parses the bytes of a workbook, for the worker: it blocks and takes much memory. A zip archive is unpacked here, against
 * its directory and its checksums, because the library trusts both and reads a damaged file as an empty one
 * (dependencies.md). Throws `file-encrypted`, `file-damaged`, `file-too-large` and `file-not-recognized`.
 */
export function parseWorkbook(bytes: Buffer, name: string, maxUnpackedBytes: number): XLSX.WorkBook {
  try {
    const isZip = bytes.subarray(0, 2).toString('latin1') === 'PK';
    return isZip ? parseZip(bytes, name, maxUnpackedBytes) : parseOle(bytes, name);
  } catch (error) {
    throw toWorkbookError(error, name);
  }
}

/** The file is not what it should be, or ends too early. */
export function workbookDamaged(name: string, what: string): AppError {
  const hint = 'Open it in Excel and save it as a new workbook, or export the data again.';
  return workbookError('file-damaged', `${name} is damaged: ${what}.`, hint, name);
}

/** The library gave up. Its words are in the details, for whoever mends the program: they say nothing to people. */
export function workbookUnreadable(name: string, error: unknown): AppError {
  const { code, message, hint, details } = workbookDamaged(name, 'its content cannot be read');
  const reason = (error instanceof Error ? error.message : String(error)).slice(0, 200);
  return new AppError(code, message, hint, { ...details, reason }, error);
}

const options: XLSX.ParsingOptions = {
  type: 'buffer',
  dense: true,
  cellDates: true,
  cellNF: true,
  cellText: false,
  cellFormula: false,
  cellHTML: false,
  cellStyles: false,
};

/** .xls has no checksums: what is overwritten shows in records that do not fit, after which the library would lose rows. */
function parseOle(bytes: Buffer, name: string): XLSX.WorkBook {
  const container: unknown = XLSX.CFB.read(bytes, { type: 'buffer' });
  if (XLSX.CFB.find(container, 'EncryptedPackage') !== null) throw workbookEncrypted(name);
  const stream = XLSX.CFB.find(container, '/Workbook') ?? XLSX.CFB.find(container, '/Book');
  if (stream === null) throw notAWorkbook(name);
  if (!areRecordsWhole(Buffer.from(stream.content))) throw workbookDamaged(name, 'its records do not fit together');
  return XLSX.parse_xlscfb(container, { ...options, sheetStubs: true });
}

const maxRecordBytes = 8_224;

/** Records are a type, a length and so many bytes, at most 8,224 ([MS-XLS] 2.1.4); zeros may fill the rest of the stream. */
function areRecordsWhole(stream: Buffer): boolean {
  let at = 0;
  while (at + 4 <= stream.length && stream.readUInt32LE(at) !== 0) {
    const bytes = stream.readUInt16LE(at + 2);
    if (bytes > maxRecordBytes || at + 4 + bytes > stream.length) return false;
    at += 4 + bytes;
  }
  return true;
}

function parseZip(bytes: Buffer, name: string, maxUnpackedBytes: number): XLSX.WorkBook {
  const entries = readZipDirectory(bytes);
  if (entries === null) throw workbookDamaged(name, 'its end is missing');
  if (entries.some((entry) => entry.isEncrypted)) throw workbookEncrypted(name);
  if (isZipBomb(entries)) throw workbookTooLarge(name, 'it would unpack to more than 200 times its size');
  if (totalUnpackedBytes(entries) > maxUnpackedBytes) {
    throw workbookTooLarge(name, `it unpacks to more than ${Math.floor(maxUnpackedBytes / 1_048_576)} MB`);
  }
  const container = XLSX.CFB.utils.cfb_new();
  const contents = new Map<string, Buffer>();
  for (const entry of entries) contents.set(entry.name, addEntry(container, bytes, entry, name));
  const isOpenDocument = checkIsWorkbook(contents, name);
  // In OpenDocument, blank cells to the edge of the sheet are written as one repeated cell: stubs would fill the memory.
  return XLSX.parse_zip(container, { ...options, sheetStubs: !isOpenDocument });
}

function addEntry(container: unknown, bytes: Buffer, entry: ZipEntry, name: string): Buffer {
  const content = unpackEntry(bytes, entry);
  if (content === null) throw workbookDamaged(name, `its part ${entry.name} cannot be unpacked`);
  XLSX.CFB.utils.cfb_add(container, entry.name, content, { unsafe: true });
  return content;
}

/** Returns true for an OpenDocument spreadsheet, false for one of Excel; other archives are refused. */
function checkIsWorkbook(contents: ReadonlyMap<string, Buffer>, name: string): boolean {
  const manifest = contents.get('META-INF/manifest.xml');
  if (manifest?.includes('opendocument.spreadsheet') === true) {
    if (manifest.includes('encryption-data')) throw workbookEncrypted(name);
    return true;
  }
  const types = contents.get('[Content_Types].xml');
  if (manifest === undefined && (types?.includes('spreadsheetml') || types?.includes('ms-excel'))) return false;
  throw notAWorkbook(name);
}

/** The library reports its troubles as plain errors; what does not fit into memory is a range error of the engine. */
function toWorkbookError(error: unknown, name: string): AppError {
  if (error instanceof AppError) return error;
  const text = error instanceof Error ? error.message : String(error);
  if (/password|encrypt/i.test(text)) return workbookEncrypted(name);
  if (/invalid string length|allocation failed|invalid array length/i.test(text)) {
    return workbookTooLarge(name, 'it does not fit into the memory');
  }
  return workbookUnreadable(name, error);
}

function workbookEncrypted(name: string): AppError {
  const hint = 'Open it in Excel, remove the password (File, Info, Protect Workbook) and save it.';
  return workbookError('file-encrypted', `${name} is protected with a password.`, hint, name);
}

function notAWorkbook(name: string): AppError {
  const hint = 'Unpack an archive and choose the files in it; save a document of another program as .xlsx.';
  return workbookError('file-not-recognized', `${name} is not a workbook.`, hint, name);
}

function workbookTooLarge(name: string, what: string): AppError {
  const hint = 'Save the sheet that is needed as CSV and import that.';
  return workbookError('file-too-large', `${name} is too large: ${what}.`, hint, name);
}

function workbookError(code: AppErrorCode, message: string, hint: string, name: string): AppError {
  return new AppError(code, message, hint, { file: name });
}

import { createHash } from 'node:crypto';
import { AppError } from '../../../core/shared/app-error.ts';
import { type OpenInput, readPieces } from './file-access.ts';
import { createUtf8Check } from './utf8-check.ts';

/**
 * What one pass over the bytes of a file tells. For workbooks `isUtf8`, `isAscii` and `hasNul` say nothing and are false.
 *
 * - `text` CSV, logs, XML, pasted consoles: whatever is not something else
 * - `zip` .xlsx, .xlsm, .xlsb, .ods; whether it really is a workbook tells `readWorkbook`
 * - `ole` .xls
 */
export type Inspection = {
  readonly container: 'text' | 'zip' | 'ole';
  /** SHA-256 of the bytes, in hexadecimal digits: the identity of the file's content. */
  readonly sha256: string;
  /** Every byte of the file is valid UTF-8. */
  readonly isUtf8: boolean;
  /** Every byte is below 128: then the export may have lost letters (domain.md 3.1). */
  readonly isAscii: boolean;
  /** The file holds a NUL byte: normal in UTF-16, a damage otherwise. */
  readonly hasNul: boolean;
};

const pieceBytes = 1_048_576;

/**
 * Reads the whole file once. Throws `file-not-recognized` for a file of another kind (PDF, picture, archive …) and
 * `file-encrypted` for a workbook with a password.
 */
export async function inspectInput(input: OpenInput, signal?: AbortSignal): Promise<Inspection> {
  const container = recognizeContainer(input);
  const isText = container === 'text';
  const hash = createHash('sha256');
  const utf8 = createUtf8Check();
  const streams = createOleStreamSearch();
  let hasNul = false;
  for await (const piece of readPieces(input, 0, pieceBytes)) {
    if (signal?.aborted === true) throw new AppError('cancelled', 'The work was cancelled.', 'Nothing was written.');
    hash.update(piece);
    if (isText) utf8.add(piece);
    if (isText && !hasNul) hasNul = piece.includes(0);
    if (container === 'ole') streams.add(piece);
  }
  if (container === 'ole') checkOleWorkbook(input.name, streams.found());
  const text = isText ? utf8.result() : { isUtf8: false, isAscii: false };
  return { container, sha256: hash.digest('hex'), ...text, hasNul };
}

/** Kinds of files that people choose by mistake, by their first bytes (as Latin-1 text). */
const foreignKinds: readonly (readonly [magic: string, kind: string])[] = [
  ['%PDF-', 'a PDF document'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
  ['{\\rtf', 'an RTF document'],
  ['\x1f\x8b', 'a compressed file (gzip)'],
  ['7z\xbc\xaf\x27\x1c', 'a compressed file (7-Zip)'],
  ['Rar!', 'a compressed file (RAR)'],
  ['MSCF', 'a cabinet file'],
  ['\x7fELF', 'a program'],
  ['!BDN', 'an Outlook data file'],
  ['SQLite format 3\0', 'a database (a project file is opened, not imported)'],
  ['\0\x01\0\0Standard', 'an Access database'],
];

/** What the first bytes of a file tell. Throws `file-not-recognized` for a file of another kind. */
export function recognizeContainer(input: OpenInput): Inspection['container'] {
  const start = Buffer.from(input.head.subarray(0, 64)).toString('latin1');
  if (start.startsWith('PK\x03\x04')) return 'zip';
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'ole';
  const foreign = foreignKinds.find(([magic]) => start.startsWith(magic));
  if (foreign !== undefined) throw notImportable(input.name, foreign[1]);
  if (start.startsWith('PK\x05\x06')) throw notImportable(input.name, 'an empty archive');
  if (start.startsWith('MZ') && start.includes('\0')) throw notImportable(input.name, 'a program');
  return 'text';
}

function checkOleWorkbook(name: string, streams: ReadonlySet<string>): void {
  if (streams.has('EncryptedPackage')) {
    const hint = 'Open it in Excel, remove the password (File, Info, Protect Workbook) and save it.';
    throw new AppError('file-encrypted', `${name} is protected with a password.`, hint, { file: name });
  }
  if (!streams.has('Workbook') && !streams.has('Book')) throw notImportable(name, 'an Office file without a worksheet');
}

function notImportable(name: string, kind: string): AppError {
  const hint = 'Choose a CSV file, a log, an Outlook profile XML or a workbook (.xlsx, .xlsm, .xls, .xlsb, .ods).';
  return new AppError('file-not-recognized', `${name} is ${kind}.`, hint, { file: name });
}

const oleStreamNames = ['EncryptedPackage', 'Workbook', 'Book'] as const;
const oleEntryBytes = 128;

/**
 * Looks for streams of an OLE file by their directory entries: an entry is 128 bytes at a multiple of 128 and begins with
 * the name in UTF-16LE, whose length in bytes with the closing NUL is at 64 ([MS-CFB] 2.6.1). Pieces are multiples of 128.
 */
function createOleStreamSearch(): {
  readonly add: (piece: Uint8Array) => void;
  readonly found: () => ReadonlySet<string>;
} {
  const found = new Set<string>();
  const wanted = oleStreamNames.map((name) => ({ name, bytes: Buffer.from(name, 'utf16le') }));
  function add(piece: Uint8Array): void {
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    for (const { name, bytes: nameBytes } of wanted) {
      for (let at = bytes.indexOf(nameBytes); at >= 0; at = bytes.indexOf(nameBytes, at + 1)) {
        const isEntry = at % oleEntryBytes === 0 && at + 66 <= bytes.length;
        if (isEntry && bytes.readUInt16LE(at + 64) === nameBytes.length + 2) found.add(name);
      }
    }
  }
  return { add, found: () => found };
}

import { crc32, deflateRawSync } from 'node:zlib';
import * as XLSX from 'xlsx';

/** The formats that the import reads. */
export type WorkbookFormat = 'xlsx' | 'xlsm' | 'xls' | 'xlsb' | 'ods';

/** A sheet as rows of values; dates mean what their UTC fields say. */
export type SheetContent = {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | boolean | Date | null)[])[];
  readonly isHidden?: boolean;
};

/** A file of a zip archive; `declaredBytes` and `declaredCrc` are lies to write into its directory. */
export type ZipPart = {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly declaredBytes?: number;
  readonly declaredCrc?: number;
  readonly isEncrypted?: boolean;
};

/** What `makeXlsx` can set in a workbook of one sheet that is written by hand. */
export type XlsxParts = {
  readonly dimension?: string;
  /** The inside of `<sheetData>`. */
  readonly sheetData: string;
  /** `mergeCells` and whatever else comes after the data. */
  readonly afterData?: string;
  readonly sharedStrings?: readonly string[];
  /** Number format of the cells with `s="1"`; those with `s="0"` are General. */
  readonly numberFormat?: string;
  readonly has1904Dates?: boolean;
};

/** A workbook as the library writes it. */
export function makeWorkbook(format: WorkbookFormat, sheets: readonly SheetContent[]): Buffer {
  const book = XLSX.utils.book_new();
  for (const { name, rows } of sheets) {
    const sheet = XLSX.utils.aoa_to_sheet(
      rows.map((row) => [...row]),
      { UTC: true, dateNF: 'm/d/yy' },
    );
    XLSX.utils.book_append_sheet(book, sheet, name);
  }
  book.Workbook = { Sheets: sheets.map((sheet) => ({ name: sheet.name, Hidden: sheet.isHidden === true ? 1 : 0 })) };
  const bytes: Uint8Array = XLSX.write(book, { type: 'buffer', bookType: format, compression: true });
  return Buffer.from(bytes);
}

/** Rows as an export has them: a header and `count` rows of `columns` texts. */
export function makeTable(count: number, columns: number): readonly (readonly string[])[] {
  const header = Array.from({ length: columns }, (_, c) => `Column${c + 1}`);
  return [header, ...Array.from({ length: count }, (_, r) => header.map((name) => `${name} of row ${r + 2}`))];
}

/** A workbook whose sheet is written out, for what the library would never write. */
export function makeXlsx(parts: XlsxParts): Buffer {
  return makeZip(xlsxParts(parts));
}

/** The files in the archive of `makeXlsx`. */
export function xlsxParts(parts: XlsxParts): readonly ZipPart[] {
  const dimension = parts.dimension === undefined ? '' : `<dimension ref="${parts.dimension}"/>`;
  const strings = (parts.sharedStrings ?? []).map((text) => `<si>${text}</si>`).join('');
  return [
    { name: '[Content_Types].xml', content: contentTypes },
    { name: '_rels/.rels', content: relationships([['officeDocument', 'xl/workbook.xml']]) },
    { name: 'xl/workbook.xml', content: workbookXml(parts.has1904Dates === true) },
    { name: 'xl/_rels/workbook.xml.rels', content: relationships(workbookParts) },
    { name: 'xl/sharedStrings.xml', content: `${declaration}<sst xmlns="${mainNamespace}">${strings}</sst>` },
    { name: 'xl/styles.xml', content: stylesXml(parts.numberFormat ?? 'General') },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `${declaration}<worksheet xmlns="${mainNamespace}">${dimension}<sheetData>${parts.sheetData}</sheetData>${parts.afterData ?? ''}</worksheet>`,
    },
  ];
}

/** A zip archive, deflated, with a directory that may lie. */
export function makeZip(parts: readonly ZipPart[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const { local, central } = zipRecords(part, offset);
    files.push(local);
    directory.push(central);
    offset += local.length;
  }
  const directoryBytes = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directoryBytes.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, directoryBytes, end]);
}

/** A small archive whose sheet unpacks to 64 MB of blanks; with `declaredBytes` its directory says otherwise. */
export function makeZipBomb(declaredBytes?: number): Buffer {
  return makeZip(
    xlsxParts({ sheetData: '' }).map((part) => {
      if (part.name !== 'xl/worksheets/sheet1.xml') return part;
      const bomb = { name: part.name, content: Buffer.alloc(64 * 1_048_576, ' ') };
      return declaredBytes === undefined ? bomb : { ...bomb, declaredBytes };
    }),
  );
}

/** What Excel writes for a workbook with a password: an OLE file around the encrypted package. */
export function makeEncryptedXlsx(): Buffer {
  return makeOle({ EncryptionInfo: Buffer.alloc(200, 4), EncryptedPackage: Buffer.alloc(5_000, 7) });
}

/** An OLE file with the named streams. */
export function makeOle(streams: Readonly<Record<string, Buffer>>): Buffer {
  const container = XLSX.CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) XLSX.CFB.utils.cfb_add(container, `/${name}`, content);
  const bytes: Uint8Array = XLSX.CFB.write(container, { type: 'buffer' });
  return Buffer.from(bytes);
}

/** The bytes with 64 of them overwritten, as by a bad disk; `place` is a fraction of the length. */
export function overwriteAt(bytes: Buffer, place: number): Buffer {
  const damaged = Buffer.from(bytes);
  const start = Math.floor(bytes.length * place);
  return damaged.fill(0xa5, start, start + 64);
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const officeNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const typePrefix = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const workbookParts = [
  ['worksheet', 'worksheets/sheet1.xml'],
  ['sharedStrings', 'sharedStrings.xml'],
  ['styles', 'styles.xml'],
] as const;

const contentTypes = `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/xl/workbook.xml" ContentType="${typePrefix}.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${typePrefix}.worksheet+xml"/>
<Override PartName="/xl/sharedStrings.xml" ContentType="${typePrefix}.sharedStrings+xml"/>
<Override PartName="/xl/styles.xml" ContentType="${typePrefix}.styles+xml"/></Types>`;

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(([type, target], i) => {
    return `<Relationship Id="rId${i + 1}" Type="${officeNamespace}/${type}" Target="${target}"/>`;
  });
  const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return `${declaration}<Relationships xmlns="${namespace}">${items.join('')}</Relationships>`;
}

function workbookXml(has1904Dates: boolean): string {
  const properties = has1904Dates ? '<workbookPr date1904="1"/>' : '<workbookPr/>';
  const sheets = '<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets>';
  return `${declaration}<workbook xmlns="${mainNamespace}" xmlns:r="${officeNamespace}">${properties}${sheets}</workbook>`;
}

function stylesXml(numberFormat: string): string {
  const formats = `<numFmts count="1"><numFmt numFmtId="170" formatCode="${numberFormat}"/></numFmts>`;
  const cellFormats = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="170" applyNumberFormat="1"/></cellXfs>';
  return `${declaration}<styleSheet xmlns="${mainNamespace}">${formats}${cellFormats}</styleSheet>`;
}

function zipRecords(part: ZipPart, offset: number): { readonly local: Buffer; readonly central: Buffer } {
  const content = Buffer.from(part.content);
  const packed = deflateRawSync(content);
  const name = Buffer.from(part.name);
  const local = Buffer.alloc(30);
  local.write('PK\x03\x04', 'latin1');
  local.writeUInt16LE(20, 4);
  const shared = Buffer.alloc(22);
  shared.writeUInt16LE(part.isEncrypted === true ? 1 : 0, 0);
  shared.writeUInt16LE(8, 2);
  shared.writeUInt32LE(part.declaredCrc ?? crc32(content), 8);
  shared.writeUInt32LE(packed.length, 12);
  shared.writeUInt32LE(part.declaredBytes ?? content.length, 16);
  shared.writeUInt16LE(name.length, 20);
  shared.copy(local, 6);
  const central = Buffer.alloc(46);
  central.write('PK\x01\x02', 'latin1');
  central.writeUInt16LE(20, 4);
  central.writeUInt16LE(20, 6);
  shared.copy(central, 8);
  central.writeUInt32LE(offset, 42);
  return { local: Buffer.concat([local, name, packed]), central: Buffer.concat([central, name]) };
}

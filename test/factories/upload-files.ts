import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeWorkbook } from './workbooks.ts';

/** A file as a test hands it to a page. */
export type UploadFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** A text file in an encoding of Node. */
export function textFile(name: string, text: string, encoding: BufferEncoding = 'utf8'): UploadFile {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text, encoding) };
}

/** The wide profiles of Nordwind two days later, changed as the test needs it. */
export function laterProfiles(change: (lines: readonly string[]) => readonly string[]): UploadFile {
  const lines = sampleFile('OutlookProfiles_wide.csv').buffer.toString('utf8').trimEnd().split('\r\n');
  return textFile('OutlookProfiles.csv', `${change(lines).join('\r\n')}\r\n`.replaceAll('14.03.2014', '16.03.2014'));
}

/** Row 3 (Magnus Lien) names the array. */
export function repaired(lines: readonly string[]): readonly string[] {
  return lines.map((line, i) =>
    i === 2 ? line.replace(/OSL-CAS01(?:\.corp\.nordwind\.local)?/g, 'outlook-osl.corp.nordwind.local') : line,
  );
}

/** The mailboxes of Nordwind without the last one, and with Magnus Lien in another database. */
export function movedMailboxes(): UploadFile {
  const lines = sampleFile('Mailboxes_unicode.csv').buffer.toString('utf16le').trimEnd().split('\r\n');
  const moved = lines.slice(0, -1).map((line, i) => (i === 2 ? line.replace('MDB-OSL-01', 'MDB-OSL-08') : line));
  return textFile('Mailboxes.csv', `${moved.join('\r\n')}\r\n`, 'utf16le');
}

/** `Export-Csv` without options on a German computer: the type line, semicolons, and ASCII for letters that it lacks. */
export const asciiMailboxes = textFile(
  'mailboxes.csv',
  [
    '#TYPE Microsoft.Exchange.Data.Directory.Management.Mailbox',
    '"DisplayName";"Alias";"SamAccountName";"PrimarySmtpAddress";"Database"',
    '"?se Brekke-?yen";"abrekke";"abrekke";"abrekke@nordwind.example";"MDB-OSL-01"',
    '"Magnus Lien";"mlien";"mlien";"mlien@nordwind.example";"MDB-OSL-01"',
    '"J?rgen Moe";"jmoe";"jmoe";"jmoe@nordwind.example";"MDB-OSL-02"',
    '',
  ].join('\r\n'),
);

/** A workbook as people keep it: titles above the header, headers of their own, sheets with other things. */
export const inventory: UploadFile = {
  name: 'Inventory.xlsx',
  mimeType: 'application/octet-stream',
  buffer: makeWorkbook('xlsx', [
    { name: 'Read me', rows: [['This workbook lists our databases.'], ['Ask Ingrid.']] },
    {
      name: 'Databases',
      rows: [
        ['Databases of Nordwind', null, null],
        ['as of March', null, null],
        ['DB Name', 'RPC CAS', 'Server'],
        ['MDB-OSL-01', 'outlook-osl.corp.nordwind.local', 'OSL-MBX01'],
        ['MDB-OSL-02', 'OSL-CAS01.corp.nordwind.local', 'OSL-MBX02'],
      ],
    },
    {
      name: 'Phones',
      rows: [
        ['Room', 'Extension'],
        ['3.12', '4711'],
      ],
    },
  ]),
};

/** Three rows that cannot be imported: no user, a server name that the console cut in the key, a cell too many. */
export function withBadRows(lines: readonly string[]): readonly string[] {
  return lines.map((line, i) => {
    if (i === 4) return line.replace(/^"[^"]*"/, '""').replace(/"[^"]*@nordwind\.example"/, '""');
    if (i === 6) return line.replace(/^"[^"]*"/, '"NORDWIND\\som..."').replace(/"[^"]*@nordwind\.example"/, '""');
    return i === 8 ? `${line};"one more"` : line;
  });
}

function sampleFile(name: string): UploadFile {
  return { name, mimeType: 'text/csv', buffer: readFileSync(join(samples, name)) };
}

const samples = fileURLToPath(new URL('../../assets/samples/nordwind', import.meta.url));

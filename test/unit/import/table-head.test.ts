import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConsoleTable } from '../../../core/import/console-table.ts';
import { findCsvHead, findSheetHead, issuesOfHead } from '../../../core/import/table-head.ts';

/** The head without what is as usual. */
function headOf(text: string) {
  const head = findCsvHead(text);
  if (head === null) return null;
  return { ...head, data: text.slice(head.dataOffset) };
}

const plain = {
  format: 'csv',
  delimiter: ',',
  header: ['Name', 'Server'],
  headerRow: 1,
  typeName: null,
  hasSepLine: false,
  titleRows: 0,
  dataLine: 2,
  hasBlanksBeforeQuotes: false,
};

describe('the head of a CSV text', () => {
  it.each([
    ['comma', '"Name","Server"\r\n"A","B"\r\n', ','],
    ['semicolon', 'Name;Server\nA;B\n', ';'],
    ['tab', 'Name\tServer\rA\tB\r', '\t'],
    ['pipe', 'Name|Server\nA|B\n', '|'],
  ])('finds a %s', (_, text, delimiter) => {
    expect(headOf(text)).toMatchObject({ ...plain, delimiter });
  });

  it('says where the data begins', () => {
    expect(headOf('"Name","Server"\r\n"A","B"\r\n')?.data).toBe('"A","B"\r\n');
  });

  it('passes over a mark and #TYPE on line 1', () => {
    expect(headOf('\ufeff#TYPE Selected.X.Mailbox\r\n"Name","Server"\r\n"A","B"')).toMatchObject({
      ...plain,
      typeName: 'Selected.X.Mailbox',
      headerRow: 2,
      dataLine: 3,
      data: '"A","B"',
    });
  });

  it('knows a #TYPE line that Excel has saved', () => {
    expect(headOf('"#TYPE X.Mailbox";;\r\nName;Server;Database\r\n')?.typeName).toBe('X.Mailbox');
    expect(headOf('#TYPE X.Mailbox,,\r\nName,Server,Database\r\n')?.typeName).toBe('X.Mailbox');
  });

  it('takes #TYPE on a later line for data', () => {
    expect(headOf('Name,Server\n#TYPE X,\n')).toMatchObject({ ...plain, data: '#TYPE X,\n' });
  });

  it('obeys sep=', () => {
    expect(headOf('sep=;\r\nName;Server\r\nA,a;B\r\n')).toMatchObject({
      ...plain,
      delimiter: ';',
      hasSepLine: true,
      headerRow: 2,
      dataLine: 3,
    });
  });

  it('passes over titles, also those that Excel fills up with delimiters', () => {
    const text =
      'Mailbox databases, as of 14.03.2014\r\n;;\r\nReport;;\r\nName;Server;RpcClientAccessServer\r\nA;B;C\r\n';
    expect(headOf(text)).toMatchObject({
      ...plain,
      delimiter: ';',
      header: ['Name', 'Server', 'RpcClientAccessServer'],
      headerRow: 4,
      titleRows: 2,
      dataLine: 5,
    });
  });

  it('finds a header of unknown names below a title', () => {
    expect(headOf('Our list\nDB;Target;Note\nA;B;C\nD;E;F\n')).toMatchObject({
      ...plain,
      delimiter: ';',
      header: ['DB', 'Target', 'Note'],
      headerRow: 2,
      titleRows: 1,
      dataLine: 3,
    });
  });

  it('reads line breaks, quotes and delimiters inside header cells', () => {
    expect(headOf('"Name","Server\r\n(active)","say ""x"", y"\r\nA,B,C\r\n')).toMatchObject({
      header: ['Name', 'Server\r\n(active)', 'say "x", y'],
      headerRow: 1,
      dataLine: 3,
    });
  });

  it('tolerates blanks before quotes and says so', () => {
    expect(headOf('"Name", "Server"\n"A", "B, C"\n')).toMatchObject({ ...plain, hasBlanksBeforeQuotes: true });
  });

  it('keeps stray blanks of headers and drops empty columns at the end', () => {
    expect(headOf('Name, ActivationPreference ,Server,,\n')?.header).toEqual([
      'Name',
      ' ActivationPreference ',
      'Server',
    ]);
  });

  it('finds no head in nothing', () => {
    expect([findCsvHead(''), findCsvHead('\ufeff\r\n \r\n')]).toEqual([null, null]);
  });

  it('survives an open quote and hostile headers', () => {
    expect(headOf('"Name,Server\nA,B')?.header).toEqual(['"Name', 'Server']);
    expect(headOf('__proto__,constructor,Name,Server\n')?.header).toEqual([
      '__proto__',
      'constructor',
      'Name',
      'Server',
    ]);
  });

  it('finds the head that was written, whatever the names and the delimiter', () => {
    const name = fc.stringMatching(/^[A-Za-zåÅ][A-Za-z0-9 ,;|"_-]{2,20}$/).map((text) => text.trim());
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { minLength: 2, maxLength: 8 }),
        fc.constantFrom(',', ';', '\t', '|'),
        (header, delimiter) => {
          const write = (cells: readonly string[]): string =>
            cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter);
          const text = `${write(header)}\r\n${write(header.map(() => '7'))}\r\n`;
          expect(findCsvHead(text)).toMatchObject({ header, delimiter, dataLine: 2 });
        },
      ),
    );
  });

  it('never throws, and never begins the data outside of the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', '\r', ' ', '#', '-', 'Name', 'Server', 'x') }),
        (text) => {
          const head = findCsvHead(text);
          expect(head === null || (head.dataOffset <= text.length && head.dataLine > head.headerRow)).toBe(true);
        },
      ),
    );
  });
});

describe('the head of a protocol log', () => {
  it('comes from the #Fields line', () => {
    const text =
      '#Software: Microsoft Exchange\r\n#Fields: date-time, client-name\r\n#Date: 2014-03-14\r\n2014-03-14T07:00:00Z,x\r\n';
    expect(headOf(text)).toMatchObject({
      format: 'rca-log',
      delimiter: ',',
      header: ['date-time', 'client-name'],
      headerRow: 2,
      dataLine: 4,
      data: '2014-03-14T07:00:00Z,x\r\n',
    });
  });
});

const pasted = [
  'Name                Site                 Fqdn                           Members',
  '----                ----                 ----                           -------',
  'cas-oslo            Oslo                 outlook-osl.corp.nordwind.l... {OSL-CAS01, OSL-CAS02}',
  'Tromso CAS Array    Tromso               outlook-tos.corp.nordwind.l... {TOS-EX01}',
  '',
].join('\r\n');

describe('a table copied from the console', () => {
  it('is known as such', () => {
    expect(headOf(pasted)).toMatchObject({
      format: 'console',
      header: ['Name', 'Site', 'Fqdn', 'Members'],
      headerRow: 1,
      dataLine: 3,
    });
  });

  it('is read by the position of its columns', () => {
    expect(readConsoleTable(pasted)?.rows).toEqual([
      { row: 3, cells: ['cas-oslo', 'Oslo', 'outlook-osl.corp.nordwind.l...', '{OSL-CAS01, OSL-CAS02}'] },
      { row: 4, cells: ['Tromso CAS Array', 'Tromso', 'outlook-tos.corp.nordwind.l...', '{TOS-EX01}'] },
    ]);
  });

  it('may have the command above it and numbers aligned to the right', () => {
    const text =
      '[PS] C:\\>Get-MailboxDatabase | ft\n\nName       ItemCount Server\n----       --------- ------\nMDB-1           1234 OSL-MBX01\nMDB-2      123456789 OSL-MBX02\n';
    expect(readConsoleTable(text)).toEqual({
      head: { header: ['Name', 'ItemCount', 'Server'], headerRow: 3, typeName: null, hasSepLine: false, titleRows: 1 },
      rows: [
        { row: 5, cells: ['MDB-1', '1234', 'OSL-MBX01'] },
        { row: 6, cells: ['MDB-2', '123456789', 'OSL-MBX02'] },
      ],
    });
  });

  it('is not seen where there is none', () => {
    expect([readConsoleTable('Name,Server\nA,B\n'), readConsoleTable('-----\nName\n')]).toEqual([null, null]);
  });

  it('is not seen in a CSV cell of several lines', () => {
    expect(headOf('Name,Notes\nA,"Title\n-----\nB"\n')).toMatchObject({ format: 'csv', header: ['Name', 'Notes'] });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('-', ' ', '\n', 'a', '\r') }),
        (text) => readConsoleTable(text) !== undefined,
      ),
    );
  });
});

describe('the head of a worksheet', () => {
  it('may stand below titles and empty rows', () => {
    const rows = [
      ['Servers of Nordwind'],
      [],
      ['', '14.03.2014'],
      ['Name', 'Fqdn', 'Site', 'ServerRole', ''],
      ['A', 'B', 'C', 'D', ''],
    ];
    expect(findSheetHead(rows)).toEqual({
      header: ['Name', 'Fqdn', 'Site', 'ServerRole'],
      headerRow: 4,
      typeName: null,
      hasSepLine: false,
      titleRows: 2,
      dataRow: 5,
    });
  });

  it('knows a #TYPE line and an empty sheet', () => {
    expect(
      findSheetHead([
        ['#TYPE X.Mailbox', ''],
        ['Alias', 'Database'],
      ]),
    ).toMatchObject({ typeName: 'X.Mailbox', headerRow: 2, dataRow: 3 });
    expect([findSheetHead([]), findSheetHead([[''], []])]).toEqual([null, null]);
  });
});

it('tells what was passed over', () => {
  const head = findCsvHead('#TYPE X.Mailbox\nsep=,\nTitle,\nName,Server\n');
  expect(head === null ? [] : issuesOfHead(head).map(({ code, count }) => [code, count])).toEqual([
    ['TYPE_LINE_SKIPPED', 1],
    ['SEP_LINE_SKIPPED', 1],
    ['TITLE_ROWS_SKIPPED', 1],
  ]);
});

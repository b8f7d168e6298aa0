import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RawRow } from '../../../core/import/raw-table.ts';
import { type CsvLayout, readCsvRows } from '../../../main/services/files/csv-rows.ts';
import { collect, failureOf, openTempFile } from './temp-files.ts';

const plain: CsvLayout = { encoding: 'utf-8', bomBytes: 0, delimiter: ',', firstDataLine: 1, hasComments: false };

type Reading = { readonly layout?: Partial<CsvLayout>; readonly pieceBytes?: number };

async function read(content: string | Uint8Array, { layout, pieceBytes }: Reading = {}): Promise<RawRow[]> {
  const input = await openTempFile('file.csv', content);
  return (await collect(readCsvRows(input, { ...plain, ...layout }, undefined, pieceBytes))).flat();
}

/** Rows as `[line, ...cells]`. */
function short(rows: readonly RawRow[]): readonly (readonly (string | number)[])[] {
  return rows.map(({ row, cells }) => [row, ...cells]);
}

describe('readCsvRows', () => {
  const twoRows = [
    [1, 'a', 'b'],
    [2, 'c', 'd'],
  ];

  test.each([
    ['\\n', 'a,b\nc,d\n', twoRows],
    ['\\r\\n', 'a,b\r\nc,d\r\n', twoRows],
    ['\\r', 'a,b\rc,d\r', twoRows],
    ['a last line without an end', '"a","b"\r\n"c","d"', twoRows],
    ['blanks before quotes', ' "a",  "b"\r\nc, "d"', twoRows],
    ['blanks after quotes', '"a" ,"b" \r\nc,"d" ', twoRows],
    [
      'mixed line breaks',
      'a\rb\n"c"\r\n"d"\n\re',
      [
        [1, 'a'],
        [2, 'b'],
        [3, 'c'],
        [4, 'd'],
        [6, 'e'],
      ],
    ],
    [
      'blank lines',
      '\n\na,b\n\n \nc,d\n\n',
      [
        [3, 'a', 'b'],
        [6, 'c', 'd'],
      ],
    ],
    [
      'line breaks in quotes',
      '"a\r\nb",c\r\n"d\re\nf",g\nh,i',
      [
        [1, 'a\nb', 'c'],
        [3, 'd\ne\nf', 'g'],
        [6, 'h', 'i'],
      ],
    ],
    [
      'delimiters and quotes in quotes',
      '"a,b","say ""x"""\n"c, ""d""",e',
      [
        [1, 'a,b', 'say "x"'],
        [2, 'c, "d"', 'e'],
      ],
    ],
    [
      'blanks inside quotes',
      '" a","b, "\n"c", "d, "',
      [
        [1, ' a', 'b, '],
        [2, 'c', 'd, '],
      ],
    ],
    [
      'empty cells',
      ',,\n"",,""',
      [
        [1, '', '', ''],
        [2, '', '', ''],
      ],
    ],
    ['a quote inside an unquoted cell', '5" disk,b', [[1, '5" disk', 'b']]],
    [
      'a stray quote inside a quoted cell',
      '"Åse "Boss" Hansen",b\nc,d',
      [
        [1, 'Åse "Boss" Hansen', 'b'],
        [2, 'c', 'd'],
      ],
    ],
    ['NUL characters', 'a\0b,c', [[1, 'a\0b', 'c']]],
  ])('reads %s', async (_, content, expected) => {
    expect(short(await read(content))).toEqual(expected);
  });

  test.each([
    ['utf-8', 3, Buffer.from('\ufeffÅse;ø\n')],
    ['utf-16le', 2, Buffer.from('\ufeffÅse;ø\n', 'utf16le')],
    ['utf-16be', 2, Buffer.from('\ufeffÅse;ø\n', 'utf16le').swap16()],
    ['windows-1252', 0, Buffer.from('Åse;ø\n', 'latin1')],
  ] as const)('decodes %s, whichever byte a piece ends at', async (encoding, bomBytes, content) => {
    const layout = { encoding, bomBytes, delimiter: ';' };
    expect(short(await read(content, { layout, pieceBytes: 1 }))).toEqual([[1, 'Åse', 'ø']]);
  });

  test('decodes the characters that only Windows-1252 has', async () => {
    const rows = await read(Buffer.from([0x80, 0x92, 0x8a]), { layout: { encoding: 'windows-1252' } });
    expect(short(rows)).toEqual([[1, '€’Š']]);
  });

  test('begins after the header and keeps the line numbers', async () => {
    const content = '#TYPE Mailbox\n"Name\nof mailbox",Alias\na,b\n\nc,d\n';
    expect(short(await read(content, { layout: { firstDataLine: 4 } }))).toEqual([
      [4, 'a', 'b'],
      [6, 'c', 'd'],
    ]);
  });

  test('leaves the comments of a log out, and only those of a log', async () => {
    const log = '#Software: Exchange\n#Fields: date-time,session-id\nx,1\n#Fields: date-time,session-id\ny,2\n';
    const layout = { firstDataLine: 3, hasComments: true };
    expect(short(await read(log, { layout }))).toEqual([
      [3, 'x', '1'],
      [5, 'y', '2'],
    ]);
    expect(short(await read('#1,x\n'))).toEqual([[1, '#1', 'x']]);
  });

  test('gives the same rows wherever the pieces end', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ' ', ',', '"', '\n', 'å', '€'), maxLength: 6 });
    const line = fc.record({
      cells: fc.array(cell, { minLength: 2, maxLength: 4 }),
      lineBreak: fc.constantFrom('\n', '\r\n', '\r'),
      blanks: fc.constantFrom('', ' ', '  '),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 6 }), fc.integer({ min: 1, max: 20 }), async (lines, pieceBytes) => {
        const quoted = lines.map(({ cells, lineBreak, blanks }) => {
          return cells.map((text) => `${blanks}"${text.replaceAll('"', '""')}"`).join(',') + lineBreak;
        });
        let next = 1;
        const expected = lines.map(({ cells }) => {
          const row = next;
          next += cells.join('').split('\n').length;
          return { row, cells };
        });
        const content = lines.length === 0 ? '\n' : quoted.join('');
        expect(await read(content, { pieceBytes })).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  test('holds one piece of a large file at a time', async () => {
    const line = `${'x'.repeat(99)},y\n`;
    const input = await openTempFile('large.csv', line.repeat(50_000));
    let bytesRead = 0;
    let bytesSeen = 0;
    let mostAhead = 0;
    const counted = {
      ...input,
      read: async (target: Uint8Array, position: number) => {
        bytesRead += target.length;
        return input.read(target, position);
      },
    };
    for await (const batch of readCsvRows(counted, plain, undefined, 10_000)) {
      mostAhead = Math.max(mostAhead, bytesRead - bytesSeen);
      bytesSeen += batch.length * line.length;
    }
    expect({ bytesSeen, isBounded: mostAhead < 20_000 }).toEqual({ bytesSeen: 50_000 * line.length, isBounded: true });
  });

  test('stops when it is cancelled between two batches', async () => {
    const input = await openTempFile('file.csv', 'a,b\n'.repeat(1_000));
    const controller = new AbortController();
    async function readAndCancel(): Promise<void> {
      for await (const _ of readCsvRows(input, plain, controller.signal, 100)) controller.abort();
    }
    expect((await failureOf(readAndCancel())).code).toBe('cancelled');
  });
});

describe('readCsvRows refuses', () => {
  const manyRows = 'a,b\n'.repeat(300_000);
  const bigCell = 'x'.repeat(3_000_000);
  const unclosed = 'a quote is opened and not closed.';

  test.each([
    ['a quote that is open at the end', 'a,b\n\nc,"d\ne,f\n', 'file-quote-open', 3, unclosed],
    ['a quote that swallows the next records', '"a","b"\n"c","d\n"e","f"\n', 'file-quote-open', 2, unclosed],
    ['the second of two quotes in a record', '"a\nb","c\nd', 'file-quote-open', 2, unclosed],
    ['an open quote before a megabyte', `a,b\nc,"d\n${manyRows}`, 'file-quote-open', 2, unclosed],
    ['a cell of 3 MB', `a,b\nc,${bigCell}\n`, 'file-cell-too-large', 2, 'a cell is larger than 1 MB.'],
    ['a quoted cell of 3 MB', `a,b\nc,"${bigCell}"\nd,e`, 'file-cell-too-large', 2, 'a cell is larger than 1 MB.'],
    ['a quoted cell of 3 MB at the end', `a,"${bigCell}"`, 'file-cell-too-large', 1, 'a cell is larger than 1 MB.'],
    ['5,001 columns', `a\n${','.repeat(5_000)}\n`, 'file-too-many-columns', 2, 'the row has more than 5,000 cells.'],
    ['millions of columns', ','.repeat(3_000_000), 'file-too-many-columns', 1, 'the row has more than 5,000 cells.'],
  ])('%s', async (_, content, code, row, message) => {
    const expected = { code, message: `file.csv, line ${row}: ${message}`, details: { file: 'file.csv', row } };
    expect(await failureOf(read(content))).toEqual(expected);
  });

  test('bytes that are not the encoding', async () => {
    expect(await failureOf(read(Buffer.from('Åse', 'latin1')))).toEqual({
      code: 'file-bad-encoding',
      message: 'file.csv holds bytes that are not UTF-8.',
      details: { file: 'file.csv', encoding: 'utf-8' },
    });
    const halfCharacter = Buffer.from('Åse', 'utf16le').subarray(0, 5);
    const layout = { encoding: 'utf-16le' } as const;
    expect((await failureOf(read(halfCharacter, { layout }))).code).toBe('file-bad-encoding');
  });

  test('nothing of a long record with many cells', async () => {
    const cells = Array.from({ length: 4_000 }, (_, i) => `${i}${'x'.repeat(500)}`);
    expect(short(await read(`a\n${cells.join(',')}\nb\n`))).toEqual([
      [1, 'a'],
      [2, ...cells],
      [3, 'b'],
    ]);
  });
});

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inspectInput } from '../../../main/services/files/inspect.ts';
import { createUtf8Check } from '../../../main/services/files/utf8-check.ts';
import { makeEncryptedXlsx, makeOle, makeWorkbook } from '../../factories/workbooks.ts';
import { failureOf, openTempFile } from './temp-files.ts';

async function inspect(content: string | Uint8Array) {
  const { sha256, ...rest } = await inspectInput(await openTempFile('file.bin', content));
  return { ...rest, isHashRight: sha256 === createHash('sha256').update(content).digest('hex') };
}

describe('inspectInput', () => {
  const text = { container: 'text', isHashRight: true };
  const workbook = { isUtf8: false, isAscii: false, hasNul: false, isHashRight: true };

  test.each([
    ['ASCII', 'Name,Alias\n', { ...text, isUtf8: true, isAscii: true, hasNul: false }],
    ['UTF-8', 'Åse Hansen\n', { ...text, isUtf8: true, isAscii: false, hasNul: false }],
    ['Windows-1252', Buffer.from('Åse', 'latin1'), { ...text, isUtf8: false, isAscii: false, hasNul: false }],
    ['UTF-16', Buffer.from('\ufeffÅse', 'utf16le'), { ...text, isUtf8: false, isAscii: false, hasNul: true }],
    ['a text with a NUL', 'Name\0\n', { ...text, isUtf8: true, isAscii: true, hasNul: true }],
    ['.xlsx', makeWorkbook('xlsx', [{ name: 'A', rows: [['x']] }]), { ...workbook, container: 'zip' }],
    ['.xls', makeWorkbook('xls', [{ name: 'A', rows: [['x']] }]), { ...workbook, container: 'ole' }],
  ])('recognizes %s', async (_, content, expected) => {
    expect(await inspect(content)).toEqual(expected);
  });

  test('checks a file of several megabytes to its end, with characters cut between two pieces', async () => {
    const long = `x${'å'.repeat(1_500_000)}`;
    expect(await inspect(long)).toMatchObject({ isUtf8: true, isHashRight: true });
    expect(await inspect(Buffer.concat([Buffer.from(long), Buffer.from([0xe5])]))).toMatchObject({ isUtf8: false });
  });

  test.each([
    ['a PDF', '%PDF-1.4', 'file-not-recognized', 'file.bin is a PDF document.'],
    ['a picture', Buffer.from('\x89PNG\r\n', 'latin1'), 'file-not-recognized', 'file.bin is a picture.'],
    [
      'a project file',
      'SQLite format 3\0',
      'file-not-recognized',
      'file.bin is a database (a project file is opened, not imported).',
    ],
    [
      'another OLE file',
      makeOle({ WordDocument: Buffer.alloc(5_000) }),
      'file-not-recognized',
      'file.bin is an Office file without a worksheet.',
    ],
    ['an encrypted workbook', makeEncryptedXlsx(), 'file-encrypted', 'file.bin is protected with a password.'],
  ])('refuses %s', async (_, content, code, message) => {
    expect(await failureOf(inspect(content))).toEqual({ code, message, details: { file: 'file.bin' } });
  });

  test('stops when it is cancelled', async () => {
    const input = await openTempFile('a.csv', 'Name\n');
    expect((await failureOf(inspectInput(input, AbortSignal.abort()))).code).toBe('cancelled');
  });
});

test('the UTF-8 check does not depend on where the pieces end', () => {
  const characters = fc.array(fc.constantFrom(...['a', 'å', '€', '😀'].map((c) => Buffer.from(c))), { maxLength: 20 });
  const noise = fc.uint8Array({ maxLength: 3 });
  fc.assert(
    fc.property(characters, noise, fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }), (valid, tail, sizes) => {
      const bytes = Buffer.concat([...valid, tail]);
      const check = createUtf8Check();
      for (let at = 0, i = 0; at < bytes.length; i++) {
        const size = sizes[i % sizes.length] ?? 1;
        check.add(bytes.subarray(at, at + size));
        at += size;
      }
      const isUtf8 = Buffer.from(bytes.toString('utf8')).equals(bytes);
      expect(check.result()).toEqual({ isUtf8, isAscii: bytes.every((byte) => byte < 128) });
    }),
    { numRuns: 2_000 },
  );
});

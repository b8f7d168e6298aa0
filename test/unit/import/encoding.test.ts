import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sniffEncoding } from '../../../core/import/encoding.ts';
import { AppError } from '../../../core/shared/app-error.ts';

const text = '"Name","Fqdn"\r\n"Tromsø","x"\r\n';

function codeOf(run: () => unknown): string | null {
  try {
    run();
    return null;
  } catch (error) {
    return error instanceof AppError ? error.code : 'other';
  }
}

describe('the byte order mark decides', () => {
  it.each([
    ['utf-8', [0xef, 0xbb, 0xbf, 0x41], 3],
    ['utf-16le', [0xff, 0xfe, 0x41, 0], 2],
    ['utf-16be', [0xfe, 0xff, 0, 0x41], 2],
  ] as const)('%s', (encoding, bytes, bomBytes) => {
    expect(sniffEncoding(Uint8Array.from(bytes), encoding === 'utf-8')).toEqual({ encoding, bomBytes });
  });

  it('refuses UTF-8 that is none, and UTF-32', () => {
    expect(codeOf(() => sniffEncoding(Uint8Array.of(0xef, 0xbb, 0xbf, 0xe5), false))).toBe('file-bad-encoding');
    expect(codeOf(() => sniffEncoding(Uint8Array.of(0xff, 0xfe, 0, 0), true))).toBe('file-bad-encoding');
  });
});

describe('without a mark', () => {
  it('knows UTF-16 by its NULs', () => {
    const little = Buffer.from(text, 'utf16le');
    expect(sniffEncoding(little, true)).toEqual({ encoding: 'utf-16le', bomBytes: 0 });
    expect(sniffEncoding(Buffer.from(little).swap16(), true)).toEqual({ encoding: 'utf-16be', bomBytes: 0 });
  });

  it('takes valid UTF-8 for that and the rest for Windows-1252', () => {
    expect(sniffEncoding(Buffer.from(text, 'utf8'), true)).toEqual({ encoding: 'utf-8', bomBytes: 0 });
    expect(sniffEncoding(Buffer.from(text, 'latin1'), false)).toEqual({ encoding: 'windows-1252', bomBytes: 0 });
  });

  it('does not take a few NULs in a text for UTF-16', () => {
    expect(sniffEncoding(Buffer.from(`${text}a\u0000b\u0000c`), true).encoding).toBe('utf-8');
  });

  it('knows any UTF-16 file with an ASCII header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (more) => {
        expect(
          sniffEncoding(Buffer.from(`"DisplayName","PrimarySmtpAddress"\r\n${more}`, 'utf16le'), false).encoding,
        ).toBe('utf-16le');
      }),
    );
  });
});

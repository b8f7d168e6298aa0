import { AppError } from '../shared/app-error.ts';

/** How the bytes of a text file become characters, and how many bytes of a byte order mark come first. */
export type TextEncoding = {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  readonly bomBytes: number;
};

/**
 * Tells the encoding of a text file (domain.md 3.1): the byte order mark; UTF-16 without one by its NULs; UTF-8 when the
 * whole file is valid; else Windows-1252. `sample` is the beginning of the file, a few hundred bytes or more;
 * `isWholeFileUtf8` is the result of checking all of it, `file` its name for messages.
 *
 * Throws `file-bad-encoding` for a file that says it is UTF-8 by its mark and is not, and for UTF-32, which no Exchange
 * tool writes: guessing would damage names.
 */
export function sniffEncoding(sample: Uint8Array, isWholeFileUtf8: boolean, file = 'The file'): TextEncoding {
  if (startsWith(sample, 0xff, 0xfe, 0, 0) || startsWith(sample, 0, 0, 0xfe, 0xff)) throw isUtf32(file);
  if (startsWith(sample, 0xef, 0xbb, 0xbf)) {
    if (!isWholeFileUtf8) throw isBrokenUtf8(file);
    return { encoding: 'utf-8', bomBytes: 3 };
  }
  if (startsWith(sample, 0xff, 0xfe)) return { encoding: 'utf-16le', bomBytes: 2 };
  if (startsWith(sample, 0xfe, 0xff)) return { encoding: 'utf-16be', bomBytes: 2 };
  const wide = wideEncoding(sample);
  if (wide !== null) return { encoding: wide, bomBytes: 0 };
  return { encoding: isWholeFileUtf8 ? 'utf-8' : 'windows-1252', bomBytes: 0 };
}

function startsWith(sample: Uint8Array, ...bytes: readonly number[]): boolean {
  return bytes.every((byte, i) => sample[i] === byte);
}

/** Header lines are ASCII, so in UTF-16 nearly every second byte at the beginning of the file is a NUL, always on one side. */
function wideEncoding(sample: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = Math.min(sample.length >> 1, 256);
  let low = 0;
  let high = 0;
  for (let i = 0; i < pairs; i++) {
    if (sample[2 * i] === 0) high++;
    if (sample[2 * i + 1] === 0) low++;
  }
  if (pairs < 2) return null;
  if (low >= pairs * 0.5 && high <= pairs * 0.05) return 'utf-16le';
  return high >= pairs * 0.5 && low <= pairs * 0.05 ? 'utf-16be' : null;
}

function isBrokenUtf8(file: string): AppError {
  return new AppError(
    'file-bad-encoding',
    `${file} begins with the UTF-8 mark but holds bytes that are not UTF-8.`,
    'Export it again with -Encoding UTF8. If several scripts appended to it, let all of them use the same -Encoding.',
    { file },
  );
}

function isUtf32(file: string): AppError {
  return new AppError(
    'file-bad-encoding',
    `${file} is written in UTF-32, which this program does not read.`,
    'Save it as UTF-8, or export it again with -Encoding UTF8.',
    { file },
  );
}

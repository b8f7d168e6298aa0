import type { TextEncoding } from '../../../core/import/encoding.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import { type OpenInput, readPieces } from './file-access.ts';

/** Bytes that are read and decoded at a time. */
export const textPieceBytes = 262_144;

/**
 * The text of a file in pieces, without its byte order mark. A line break is always `\n`, wherever it stands and whichever
 * of `\r\n`, `\n` and `\r` the file uses, also mixed; a piece never ends between the two characters of a `\r\n`. Throws
 * `file-bad-encoding` for bytes that are not the encoding, and what `readPieces` throws.
 */
export async function* decodePieces(
  input: OpenInput,
  text: TextEncoding,
  pieceBytes = textPieceBytes,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(text.encoding, { fatal: true, ignoreBOM: true });
  let heldBack = '';
  for await (const piece of readPieces(input, text.bomBytes, pieceBytes)) {
    const decoded = heldBack + decode(input, text, () => decoder.decode(piece, { stream: true }));
    heldBack = decoded.endsWith('\r') ? '\r' : '';
    const complete = heldBack === '' ? decoded : decoded.slice(0, -1);
    if (complete !== '') yield withPlainBreaks(complete);
  }
  const end = heldBack + decode(input, text, () => decoder.decode());
  if (end !== '') yield withPlainBreaks(end);
}

/**
 * The whole text of a file, with `\n` as line break, for small files: pasted consoles, XML. Throws `file-too-large` above
 * `maxBytes`, and what `decodePieces` throws.
 */
export async function readWholeText(input: OpenInput, text: TextEncoding, maxBytes: number): Promise<string> {
  if (input.size > maxBytes) {
    const limit = `${Math.floor(maxBytes / 1_048_576)} MB`;
    const message = `${input.name} is larger than ${limit}, the limit for a file of its kind.`;
    throw new AppError('file-too-large', message, 'Split the file, or export it as CSV.', { file: input.name });
  }
  let whole = '';
  for await (const piece of decodePieces(input, text)) whole += piece;
  return whole;
}

/** Quick for the usual files: a search for `\r\n`, and another for a `\r` that is left. */
function withPlainBreaks(text: string): string {
  const plain = text.replaceAll('\r\n', '\n');
  return plain.includes('\r') ? plain.replaceAll('\r', '\n') : plain;
}

function decode(input: OpenInput, text: TextEncoding, run: () => string): string {
  try {
    return run();
  } catch (error) {
    const message = `${input.name} holds bytes that are not ${text.encoding.toUpperCase()}.`;
    const hint = 'The file is cut off, or several programs wrote to it. Export it again with -Encoding UTF8.';
    throw new AppError('file-bad-encoding', message, hint, { file: input.name, encoding: text.encoding }, error);
  }
}

import { isAscii, isUtf8 } from 'node:buffer';

/** Checks bytes that arrive in pieces. */
export type Utf8Check = {
  readonly add: (piece: Uint8Array) => void;
  /** What all pieces together are. A sequence that the end of the file cuts is not valid UTF-8. */
  readonly result: () => { readonly isUtf8: boolean; readonly isAscii: boolean };
};

/** A check for the bytes of one file, from the first byte on. Characters may be cut between two pieces. */
export function createUtf8Check(): Utf8Check {
  let cut = new Uint8Array(0);
  let isValid = true;
  let hasOnlyAscii = true;

  function add(piece: Uint8Array): void {
    if (!isValid) return;
    if (hasOnlyAscii && cut.length === 0 && isAscii(piece)) return;
    hasOnlyAscii = false;
    const missing = cut.length === 0 ? 0 : Math.min(sequenceBytes(cut[0]) - cut.length, piece.length);
    const joined = Buffer.concat([cut, piece.subarray(0, missing)]);
    if (missing === piece.length && joined.length < sequenceBytes(joined[0])) {
      cut = joined;
      return;
    }
    const tail = cutBytesAtEnd(piece, missing);
    isValid = isUtf8(joined) && isUtf8(piece.subarray(missing, piece.length - tail));
    cut = piece.slice(piece.length - tail);
  }

  return {
    add,
    result: () => ({ isUtf8: isValid && cut.length === 0, isAscii: hasOnlyAscii }),
  };
}

/** How many bytes at the end of `piece` begin a character that goes on in the next piece: 0 to 3. Never before `from`. */
function cutBytesAtEnd(piece: Uint8Array, from: number): number {
  for (let back = 1; back <= 3 && piece.length - back >= from; back++) {
    const byte = piece[piece.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return sequenceBytes(byte) > back ? back : 0;
  }
  return 0;
}

/** Bytes of the UTF-8 sequence that begins with `lead`. */
function sequenceBytes(lead: number | undefined): number {
  if (lead === undefined || lead < 0xc0) return 1;
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/**
 * The way to the host failed; nobody knows what became of the call.
 *
 * - `unreachable` the host does not answer: it was ended, or the computer slept
 * - `session-ended` the host does not know this browser: it was started anew, and its new address has to be opened
 */
export type TransportTrouble = 'unreachable' | 'session-ended';

/** What a transport rejects with when the way itself fails. What the host or an operation refuses is an `AppError`. */
export class TransportError extends Error {
  readonly kind: TransportTrouble;

  constructor(kind: TransportTrouble, cause?: unknown) {
    super(messages[kind], cause === undefined ? undefined : { cause });
    this.name = 'TransportError';
    this.kind = kind;
  }
}

const messages: Readonly<Record<TransportTrouble, string>> = {
  unreachable: 'Caskade does not answer. Check that it is still running.',
  'session-ended': 'Caskade was started anew. Open the address that it printed.',
};

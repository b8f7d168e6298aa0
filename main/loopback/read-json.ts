import type { IncomingMessage } from 'node:http';
import type { BodyLimits } from './host-limits.ts';
import { HttpRefusal, refuse } from './http-refusal.ts';

/** Reads a JSON body whole. Throws `HttpRefusal` when it is of another type, too large, too slow, or no JSON. */
export async function readJson(request: IncomingMessage, limits: BodyLimits): Promise<unknown> {
  if (contentTypeOf(request) !== 'application/json') {
    throw refuse(415, 'The body is not JSON.', 'Send application/json.');
  }
  if (Number(request.headers['content-length'] ?? 0) > limits.bytes) throw bodyTooLarge(limits);
  const body = await readBody(request, limits);
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    return value;
  } catch {
    throw refuse(400, 'The body cannot be read as JSON.', 'Send one JSON document in UTF-8.');
  }
}

/** The media type without its parameters, in lower case; empty when none is given. */
export function contentTypeOf(request: IncomingMessage): string {
  return (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

function readBody(request: IncomingMessage, limits: BodyLimits): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    let bytes = 0;
    const timer = setTimeout(() => stop(tooSlow()), limits.milliseconds);
    const stop = (refusal: HttpRefusal): void => {
      clearTimeout(timer);
      request.removeAllListeners('data');
      reject(refusal);
    };
    request.on('data', (piece: Buffer) => {
      bytes += piece.length;
      if (bytes > limits.bytes) stop(bodyTooLarge(limits));
      else pieces.push(piece);
    });
    request.once('end', () => {
      clearTimeout(timer);
      resolve(Buffer.concat(pieces));
    });
    request.once('error', () => stop(brokenOff()));
  });
}

function bodyTooLarge({ bytes }: BodyLimits): HttpRefusal {
  return refuse(413, `The body is larger than ${bytes} bytes.`, 'Send files as files, not in a call.');
}

/** The connection ends with the answer: a sender that dawdles is not waited for. */
function tooSlow(): HttpRefusal {
  const { error } = refuse(408, 'The body did not arrive in time.', 'Send it again.');
  return new HttpRefusal(408, error, { Connection: 'close' });
}

/** Nobody reads this any more. */
function brokenOff(): HttpRefusal {
  return refuse(400, 'The request was broken off.', 'Send it again.');
}

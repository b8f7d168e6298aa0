import type { IncomingMessage } from 'node:http';
import type { UploadLimits } from './host-limits.ts';
import { HttpRefusal, refuse } from './http-refusal.ts';

/**
 * The pieces of an uploaded file. Throws `HttpRefusal` at once when the sender says that the file is too large, else as soon
 * as it is, and when nothing arrives any more or the sender goes away.
 */
export function limitUpload(request: IncomingMessage, name: string, limits: UploadLimits): AsyncIterable<Uint8Array> {
  if (Number(request.headers['content-length'] ?? 0) > limits.bytes) throw fileTooLarge(name, limits);
  return readLimited(request, name, limits);
}

async function* readLimited(
  request: IncomingMessage,
  name: string,
  limits: UploadLimits,
): AsyncGenerator<Uint8Array, void, void> {
  let bytes = 0;
  request.setTimeout(limits.idleMilliseconds, () => request.destroy(new Error('the sender fell silent')));
  try {
    // The request outlives a refusal: its connection still carries the answer.
    const pieces: AsyncIterable<Uint8Array> = request.iterator({ destroyOnReturn: false });
    for await (const piece of pieces) {
      bytes += piece.length;
      if (bytes > limits.bytes) throw fileTooLarge(name, limits);
      yield piece;
    }
  } catch (error) {
    throw error instanceof HttpRefusal ? error : brokenOff(name);
  } finally {
    request.setTimeout(0);
  }
}

function fileTooLarge(name: string, { bytes }: UploadLimits): HttpRefusal {
  const message = `${name} is larger than ${bytes} bytes, the most that the browser host takes in.`;
  const error = {
    code: 'file-too-large',
    message,
    hint: 'Import it with `caskade import`, which reads it where it lies.',
    details: { file: name },
  } as const;
  return new HttpRefusal(413, error);
}

/** Nobody may be there to read it. */
function brokenOff(name: string): HttpRefusal {
  return refuse(400, `${name} did not arrive whole.`, 'Choose it again.', 'file-unreadable');
}

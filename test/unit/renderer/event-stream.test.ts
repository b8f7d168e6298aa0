import { describe, expect, it } from 'vitest';
import type { AppEvent } from '../../../core/api/events.ts';
import { createEventStream } from '../../../renderer/transport/event-stream.ts';
import type { HttpHost } from '../../../renderer/transport/http-request.ts';

/** One answer of a host for each request of the stream: pieces of a stream that then is closed or stays silent, or a status. */
type Answer = { readonly pieces: readonly string[]; readonly end: 'closed' | 'silent' } | { readonly status: number };

const changed = (operation: 'history.undo' | 'import.run'): AppEvent => ({ kind: 'data-changed', operation });
const asText = (event: unknown, id: number): string => `id: ${id}\ndata: ${JSON.stringify(event)}\n\n`;

/** Listens to a host that gives these answers and then fails, until `enough` things were heard. */
async function listen(answers: readonly Answer[], enough: number) {
  const asked: (string | null)[] = [];
  const heard: unknown[] = [];
  const host: HttpHost = {
    origin: '',
    fetch: async (_, init) => {
      asked.push(new Headers(init.headers).get('Last-Event-ID'));
      const answer = answers[asked.length - 1];
      if (answer === undefined) throw new TypeError('fetch failed');
      return 'status' in answer ? new Response('{}', { status: answer.status }) : streamOf(answer, init.signal);
    },
  };
  let isEnough = (): void => {};
  const waiting = new Promise<void>((resolve) => {
    isEnough = resolve;
  });
  const hear = (thing: unknown): void => {
    heard.push(thing);
    if (heard.length >= enough) isEnough();
  };
  const hooks = { onState: hear, onFault: (fault: unknown) => hear(fault instanceof Error ? fault.name : fault) };
  const stream = createEventStream(host, hooks, { firstDelay: 1, longestDelay: 4, silence: 30 });
  const end = stream.subscribe(hear);
  await waiting;
  end();
  const count = heard.length;
  await new Promise((resolve) => setTimeout(resolve, 20));
  return { asked, heard: heard.slice(0, enough), isQuiet: heard.length === count, opened: stream.opened() };
}

function streamOf(
  answer: { pieces: readonly string[]; end: string },
  signal: AbortSignal | null | undefined,
): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const piece of answer.pieces) controller.enqueue(encoder.encode(piece));
      if (answer.end === 'closed') controller.close();
      signal?.addEventListener('abort', () => answer.end === 'silent' && controller.error(signal.reason));
    },
  });
  return new Response(body);
}

describe('the stream of events', () => {
  it('goes on after the last event when it was broken off', async () => {
    const { asked, heard, isQuiet } = await listen(
      [
        { pieces: ['id: 3\n\n', asText(changed('history.undo'), 4)], end: 'closed' },
        { pieces: ['id: 4\n\n', asText(changed('import.run'), 6)], end: 'silent' },
      ],
      5,
    );
    expect({ asked, heard, isQuiet }).toEqual({
      asked: [null, '4'],
      heard: ['open', changed('history.undo'), 'lost', 'open', changed('import.run')],
      isQuiet: true,
    });
  });

  it('takes silence for the end of a stream', async () => {
    const { asked, heard } = await listen(
      [
        { pieces: ['id: 3\n\n'], end: 'silent' },
        { pieces: ['id: 3\n\n'], end: 'silent' },
      ],
      3,
    );
    expect({ asked, heard }).toEqual({ asked: [null, '3'], heard: ['open', 'lost', 'open'] });
  });

  it('tries again after a refusal and after a failure of the way', async () => {
    const { heard } = await listen([{ status: 503 }, { pieces: [], end: 'silent' }], 3);
    expect(heard).toEqual(['lost', 'open', 'lost']);
  });

  it('ends for good when the host does not know the session', async () => {
    const { asked, heard, isQuiet } = await listen([{ status: 401 }], 1);
    expect({ asked, heard, isQuiet }).toEqual({ asked: [null], heard: ['ended'], isQuiet: true });
  });

  it('reports data that is no JSON, and reads on', async () => {
    const { heard } = await listen([{ pieces: ['data: {\n\n', asText(changed('import.run'), 1)], end: 'silent' }], 3);
    expect(heard).toEqual(['open', 'SyntaxError', changed('import.run')]);
  });

  it('is open for nobody once the last listener has gone', async () => {
    const { opened } = await listen([{ pieces: [], end: 'silent' }], 1);
    expect(await opened).toBeUndefined();
  });
});

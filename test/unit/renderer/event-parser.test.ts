import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEventParser } from '../../../renderer/transport/event-parser.ts';

describe('createEventParser', () => {
  it('reads numbers and data, and passes over what says that the stream is alive', () => {
    const parse = createEventParser();
    expect(parse('id: 7\n\n: alive\n\nid: 8\ndata: {"a":"id: 9"}\n\ndata: x\n\n')).toEqual([
      { id: '7', data: '' },
      { id: null, data: '' },
      { id: '8', data: '{"a":"id: 9"}' },
      { id: null, data: 'x' },
    ]);
  });

  it('keeps what has not ended for the next piece', () => {
    const parse = createEventParser();
    expect([parse('id: 1\nda'), parse('ta: x\n'), parse('\nid')]).toEqual([[], [], [{ id: '1', data: 'x' }]]);
  });

  it('gives the same events wherever the text is cut', () => {
    const event = fc.record({
      id: fc.option(fc.nat().map(String)),
      data: fc.json().filter((text) => text !== ''),
    });
    fc.assert(
      fc.property(fc.array(event), fc.array(fc.nat(200)), (events, sizes) => {
        const text = events.map(({ id, data }) => `${id === null ? '' : `id: ${id}\n`}data: ${data}\n\n`).join('');
        const parse = createEventParser();
        expect(cut(text, sizes).flatMap(parse)).toEqual(events);
      }),
    );
  });
});

/** Pieces of these sizes, the rest as the last one. */
function cut(text: string, sizes: readonly number[]): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (const size of sizes) {
    pieces.push(text.slice(start, start + size));
    start += size;
  }
  return [...pieces, text.slice(start)];
}

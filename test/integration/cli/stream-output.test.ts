import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createStreamOutput } from '../../../main/cli/stream-output.ts';

describe('createStreamOutput', () => {
  it('writes in order and knows a terminal', async () => {
    const stream = Object.assign(new PassThrough(), { isTTY: true });
    const output = createStreamOutput(stream);
    await output.write('one ');
    await output.write('');
    await output.write('two');
    expect({ text: String(stream.read()), isTerminal: output.isTerminal }).toEqual({
      text: 'one two',
      isTerminal: true,
    });
  });

  it('drops the rest in silence when the reader has gone', async () => {
    const written: string[] = [];
    const stream = new Writable({
      write: (chunk, _encoding, done) => {
        written.push(String(chunk));
        done(written.length === 2 ? Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }) : null);
      },
    });
    const output = createStreamOutput(stream);
    for (const text of ['one', 'two', 'three', 'four']) await output.write(text);
    expect({ written, isTerminal: output.isTerminal }).toEqual({ written: ['one', 'two'], isTerminal: false });
  });
});

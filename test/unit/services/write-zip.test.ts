import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packText, writeZip } from '../../../main/services/files/write-zip.ts';
import { readZip } from '../../factories/read-zip.ts';

const at = '2014-04-03T21:30:16Z';

describe('an archive', () => {
  it('gives back what was put into it, whatever it is', () => {
    const files = fc.uniqueArray(
      fc.tuple(fc.string({ minLength: 1, unit: 'grapheme' }), fc.string({ unit: 'grapheme' })),
      {
        selector: ([path]) => path,
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(files, (given) => {
        const entries = given.map(([path, text]) => ({ path, content: new TextEncoder().encode(text) }));
        expect([...readZip(Buffer.from(writeZip(entries, at)))]).toEqual(given);
      }),
    );
  });

  it('dates its files', () => {
    const zip = Buffer.from(writeZip([{ path: 'a', content: new Uint8Array() }], at));
    const [time, date] = [zip.readUInt16LE(10), zip.readUInt16LE(12)];
    expect([date >> 9, (date >> 5) & 15, date & 31, time >> 11, (time >> 5) & 63, (time & 31) * 2]).toEqual([
      ...[34, 4, 3, 21, 30, 16],
    ]);
  });

  it('is the same for the same files', () => {
    const entries = [{ path: 'a.txt', content: new TextEncoder().encode('a') }];
    expect(writeZip(entries, at)).toEqual(writeZip(entries, at));
  });

  it('holds a text that was packed in pieces as one that was packed whole', async () => {
    const pieces = fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(pieces, async (given) => {
        async function* comes() {
          yield* given;
        }
        const packed = await packText('a.csv', comes());
        expect([...readZip(Buffer.from(writeZip([packed], at)))]).toEqual([['a.csv', given.join('')]]);
      }),
    );
  });
});

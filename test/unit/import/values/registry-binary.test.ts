import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeRegistryText,
  decodeRegistryTexts,
  looksLikeBytes,
} from '../../../../core/import/values/registry-binary.ts';

function bytesOf(text: string): number[] {
  return [...Buffer.from(text, 'utf16le')];
}

const notations: [string, (bytes: readonly number[]) => string][] = [
  ['hex list', (bytes) => bytes.map(hex).join(',')],
  ['.reg file', (bytes) => `hex:${bytes.map(hex).join(',\\\r\n  ')}`],
  ['0x', (bytes) => `0x${bytes.map(hex).join('').toUpperCase()}`],
  ['decimals', (bytes) => bytes.join(' ')],
];

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}

describe.each(notations)('%s', (_, write) => {
  it('reads back any name, with NULs and an odd byte behind', () => {
    const name = fc.stringMatching(/^[A-Za-zÅÄÖåäöß美咲][A-Za-z0-9.-]{3,30}$/);
    fc.assert(
      fc.property(name, fc.constantFrom([], [0, 0], [0, 0, 0], [0]), (text, tail) => {
        const value = write([...bytesOf(text), ...tail]);
        expect([decodeRegistryText(value), looksLikeBytes(value)]).toEqual([text, true]);
      }),
    );
  });
});

it('decodes the vector of a public script', () => {
  expect(decodeRegistryText('50,00,4f,00,4d,00,42,00,4f,00,2e,00,52,00,00,00')).toBe('POMBO.R');
});

it('decodes lists and finds what is no text', () => {
  expect(decodeRegistryTexts(bytesOf('a\u0000b\u0000\u0000').map(hex).join(','))).toEqual(['a', 'b']);
  expect([decodeRegistryText('6f,0g'), decodeRegistryText('300 1'), decodeRegistryText('01,00,02,00')]).toEqual([
    null,
    null,
    null,
  ]);
  expect(decodeRegistryText('0x')).toBe('');
});

it('does not take names for bytes', () => {
  expect(['OSL-CAS01.corp.nordwind.local', 'cas', '10.10.1.11', 'ab'].map(looksLikeBytes)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

it('never throws', () => {
  fc.assert(fc.property(fc.string(), (value) => decodeRegistryText(value) !== undefined));
});

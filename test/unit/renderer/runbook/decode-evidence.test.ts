import { describe, expect, it } from 'vitest';
import { decodeEvidence } from '../../../../renderer/pages/runbook/decode-evidence.ts';
import { pageStyle } from '../../../../renderer/pages/runbook/page-style.ts';

describe('the text of a file', () => {
  it.each([
    ['UTF-16 as Windows PowerShell writes it', [0xff, 0xfe, 0xfc, 0x00, 0x41, 0x00]],
    ['UTF-16 the other way round', [0xfe, 0xff, 0x00, 0xfc, 0x00, 0x41]],
    ['UTF-8 with a byte order mark', [0xef, 0xbb, 0xbf, 0xc3, 0xbc, 0x41]],
    ['UTF-8', [0xc3, 0xbc, 0x41]],
    ['Windows-1252', [0xfc, 0x41]],
  ])('is read from %s', (_, bytes) => {
    expect(decodeEvidence(new Uint8Array(bytes))).toBe('üA');
  });
});

describe('the foot of a page', () => {
  it('holds a name as text, whatever is in it', () => {
    expect(pageStyle('a"} b\\ ü')).toContain('content: "a\\22 \\7d  b\\5c  \\fc "; font');
  });
});

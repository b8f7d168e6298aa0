import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../../core/import/values/clean-text.ts';
import { isCutText, isTypeNameText } from '../../../../core/import/values/unavailable-text.ts';

describe('cleaning a cell', () => {
  it.each([
    [' OSL-CAS01\t', 'OSL-CAS01'],
    ['\u00a0OSL-CAS01\u202f', 'OSL-CAS01'],
    ['OSL\u200b-CAS01\ufeff', 'OSL-CAS01'],
    ['First\u00a0Storage Group', 'First Storage Group'],
    [' "OSL-CAS01"', 'OSL-CAS01'],
    [' "say ""hi"""', 'say "hi"'],
    ['"Ace"', '"Ace"'],
    ['Åse Brekke-Øyen', 'Åse Brekke-Øyen'],
    ['\u200d美咲\u200c', '美咲'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['=cmd|x', '=cmd|x'],
    ['', ''],
  ])('makes %j to %j', (raw, text) => {
    expect(cleanText(raw)).toBe(text);
  });

  it('refuses a NUL anywhere', () => {
    expect([cleanText('a\u0000b'), cleanText('\u0000'), cleanText('\u00a0\u0000')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('changes nothing the second time, and has no blanks around', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const text = cleanText(raw);
        if (text === undefined) expect(raw).toContain('\u0000');
        else expect(text.trim()).toBe(text);
      }),
    );
  });

  it('keeps a megabyte of blanks inside a text', () => {
    expect(cleanText(`a${' '.repeat(1_000_000)}b\u00a0`)?.length).toBe(1_000_002);
  });
});

describe('texts that say nothing', () => {
  it('knows names of .NET types', () => {
    const texts = [
      'System.Object[]',
      'Deserialized.System.String[]',
      'System.Management.Automation.PSCustomObject',
      'System.Collections.Generic.List`1[System.String]',
    ];
    expect(texts.map(isTypeNameText)).toEqual([true, true, true, true]);
    expect(['System Mailbox', 'System.Admin', 'Microsoft Exchange', 'MDB-01', ''].map(isTypeNameText)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('knows texts that the console cut', () => {
    expect(['outlook-osl.corp.nordwind.l...', 'name…', '{A, B...}'].map(isCutText)).toEqual([true, true, true]);
    expect(['OSL-CAS02.CORP.NORDWIND.LOCAL.', '{A}', ''].map(isCutText)).toEqual([false, false, false]);
  });
});

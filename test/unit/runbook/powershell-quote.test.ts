import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commentPowerShell, quotePowerShell } from '../../../core/runbook/powershell-quote.ts';
import { lexPowerShell, literalsOf } from '../../factories/powershell-lexer.ts';
import { failureOf } from '../../factories/thrown-error.ts';

describe('a quoted name', () => {
  it.each([
    ['MDB-OSL-02', "'MDB-OSL-02'"],
    ['', "''"],
    ["O'Brien", "'O''Brien'"],
    ["''", "''''''"],
    ['MDB-Zürich', "('MDB-Z' + [char]0x00FC + 'rich')"],
    ['Ørsta', "('' + [char]0x00D8 + 'rsta')"],
    ['\u2019;x', "('' + [char]0x2019 + ';x')"],
    ['a😀b', "('a' + [char]0xD83D + [char]0xDE00 + 'b')"],
    ['$(Get-Date)`n;"', "'$(Get-Date)`n;\"'"],
    ['#> @( @"', "'#> @( @\"'"],
  ])('%s is %s', (text, quoted) => {
    expect(quotePowerShell(text)).toBe(quoted);
  });

  it('means the same text to PowerShell, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are refused, which another test says
        const fit = text.replace(/[\u0000-\u001f\u007f-\u009f]/g, '');
        expect(literalsOf(lexPowerShell(quotePowerShell(fit)))).toEqual([fit]);
      }),
    );
  });

  it.each(['a\nb', 'a\r', 'tab\there', '\u0000', '\u001b[31m', '\u0085'])('refuses a control character: %j', (text) => {
    expect(failureOf(() => quotePowerShell(text)).code).toBe('script-refused');
  });

  it('says which name is refused, and where, without the control character itself', () => {
    expect(failureOf(() => quotePowerShell('MDB\n01'))).toEqual({
      code: 'script-refused',
      message: 'The name "MDB\\u000a01" holds a control character; it cannot stand in a script.',
      details: { value: 'MDB\\u000a01', position: 4 },
    });
  });
});

describe('a name in a comment', () => {
  it.each([
    ['OSL-CAS01.corp', 'OSL-CAS01.corp'],
    ['#> Remove-Item', '\\u0023> Remove-Item'],
    ['Zürich\nRemove-Item', 'Z\\u00fcrich\\u000aRemove-Item'],
  ])('%j is %s', (text, shown) => {
    expect(commentPowerShell(text)).toBe(shown);
  });

  it('stays in its comment, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const script = `<# ${commentPowerShell(text)} #>\n'x'  # ${commentPowerShell(text)}\n`;
        expect(lexPowerShell(script).map(({ kind }) => kind)).toEqual([
          'comment',
          'newline',
          'string',
          'comment',
          'newline',
        ]);
      }),
    );
  });
});

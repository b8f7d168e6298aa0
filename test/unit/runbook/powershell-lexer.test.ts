import { describe, expect, it } from 'vitest';
import { callsOf, lexPowerShell, literalsOf } from '../../factories/powershell-lexer.ts';

describe('the lexer that judges the scripts', () => {
  it.each([
    ["'open", 'does not close'],
    ["'two\nlines'", 'does not close'],
    ['<# open', 'does not close'],
    ['if ($x) {', 'not closed: }'],
    ['@(1', 'not closed: )'],
    ['(1]', '] closes nothing'],
    ["@'\nhere\n'@", 'here-string'],
    ['"a $x"', 'expands'],
    ["'\u2019'", 'beyond ASCII'],
    ['# \u00fc', 'beyond ASCII'],
    ['a \u0000', 'not PowerShell'],
    ['a ` b', 'not PowerShell'],
  ])('refuses %j', (script, words) => {
    expect(() => lexPowerShell(script)).toThrow(words);
  });

  it('puts sums of strings and characters together', () => {
    expect(literalsOf(lexPowerShell("('MDB-Z' + [char]0x00FC + 'rich') 'it''s'"))).toEqual(['MDB-Zürich', "it's"]);
  });

  it('reads the arguments of a call, and not what comments say', () => {
    const script = "# Set-X -A 'no'\nSet-X -A 'it''s' -B ('' + [char]0x00D8) -C:$c -D  # -E 'no'\n";
    expect(callsOf(lexPowerShell(script), 'Set-X')).toEqual([
      { line: 2, arguments: { A: "it's", B: 'Ø', C: '$c', D: null } },
    ]);
  });

  it('refuses a call with more than it should have', () => {
    expect(() => callsOf(lexPowerShell("Set-X -A 'a' b"), 'Set-X')).toThrow('an argument without a name: b');
    expect(() => callsOf(lexPowerShell("Set-X -A 'a' 'b'"), 'Set-X')).toThrow('an argument without a name');
    expect(() => callsOf(lexPowerShell("Set-X -A 'a' -A 'b'"), 'Set-X')).toThrow('-A twice');
  });
});

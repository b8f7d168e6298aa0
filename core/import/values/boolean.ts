import { emptyCell, type Parsed, parsed, unusable } from './parsed.ts';

/** The words for yes and no that PowerShell, Excel in its languages, SCCM and people write (domain.md 3.1). */
const words = new Map<string, Parsed>([
  ...wordsFor(1, 'true $true 1 yes y on x wahr ja vrai oui sann sant sand verdadero verdadeiro vero waar tosi prawda'),
  ...wordsFor(0, 'false $false 0 no n off falsch nein faux non usann nei nej falskt falsk falso onwaar epätosi fałsz'),
]);

/** A yes or no as 1 or 0. Anything else is INVALID_VALUE, and the cell is not used. */
export function parseBoolean(text: string): Parsed {
  if (text === '') return emptyCell;
  return words.get(text.toLowerCase()) ?? unusable('INVALID_VALUE');
}

function wordsFor(value: 0 | 1, spellings: string): [string, Parsed][] {
  return spellings.split(' ').map((word) => [word, parsed(value)]);
}

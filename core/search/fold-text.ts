/**
 * The form in which texts are compared: lower case without accents, ligatures taken apart (ø → o, æ → ae, ß → ss, ł → l,
 * dotless i → i), typographic dashes and apostrophes as the keyboard has them, each run of blanks one blank. Every character
 * beyond ASCII that is left is a letter or a digit. U+FFFD becomes `?`, as Windows PowerShell writes a letter that it lost.
 */
export function foldText(text: string): string {
  if (singleAsciiWord.test(text)) return text.toLowerCase();
  return foldLetters(text.toLowerCase()).replace(blanks, ' ').trim();
}

/**
 * The same with the letters ä ö ü å ø written out as German, Danish and Norwegian do where the keyboard lacks them: `Müller`
 * becomes `mueller`, `Åse` becomes `aase`. Equal to `foldText` for a text without such letters.
 */
export function spellOut(text: string): string {
  if (!beyondAscii.test(text)) return foldText(text);
  return foldText(
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[äöüåø]/g, (letter) => spelledOut[letter] ?? letter),
  );
}

/** True for the code unit of a letter or digit in a folded text, and for `?`, which stands for a lost letter. */
export function isWordCode(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code > 0x7f || code === 0x3f;
}

/** The words of a folded text: what stands between blanks and signs. */
export function splitWords(folded: string): string[] {
  return folded.split(/[^a-z0-9?\u0080-\uffff]+/).filter((word) => word !== '');
}

const singleAsciiWord = /^[!-~]*$/;
const beyondAscii = /[^\0-\x7f]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a name may hold control characters, and they count as blanks
const blanks = /[\x00-\x20\x7f]+/g;

const spelledOut: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

const foldedLetters: Readonly<Record<string, string>> = {
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ς: 'σ',
  '\ufffd': '?',
  '\u2018': "'",
  '\u2019': "'",
  '\u201b': "'",
  '\u02bc': "'",
  '\u2010': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2015': '-',
  '\u2212': '-',
};

/** Folded forms of characters beyond ASCII, kept because an organization uses few of them many times. */
const foldedBefore = new Map<string, string>();

function foldLetters(lowerCase: string): string {
  return beyondAscii.test(lowerCase) ? lowerCase.replace(/[^\0-\x7f]/gu, foldLetter) : lowerCase;
}

function foldLetter(letter: string): string {
  let folded = foldedBefore.get(letter);
  if (folded === undefined) {
    folded = letter
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[\p{M}\p{Cf}]/gu, '')
      .replace(/[^\0-\x7f]/gu, (part) => foldedLetters[part] ?? part)
      .replace(/[^\0-\x7f\p{L}\p{N}]/gu, ' ');
    foldedBefore.set(letter, folded);
  }
  return folded;
}

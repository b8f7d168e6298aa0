import { isWordCode, splitWords } from './fold-text.ts';

/**
 * A piece of a query, ready to be looked for in folded texts. It is found where one of its `forms` stands as it is, and where
 * a `?` of the text stands for a letter of the piece (or for two that are one letter elsewhere: `ue` for a lost `ü`).
 */
export type TextPattern = {
  /** The piece as folded and, where that differs, spelled out. Never empty. */
  readonly forms: readonly string[];
  /** For each form, the source of a regular expression (flag `u`) that takes every `?` for a letter. */
  readonly lostForms: readonly string[];
  /** True when the piece itself holds a `?`, so that even a text without lost letters needs `lostForms`. */
  readonly hasUnknown: boolean;
};

/** Makes the pattern of a piece of a query; `forms` are folded. */
export function createPattern(forms: readonly string[]): TextPattern {
  const different = [...new Set(forms)];
  return {
    forms: different,
    lostForms: different.map(lostFormSource),
    hasUnknown: different.some((form) => form.includes('?')),
  };
}

/** False for most texts in which the pattern does not occur; cheaper than `eachOccurrence`. */
export function mayOccur(text: string, pattern: TextPattern): boolean {
  for (const form of pattern.forms) if (text.includes(form)) return true;
  return pattern.hasUnknown || text.includes('?');
}

/** Calls `visit` with every position of a folded text at which the pattern is found; positions may come twice, in any order. */
export function eachOccurrence(text: string, pattern: TextPattern, visit: (position: number) => void): void {
  for (const form of pattern.forms) {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) visit(at);
  }
  if (!pattern.hasUnknown && !text.includes('?')) return;
  for (const source of pattern.lostForms) {
    const regex = new RegExp(source, 'gu');
    for (let match = regex.exec(text); match; match = regex.exec(text)) {
      if (isLostMatch(match[0], pattern)) visit(match.index);
      regex.lastIndex = match.index + 1;
    }
  }
}

/**
 * True when a match of a lost form counts: it needs a lost letter (on either side), and in each of its words something that
 * is not lost, because a bare `?` would otherwise answer to every letter.
 */
export function isLostMatch(matched: string, pattern: TextPattern): boolean {
  return (pattern.hasUnknown || matched.includes('?')) && splitWords(matched).every(hasLetterOrDigit);
}

/** True when a folded text has at least one letter or digit that is not lost. */
export function hasLetterOrDigit(folded: string): boolean {
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    if (code !== 0x3f && isWordCode(code)) return true;
  }
  return false;
}

/** Two letters that stand for one, which may have been lost as one. */
const digraphs: ReadonlySet<string> = new Set(['ae', 'oe', 'ue', 'aa', 'ss', 'th']);

/** More alternatives than this in one expression would only serve hostile queries: each can double the work. */
const maxDigraphs = 4;

function lostFormSource(form: string): string {
  const letters = [...form];
  let source = '';
  let digraphCount = 0;
  for (let at = 0; at < letters.length; at++) {
    const [letter = '', next = ''] = [letters[at], letters[at + 1]];
    if (digraphCount < maxDigraphs && digraphs.has(letter + next)) {
      source += `(?:${lostLetter(letter)}${lostLetter(next)}|\\?)`;
      digraphCount++;
      at++;
    } else {
      source += lostLetter(letter);
    }
  }
  return source;
}

function lostLetter(letter: string): string {
  if (letter === '?') return '[\\p{L}?]';
  const literal = `\\u{${(letter.codePointAt(0) ?? 0).toString(16)}}`;
  return /\p{L}/u.test(letter) ? `[${literal}?]` : literal;
}

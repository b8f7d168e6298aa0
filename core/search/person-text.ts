import { foldText, isWordCode, spellOut } from './fold-text.ts';
import { phoneDigits } from './phone-digits.ts';

/** What the helpdesk can look a person up by. A null or an empty list means "not known". */
export type PersonEntry = {
  /** The person's number in the index; an entry added with the same number replaces the earlier one. */
  readonly id: number;
  readonly alias: string | null;
  readonly displayName: string | null;
  readonly smtp: string | null;
  /** Proxy addresses as exported; `smtp:` and `sip:` are cut off, addresses of other kinds (X500 …) are left out. */
  readonly otherAddresses: readonly string[];
  readonly upn: string | null;
  readonly sam: string | null;
  /** `DOMAIN\user`. */
  readonly account: string | null;
  readonly computers: readonly string[];
  /** As exported; found by its digits. */
  readonly phone: string | null;
};

/** The fields of an entry, the most telling first: a hit in several names the first of them. */
export const personFields = [
  'displayName',
  'alias',
  'smtp',
  'computer',
  'account',
  'sam',
  'upn',
  'otherAddress',
  'phone',
] as const;

export type PersonField = (typeof personFields)[number];

/**
 * All that an entry can be found by as one folded text: lines that begin with a line feed and the field's tag (U+0001 for the
 * first field, and so on), and a line feed at the end. The display name comes first and the alias second, so texts compared
 * as they are sort by display name, then alias; a person without a display name comes after those with a Latin one.
 */
export type PersonText = string;

/** Makes the text of an entry; values that repeat an earlier one are left out. */
export function personText(entry: PersonEntry): PersonText {
  const lines: string[] = [];
  const variants: string[] = [];
  const seen: string[] = [];
  function addValue(field: PersonField, value: string | null): void {
    if (!value || seen.includes(value)) return;
    if (seen.length < maxCompared) seen.push(value);
    const tag = tags[field];
    lines.push(tag + foldText(value));
    if (hasOtherSpellings.test(value)) variants.push(...otherSpellings(value).map((variant) => tag + variant));
  }
  if (entry.displayName) addValue('displayName', entry.displayName);
  else lines.push(`${tags.displayName}\u007f`);
  addValue('alias', entry.alias);
  addValue('smtp', entry.smtp);
  for (const computer of entry.computers) addValue('computer', computer);
  addValue('account', entry.account);
  addValue('sam', entry.sam);
  addValue('upn', entry.upn);
  for (const address of entry.otherAddresses) addValue('otherAddress', mailAddress(address));
  if (entry.phone !== null) addValue('phone', phoneDigits(entry.phone));
  return ['', ...lines, ...variants, ''].join('\n');
}

/** The field that a position of a text belongs to. */
export function fieldAt(text: PersonText, position: number): PersonField {
  return personFields[text.charCodeAt(text.lastIndexOf('\n', position) + 1) - 1] ?? 'displayName';
}

/**
 * True when a word that is the person's own starts at a position. The domain of an address or account is not: everybody has
 * the same, so what is found there counts as found inside a word.
 */
export function startsOwnWord(text: PersonText, position: number): boolean {
  return !isWordCode(text.charCodeAt(position - 1)) && !isInDomain(text, position);
}

/** A word of a text: whether it belongs to the domain of an address or account, and whether its line has no other word. */
export type VisitWord = (word: string, isShared: boolean, isOnly: boolean) => void;

/** Calls `visit` with every word of a text. */
export function eachWordOf(text: PersonText, visit: VisitWord): void {
  for (let line = 1; line < text.length; ) {
    const end = text.indexOf('\n', line);
    const [domainStart, domainEnd] = domainOf(text, line, end);
    let start = -1;
    let count = 0;
    for (let at = line + 1; at <= end; at++) {
      const isWord = at < end && isWordCode(text.charCodeAt(at));
      if (isWord && start < 0) start = at;
      if (isWord || start < 0) continue;
      const isOnly = count++ === 0 && !hasWord(text, at, end);
      visit(text.slice(start, at), start >= domainStart && start < domainEnd, isOnly);
      start = -1;
    }
    line = end + 1;
  }
}

function hasWord(text: PersonText, from: number, before: number): boolean {
  for (let at = from; at < before; at++) if (isWordCode(text.charCodeAt(at))) return true;
  return false;
}

function isInDomain(text: PersonText, position: number): boolean {
  const [start, end] = domainOf(text, text.lastIndexOf('\n', position) + 1, text.indexOf('\n', position));
  return position >= start && position < end;
}

/** From where to before where a line is a domain: behind the `@` of an address, before the `\` of an account. */
function domainOf(text: PersonText, line: number, lineEnd: number): readonly [start: number, end: number] {
  switch (text[line]) {
    case tags.account: {
      const separator = text.indexOf('\\', line);
      return separator < 0 || separator > lineEnd ? [line, line] : [line, separator];
    }
    case tags.smtp:
    case tags.upn:
    case tags.otherAddress: {
      const separator = text.lastIndexOf('@', lineEnd);
      return separator < line ? [line, line] : [separator, lineEnd];
    }
    default:
      return [line, line];
  }
}

const tags: Readonly<Record<PersonField, string>> = {
  displayName: '\u0001',
  alias: '\u0002',
  smtp: '\u0003',
  computer: '\u0004',
  account: '\u0005',
  sam: '\u0006',
  upn: '\u0007',
  otherAddress: '\u0008',
  phone: '\u0009',
};

/** Repeats are looked for among so many values only; beyond that they do no harm. */
const maxCompared = 16;

const hasOtherSpellings = /[^\0-\x7f]|'/;

function mailAddress(address: string): string | null {
  const colon = address.indexOf(':');
  if (colon < 0) return address;
  return /^(smtp|sip)$/i.test(address.slice(0, colon)) ? address.slice(colon + 1) : null;
}

/** Written out for keyboards without the letters, and without apostrophes (`obrien`). */
function otherSpellings(value: string): string[] {
  const spelled = spellOut(value);
  return spelled.includes("'") ? [spelled, spelled.replaceAll("'", '')] : [spelled];
}

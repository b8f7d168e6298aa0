/**
 * A strict lexer for the PowerShell that the product writes. It throws where PowerShell would see something else than the
 * author meant: an open string, comment or bracket, a text that expands, a character beyond ASCII.
 */
export type Token = {
  readonly kind: 'string' | 'comment' | 'code' | 'newline';
  /** As it stands in the script. */
  readonly text: string;
  /** What a string means; the text of the others. */
  readonly value: string;
  readonly line: number;
};

export type Call = {
  readonly line: number;
  /** By name without the dash; null for a switch, the text of what is neither literal nor switch. */
  readonly arguments: Readonly<Record<string, string | null>>;
};

/** The tokens of a script, blanks left out. */
export function lexPowerShell(script: string): Token[] {
  const tokens: Token[] = [];
  const open: string[] = [];
  let at = 0;
  let line = 1;
  while (at < script.length) {
    const rest = script.slice(at, at + 20_000);
    const token = readToken(rest, line);
    if (token !== null) {
      tokens.push(token);
      if (token.kind === 'code') matchBracket(open, token);
    }
    const length = token?.text.length ?? /^[ \t]+/.exec(rest)?.[0].length ?? 0;
    if (length === 0) throw new Error(`line ${line}: not PowerShell: ${rest.slice(0, 40)}`);
    line += script.slice(at, at + length).split('\n').length - 1;
    at += length;
  }
  if (open.length > 0) throw new Error(`not closed: ${open.join(' ')}`);
  return tokens;
}

/** The calls of a command, with the arguments that it gets; a command is a word where a statement can begin. */
export function callsOf(tokens: readonly Token[], command: string): Call[] {
  return tokens.flatMap((token, i) => (token.kind === 'code' && token.text === command ? [readCall(tokens, i)] : []));
}

/** The texts of all literals, sums of strings and characters put together. */
export function literalsOf(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token, i) => {
    if (token.kind !== 'string' || tokens[i - 1]?.text === '+') return [];
    return [readSum(tokens, i).value];
  });
}

function readToken(rest: string, line: number): Token | null {
  const newline = /^\r?\n/.exec(rest)?.[0];
  if (newline !== undefined) return { kind: 'newline', text: newline, value: newline, line };
  if (rest.startsWith('<#')) return readBlockComment(rest, line);
  if (rest.startsWith('#')) return plain('comment', /^[^\r\n]*/.exec(rest)?.[0] ?? '', line);
  if (/^@['"]/.test(rest)) throw new Error(`line ${line}: a here-string`);
  if (rest.startsWith("'")) return readSingle(rest, line);
  if (rest.startsWith('"')) return readDouble(rest, line);
  const code =
    /^(?:\$[A-Za-z_][\w:]*|\$[_?]|-?[A-Za-z_][\w.-]*|0x[0-9A-F]+|\d+|[@$]\(|@\{|[(){}[\],;|=+*/%!.:<>\\-])/.exec(rest);
  return code === null ? null : plain('code', code[0], line);
}

function plain(kind: Token['kind'], text: string, line: number): Token {
  if (/[^ -~\t]/.test(text)) throw new Error(`line ${line}: beyond ASCII: ${text}`);
  return { kind, text, value: text, line };
}

function readBlockComment(rest: string, line: number): Token {
  const end = rest.indexOf('#>');
  if (end < 0) throw new Error(`line ${line}: a block comment does not close`);
  const text = rest.slice(0, end + 2);
  if (/[^ -~\r\n]/.test(text)) throw new Error(`line ${line}: beyond ASCII in a comment`);
  return { kind: 'comment', text, value: text, line };
}

function readSingle(rest: string, line: number): Token {
  const text = /^'(?:[^'\r\n]|'')*'/.exec(rest)?.[0];
  if (text === undefined) throw new Error(`line ${line}: a string does not close on its line`);
  if (/[^ -~]/.test(text)) throw new Error(`line ${line}: beyond ASCII: ${text}`);
  return { kind: 'string', text, value: text.slice(1, -1).replaceAll("''", "'"), line };
}

/** In double quotes the product writes only plain words: nothing that PowerShell would expand. */
function readDouble(rest: string, line: number): Token {
  const text = /^"[^"$`\r\n]*"/.exec(rest)?.[0];
  if (text === undefined || /[^ -~]/.test(text))
    throw new Error(`line ${line}: a text in double quotes expands or is open`);
  return { kind: 'string', text, value: text.slice(1, -1), line };
}

const closing: Readonly<Record<string, string>> = { '(': ')', '@(': ')', '$(': ')', '{': '}', '@{': '}', '[': ']' };

function matchBracket(open: string[], token: Token): void {
  const close = closing[token.text];
  if (close !== undefined) open.push(close);
  if (/^[)}\]]$/.test(token.text) && open.pop() !== token.text)
    throw new Error(`line ${token.line}: ${token.text} closes nothing`);
}

function readCall(tokens: readonly Token[], start: number): Call {
  const found: Record<string, string | null> = {};
  let at = start + 1;
  while (at < tokens.length && isArgument(tokens[at])) {
    const name = tokens[at]?.text ?? '';
    if (tokens[at]?.kind === 'string' || !/^-[A-Za-z]/.test(name))
      throw new Error(`line ${tokens[at]?.line}: an argument without a name: ${name}`);
    if (Object.hasOwn(found, name.slice(1))) throw new Error(`line ${tokens[at]?.line}: ${name} twice`);
    const value = readValue(tokens, at + 1);
    found[name.slice(1)] = value.value;
    at = value.next;
  }
  return { line: tokens[start]?.line ?? 0, arguments: found };
}

function isArgument(token: Token | undefined): boolean {
  if (token === undefined || token.kind === 'newline' || token.kind === 'comment') return false;
  return token.kind === 'string' || !/^[|;)}]$/.test(token.text);
}

function readValue(tokens: readonly Token[], at: number): { value: string | null; next: number } {
  const token = tokens[at];
  if (token?.text === ':') return { value: tokens[at + 1]?.text ?? '', next: at + 2 };
  if (token?.kind === 'string') return { value: token.value, next: at + 1 };
  if (token?.text === '(') {
    const sum = readSum(tokens, at + 1);
    if (tokens[sum.next]?.text !== ')') throw new Error(`line ${token.line}: a sum that is more than text`);
    return { value: sum.value, next: sum.next + 1 };
  }
  if (token?.text.startsWith('$')) return { value: token.text, next: at + 1 };
  return { value: null, next: at };
}

/** A sum of strings and `[char]0x00FC`, from its first string. */
function readSum(tokens: readonly Token[], start: number): { value: string; next: number } {
  let value = tokens[start]?.value ?? '';
  let at = start + 1;
  while (tokens[at]?.text === '+') {
    const string = tokens[at + 1];
    if (string?.kind === 'string') {
      value += string.value;
      at += 2;
    } else if (string?.text === '[' && tokens[at + 2]?.text === 'char' && tokens[at + 3]?.text === ']') {
      value += String.fromCharCode(Number(tokens[at + 4]?.text));
      at += 5;
    } else break;
  }
  return { value, next: at };
}

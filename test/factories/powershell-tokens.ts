/** A piece of a PowerShell script, as far as checks of the text need it. `line` counts from 1. */
export type Token = {
  readonly kind: 'comment' | 'string' | 'variable' | 'parameter' | 'type' | 'word' | 'mark';
  readonly text: string;
  readonly line: number;
};

/**
 * Parts a script into tokens. Texts in double quotes are whole; what is in them is not looked at. Throws for a text, a comment
 * or a bracket that is not closed, for one that closes nothing, and for a here-string, which the scripts do not use.
 */
export function lexPowerShell(source: string): readonly Token[] {
  const tokens: Token[] = [];
  const open: Token[] = [];
  let line = 1;
  for (let at = 0; at < source.length; ) {
    const token = { ...tokenAt(source, at, line), line };
    at += token.text.length;
    line += token.text.split('\n').length - 1;
    if (token.kind !== 'mark' || token.text.trim() !== '' || token.text === '\n') tokens.push(token);
    if (token.kind === 'mark') follow(open, token);
  }
  const [unclosed] = open;
  if (unclosed !== undefined) throw new Error(`line ${unclosed.line}: ${unclosed.text} is never closed`);
  return tokens;
}

/** The commands of a script: words where a command can stand, such as at the beginning of a line or after a pipe. */
export function commandsOf(tokens: readonly Token[]): readonly Token[] {
  const code = tokens.filter(({ kind }) => kind !== 'comment');
  return code.filter((token, i) => token.kind === 'word' && startsCommand(code, i));
}

const closing = new Map([
  ['(', ')'],
  ['{', '}'],
  ['[', ']'],
  ['@(', ')'],
  ['@{', '}'],
  ['$(', ')'],
]);

function follow(open: Token[], token: Token): void {
  if (closing.has(token.text)) {
    open.push(token);
    return;
  }
  if (token.text !== ')' && token.text !== '}' && token.text !== ']') return;
  const opened = open.pop();
  if (opened === undefined || closing.get(opened.text) !== token.text) {
    throw new Error(`line ${token.line}: ${token.text} closes ${opened?.text ?? 'nothing'}`);
  }
}

type Rule = { readonly kind: Token['kind']; readonly pattern: RegExp };

/** The first that fits counts. A type is `[Name.Space.Type]` or `[Type[]]`, never an index such as `[0]` or `['Key']`. */
const rules: readonly Rule[] = [
  { kind: 'comment', pattern: /<#[\s\S]*?#>/y },
  { kind: 'comment', pattern: /#[^\n]*/y },
  { kind: 'string', pattern: /'(?:[^'\n]|'')*'/y },
  { kind: 'string', pattern: /"(?:[^"`\n]|`[^\n]|"")*"/y },
  { kind: 'variable', pattern: /\$(?:\w+:)?\w+|\$\?|@\w+/y },
  { kind: 'type', pattern: /\[[A-Za-z][\w.]*(?:\[\])?\]/y },
  { kind: 'parameter', pattern: /(?<=[\s(])-[A-Za-z][A-Za-z0-9]*/y },
  { kind: 'word', pattern: /[A-Za-z_][\w]*(?:-[A-Za-z]\w*)*/y },
  { kind: 'mark', pattern: /@\(|@\{|\$\(|::|\d+[\w]*|[^\S\n]+|\n|[^'"@]/y },
];

function tokenAt(source: string, at: number, line: number): Omit<Token, 'line'> {
  for (const { kind, pattern } of rules) {
    pattern.lastIndex = at;
    const text = pattern.exec(source)?.[0];
    if (text !== undefined) return { kind, text };
  }
  throw new Error(`line ${line}: ${source.slice(at, at + 20).split('\n')[0]} is not closed or not known`);
}

/** Words that are part of the language, after which a command may follow. */
const keywords = new Set(
  (
    'begin break catch continue do else elseif end exit finally for foreach function if in param process return switch throw try until ' +
    'while'
  ).split(' '),
);

function startsCommand(code: readonly Token[], i: number): boolean {
  const { text } = code[i] ?? { text: '' };
  const before = code[i - 1];
  const after = code[i + 1];
  if (keywords.has(text.toLowerCase()) || before?.text === 'function') return false;
  if (after?.text === '=' || after?.text === '::') return false;
  if (before === undefined) return true;
  if (before.kind === 'word') return ['return', 'else', 'try', 'finally'].includes(before.text);
  return before.kind === 'mark' && ['\n', '|', '(', '{', '@(', ';', '&', '=', '$('].includes(before.text);
}

/**
 * Removes the blanks between a delimiter (or the beginning of a line) and an opening quote: `a, "b, c"` becomes
 * `a,"b, c"`, because the CSV library takes a quote for an opening one only directly after the delimiter. `text` begins
 * with a record and uses `\n`; blanks inside quotes stay. Lines inside quotes keep their number.
 */
export function withoutBlanksBeforeQuotes(text: string, delimiter: string): string {
  if (!hasBlankBeforeQuote(text, delimiter)) return text;
  let result = '';
  let copied = 0;
  for (let at = 0; at < text.length; ) {
    const field = skipBlanks(text, at, delimiter);
    if (text[field] === '"') {
      result += text.slice(copied, at);
      copied = field;
    }
    at = endOfField(text, field, delimiter) + 1;
  }
  return result + text.slice(copied);
}

/** Nearly every piece of a file has none, and this is a fast search. */
function hasBlankBeforeQuote(text: string, delimiter: string): boolean {
  return text.includes(' "') || (delimiter !== '\t' && text.includes('\t"'));
}

function skipBlanks(text: string, from: number, delimiter: string): number {
  let at = from;
  while ((text[at] === ' ' || text[at] === '\t') && text[at] !== delimiter) at++;
  return at;
}

/** Where the delimiter or line break after the field stands that begins at `from`; the length of the text when there is none. */
function endOfField(text: string, from: number, delimiter: string): number {
  const start = text[from] === '"' ? closingQuote(text, from, delimiter) : from;
  for (let at = start; at < text.length; at++) if (text[at] === delimiter || text[at] === '\n') return at;
  return text.length;
}

/** The quote that closes the field: one that is not doubled and is followed by the end of the field. */
function closingQuote(text: string, opening: number, delimiter: string): number {
  for (let at = text.indexOf('"', opening + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') at++;
    else if (isEndOfField(text[skipBlanks(text, at + 1, delimiter)], delimiter)) return at;
  }
  return text.length;
}

function isEndOfField(character: string | undefined, delimiter: string): boolean {
  return character === undefined || character === delimiter || character === '\n';
}

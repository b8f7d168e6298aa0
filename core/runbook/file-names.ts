import { foldText } from '../search/fold-text.ts';

/** A text as a part of a file name: ASCII letters, digits and `-`, at most 32; `x` when nothing is left. */
export function fileNamePart(text: string): string {
  const part = foldText(text)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 32)
    .replace(/^-+|-+$/g, '');
  return part === '' ? 'x' : part;
}

/** Each text with its part of a file name; where two would be the same, the later ones get a number. */
export function uniqueFileNameParts(texts: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const text of new Set(texts)) {
    const part = fileNamePart(text);
    let name = part;
    for (let number = 2; taken.has(name); number += 1) name = `${part}-${number}`;
    taken.add(name);
    names.set(text, name);
  }
  return names;
}

import { showText } from './document.ts';

/** Text as a string of a style sheet, which it can neither end nor leave. */
export function quoteForStyle(text: string): string {
  const escaped = showText(text).replace(
    /[^A-Za-z0-9 ,.:-]/gu,
    (character) => `\\${character.codePointAt(0)?.toString(16)} `,
  );
  return `"${escaped}"`;
}

/** The foot of every printed page, for A4 as for Letter: `words` at the left, the number of the page at the right. */
export function pageStyle(words: string): string {
  const text = words.replace(/[^A-Za-z0-9 ,.:-]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `);
  const box = (side: string, content: string): string =>
    `@bottom-${side} { content: ${content}; font: 7pt Arial, sans-serif; }`;
  return `@page { margin: 15mm 14mm 18mm; ${box('left', `"${text}"`)} ${box('right', 'counter(page) " / " counter(pages)')} }`;
}

/** A text of at most so many characters: a longer one ends at a word, and with a sign that something was left out. */
export function cutText(text: string, most: number): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  const kept = characters.slice(0, Math.max(most - 1, 0)).join('');
  const word = kept.lastIndexOf(' ');
  return `${(word > most / 2 ? kept.slice(0, word) : kept).replace(/[\s,;:.]+$/u, '')}\u2026`;
}

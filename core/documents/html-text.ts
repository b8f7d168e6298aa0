import { showText } from './document.ts';

/** Text as HTML: signs of markup are escaped, hidden characters are shown. */
export function escapeHtml(text: string): string {
  return showText(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Makes a text safe to show in a terminal: control characters, line and paragraph separators and marks that turn the writing
 * direction are written as `\u001b`. Names are text everywhere (product.md 6). Doing it twice changes nothing.
 */
export function escapeControls(text: string): string {
  return text.replace(controls, escapeCharacter);
}

/** JSON that holds no control character either; a reader gets the same value. `indent` as for `JSON.stringify`. */
export function toSafeJson(value: unknown, indent = 0): string {
  return (JSON.stringify(value, null, indent) ?? 'null').replace(controlsInJson, escapeCharacter);
}

const controls = /[\p{Cc}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu;
const controlsInJson = /[\u007f-\u009f\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu;

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

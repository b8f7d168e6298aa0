import type { StoredValue } from '../inventory/shape.ts';

/** A row's values in the order of its shape; undefined where the file has no such column. */
export type RowValues = readonly (StoredValue | undefined)[];

/** One part of a key: lower case, without control characters, so that no cell can forge the separator. */
export function keyPart(text: string): string {
  for (let i = 0; i < text.length; i++) if (isControl(text.charCodeAt(i))) return withoutControls(text).toLowerCase();
  return text.toLowerCase();
}

function withoutControls(text: string): string {
  return [...text].filter((character) => !isControl(character.charCodeAt(0))).join('');
}

function isControl(code: number): boolean {
  return code < 32 || (code > 126 && code < 160);
}

import type { StoredValue } from '../inventory/shape.ts';

/** A row's values in the order of its shape; undefined where the file has no such column. */
export type RowValues = readonly (StoredValue | undefined)[];

/** One part of a key: lower case, without control characters, so that no cell can forge the separator. */
export function keyPart(text: string): string {
  return (hasControl.test(text) ? text.replace(controls, '') : text).toLowerCase();
}

const hasControl = /\p{Cc}/u;
const controls = /\p{Cc}/gu;

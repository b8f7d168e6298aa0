import type { StoredValue } from '../../../core/inventory/shape.ts';

type Values = readonly (StoredValue | undefined)[];

/**
 * Tells a column that was not exported from one with blank cells: a column counts as exported once it has shown a value
 * (product.md 5, "a column that is all empty never erases a stored value"). As the file streams by, blanks of a column
 * without a value so far are passed on as "not given", and the rows concerned are remembered; with the first value they are
 * handed back to be emptied after all.
 */
export class BlankColumns {
  readonly #open = new Map<number, number[]>();
  #isStarted = false;

  /** Replaces blanks that may not be blanks by undefined. Call `remember` with the row's id afterwards. */
  screen(values: Values): { readonly values: Values; readonly proven: ReadonlyMap<number, readonly number[]> } {
    if (!this.#isStarted) this.#start(values);
    if (this.#open.size === 0) return { values, proven: noFields };
    const screened = [...values];
    let proven: Map<number, readonly number[]> | null = null;
    for (const [field, ids] of this.#open) {
      const value = screened[field];
      if (value === null) screened[field] = undefined;
      else if (value !== undefined) {
        this.#open.delete(field);
        proven ??= new Map();
        proven.set(field, ids);
      }
    }
    return { values: screened, proven: proven ?? noFields };
  }

  /** Remembers a stored row whose cells were blank in columns that have shown no value yet. */
  remember(id: number): void {
    for (const ids of this.#open.values()) ids.push(id);
  }

  #start(values: Values): void {
    this.#isStarted = true;
    values.forEach((value, field) => {
      if (value !== undefined) this.#open.set(field, []);
    });
  }
}

const noFields: ReadonlyMap<number, readonly number[]> = new Map();

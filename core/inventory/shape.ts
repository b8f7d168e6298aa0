import type { EntityName } from './kinds.ts';

/**
 * How a field is stored and compared:
 *
 * - `text` as the file says it, trimmed
 * - `boolean` 1 or 0
 * - `integer` a whole number
 * - `bytes` a size in bytes
 * - `date` an `IsoTime`; a text that is not a date is kept as it is (domain.md 3.1 "keep raw text")
 * - `list` a JSON array of texts, in the order of the file
 * - `preferences` a JSON array of `[server, number]`, ordered by number (activation preferences)
 */
export type FieldType = 'text' | 'boolean' | 'integer' | 'bytes' | 'date' | 'list' | 'preferences';

/** A value as it is stored: null means "the file had the column, and the cell was empty". */
export type StoredValue = string | number | null;

export type Field = {
  /** camelCase, the name in code and JSON; the column of the database is its snake_case form. */
  readonly name: string;
  readonly type: FieldType;
  /** Headers that carry this field, best first; compared without case, blanks and punctuation. The name itself counts. */
  readonly aliases: readonly string[];
};

/**
 * What one entity consists of: the single description that the importer (headers, values), the database (columns), the
 * comparison (old → new per field) and the lists share.
 */
export type EntityShape = {
  readonly entity: EntityName;
  readonly fields: readonly Field[];
  /**
   * When a stored row that a complete import no longer contains counts as gone: `per-run` over the union of the run's files,
   * `per-owner` only for (computer, user) pairs that the run contains, `never` for logs and lists that are never complete.
   */
  readonly gone: 'per-run' | 'per-owner' | 'never';
};

/** The separator between the parts of a row's key; no cell can hold it, because control characters are taken out of keys. */
export const keySeparator = '\u001f';

export function text(...aliases: string[]): FieldDraft {
  return { type: 'text', aliases };
}
export function boolean(...aliases: string[]): FieldDraft {
  return { type: 'boolean', aliases };
}
export function integer(...aliases: string[]): FieldDraft {
  return { type: 'integer', aliases };
}
export function bytes(...aliases: string[]): FieldDraft {
  return { type: 'bytes', aliases };
}
export function date(...aliases: string[]): FieldDraft {
  return { type: 'date', aliases };
}
export function list(...aliases: string[]): FieldDraft {
  return { type: 'list', aliases };
}
export function preferences(...aliases: string[]): FieldDraft {
  return { type: 'preferences', aliases };
}

/** Builds a shape from fields by name. */
export function shape(entity: EntityName, gone: EntityShape['gone'], fields: Record<string, FieldDraft>): EntityShape {
  return {
    entity,
    gone,
    fields: Object.entries(fields).map(([name, { type, aliases }]) => ({ name, type, aliases })),
  };
}

/** The position of a field in `shape.fields`, and so in every array of values of this entity. Throws for an unknown name. */
export function fieldIndex(of: EntityShape, name: string): number {
  const index = of.fields.findIndex((field) => field.name === name);
  if (index < 0) throw new Error(`${of.entity} has no field ${name}`);
  return index;
}

type FieldDraft = Pick<Field, 'type' | 'aliases'>;

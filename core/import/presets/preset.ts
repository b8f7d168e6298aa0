import type { FileKind } from '../../inventory/kinds.ts';

/**
 * A known export: a cmdlet or a public script. It explains headers, so that a file can be named, and settles those that the
 * aliases would get wrong. Which columns carry which field is otherwise the matter of `core/inventory/shapes.ts`.
 */
export type Preset = {
  /** As people know it: `Get-MailboxDatabase`. */
  readonly name: string;
  readonly kind: FileKind;
  /** Every header that it writes, those included that are not used. */
  readonly headers: readonly string[];
  /** True when people select among the columns, as with a cmdlet: then a file has any of them, and few are enough. */
  readonly isSelectable?: true;
  /**
   * True when a program writes all of the columns and nobody can misspell one: then a column that is all empty is blank,
   * not "not exported". Files of one user are so short that a column easily is.
   */
  readonly writesEmptyColumns?: true;
  /** Headers of this export that carry a field under a name that means something else elsewhere. */
  readonly fields?: ReadonlyMap<string, string>;
  /** Headers that look like a field and are none. */
  readonly ignored?: readonly string[];
  /** Headers that stand in for a field only where its own column is missing; they give way without a warning. */
  readonly spare?: readonly string[];
};

/** Headers from a text, parted by commas, as the description of a script lists them. */
export function headerList(text: string): readonly string[] {
  return text.split(',').map((header) => header.trim());
}

import type { StoredValue } from '../inventory/shape.ts';
import type { RowSource } from './sighting.ts';

/** A row as it stood in its table, by column. */
export type RowImage = Readonly<Record<string, StoredValue>>;

/** One version of a row: which change left it so, and the row then. Null is a row that was not there. */
export type RowVersion = {
  readonly changeId: number;
  readonly before: RowImage | null;
  readonly after: RowImage | null;
};

/** What a change did to a row of a person. */
export type RowChange = {
  readonly subject: 'mailbox' | 'profile';
  /** Of a profile its computer and name: `WS-1002 · Outlook`; null for a mailbox. */
  readonly name: string | null;
  /** `seen` means that a file showed the row again as it was. */
  readonly what: 'new' | 'changed' | 'gone' | 'back' | 'seen';
  /** Only of a changed row. Names as in `core/inventory/shapes.ts`. */
  readonly fields: readonly FieldChange[];
  /** The row of the file that the change took it from; null when the file is not known any more. */
  readonly source: RowSource | null;
};

export type FieldChange = { readonly field: string; readonly from: StoredValue; readonly to: StoredValue };

/** Tells what a change did to a row; null when it did nothing that people would notice. */
export function rowChangeOf(
  subject: RowChange['subject'],
  { before, after }: RowVersion,
  sourceOf: (image: RowImage) => RowSource | null,
): RowChange | null {
  const image = after ?? before;
  if (image === null) return null;
  const fields = before === null || after === null ? [] : changedFields(before, after);
  return {
    subject,
    name: subject === 'profile' ? nameOf(image) : null,
    what: kindOf(before, after, fields),
    fields,
    source: after === null || isGone(after) ? null : sourceOf(after),
  };
}

function kindOf(before: RowImage | null, after: RowImage | null, fields: readonly FieldChange[]): RowChange['what'] {
  if (before === null) return 'new';
  if (after === null || (!isGone(before) && isGone(after))) return 'gone';
  if (isGone(before) && !isGone(after)) return 'back';
  return fields.length > 0 ? 'changed' : 'seen';
}

function isGone(image: RowImage): boolean {
  return image.gone_in !== null && image.gone_in !== undefined;
}

function changedFields(before: RowImage, after: RowImage): readonly FieldChange[] {
  return Object.keys(after).flatMap((column): readonly FieldChange[] => {
    if (housekeeping.has(column)) return [];
    const [from, to] = [before[column] ?? null, after[column] ?? null];
    return from === to ? [] : [{ field: fieldOf(column), from, to }];
  });
}

/** Columns that say where a row comes from and not what it is. */
const housekeeping: ReadonlySet<string> = new Set([
  ...['id', 'key', 'collected', 'is_date_assumed', 'import_file_id', 'source_row', 'gone_in'],
]);

/** `home_server_fqdn` → `homeServerFqdn` */
function fieldOf(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function nameOf({ computer, profile_name: profile }: RowImage): string | null {
  const parts = [computer, profile].filter((part) => typeof part === 'string' && part !== '');
  return parts.length === 0 ? null : parts.join(' · ');
}

import { type FileKind, fileKinds } from '../inventory/kinds.ts';
import { AppError } from '../shared/app-error.ts';
import { headerText } from './header-letters.ts';
import { fieldsOf } from './kind-fields.ts';

/**
 * Which column of a file carries which field, as a person decided it: remembered for a set of headers or kept in a file
 * (`--map FILE`). `columns` goes from the header, trimmed and in lower case, to a field of `fieldsOf(kind)`; null means
 * that the column is to be ignored. Headers that it does not name are matched as usual. `values` says what texts in the cells
 * of a field stand for.
 */
export type SavedMapping = {
  readonly kind: FileKind;
  readonly columns: ReadonlyMap<string, string | null>;
  readonly values: readonly MappedValue[];
};

/** In the cells of a field, `from` (apart from case and blanks around it) is read as `to`; `''` makes the cell empty. */
export type MappedValue = { readonly field: string; readonly from: string; readonly to: string };

/**
 * Reads a mapping from parsed JSON: `{ "kind": "databases", "columns": { "DB": "name", "Notes": null } }`, and with values
 * `"values": { "mounted": { "oui": "true" } }`.
 * Throws `mapping-invalid`, which names the first thing that is wrong.
 */
export function parseSavedMapping(json: unknown): SavedMapping {
  if (!isRecord(json)) throw invalid('The mapping is not a JSON object.', {});
  for (const key of Object.keys(json)) {
    if (key !== 'kind' && key !== 'columns' && key !== 'values')
      throw invalid(`The mapping has an unknown key "${key}".`, { key });
  }
  const kind = fileKinds.find((known) => known === json.kind);
  if (kind === undefined || kind === 'profiles-xml') {
    throw invalid(`The mapping names no kind of table in "kind". Kinds: ${tableKinds().join(', ')}.`, {});
  }
  if (!isRecord(json.columns)) throw invalid('The mapping has no object "columns" that goes from header to field.', {});
  const columns = parseColumns(kind, Object.entries(json.columns));
  return { kind, columns, values: json.values === undefined ? [] : parseValues(kind, json.values) };
}

/** The mapping as plain data for a file; `parseSavedMapping` reads it back. */
export function savedMappingJson({ kind, columns, values }: SavedMapping): SavedMappingJson {
  const own = { kind, columns: Object.fromEntries(columns) };
  if (values.length === 0) return own;
  const fields = new Map<string, [from: string, to: string][]>();
  for (const { field, from, to } of values) fields.set(field, [...(fields.get(field) ?? []), [from, to]]);
  return {
    ...own,
    values: Object.fromEntries([...fields].map(([field, pairs]) => [field, Object.fromEntries(pairs)])),
  };
}

/** A mapping as it stands in a file. */
export type SavedMappingJson = {
  readonly kind: FileKind;
  readonly columns: Readonly<Record<string, string | null>>;
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

/** The name under which a mapping knows a header. */
export function mappedHeader(header: string): string {
  return headerText(header).toLowerCase();
}

function parseColumns(kind: FileKind, entries: readonly (readonly [string, unknown])[]): Map<string, string | null> {
  const fields = new Set(fieldsOf(kind).map((field) => field.name));
  const columns = new Map<string, string | null>();
  const headers = new Map<string, string>();
  for (const [header, field] of entries) {
    const name = mappedHeader(header);
    if (name === '') throw invalid('The mapping names an empty header.', {});
    if (columns.has(name)) throw invalid(`The mapping names the header "${header}" twice.`, { header });
    if (field !== null && (typeof field !== 'string' || !fields.has(field))) {
      const known = [...fields].join(', ');
      throw invalid(`The mapping gives the header "${header}" a field that ${kind} do not have. Fields: ${known}.`, {
        header,
      });
    }
    const other = field === null ? undefined : headers.get(field);
    if (other !== undefined)
      throw invalid(`The mapping gives "${other}" and "${header}" the same field ${field}.`, { header });
    if (field !== null) headers.set(field, header);
    columns.set(name, field);
  }
  return columns;
}

function parseValues(kind: FileKind, json: unknown): readonly MappedValue[] {
  if (!isRecord(json)) throw invalid('"values" of the mapping is no object that goes from field to texts.', {});
  const fields = new Set(fieldsOf(kind).map((field) => field.name));
  return Object.entries(json).flatMap(([field, texts]) => {
    if (!fields.has(field) || !isRecord(texts)) {
      throw invalid(`"values" of the mapping names "${field}", which ${kind} do not have, or gives it no texts.`, {
        field,
      });
    }
    return Object.entries(texts).map(([from, to]) => {
      if (typeof to === 'string' && from.trim() !== '') return { field, from, to };
      throw invalid(`"values" of the mapping gives "${from}" of ${field} no text.`, { field });
    });
  });
}

function tableKinds(): readonly FileKind[] {
  return fileKinds.filter((kind) => kind !== 'profiles-xml');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(message: string, details: Readonly<Record<string, string>>): AppError {
  return new AppError(
    'mapping-invalid',
    message,
    'Correct the mapping file: {"kind": "databases", "columns": {"DB": "name", "Target": "rpcClientAccessServer"}}.',
    details,
  );
}

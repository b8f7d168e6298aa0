import type { FileKind } from '../inventory/kinds.ts';
import type { EntityShape } from '../inventory/shape.ts';
import { type Field, fieldIndex } from '../inventory/shape.ts';
import { assertNever } from '../shared/assert.ts';
import { fieldsOf } from './kind-fields.ts';
import { parseActivationPreferences } from './values/activation-preferences.ts';
import { parseBoolean } from './values/boolean.ts';
import { createDateParser } from './values/date.ts';
import { type ListStyle, parseList } from './values/list.ts';
import { parseBytes, parseInteger } from './values/number.ts';
import type { Parsed } from './values/parsed.ts';
import { parseProductVersion } from './values/product-version.ts';
import { parseServerRoles } from './values/server-roles.ts';

/** What to do with the cells of one used column, worked out once for a table. */
export type CompiledColumn = {
  /** Place in the row, from 0. */
  readonly index: number;
  readonly header: string;
  readonly field: string;
  /** Place in the draft's values; -1 for the row's own date. */
  readonly target: number;
  /** Null for text. Parsers remember their last cell, since neighbours often repeat it. */
  readonly parse: ((text: string) => Parsed) | null;
  /** True when a cut text cannot be what it says: names and addresses, not titles and notes. */
  readonly isName: boolean;
  /** True when the row is worth nothing without this name, so that it is rejected when the name was cut. */
  readonly isDecisive: boolean;
};

/** A used column of a recognized table. */
export type UsedColumn = { readonly column: number; readonly header: string; readonly field: string };

/** Compiles the columns of a table. */
export function compileColumns(
  kind: FileKind,
  shape: EntityShape,
  columns: readonly UsedColumn[],
  culture: string | null,
): readonly CompiledColumn[] {
  const fields = new Map(fieldsOf(kind).map((field) => [field.name, field]));
  return columns.flatMap(({ column, header, field: name }) => {
    const field = fields.get(name);
    if (field === undefined) return [];
    return [
      {
        index: column,
        header,
        field: name,
        target: name === 'collected' ? -1 : fieldIndex(shape, name),
        parse: parserOf(field, culture),
        isName: field.type === 'text' && !freeTexts.has(name),
        isDecisive: decisiveFields(kind).has(name),
      },
    ];
  });
}

/** The fields that must not be empty besides the key (domain.md 3.2); a row without them is rejected. */
export function neededFields(kind: FileKind): readonly string[] {
  return kind === 'arrays' ? ['fqdn', 'site'] : [];
}

const freeTexts = new Set([
  'displayName',
  'title',
  'department',
  'office',
  'phone',
  'edition',
  'nameKind',
  'mode',
  'operation',
]);

function decisiveFields(kind: FileKind): ReadonlySet<string> {
  return decisive.get(kind) ?? justName;
}

const justName: ReadonlySet<string> = new Set(['name']);
const decisive = new Map<FileKind, ReadonlySet<string>>([
  ['arrays', new Set(['name', 'fqdn', 'site'])],
  ['databases', new Set(['name', 'rpcClientAccessServer'])],
  ['mailboxes', new Set()],
  ['cas-mailboxes', new Set()],
  ['profiles', new Set(['computer', 'userName', 'profileName', 'section'])],
  ['profiles-registry', new Set(['computer', 'userName'])],
  ['rca-log', new Set(['client'])],
  ['logon-statistics', new Set(['account', 'servingCas'])],
  ['permissions', new Set(['mailbox', 'user'])],
  ['virtual-directories', new Set(['server', 'name'])],
]);

function parserOf(field: Field, culture: string | null): ((text: string) => Parsed) | null {
  switch (field.type) {
    case 'text':
      return field.name === 'adminDisplayVersion' ? remembering(parseProductVersion) : null;
    case 'boolean':
      return parseBoolean;
    case 'integer':
      return parseInteger;
    case 'bytes':
      return remembering(parseBytes);
    case 'date':
      return remembering(createDateParser(culture));
    case 'list':
      if (field.name === 'serverRole') return remembering(parseServerRoles);
      return remembering((text) => parseList(text, listStyleOf(field.name)));
    case 'preferences':
      return remembering(parseActivationPreferences);
    default:
      return assertNever(field.type, 'field type');
  }
}

function listStyleOf(field: string): ListStyle {
  if (field === 'emailAddresses') return 'addresses';
  return field === 'openedMailboxes' ? 'names' : 'words';
}

function remembering(parse: (text: string) => Parsed): (text: string) => Parsed {
  let last: string | null = null;
  let result: Parsed | null = null;
  return (text) => {
    if (result === null || text !== last) {
      result = parse(text);
      last = text;
    }
    return result;
  };
}

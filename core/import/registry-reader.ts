import { fieldIndex, type StoredValue } from '../inventory/shape.ts';
import { shapes } from '../inventory/shapes.ts';
import type { IsoTime } from '../shared/dates.ts';
import type { UsedColumn } from './column-parsers.ts';
import type { IssueCode } from './issue.ts';
import type { IssueLog } from './issue-log.ts';
import { keyPart } from './key-part.ts';
import type { RawRow } from './raw-table.ts';
import type { ReadRowResult, RowReader } from './read-row-result.ts';
import { type ProfileSectionKey, parseSectionKey } from './registry-key.ts';
import { profileKey } from './row-keys.ts';
import { rowProblem } from './row-problem.ts';
import { cleanText } from './values/clean-text.ts';
import { createDateParser, isIsoTime } from './values/date.ts';
import { parseList } from './values/list.ts';
import { decodeRegistryText, decodeRegistryTexts, looksLikeBytes } from './values/registry-binary.ts';
import { isCutText, isTypeNameText } from './values/unavailable-text.ts';

/**
 * Reads a long registry inventory: every row is one registry value and becomes a draft of its profile section with that one
 * field; the comparison puts the sections together (domain.md 3.5). Values and keys that say nothing about servers are
 * skipped. `storeType` is set by the legacy DN of a store section (660c, 6614): public folders, or a private store.
 */
export function createRegistryReader(columns: readonly UsedColumn[], culture: string | null, log: IssueLog): RowReader {
  const cell = createCellReader(columns);
  const parseDate = createDateParser(culture);
  const blank: (StoredValue | undefined)[] = shapes.profiles.fields.map(() => undefined);
  const keyOf = profileKey(false);
  let lastPath = '';
  let lastSection: ProfileSectionKey | null = null;

  function sectionOf(path: string): ProfileSectionKey | null {
    if (path !== lastPath) {
      lastSection = parseSectionKey(path);
      lastPath = path;
    }
    return lastSection;
  }

  function read(row: RawRow): ReadRowResult {
    const section = sectionOf(cell(row, 'key').trim());
    const field = fieldOfValue(cell(row, 'valueName').trim());
    if (section === null || field === null) return { kind: 'skipped' };
    const computer = cleanText(cell(row, 'computer'));
    const userName = cleanText(cell(row, 'userName'));
    const outlook = cleanText(cell(row, 'outlookVersion'));
    if (computer === undefined || userName === undefined || outlook === undefined)
      return rejected(row, 'NUL_IN_CELL', 'userName', null);
    const values = blank.slice();
    values[at.computer] = computer || undefined;
    values[at.userName] = userName || undefined;
    values[at.profileName] = section.profile;
    values[at.section] = section.section;
    values[at.outlookVersion] = outlook || section.office || undefined;
    const key = keyOf(values);
    if (key === null) return rejected(row, 'KEY_MISSING', null, null);
    if (isCutText(userName) || isCutText(computer)) return rejected(row, 'NAME_TRUNCATED', 'userName', null);
    const value = readValue(cell(row, 'value'), cell(row, 'valueName').trim(), cell(row, 'valueType'), field);
    if (value.kind === 'trouble') return rejected(row, value.code, 'value', key);
    values[fieldIndex(shapes.profiles, field)] = value.value;
    if (field === 'storeServerDn' && typeof value.value === 'string') values[at.storeType] = storeTypeOf(value.value);
    return { kind: 'draft', draft: { key, values, collected: collectedAt(row), row: row.row } };
  }

  function collectedAt(row: RawRow): IsoTime | null {
    const { value, trouble } = parseDate(cleanText(cell(row, 'collected')) ?? '');
    if (trouble !== null) log.warn(trouble, cell.headerOf('collected'), row.row);
    return isIsoTime(value) ? value : null;
  }

  function rejected(row: RawRow, code: IssueCode, field: string | null, key: string | null): ReadRowResult {
    const column = field === null ? null : cell.headerOf(field);
    log.reject(code, column, row.row);
    return { kind: 'rejected', key, problem: rowProblem(code, column, 'profiles-registry') };
  }

  return { read, issues: () => [] };
}

/** The field of a registry value by its name: `001e6602`, `001f6602`, `6602`. Null for values that are not used. */
export function fieldOfValue(valueName: string): string | null {
  const match = /^(?:00[0-9a-f]{2}|10[0-9a-f]{2})?([0-9a-f]{4})$/i.exec(valueName);
  return (match === null ? undefined : fieldsByProperty.get((match[1] ?? '').toLowerCase())) ?? null;
}

/** MAPI property ids of profile and store sections (domain.md 2.1). */
const fieldsByProperty = new Map([
  ['6602', 'homeServer'],
  ['662a', 'homeServerFqdn'],
  ['6612', 'homeServerDn'],
  ['6613', 'homeServerAddresses'],
  ['6608', 'unresolvedServer'],
  ['6603', 'legacyDn'],
  ['6641', 'accountSmtp'],
  ['6622', 'proxyHost'],
  ['6620', 'accountName'],
  ['660c', 'storeServer'],
  ['6614', 'storeServerDn'],
  ['662b', 'storeServerFqdn'],
]);

const at = {
  computer: fieldIndex(shapes.profiles, 'computer'),
  userName: fieldIndex(shapes.profiles, 'userName'),
  profileName: fieldIndex(shapes.profiles, 'profileName'),
  section: fieldIndex(shapes.profiles, 'section'),
  outlookVersion: fieldIndex(shapes.profiles, 'outlookVersion'),
  storeType: fieldIndex(shapes.profiles, 'storeType'),
};

type ValueRead =
  | { readonly kind: 'value'; readonly value: StoredValue }
  | { readonly kind: 'trouble'; readonly code: IssueCode };

function readValue(raw: string, valueName: string, valueType: string, field: string): ValueRead {
  const text = cleanText(raw);
  if (text === undefined) return { kind: 'trouble', code: 'NUL_IN_CELL' };
  if (text === '') return { kind: 'value', value: null };
  if (isTypeNameText(text)) return { kind: 'trouble', code: 'TYPE_NAME_TEXT' };
  if (isCutText(text)) return { kind: 'trouble', code: 'NAME_TRUNCATED' };
  const isBinary = isBinaryValue(text, valueName, valueType);
  if (field === 'homeServerAddresses') return readList(text, isBinary);
  const decoded = isBinary ? decodeRegistryText(text) : text;
  if (decoded === null) return { kind: 'trouble', code: 'BAD_BINARY' };
  return { kind: 'value', value: cleanText(decoded) || null };
}

function readList(text: string, isBinary: boolean): ValueRead {
  const texts = isBinary ? decodeRegistryTexts(text) : null;
  if (isBinary && texts === null) return { kind: 'trouble', code: 'BAD_BINARY' };
  const value = texts === null ? parseList(text, 'words').value : texts.length === 0 ? null : JSON.stringify(texts);
  return { kind: 'value', value: value ?? null };
}

/**
 * True when the text stands for bytes. Unicode values (`…1f`) are stored as bytes; a script may have decoded them already,
 * so a text that does not look like bytes is taken as it is.
 */
function isBinaryValue(text: string, valueName: string, valueType: string): boolean {
  if (/^(?:hex(?:\([0-9a-f]+\))?:|0x)/i.test(text)) return true;
  const isUnicode = /^(?:00|10)1f/i.test(valueName);
  const isDeclared = /binary/i.test(valueType);
  if (!isUnicode && !isDeclared) return false;
  return looksLikeBytes(text) || (isDeclared && /^(?:[0-9a-f]{2}){2,}$/i.test(text));
}

/** A store section is that of public folders when its DN ends in `Microsoft Public MDB` (domain.md 3.5). */
function storeTypeOf(dn: string): string {
  return keyPart(dn).endsWith('microsoft public mdb') ? 'PublicFolders' : 'PrivateStore';
}

function createCellReader(columns: readonly UsedColumn[]) {
  const byField = new Map(columns.map((column) => [column.field, column]));
  const read = (row: RawRow, field: string): string => {
    const column = byField.get(field);
    return column === undefined ? '' : (row.cells[column.column] ?? '');
  };
  return Object.assign(read, { headerOf: (field: string): string | null => byField.get(field)?.header ?? null });
}

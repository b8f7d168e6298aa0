import { entityOf, type FileKind } from '../inventory/kinds.ts';
import type { Field } from '../inventory/shape.ts';
import { shapes } from '../inventory/shapes.ts';

/**
 * The pseudo field of a row's own date (`Draft.collected`): when a profile, connection or logon was seen.
 * `LastSeen` and `Collected` come from product.md 5, `date-time` from the RPC Client Access log.
 */
export const collectedField: Field = {
  name: 'collected',
  type: 'date',
  aliases: [
    ...['date-time', 'LastSeen', 'Last Seen', 'CollectedAt', 'ScanDate', 'Scan Date', 'LastScan', 'LastInventory'],
    ...['LastHWScan', 'Timestamp', 'Date'],
  ],
};

/** What a column of a registry export can be, besides the fields of a profile that are the same for a whole section. */
const registryFields: readonly Field[] = [
  { name: 'key', type: 'text', aliases: ['KeyPath', 'Key Path', 'RegistryKey', 'Path', 'PSPath'] },
  { name: 'valueName', type: 'text', aliases: ['Value Name', 'PropertyName', 'Property', 'Name'] },
  { name: 'valueType', type: 'text', aliases: ['Value Type', 'Type'] },
  { name: 'value', type: 'text', aliases: ['Data', 'ValueData', 'Value Data'] },
];
const sectionFields = new Set(['computer', 'userName', 'outlookVersion']);

const fieldsByKind = new Map<FileKind, readonly Field[]>();

/** The fields that a column of this kind of file can carry: those of the entity, and what only the importer knows. */
export function fieldsOf(kind: FileKind): readonly Field[] {
  const known = fieldsByKind.get(kind);
  if (known !== undefined) return known;
  const fields = listFields(kind);
  fieldsByKind.set(kind, fields);
  return fields;
}

function listFields(kind: FileKind): readonly Field[] {
  const { fields } = shapes[entityOf(kind)];
  switch (kind) {
    case 'profiles':
    case 'logon-statistics':
      return [...fields, collectedField];
    case 'profiles-registry':
      return [...registryFields, ...fields.filter((field) => sectionFields.has(field.name)), collectedField];
    case 'rca-log':
      return [...fields.filter((field) => field.name !== 'firstSeen' && field.name !== 'lastSeen'), collectedField];
    case 'profiles-xml':
      return [];
    default:
      return fields;
  }
}

import type { FileKind } from '../inventory/kinds.ts';
import { fieldsOf } from './kind-fields.ts';

/** The header under which an export has a field: `HomeServer`, `MAPIEnabled`, `client-name`. For people. */
export function fieldHeader(kind: FileKind, name: string): string {
  const own = ownHeaders.get(name);
  if (own !== undefined) return own;
  const aliases = fieldsOf(kind).find((field) => field.name === name)?.aliases ?? [];
  const spelled = aliases.find((alias) => alias !== name && alias.toLowerCase() === name.toLowerCase());
  return capitalized(spelled ?? name);
}

/** Fields that go by another name in every export. */
const ownHeaders = new Map([
  ['client', 'client-name'],
  ['software', 'client-software'],
  ['softwareVersion', 'client-software-version'],
  ['account', 'Windows2000Account'],
  ['servingCas', 'ClientName'],
  ['nameKind', 'Kind'],
]);

function capitalized(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

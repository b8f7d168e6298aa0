import { fieldIndex } from '../inventory/shape.ts';
import { shapes } from '../inventory/shapes.ts';
import type { RowValues } from './key-part.ts';

const serverFields = [
  'homeServer',
  'homeServerFqdn',
  'homeServerDn',
  'unresolvedServer',
  'storeServer',
  'storeServerDn',
  'storeServerFqdn',
];

/** Builds the test whether a profile row still names a server; a row whose only server name was cut says nothing. */
export function createProfileServerCheck(): (values: RowValues) => boolean {
  const places = serverFields.map((name) => fieldIndex(shapes.profiles, name));
  return (values) => places.some((at) => typeof values[at] === 'string');
}

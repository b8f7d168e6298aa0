import { expect, it } from 'vitest';
import { type NamedPlace, searchPlaces } from '../../../core/search/place-search.ts';

const places: readonly NamedPlace[] = [
  { kind: 'server', name: 'OSL-CAS02' },
  { kind: 'server', name: 'OSL-CAS01' },
  { kind: 'array', name: 'outlook-osl.corp.nordwind.local' },
  { kind: 'database', name: 'MDB-OSL-01' },
];

it.each<[string, number, readonly string[]]>([
  ['osl', 9, ['OSL-CAS01', 'OSL-CAS02', 'MDB-OSL-01', 'outlook-osl.corp.nordwind.local']],
  ['osl', 2, ['OSL-CAS01', 'OSL-CAS02']],
  [' osl-cas02 ', 9, ['OSL-CAS02']],
  ['', 9, []],
  ['bergen', 9, []],
])('"%s" finds at most %i places, those that begin with it first', (typed, limit, names) => {
  expect(searchPlaces(places, typed, limit).map(({ name }) => name)).toEqual(names);
});

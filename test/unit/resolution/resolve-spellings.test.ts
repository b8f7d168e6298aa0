import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Infrastructure } from '../../../core/inventory/entities.ts';
import { buildDirectory } from '../../../core/resolution/directory.ts';
import { identityOf } from '../../../core/resolution/resolution.ts';
import { resolve } from '../../../core/resolution/resolve.ts';
import { nordwindInfrastructure, nordwindNames, nordwindSettings, serverDn, zone } from '../../factories/inventory.ts';

const infrastructure = nordwindInfrastructure();
const settings = nordwindSettings({ aliases: [{ name: 'exch-old.nordwind.local', pointsTo: 'OSL-CAS01' }] });
const directory = buildDirectory({ infrastructure, settings });

/** A thing with a short name and an FQDN. */
const subjects = fc.constantFrom(
  ...infrastructure.servers.map((server) => ({ short: server.name, full: `${server.name}.${zone}` })),
  ...Object.values(nordwindNames).map((full) => ({ short: full.split('.')[0] ?? '', full })),
  { short: 'OSL-CAS00', full: `OSL-CAS00.${zone}` },
  { short: 'exch-old', full: 'exch-old.nordwind.local' },
);

const wrappings = fc.constantFrom(
  (name: string) => name,
  (name: string) => `${name}.`,
  (name: string) => ` ${name}\t`,
  (name: string) => `"${name}"`,
  (name: string) => `${name}\0\0`,
  (name: string) => `\ufeff${name}`,
  (name: string) => `\\\\${name}`,
  (name: string) => `\\\\${name}\\share`,
  (name: string) => `https://${name}/owa`,
  (name: string) => `https://${name}:443/owa/?x=1`,
  (name: string) => `ncacn_ip_tcp:${name}`,
  (name: string) => `ncacn_http:${name}[6002]`,
  (name: string) => `${name}:135`,
  (name: string) => serverDn(name),
  (name: string) => `${serverDn(name)}/cn=Microsoft Private MDB`,
  (name: string) => `CN=${name},CN=Servers,CN=Exchange Administrative Group (FYDIBOHF23SPDLT),DC=corp`,
  (name: string) => `corp.nordwind.local/Configuration/Servers/${name}`,
);

/** The name with the case of every letter chosen at random. */
function recased(name: string): fc.Arbitrary<string> {
  return fc
    .array(fc.boolean(), { minLength: name.length, maxLength: name.length })
    .map((upper) => [...name].map((letter, i) => (upper[i] ? letter.toUpperCase() : letter.toLowerCase())).join(''));
}

describe('resolve', () => {
  it('gives every spelling of a name one identity', () => {
    const spellings = subjects.chain(({ short, full }) =>
      fc.record({
        expected: fc.constant(full),
        spelled: fc.tuple(fc.constantFrom(short, full).chain(recased), wrappings).map(([name, wrap]) => wrap(name)),
      }),
    );
    fc.assert(
      fc.property(spellings, ({ spelled, expected }) => {
        expect(identityOf(resolve(directory, spelled))).toBe(identityOf(resolve(directory, expected)));
      }),
    );
  });

  it('does not depend on the order of the rows', () => {
    const shuffled = fc.record({
      servers: permutation(infrastructure.servers),
      arrays: permutation(infrastructure.arrays),
      knownNames: permutation(infrastructure.knownNames),
    });
    const names = infrastructure.servers.flatMap((server) => [server.name, `${server.name}.x`]);
    const questions = [
      ...names,
      ...Object.values(nordwindNames),
      'outlook-osl',
      '10.10.1.50',
      'mail.other',
      'exch-old',
    ];
    const expected = questions.map((name) => identityOf(resolve(directory, name)));
    fc.assert(
      fc.property(shuffled, (rows: Partial<Infrastructure>) => {
        const other = buildDirectory({ infrastructure: { ...infrastructure, ...rows }, settings });
        expect(questions.map((name) => identityOf(resolve(other, name)))).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it('accepts any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const resolution = resolve(directory, text);
        expect(identityOf(resolution) === null).toBe(
          resolution.kind === 'BLANK' || resolution.kind === 'NOT_AVAILABLE',
        );
      }),
    );
  });
});

function permutation<Value>(values: readonly Value[]): fc.Arbitrary<Value[]> {
  return fc.shuffledSubarray([...values], { minLength: values.length });
}

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { databaseLeaf, leafName } from '../../../../core/import/values/leaf-name.ts';

it.each([
  ['MDB-OSL-01', 'MDB-OSL-01'],
  ['OSL-EX07\\First Storage Group\\Mailbox Database', 'Mailbox Database'],
  ['CN=MDB-OSL-01,CN=Databases,CN=Exchange Administrative Group (FYDIBOHF23SPDLT),DC=corp', 'MDB-OSL-01'],
  ['CN=MDB\\, old,CN=Databases', 'MDB, old'],
  ['corp.nordwind.local/Configuration/Databases/MDB-OSL-01', 'MDB-OSL-01'],
  ['/o=Nordwind/ou=x/cn=Configuration/cn=Servers/cn=OSL-CAS01', 'OSL-CAS01'],
  ['R/D archive', 'R/D archive'],
])('takes the database out of %s', (raw, leaf) => {
  expect(databaseLeaf(raw)).toBe(leaf);
});

it('takes the site out of a canonical path', () => {
  expect([leafName('contoso.com/Configuration/Sites/HeadOffice'), leafName('HeadOffice')]).toEqual([
    'HeadOffice',
    'HeadOffice',
  ]);
});

it('never throws and never makes a name longer', () => {
  fc.assert(fc.property(fc.string(), (raw) => databaseLeaf(raw).length <= raw.length));
});

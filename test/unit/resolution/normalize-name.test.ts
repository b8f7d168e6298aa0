import { describe, expect, it } from 'vitest';
import {
  firstLabel,
  isPublicStoreDn,
  leafName,
  nameKey,
  normalizeName,
} from '../../../core/resolution/normalize-name.ts';

const administrativeGroup = '/o=Nordwind/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Configuration';

describe('normalizeName', () => {
  it.each([
    ['a host name', 'OSL-CAS01.corp.nordwind.local'],
    ['blanks around it', '  OSL-CAS01.corp.nordwind.local\t'],
    ['a no-break space', '\u00a0OSL-CAS01.corp.nordwind.local\u00a0'],
    ['quotes', '"OSL-CAS01.corp.nordwind.local"'],
    ['typographic quotes', '“OSL-CAS01.corp.nordwind.local”'],
    ['NULs at the end', 'OSL-CAS01.corp.nordwind.local\0\0'],
    ['NULs between the letters', 'O\0S\0L\0-CAS01.corp.nordwind.local'],
    ['zero-width characters', '\ufeffOSL-\u200bCAS01\u200d.corp.nordwind.local\u00ad'],
    ['one trailing dot', 'OSL-CAS01.corp.nordwind.local.'],
    ['a UNC prefix', '\\\\OSL-CAS01.corp.nordwind.local'],
    ['a UNC path', '\\\\OSL-CAS01.corp.nordwind.local\\share\\file.txt'],
    ['a UNC path with slashes', '//OSL-CAS01.corp.nordwind.local/share'],
    ['a URL', 'https://OSL-CAS01.corp.nordwind.local/owa/'],
    ['a URL with a port and a query', 'https://OSL-CAS01.corp.nordwind.local:443/owa?x=1#y'],
    ['an RPC binding over TCP', 'ncacn_ip_tcp:OSL-CAS01.corp.nordwind.local'],
    ['an RPC binding over HTTP', 'ncacn_http:OSL-CAS01.corp.nordwind.local'],
    ['an RPC binding with an endpoint', 'NCACN_HTTP:OSL-CAS01.corp.nordwind.local[6002]'],
    ['a port', 'OSL-CAS01.corp.nordwind.local:135'],
    ['a legacy DN', `${administrativeGroup}/cn=Servers/cn=OSL-CAS01.corp.nordwind.local`],
    [
      'the DN of a private store',
      `${administrativeGroup}/cn=Servers/cn=OSL-CAS01.corp.nordwind.local/cn=Microsoft Private MDB`,
    ],
    ['a legacy DN in capitals', `${administrativeGroup}/CN=SERVERS/CN=OSL-CAS01.corp.nordwind.local`],
    [
      'a legacy DN with blanks',
      '/o=Nordwind / ou=x / cn = Configuration / cn = Servers / cn = OSL-CAS01.corp.nordwind.local ',
    ],
    ['an LDAP DN', 'CN=OSL-CAS01.corp.nordwind.local,CN=Servers,CN=Exchange Administrative Group,DC=corp'],
    ['a canonical path', 'corp.nordwind.local/Configuration/Servers/OSL-CAS01.corp.nordwind.local'],
  ])('takes the name out of %s', (_what, raw) => {
    expect(normalizeName(raw)).toMatchObject({
      kind: 'name',
      text: 'OSL-CAS01.corp.nordwind.local',
      key: 'osl-cas01.corp.nordwind.local',
    });
  });

  it('tells whether the name stood in a DN', () => {
    const names = ['OSL-CAS01', `${administrativeGroup}/cn=Servers/cn=OSL-CAS01`, 'cn=OSL-CAS01,cn=Servers'];
    expect(names.map(normalizeName)).toEqual([
      { kind: 'name', text: 'OSL-CAS01', key: 'osl-cas01', isDn: false },
      { kind: 'name', text: 'OSL-CAS01', key: 'osl-cas01', isDn: true },
      { kind: 'name', text: 'OSL-CAS01', key: 'osl-cas01', isDn: true },
    ]);
  });

  it('removes one trailing dot and no more', () => {
    expect(['a.b.', 'a.b..'].map(nameKey)).toEqual(['a.b', 'a.b.']);
  });

  it.each([
    ['2001:db8::1', '2001:db8::1'],
    ['[2001:db8::1]', '2001:db8::1'],
    ['[2001:db8::1]:135', '2001:db8::1'],
    ['https://[2001:db8::1]:443/owa', '2001:db8::1'],
    ['ncacn_ip_tcp:10.10.1.11', '10.10.1.11'],
    ['10.10.1.11:135', '10.10.1.11'],
  ])('keeps the colons of an IPv6 address and drops a port: %s', (raw, key) => {
    expect(nameKey(raw)).toBe(key);
  });

  it('keeps the blanks and the case of an array Name', () => {
    expect(normalizeName(' Tromso CAS Array ')).toMatchObject({ text: 'Tromso CAS Array', key: 'tromso cas array' });
  });

  it('keeps the whole endpoint name of Exchange 2013', () => {
    const name = '5f76be3c-9138-4f66-85e0-21bc23ca35f0@nordwind.example';
    expect([name, `${administrativeGroup}/cn=Servers/cn=${name}`].map(nameKey)).toEqual([name, name]);
  });

  it('takes the last name of a legacy DN that is not one of a server', () => {
    expect(nameKey('/o=Nordwind/ou=x/cn=Recipients/cn=mlien')).toBe('mlien');
  });

  it.each([
    ['null', null],
    ['nothing', ''],
    ['a blank', ' '],
    ['NULs', '\0\0'],
    ['quotes around nothing', '""'],
    ['a dot', '.'],
    ['two backslashes', '\\\\'],
    ['a zero-width space', '\u200b'],
    ['a DN that names nothing', '/o=Nordwind/ou=x'],
  ])('finds nothing in %s', (_what, raw) => {
    expect(normalizeName(raw)).toEqual({ kind: 'blank' });
  });

  it.each([
    'outlook-ho.exchangeserverpr...',
    'outlook-ho.exchangeserverpr…',
    'Microsoft.Exchange.Data.MultiValuedProperty`1[System.String]',
    'Microsoft.Exchange.Data.ProxyAddressCollection',
    'Deserialized.Microsoft.Exchange.Data.Directory.ADObjectId',
    'System.Object[]',
    'System.String[]',
    'System.Collections.ArrayList',
  ])('takes "%s" for a value that the export lost', (raw) => {
    expect(normalizeName(raw)).toEqual({ kind: 'not-available', text: raw });
  });

  it('does not take a host for a type name', () => {
    expect(
      ['system.nordwind.local', 'System01.nordwind.local', 'microsoft.exchange.nordwind.local'].map(nameKey),
    ).toEqual(['system.nordwind.local', 'system01.nordwind.local', 'microsoft.exchange.nordwind.local']);
  });
});

describe('firstLabel', () => {
  it('is the part before the first dot', () => {
    expect(['osl-cas01.corp.nordwind.local', 'osl-cas01'].map(firstLabel)).toEqual(['osl-cas01', 'osl-cas01']);
  });
});

describe('isPublicStoreDn', () => {
  it('tells public folder stores from private ones', () => {
    const server = `${administrativeGroup}/cn=Servers/cn=OSL-MBX02`;
    const dns = [`${server}/cn=Microsoft Public MDB`, `${server}/CN=MICROSOFT PUBLIC MDB\0`, server];
    expect([...dns, `${server}/cn=Microsoft Private MDB`, null].map(isPublicStoreDn)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('leafName', () => {
  it.each([
    ['MDB-OSL-01', 'MDB-OSL-01'],
    [' MDB-OSL-01 ', 'MDB-OSL-01'],
    ['OSL-EX07\\First Storage Group\\Mailbox Database', 'Mailbox Database'],
    ['corp.nordwind.local/Configuration/Sites/Oslo', 'Oslo'],
    ['CN=MDB-OSL-01,CN=Databases,CN=Exchange Administrative Group (FYDIBOHF23SPDLT),DC=local', 'MDB-OSL-01'],
    ['CN=Sales\\, North,CN=Databases,DC=local', 'Sales, North'],
    ["Chef's database", "Chef's database"],
    ['cn=Oslo', 'Oslo'],
  ])('of %s', (raw, leaf) => {
    expect(leafName(raw)).toBe(leaf);
  });

  it.each([[null], [''], ['  '], ['Microsoft.Exchange.Data.Directory.ADObjectId'], ['MDB-OS...']])(
    'of %s is null',
    (raw) => {
      expect(leafName(raw)).toBeNull();
    },
  );
});

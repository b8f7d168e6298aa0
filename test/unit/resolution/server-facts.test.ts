import { describe, expect, it } from 'vitest';
import {
  exchangeVersion,
  generationOf,
  is14xCas,
  serverFacts,
  siteName,
} from '../../../core/resolution/server-facts.ts';
import { makeMailboxServer, makeMultiRoleServer, makeServer } from '../../factories/inventory.ts';

describe('exchangeVersion', () => {
  it.each([
    ['Version 14.3 (Build 123.4)', { major: 14, minor: 3 }],
    ['Version 8.3 (Build 83.6)', { major: 8, minor: 3 }],
    ['Version 6.5 (Build 7638.2: Service Pack 2)', { major: 6, minor: 5 }],
    ['14.03.0123.004', { major: 14, minor: 3 }],
    ['15.1.225.42', { major: 15, minor: 1 }],
    ['Exchange 2010', { major: 14, minor: 0 }],
    ['Exchange 2016', { major: 15, minor: 0 }],
  ])('of %s', (text, version) => {
    expect(exchangeVersion(text)).toEqual(version);
  });

  it.each([[null], [''], ['unknown'], ['E2K10'], ['Windows Server 2008 R2']])('of %s is null', (text) => {
    expect(exchangeVersion(text)).toBeNull();
  });
});

describe('generationOf', () => {
  it.each([
    ['Version 6.5 (Build 7638.2)', 'legacy'],
    ['Version 8.3 (Build 83.6)', 'legacy'],
    ['Version 14.0 (Build 639.21)', '2010'],
    ['Version 14.3 (Build 123.4)', '2010'],
    ['Version 15.0 (Build 1497.2)', 'modern'],
    ['Version 15.2 (Build 529.5)', 'modern'],
  ])('of %s is %s', (adminDisplayVersion, generation) => {
    expect(generationOf(makeServer('X', { adminDisplayVersion }))).toBe(generation);
  });

  it('falls back on the version of ExSetup', () => {
    expect(generationOf(makeServer('X', { adminDisplayVersion: null, exSetupVersion: '08.03.0083.006' }))).toBe(
      'legacy',
    );
  });

  it('is null when no version was exported', () => {
    expect(generationOf(makeServer('X', { adminDisplayVersion: null }))).toBeNull();
  });
});

describe('serverFacts', () => {
  it('tells the kind by the version first, then by the role', () => {
    const servers = [
      makeServer('A'),
      makeMailboxServer('B'),
      makeMultiRoleServer('C'),
      makeMultiRoleServer('D', { adminDisplayVersion: 'Version 8.3 (Build 83.6)' }),
      makeMultiRoleServer('E', { adminDisplayVersion: 'Version 15.0 (Build 1497.2)' }),
    ];
    expect(servers.map((server) => serverFacts(server, null, true).kind)).toEqual([
      'CAS',
      'MBX',
      'CAS',
      'LEGACY',
      'MODERN',
    ]);
  });

  it('takes only a 14.x server with the role for a member of an array', () => {
    const facts = [makeServer('A'), makeMailboxServer('B')].map((server) => serverFacts(server, 'Oslo', false));
    expect(facts.map(is14xCas)).toEqual([true, false]);
  });

  it('reads the role from ServerRole when the booleans were not exported', () => {
    const roles = [['Mailbox', 'ClientAccess'], ['Mailbox, ClientAccess, HubTransport'], ['clientaccess'], ['Mailbox']];
    const kinds = roles.map((serverRole) => {
      const server = makeServer('A', { serverRole, isClientAccessServer: null });
      return serverFacts(server, null, false).kind;
    });
    expect(kinds).toEqual(['CAS', 'CAS', 'CAS', 'MBX']);
  });

  it('asks Get-ClientAccessServer when the server export has no roles at all', () => {
    const server = makeServer('A', { serverRole: [], isClientAccessServer: null });
    expect([true, false].map((isListed) => serverFacts(server, null, isListed).kind)).toEqual(['CAS', 'MBX']);
  });

  it('counts a server without a version as Exchange 2010 and says so', () => {
    const { generation, isGenerationAssumed, kind } = serverFacts(
      makeServer('A', { adminDisplayVersion: null }),
      null,
      false,
    );
    expect({ generation, isGenerationAssumed, kind }).toEqual({
      generation: '2010',
      isGenerationAssumed: true,
      kind: 'CAS',
    });
  });

  it('identifies a server by its short name and keeps the FQDN for comparison', () => {
    const servers = [
      makeServer('OSL-CAS01'),
      makeServer('OSL-CAS01', { fqdn: null }),
      makeServer('OSL-CAS01.corp.nordwind.local', { fqdn: null }),
    ];
    expect(servers.map((server) => serverFacts(server, null, false)).map(({ key, fqdnKey }) => [key, fqdnKey])).toEqual(
      [
        ['osl-cas01', 'osl-cas01.corp.nordwind.local'],
        ['osl-cas01', null],
        ['osl-cas01', 'osl-cas01.corp.nordwind.local'],
      ],
    );
  });
});

describe('siteName', () => {
  it.each([
    ['corp.nordwind.local/Configuration/Sites/Oslo', 'Oslo'],
    ['Oslo', 'Oslo'],
    ['CN=Oslo,CN=Sites,CN=Configuration,DC=corp,DC=nordwind,DC=local', 'Oslo'],
    ['', null],
    [null, null],
  ])('of %s', (site, name) => {
    expect(siteName(site)).toBe(name);
  });
});

import { describe, expect, it } from 'vitest';
import { mergeServers } from '../../../core/resolution/merge-servers.ts';
import { makeServer } from '../../factories/inventory.ts';

const blank = {
  fqdn: null,
  site: null,
  serverRole: [],
  isClientAccessServer: null,
  isMailboxServer: null,
  adminDisplayVersion: null,
};

describe('mergeServers', () => {
  it('fills what a row leaves open from another row of the server, and shows the short name', () => {
    const rows = [
      makeServer('osl-cas01.corp.x', { ...blank, exSetupVersion: '14.3.123.4' }),
      makeServer('OSL-CAS01', { ...blank, id: 2, site: 'Oslo', serverRole: ['ClientAccess'], isMailboxServer: false }),
    ];
    expect(mergeServers(rows)).toEqual([
      {
        id: 1,
        name: 'OSL-CAS01',
        fqdn: 'osl-cas01.corp.x',
        site: 'Oslo',
        serverRole: ['ClientAccess'],
        isClientAccessServer: null,
        isMailboxServer: false,
        adminDisplayVersion: null,
        exSetupVersion: '14.3.123.4',
      },
    ]);
  });

  it('keeps what a row says against another row', () => {
    const rows = [makeServer('A', { site: 'Oslo' }), makeServer('A', { site: 'Bergen' })];
    expect(mergeServers(rows)).toEqual([makeServer('A', { site: 'Oslo' })]);
  });

  it('leaves servers alone that are listed once', () => {
    const rows = [makeServer('A'), makeServer('B', blank), makeServer('B2', blank)];
    expect(mergeServers(rows)).toEqual(rows);
  });

  it('does not guess which of two FQDNs a short name means', () => {
    const rows = ['ex01.a.x', 'ex01.b.x', null].map((fqdn) => makeServer('EX01', { fqdn }));
    expect(mergeServers(rows)).toEqual(rows);
  });
});
